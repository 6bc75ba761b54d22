import { expect, test } from 'vitest';
import { runningMean } from '../../src/ui/running-mean.ts';

test('the running mean of a constant is the constant, ends included', () => {
  const out = new Float64Array(512);
  expect(
    [...runningMean(new Float64Array(512).fill(0.4), 300, out)].every((value) => Math.abs(value - 0.4) < 1e-12),
  ).toBe(true);
});

test('each point is the mean of its neighbours: 300 points, 5 on each side', () => {
  const source = Float64Array.from({ length: 300 }, (_, k) => (k * 37) % 11);
  const mean = runningMean(source, 300, new Float64Array(300));
  for (const k of [0, 3, 150, 299]) {
    const near = source.subarray(Math.max(0, k - 5), k + 6);
    expect(mean[k]).toBeCloseTo(near.reduce((sum, value) => sum + value, 0) / near.length, 10);
  }
});

test('no point, no mean', () => {
  expect(runningMean(new Float64Array(8), 0, new Float64Array(8))).toHaveLength(0);
});
