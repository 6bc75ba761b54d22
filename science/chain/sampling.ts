import { inverse, Matrix } from 'ml-matrix';
import { type ChainModel, createEnsemble, type Ensemble, type EnsembleOptions } from '../../src/chain/index.ts';
import type { Outcome } from '../law.ts';

export interface Estimate {
  readonly mean: number;
  /** Standard error, from the scatter between independent replicas. */
  readonly error: number;
}

export function estimate(values: ArrayLike<number>): Estimate {
  const count = values.length;
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / count;
  const squares = Array.from(values).reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (count * (count - 1))) };
}

/**
 * The jackknife over independent replicas: `of(left)` is the estimate from all replicas but `left`, `of(-1)` the one from all.
 */
export function jackknifeOver(replicas: number, of: (left: number) => number): Estimate {
  const mean = of(-1);
  const without = Array.from({ length: replicas }, (_, left) => of(left));
  const centre = without.reduce((sum, value) => sum + value, 0) / replicas;
  const squares = without.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { mean, error: Math.sqrt((squares * (replicas - 1)) / replicas) };
}

/** The estimate of a function of replica averages, by the jackknife: `values[k][r]` is quantity k in replica r. */
export function jackknife(values: readonly ArrayLike<number>[], of: (means: number[]) => number): Estimate {
  const count = values[0].length;
  const sums = values.map((row) => Array.from(row).reduce((sum, value) => sum + value, 0));
  return jackknifeOver(count, (left) =>
    of(values.map((row, k) => (left < 0 ? sums[k] / count : (sums[k] - row[left]) / (count - 1)))),
  );
}

export interface Sampling extends EnsembleOptions {
  /** Steps before the first look, steps between looks, looks. */
  readonly burn: number;
  readonly every: number;
  readonly looks: number;
}

/** Runs an ensemble and averages `look` over time: returns [quantity][replica]. Throws if the run faults. */
export function sample(
  model: ChainModel,
  options: Sampling,
  quantities: number,
  look: (x: Float64Array, out: Float64Array, replica: number, ensemble: Ensemble) => void,
  progress?: (fraction: number) => void,
): Float64Array[] {
  const ensemble = createEnsemble(model, options);
  const advance = (steps: number) => {
    const report = ensemble.step(steps);
    if (!report.ok) throw new Error(`step ${report.step}: ${report.reason}`);
  };
  advance(options.burn);
  const averages = Array.from({ length: quantities }, () => new Float64Array(options.replicas));
  const x = new Float64Array(model.n * model.dimension);
  const out = new Float64Array(quantities);
  for (let turn = 0; turn < options.looks; turn++) {
    advance(options.every);
    for (let replica = 0; replica < options.replicas; replica++) {
      look(ensemble.positions(replica, x), out, replica, ensemble);
      for (let k = 0; k < quantities; k++) averages[k][replica] += out[k] / options.looks;
    }
    if (turn % 64 === 0) progress?.(turn / options.looks);
  }
  return averages;
}

export function squaredDistance(x: Float64Array, dimension: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < dimension; k++) sum += (x[i * dimension + k] - x[j * dimension + k]) ** 2;
  return sum;
}

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
