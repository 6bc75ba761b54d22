import { describe, expect, test } from 'vitest';
import { agrees, type Claim, measureClaim, type Statistic, seedsOf } from '../../src/lab/exhibit/claim.ts';
import { createRng } from '../../src/links/index.ts';

/** Normal numbers of mean 2 and standard deviation 3, 400 a measurement. */
function normal(statistic: Statistic, expected: number): Claim {
  return {
    text: () => '',
    laws: [],
    expected: () => expected,
    sample(_, seed) {
      const rng = createRng(seed);
      return Array.from({ length: 100 }, () => 2 + 3 * rng.normal());
    },
    seeds: 4,
    statistic,
    allowance: () => 0,
  };
}

describe('a measured claim', () => {
  // 300 measurements each. One standard error holds 68 %, ± 3 % (one σ of the count); three hold 99.7 %.
  test.each([
    ['mean', 2],
    ['median', 2],
    ['variance', 9],
  ] as const)('the standard error of the %s is one: 68 %% of measurements lie within it', (statistic, expected) => {
    const claim = normal(statistic, expected);
    const all = Array.from({ length: 300 }, (_, k) => measureClaim(claim, {}, k + 1));
    const within = all.filter(({ value, standardError }) => Math.abs(value - expected) <= standardError).length / 300;
    expect(within).toBeGreaterThan(0.58);
    expect(within).toBeLessThan(0.78);
    expect(all.filter((measured) => agrees(expected, measured)).length).toBeGreaterThanOrEqual(294);
  });

  test('one sample has no scatter: the allowance alone decides', () => {
    const claim: Claim = { ...normal('mean', 1), sample: () => 1.5, seeds: 1, allowance: () => 0.5 };
    expect(measureClaim(claim, {}, 1)).toEqual({ value: 1.5, standardError: 0, error: 0.5 });
    expect(agrees(1, measureClaim(claim, {}, 1))).toBe(true);
    expect(agrees(0.99, measureClaim(claim, {}, 1))).toBe(false);
  });

  test('a bound is broken above it, and by what chance alone keeps below it', () => {
    const bound = (at: number, sample: number): Claim => ({
      ...normal('mean', at),
      sample: () => sample,
      seeds: 1,
      isAtMost: true,
    });
    expect(agrees(0.1, measureClaim(bound(0.1, 0.1), {}, 1))).toBe(true);
    expect(agrees(0.1, measureClaim(bound(0.1, 0.11), {}, 1))).toBe(false);
    expect(agrees(0.1, measureClaim(bound(0.1, -5), {}, 1))).toBe(true);
    // Mean 2, standard error 3/20.
    const own = measureClaim({ ...normal('mean', 3), isAtMost: true }, {}, 1);
    expect(agrees(own.value + 2.9 * own.standardError, own)).toBe(false);
    expect(agrees(own.value + 3.1 * own.standardError, own)).toBe(true);
    expect(agrees(0.1, { value: Number.NaN, standardError: 0, error: 0, isAtMost: true })).toBe(false);
  });

  test('a lower bound is broken below it, and by what chance alone keeps above it', () => {
    const own = measureClaim({ ...normal('mean', 1), isAtLeast: true }, {}, 1);
    expect(agrees(own.value - 2.9 * own.standardError, own)).toBe(false);
    expect(agrees(own.value - 3.1 * own.standardError, own)).toBe(true);
    expect(agrees(0.1, { value: Number.NaN, standardError: 0, error: 0, isAtLeast: true })).toBe(false);
  });

  test('NaN never agrees', () => {
    expect(agrees(1, { value: Number.NaN, standardError: 0, error: 1 })).toBe(false);
    expect(agrees(1, { value: 1, standardError: Number.NaN, error: Number.NaN })).toBe(false);
  });

  test('seeds of two page seeds never meet', () => {
    expect(seedsOf(1, 1000).at(-1)).toBeLessThan(seedsOf(2, 1)[0]);
  });
});

describe('an expected value that is itself a measurement', () => {
  test('three standard errors of both decide, in quadrature', () => {
    const claim: Claim = { ...normal('mean', 2), expectedError: () => 0.4 };
    const own = measureClaim(normal('mean', 2), {}, 1);
    const { error, standardError } = measureClaim(claim, {}, 1);
    expect(standardError).toBe(own.standardError);
    expect(error).toBeCloseTo(3 * Math.hypot(0.4, standardError), 12);
  });

  // 300 measurements of 60 pairs, correlated by 0.6: 68 % within one standard error, ± 3 % (one σ of the count) and what Fisher's z neglects.
  test('the standard error of a rank correlation is one', () => {
    const claim: Claim = {
      ...normal('rank correlation', 0),
      sample(_, seed) {
        const rng = createRng(seed);
        return Array.from({ length: 15 }, () => {
          const x = rng.normal();
          return [x, 0.6 * x + 0.8 * rng.normal()];
        }).flat();
      },
    };
    // Spearman's ρ of a normal pair: (6/π) asin(r/2).
    const rho = (6 / Math.PI) * Math.asin(0.3);
    const all = Array.from({ length: 300 }, (_, k) => measureClaim(claim, {}, k + 1));
    const within = all.filter(({ value, standardError }) => Math.abs(value - rho) <= standardError).length / 300;
    expect(within).toBeGreaterThan(0.58);
    expect(within).toBeLessThan(0.78);
  });
});
