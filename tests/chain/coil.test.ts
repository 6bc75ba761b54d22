import { describe, expect, test } from 'vitest';
import { chainModel, coilStart, createBenchChain, foldFromLattice, nativeFraction } from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';

// That coils are in equilibrium is a law of the table (coil-12-cool and its neighbours).

describe.each([2, 3] as const)('in %iD', (dimension) => {
  const distance = (x: Float64Array, i: number, j: number) =>
    Math.hypot(...Array.from({ length: dimension }, (_, k) => x[j * dimension + k] - x[i * dimension + k]));

  test('no beads overlap, no bond is stretched, the centre is the origin', () => {
    for (let seed = 0; seed < 20; seed++) {
      const x = coilStart(chainModel({ n: 40, dimension }), createRng(seed));
      for (let i = 0; i < 40; i++) {
        // At kT = 0.3 a bond's length has a standard deviation of 0.055 b; two beads at 0.7 b would repel each other with 25 kT.
        if (i > 0) expect(Math.abs(distance(x, i - 1, i) - 1)).toBeLessThan(0.3);
        for (let j = i + 2; j < 40; j++) expect(distance(x, i, j)).toBeGreaterThan(0.7);
      }
      for (let k = 0; k < dimension; k++) {
        expect(x.reduce((sum, value, l) => sum + (l % dimension === k ? value : 0), 0)).toBeCloseTo(0, 9);
      }
    }
  });

  test('a caged coil lies in its cage', () => {
    for (let seed = 0; seed < 10; seed++) {
      const x = coilStart(chainModel({ n: 24, dimension, cageRadius: 3.5 }), createRng(seed));
      // The wall gives way by 1.2 b to an energy of 5 kT.
      for (let i = 0; i < 24; i++)
        expect(Math.hypot(...x.subarray(i * dimension, (i + 1) * dimension))).toBeLessThan(4.7);
    }
  });
});

test('contacts, links and attractions have no say', () => {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const bare = coilStart(chainModel({ n }), createRng(3));
  const wired = chainModel({ n, contacts, decoy: contacts, links: [[0, 11]], hydrophobic: [0, 5, 9], attraction: 2 });
  expect(coilStart(wired, createRng(3))).toEqual(bare);
  expect(nativeFraction(contacts, 2, bare)).toBeLessThan(0.4);
});

test('without heat the chain stays straight; two beads are a coil too', () => {
  const x = coilStart(chainModel({ n: 6, temperature: 0 }), createRng(1));
  expect(Math.hypot(x[10] - x[0], x[11] - x[1])).toBeGreaterThan(1);
  expect(x.every(Number.isFinite)).toBe(true);
  expect(coilStart(chainModel({ n: 2 }), createRng(1))).toHaveLength(4);
});

test('the bench may start from a coil', () => {
  const bench = createBenchChain(chainModel({ n: 24 }), { seed: 5, start: 'coil' });
  const first = bench.positions.slice();
  expect(bench.step(2000)).toEqual({ ok: true });
  expect(first).toEqual(createBenchChain(chainModel({ n: 24 }), { seed: 5, start: 'coil' }).positions);
});
