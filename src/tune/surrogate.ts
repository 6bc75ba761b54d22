import { exactLog, type Rng } from '../links/index.ts';

/** A linear guess of a figure from features: what is believed before anything was measured, [feature]. */
export interface Prior {
  readonly mean: readonly number[];
  /** Standard deviation of the belief. */
  readonly spread: readonly number[];
}

/** What was measured: features [measurement][feature], a figure for each, and the standard deviation of its error about the line. */
export interface Measured {
  readonly rows: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly noises: readonly number[];
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

/** Sums over measurements of what a fit needs, with errors weighted out: XᵀWX [d·d], XᵀWr and the evidence's own part, r = y − Xm. */
function sumsOf({ mean }: Prior, { rows, values, noises }: Measured) {
  const d = mean.length;
  const inner = new Float64Array(d * d);
  const toward = new Float64Array(d);
  let own = 0;
  rows.forEach((row, at) => {
    const weight = 1 / (noises[at] * noises[at]);
    const left = values[at] - dotProduct(mean, row);
    own -= 0.5 * weight * left * left + exactLog(noises[at]);
    for (let r = 0; r < d; r += 1) {
      if (row[r] === 0) continue;
      toward[r] += weight * row[r] * left;
      for (let c = 0; c < d; c += 1) inner[r * d + c] += weight * row[r] * row[c];
    }
  });
  return { inner, toward, own };
}

/** The fit for spreads `scale` times those of the prior, and how well the measurements bear it out: ln of their probability, but for a constant. */
function fitAt(prior: Prior, { inner, toward, own }: ReturnType<typeof sumsOf>, scale: number) {
  const d = prior.mean.length;
  const precision = inner.slice();
  let evidence = own;
  for (let k = 0; k < d; k += 1) {
    const spread = scale * prior.spread[k];
    precision[k * d + k] += 1 / (spread * spread);
    evidence -= exactLog(spread);
  }
  const l = cholesky(precision, d);
  const shift = toward.slice();
  forward(l, shift);
  for (let k = 0; k < d; k += 1) evidence += 0.5 * shift[k] * shift[k] - exactLog(l[k * d + k]);
  backward(l, shift);
  const mean = shift.map((value, k) => value + prior.mean[k]);
  const posterior: Posterior = {
    mean,
    draw(rng) {
      const drawn = Float64Array.from({ length: d }, () => rng.normal());
      backward(l, drawn);
      return drawn.map((value, k) => value + mean[k]);
    },
  };
  return { posterior, evidence };
}

/**
 * Bayesian linear regression with Gaussian belief and noise (Bishop 2006, 3.3): precision A = S⁻¹ + XᵀWX, mean m + A⁻¹XᵀW(y − Xm), W the
 * inverse variances of the errors.
 */
export function fitSurrogate(prior: Prior, measured: Measured): Posterior {
  return fitAt(prior, sumsOf(prior, measured), 1).posterior;
}

/** By how much a belief may be narrower than it is stated. */
const SCALES = [1, 0.5, 0.25, 0.125, 0.0625];

/**
 * The same where nobody knows how wide the belief ought to be, nor how far figures lie about any line: of a few widths and misfits the
 * ones under which the measurements are likeliest (evidence, Bishop 2006, 3.5).
 *
 * @param misfits standard deviations about the line that come on top of each measurement's own error
 */
export function fitLikeliest(prior: Prior, measured: Measured, misfits: readonly number[]): Posterior {
  const fits = misfits.flatMap((misfit) => {
    const noises = measured.noises.map((noise) => Math.sqrt(noise * noise + misfit * misfit));
    const sums = sumsOf(prior, { ...measured, noises });
    return SCALES.map((scale) => fitAt(prior, sums, scale));
  });
  return fits.reduce((best, fit) => (fit.evidence > best.evidence ? fit : best)).posterior;
}
