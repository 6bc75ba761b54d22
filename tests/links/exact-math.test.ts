import { describe, expect, test } from 'vitest';
import { createRng, exactExp, exactLog, exactTanh, hashFloats } from '../../src/links/index.ts';

// Math.* is within 1 ulp (2.2e-16 relative) of the true value in V8; our own stay within 4 ulp of it.
const TOLERANCE = 9e-16;
const DRAWS = 50_000;

function worst(exact: (x: number) => number, builtIn: (x: number) => number, draw: () => number): number {
  let most = 0;
  for (let k = 0; k < DRAWS; k++) {
    const x = draw();
    most = Math.max(most, Math.abs(exact(x) / builtIn(x) - 1));
  }
  return most;
}

describe('functions made of + − × ÷ alone', () => {
  const rng = createRng(1);
  test('exp', () => {
    expect(worst(exactExp, Math.exp, () => (rng.uniform() - 0.5) * 1400)).toBeLessThan(TOLERANCE);
    expect([exactExp(710), exactExp(-746), exactExp(0)]).toEqual([Number.POSITIVE_INFINITY, 0, 1]);
    expect(exactExp(-740)).toBeCloseTo(Math.exp(-740), 320);
  });

  test('log', () => {
    expect(worst(exactLog, Math.log, () => 10 ** ((rng.uniform() - 0.5) * 600))).toBeLessThan(TOLERANCE);
    expect([exactLog(1), exactLog(0)]).toEqual([0, Number.NEGATIVE_INFINITY]);
    expect(exactLog(-1)).toBeNaN();
    expect(exactLog(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
  });

  test('tanh', () => {
    expect(worst(exactTanh, Math.tanh, () => (rng.uniform() - 0.5) * 2 * 10 ** (-8 * rng.uniform() + 1))).toBeLessThan(
      TOLERANCE,
    );
    expect([exactTanh(40), exactTanh(-40), exactTanh(0)]).toEqual([1, -1, 0]);
    expect(exactTanh(Number.NaN)).toBeNaN();
    for (let k = 0; k < 100; k++) {
      const x = rng.normal();
      expect(exactTanh(-x)).toBe(-exactTanh(x));
    }
  });
});

describe('hashFloats', () => {
  test('sees every bit, the order, the shape; all NaNs are one', () => {
    const base = hashFloats(Float64Array.of(1, 2, 3));
    expect(base).toMatch(/^[0-9a-f]{16}$/);
    expect(hashFloats(Float64Array.of(1, 2, 3 + Number.EPSILON * 2))).not.toBe(base);
    expect(hashFloats(Float64Array.of(2, 1, 3))).not.toBe(base);
    expect(hashFloats(Float64Array.of(1, 2), Float64Array.of(3))).not.toBe(base);
    expect(hashFloats(Float64Array.of(0))).not.toBe(hashFloats(Float64Array.of(-0)));
    const nans = new Float64Array(new BigUint64Array([0x7ff8000000000000n, 0xfff8000000000001n]).buffer);
    expect(hashFloats(nans.subarray(0, 1))).toBe(hashFloats(nans.subarray(1)));
  });
});
