import type { Rng } from '../links/index.ts';

/** A linear guess of a figure from features: what is believed before anything was measured, [feature]. */
export interface Prior {
  readonly mean: readonly number[];
  /** Standard deviation of the belief. */
  readonly spread: readonly number[];
  /** Standard deviation of a measurement about the line. */
  readonly noise: number;
}

/** What is believed of the weights after measurements. */
export interface Posterior {
  readonly mean: Float64Array;
  /** Weights drawn from it. */
  draw(rng: Rng): Float64Array;
}

/** L of A = LLᵀ for a symmetric positive definite [d·d]. */
function cholesky(a: Float64Array, d: number): Float64Array {
  const l = new Float64Array(d * d);
  for (let r = 0; r < d; r += 1) {
    for (let c = 0; c <= r; c += 1) {
      let sum = a[r * d + c];
      for (let k = 0; k < c; k += 1) sum -= l[r * d + k] * l[c * d + k];
      l[r * d + c] = r === c ? Math.sqrt(sum) : sum / l[c * d + c];
    }
  }
  return l;
}

/** x of Lx = b, in place; then of Lᵀx = b. */
function forward(l: Float64Array, x: Float64Array): void {
  const d = x.length;
  for (let r = 0; r < d; r += 1) {
    for (let c = 0; c < r; c += 1) x[r] -= l[r * d + c] * x[c];
    x[r] /= l[r * d + r];
  }
}

function backward(l: Float64Array, x: Float64Array): void {
  const d = x.length;
  for (let r = d - 1; r >= 0; r -= 1) {
    for (let c = r + 1; c < d; c += 1) x[r] -= l[c * d + r] * x[c];
    x[r] /= l[r * d + r];
  }
}

/** A linear guess: weights times features. */
export function dotProduct(weights: ArrayLike<number>, features: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < features.length; k += 1) sum += weights[k] * features[k];
  return sum;
}

/**
 * Bayesian linear regression with Gaussian belief and noise (Bishop 2006, 3.3): precision A = S⁻¹ + XᵀX/σ², mean A⁻¹(S⁻¹m + Xᵀy/σ²).
 *
 * @param rows features of what was measured, [measurement][feature]
 */
export function fitSurrogate(prior: Prior, rows: readonly (readonly number[])[], values: readonly number[]): Posterior {
  const d = prior.mean.length;
  const weight = 1 / (prior.noise * prior.noise);
  const precision = new Float64Array(d * d);
  const mean = new Float64Array(d);
  for (let k = 0; k < d; k += 1) {
    precision[k * d + k] = 1 / (prior.spread[k] * prior.spread[k]);
    mean[k] = prior.mean[k] * precision[k * d + k];
  }
  rows.forEach((row, at) => {
    for (let r = 0; r < d; r += 1) {
      if (row[r] === 0) continue;
      mean[r] += weight * row[r] * values[at];
      for (let c = 0; c < d; c += 1) precision[r * d + c] += weight * row[r] * row[c];
    }
  });
  const l = cholesky(precision, d);
  forward(l, mean);
  backward(l, mean);
  return {
    mean,
    draw(rng) {
      const drawn = Float64Array.from({ length: d }, () => rng.normal());
      backward(l, drawn);
      return drawn.map((value, k) => value + mean[k]);
    },
  };
}
