import { expect, test } from 'vitest';
import { createRng, estimate } from '../../src/links/index.ts';
import { fitSurrogate } from '../../src/tune/surrogate.ts';

const PRIOR = { mean: [1], spread: [0.5], noise: 0.25 };

test('one feature: mean and spread are those of the product of two Gaussians', () => {
  // Four measurements of 2 at x = 1: precision 4 + 4·16, mean (4·1 + 64·2)/68.
  const { mean, draw } = fitSurrogate(PRIOR, [[1], [1], [1], [1]], [2, 2, 2, 2]);
  expect(mean[0]).toBeCloseTo(132 / 68, 12);
  const rng = createRng(1);
  const drawn = estimate(Array.from({ length: 4000 }, () => draw(rng)[0]));
  // N = 4000, seed 1; four standard errors of a mean, and of a variance (√(2/N) of itself).
  expect(Math.abs(drawn.mean - 132 / 68)).toBeLessThan((4 * Math.sqrt(1 / 68)) / Math.sqrt(4000));
  expect(Math.abs(drawn.variance * 68 - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
});

test('without measurements the belief is as before', () => {
  expect(fitSurrogate({ mean: [1, -2], spread: [1, 3], noise: 1 }, [], []).mean).toEqual(Float64Array.of(1, -2));
});

test('a wide belief and little noise give back the weights that made the values', () => {
  const rng = createRng(3);
  const weights = [0.4, -0.2, 0.1];
  const rows = Array.from({ length: 40 }, () => weights.map(() => rng.normal()));
  const values = rows.map((row) => row.reduce((sum, x, k) => sum + x * weights[k], 0));
  const { mean } = fitSurrogate({ mean: [0, 0, 0], spread: [100, 100, 100], noise: 1e-3 }, rows, values);
  for (const [k, value] of mean.entries()) expect(value).toBeCloseTo(weights[k], 6);
});
