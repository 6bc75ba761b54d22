import { expect, test } from 'vitest';
import { createRng, estimate } from '../../src/links/index.ts';
import { fitLikeliest, fitSurrogate } from '../../src/tune/surrogate.ts';

const PRIOR = { mean: [1], spread: [0.5] };

test('one feature: mean and spread are those of the product of two Gaussians', () => {
  // Four measurements of 2 at x = 1: precision 4 + 4·16, mean (4·1 + 64·2)/68.
  const measured = { rows: [[1], [1], [1], [1]], values: [2, 2, 2, 2], noises: [0.25, 0.25, 0.25, 0.25] };
  const { mean, draw } = fitSurrogate(PRIOR, measured);
  expect(mean[0]).toBeCloseTo(132 / 68, 12);
  const rng = createRng(1);
  const drawn = estimate(Array.from({ length: 4000 }, () => draw(rng)[0]));
  // N = 4000, seed 1; four standard errors of a mean, and of a variance (√(2/N) of itself).
  expect(Math.abs(drawn.mean - 132 / 68)).toBeLessThan((4 * Math.sqrt(1 / 68)) / Math.sqrt(4000));
  expect(Math.abs(drawn.variance * 68 - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
});

test('a surer measurement counts for more: two about one weight are averaged by their precisions', () => {
  const measured = { rows: [[1], [1]], values: [0, 1], noises: [0.1, 0.2] };
  // Precisions 100 and 25, and next to nothing for the belief.
  expect(fitSurrogate({ mean: [0], spread: [1e4] }, measured).mean[0]).toBeCloseTo(25 / 125, 6);
});

test('without measurements the belief is as before', () => {
  const none = { rows: [], values: [], noises: [] };
  expect(fitSurrogate({ mean: [1, -2], spread: [1, 3] }, none).mean).toEqual(Float64Array.of(1, -2));
});

/** Values of a line of `count` features whose weights lie `width` about none, each with an error of 0.1. */
function drawnLine(count: number, width: number, seed: number) {
  const rng = createRng(seed);
  const weights = Array.from({ length: count }, () => width * rng.normal());
  const rows = Array.from({ length: 40 }, () => weights.map(() => rng.normal()));
  const values = rows.map((row) => row.reduce((sum, x, k) => sum + x * weights[k], 0.1 * rng.normal()));
  return { weights, measured: { rows, values, noises: rows.map(() => 0.1) } };
}

test('a wide belief and little noise give back the weights that made the values', () => {
  const { weights, measured } = drawnLine(3, 0.3, 3);
  const exact = measured.rows.map((row) => row.reduce((sum, x, k) => sum + x * weights[k], 0));
  const prior = { mean: [0, 0, 0], spread: [100, 100, 100] };
  const { mean } = fitSurrogate(prior, { ...measured, values: exact, noises: exact.map(() => 1e-3) });
  for (const [k, value] of mean.entries()) expect(value).toBeCloseTo(weights[k], 6);
});

test('where weights are small, a belief that is far too wide is narrowed, and so comes nearer to them', () => {
  const off = { stated: 0, learnt: 0 };
  const spread = { stated: 0, learnt: 0 };
  for (let seed = 1; seed <= 10; seed += 1) {
    const { weights, measured } = drawnLine(30, 0.02, seed);
    const prior = { mean: weights.map(() => 0), spread: weights.map(() => 0.3) };
    const found = { stated: fitSurrogate(prior, measured), learnt: fitLikeliest(prior, measured, [0.01]) };
    for (const name of ['stated', 'learnt'] as const) {
      const rng = createRng(seed);
      found[name].mean.forEach((value, k) => {
        off[name] += (value - weights[k]) ** 2;
      });
      found[name].draw(rng).forEach((value, k) => {
        spread[name] += (value - found[name].mean[k]) ** 2;
      });
    }
  }
  expect(off.learnt).toBeLessThan(off.stated / 3);
  expect(spread.learnt).toBeLessThan(spread.stated / 3);
});

test('where the values lie far about any line, that is learnt too: the line is trusted less', () => {
  const rng = createRng(7);
  const rows = Array.from({ length: 30 }, () => [1, rng.normal()]);
  const values = rows.map(() => 0.5 * rng.normal());
  const measured = { rows, values, noises: rows.map(() => 0.01) };
  const prior = { mean: [0, 0], spread: [0.3, 0.3] };
  const spreadOf = (misfits: number[]) => {
    const { mean, draw } = fitLikeliest(prior, measured, misfits);
    const draws = Array.from({ length: 200 }, () => draw(rng)[1] - mean[1]);
    return Math.sqrt(estimate(draws).variance);
  };
  expect(spreadOf([0.01, 0.5])).toBeGreaterThan(3 * spreadOf([0.01]));
});
