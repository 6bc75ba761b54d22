import { inverse, Matrix } from 'ml-matrix';
import type { Estimate } from '../../src/links/index.ts';
import type { Outcome } from '../law.ts';

const digits = (value: number) => Number(value.toPrecision(5));

/**
 * Passes when the measurement is within three standard errors of the law, and these are small enough to tell: 2 % of it,
 * 6 % in a quick run.
 */
export function agrees(expected: number, { mean, error }: Estimate, quick: boolean): Outcome {
  const isNear = Math.abs(mean - expected) <= 3 * error;
  const isSharp = error <= (quick ? 0.06 : 0.02) * Math.abs(expected);
  return { expected: digits(expected), measured: digits(mean), error: digits(error), pass: isNear && isSharp };
}

/** As `agrees`, for an exponent: an error bar of at most 0.03, 0.1 in a quick run. */
export function exponentAgrees(expected: number, { mean, error }: Estimate, quick: boolean): Outcome {
  const isNear = Math.abs(mean - expected) <= 3 * error;
  return {
    expected: digits(expected),
    measured: digits(mean),
    error: digits(error),
    pass: isNear && error <= (quick ? 0.1 : 0.03),
  };
}

/** ∫ f over [a, b] by Simpson's rule. */
export function integrate(f: (x: number) => number, a: number, b: number, parts = 4000): number {
  const h = (b - a) / parts;
  let sum = f(a) + f(b);
  for (let k = 1; k < parts; k++) sum += (k % 2 === 1 ? 4 : 2) * f(a + k * h);
  return (sum * h) / 3;
}

/** Moments <r^p> of a bond of stiffness k and rest length 1 in d dimensions at temperature kT: weight r^(d−1) e^(−k(r−1)²/2kT). */
export function bondMoment(p: number, k: number, kT: number, d: number): number {
  const width = Math.sqrt(kT / k);
  const [from, to] = [Math.max(0, 1 - 12 * width), 1 + 12 * width];
  const weight = (r: number) => r ** (d - 1) * Math.exp((-k * (r - 1) ** 2) / (2 * kT));
  return integrate((r) => r ** p * weight(r), from, to) / integrate(weight, from, to);
}

/** Weighted least squares for y = Σ_k p_k rows[·][k]: the parameters with their standard errors from the errors of y. */
export function fitLinear(rows: readonly (readonly number[])[], y: readonly Estimate[]): Estimate[] {
  const size = rows[0].length;
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const [r, row] of rows.entries()) {
    const weight = 1 / y[r].error ** 2;
    for (let a = 0; a < size; a++) {
      right[a] += weight * row[a] * y[r].mean;
      for (let b = 0; b < size; b++) normal[a * size + b] += weight * row[a] * row[b];
    }
  }
  const covariance = inverse(
    new Matrix(Array.from({ length: size }, (_, a) => [...normal.subarray(a * size, (a + 1) * size)])),
  );
  return rows[0].map((_, a) => ({
    mean: right.reduce((sum, value, b) => sum + covariance.get(a, b) * value, 0),
    error: Math.sqrt(covariance.get(a, a)),
  }));
}

/** Weighted least squares for y = a + b x: slope and its standard error from the errors of y. */
export function fitLine(x: readonly number[], y: readonly Estimate[]): Estimate & { readonly intercept: number } {
  const rows = x.map((value) => [1, value]);
  const [intercept, slope] = fitLinear(rows, y);
  return { ...slope, intercept: intercept.mean };
}
