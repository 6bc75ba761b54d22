import { expect, test } from 'vitest';
import { classifyGradient } from '../../src/network/index.ts';

test.each([
  [[1e-5, 1e-3, 1], 'vanishing', -5],
  [[1e-2, 0.1, 1], 'weak', -2],
  [[0.5, 0.7, 1], 'healthy', Math.log10(0.5)],
  [[50, 7, 1], 'strong', Math.log10(50)],
  [[5e3, 70, 1], 'exploding', Math.log10(5e3)],
] as const)('%j is %s', (profile, band, log10Ratio) => {
  const health = classifyGradient(profile);
  expect(health.band).toBe(band);
  expect(health.log10Ratio).toBeCloseTo(log10Ratio, 12);
  expect(health.worstLayer).toBe(0);
});

test('a gradient that never arrives is vanishing, one that left the range is exploding at that layer', () => {
  expect(classifyGradient([0, 0, 1])).toEqual({
    band: 'vanishing',
    log10Ratio: Number.NEGATIVE_INFINITY,
    worstLayer: 1,
  });
  expect(classifyGradient([1, Number.NaN, 1])).toEqual({ band: 'exploding', log10Ratio: Number.NaN, worstLayer: 1 });
});
