import { expect, test } from 'vitest';
import { chainModel, foldFromLattice } from '../../src/chain/index.ts';
import { chainKernel } from '../../src/chain/kernel/chain-kernel.generated.ts';
import { createChainMemory } from '../../src/chain/kernel/memory.ts';
import { kernelSpaces } from '../../src/links/index.ts';

test('room is aligned, zero, and nobody else’s', () => {
  const spaceFor = kernelSpaces(chainKernel);
  const sizes = [1, 64, 65, 100_000, 7_000_000, 3_000_000, 40_000_000, 12];
  const taken = sizes.map((size) => ({ size, ...spaceFor(size) }));
  for (const [k, { memory, start, size }] of taken.entries()) {
    expect(start % 64).toBe(0);
    const bytes = new Uint8Array(memory.buffer, start, size);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    bytes.fill(k + 1);
  }
  for (const [k, { memory, start, size }] of taken.entries()) {
    const bytes = new Uint8Array(memory.buffer, start, size);
    expect(bytes.every((byte) => byte === k + 1)).toBe(true);
  }
  expect(taken[1].memory).toBe(taken[0].memory);
  expect(taken[6].memory).not.toBe(taken[0].memory);
});

test('two thousand chains share a few instances: each memory costs gigabytes of addresses', () => {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const model = chainModel({ n, contacts });
  const buffers = Array.from({ length: 2000 }, () => createChainMemory(model, 1, 'f64').state(0).buffer);
  // About 10 kB a chain in instances of 8 MB.
  expect(new Set(buffers).size).toBeLessThan(10);
});
