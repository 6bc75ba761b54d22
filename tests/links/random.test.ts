import { describe, expect, test } from 'vitest';
import { createRng, hashFloats } from '../../src/links/index.ts';

const N = 200_000;

/** Mean of f over N draws, in units of its own standard error away from `expected`; `spread` is one draw's deviation. */
function standardErrorsOff(draw: () => number, expected: number, spread: number): number {
  let sum = 0;
  for (let k = 0; k < N; k++) sum += draw();
  return Math.abs(sum / N - expected) / (spread / Math.sqrt(N));
}

describe('the seeded generator', () => {
  test('the same seed gives the same bits, forever', () => {
    const rng = createRng(42);
    expect([rng.nextU32(), rng.nextU32(), rng.nextU32()]).toEqual([2837322924, 544945897, 479756282]);
    const drawn = Float64Array.from({ length: 1000 }, () => rng.normal());
    expect(hashFloats(drawn)).toBe('05415770998cfaa4');
  });

  test('a copy goes on where the generator stands, between the two halves of a normal draw too', () => {
    for (const drawn of [0, 1]) {
      const rng = createRng(42);
      for (let k = 0; k < drawn; k++) rng.normal();
      const copy = rng.copy();
      const next = (one: typeof rng) => [one.normal(), one.normal(), one.nextU32()];
      expect(next(copy)).toEqual(next(rng));
    }
  });

  // N = 200,000, seed 7; four standard errors: a right generator fails one such test in 16,000.
  test('uniform: mean 1/2, variance 1/12', () => {
    const rng = createRng(7);
    expect(standardErrorsOff(() => rng.uniform(), 1 / 2, Math.sqrt(1 / 12))).toBeLessThan(4);
    expect(standardErrorsOff(() => (rng.uniform() - 0.5) ** 2, 1 / 12, Math.sqrt(1 / 180))).toBeLessThan(4);
  });

  test('normal: moments 0, 1, 0, 3', () => {
    const rng = createRng(7);
    expect(standardErrorsOff(() => rng.normal(), 0, 1)).toBeLessThan(4);
    expect(standardErrorsOff(() => rng.normal() ** 2, 1, Math.sqrt(2))).toBeLessThan(4);
    expect(standardErrorsOff(() => rng.normal() ** 3, 0, Math.sqrt(15))).toBeLessThan(4);
    expect(standardErrorsOff(() => rng.normal() ** 4, 3, Math.sqrt(96))).toBeLessThan(4);
  });

  test('int(n) is even over its range (chi-square of 7 cells, 6 degrees of freedom: below 22.5, p = 0.001)', () => {
    const rng = createRng(3);
    const counts = new Float64Array(7);
    for (let k = 0; k < 70_000; k++) counts[rng.int(7)]++;
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
    expect(() => rng.int(0)).toThrow(RangeError);
  });

  test('forks do not disturb their root and are uncorrelated with each other (4 standard errors)', () => {
    const rng = createRng(5);
    const before = rng.state();
    const [a, b] = [rng.fork(0), rng.fork(1)];
    expect(rng.state()).toEqual(before);
    expect(standardErrorsOff(() => a.normal() * b.normal(), 0, 1)).toBeLessThan(4);
  });
});
