import { expect, test } from 'vitest';
import { bandOf, GRADIENT_BANDS } from '../../src/network/index.ts';

test.each([
  [0, 'vanishing'],
  [0.000999, 'vanishing'],
  [0.001, 'weak'],
  [0.0999, 'weak'],
  [0.1, 'healthy'],
  [1, 'healthy'],
  [9.99, 'healthy'],
  [10, 'strong'],
  [1000, 'exploding'],
  [Number.POSITIVE_INFINITY, 'exploding'],
  [Number.NaN, 'exploding'],
] as const)('a layer that gets %d of the output’s gradient is %s', (ratio, band) => {
  expect(bandOf(ratio)).toBe(band);
});

test('the bands leave no gap and do not overlap, from nothing to infinity', () => {
  expect(GRADIENT_BANDS[0].from).toBe(0);
  expect(GRADIENT_BANDS.at(-1)!.below).toBe(Number.POSITIVE_INFINITY);
  for (let k = 1; k < GRADIENT_BANDS.length; k++) {
    expect(GRADIENT_BANDS[k].from).toBe(GRADIENT_BANDS[k - 1].below);
    expect(bandOf(GRADIENT_BANDS[k].from)).toBe(GRADIENT_BANDS[k].name);
  }
});
