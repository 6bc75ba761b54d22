import { expect, test } from 'vitest';
import { type Copying, copyingChunk } from '../../src/network/index.ts';

const common = { layers: 20, width: 8, rate: 0.3, seed: 1, steps: 50 };

function train(copying: Copying, chunks: number) {
  let chunk = copyingChunk(copying, 0, null);
  const start = chunk.before;
  for (let k = 1; k < chunks; k++) chunk = copyingChunk(copying, k, chunk.parameters);
  return { start, end: chunk.after };
}

test('learning to do nothing: without F there is nothing to learn, error exactly 0', () => {
  expect(train({ ...common, block: { kind: 'residual', h: 0 } }, 2)).toEqual({ start: 0, end: 0 });
});

test('learning to do nothing: a small residual step starts near and gets nearer, a plain stack stays as wrong as saying nothing', () => {
  const residual = train({ ...common, block: { kind: 'residual', h: 0.05 } }, 10);
  const plain = train({ ...common, block: { kind: 'plain' } }, 10);
  expect(residual.start).toBeLessThan(0.1);
  expect(residual.end).toBeLessThan(0.8 * residual.start);
  expect(plain.start).toBeGreaterThan(0.8);
  expect(plain.end).toBeGreaterThan(0.5);
});
