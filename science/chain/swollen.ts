import { chainModel } from '../../src/chain/index.ts';
import type { Law } from '../law.ts';
import { type Estimate, exponentAgrees, fitLinear, jackknife, law, sample, squaredDistance } from './sampling.ts';

/** Self-avoiding chains: WCA beads at kT = 1. The friction is low, so that a chain forgets its shape soon. */
const RUN = { replicas: 64, friction: 0.1, dt: 0.01 };

/** Bead-steps spent on each length, all replicas together. */
const EFFORT = 1e9;

/** Steps that a run of N beads may take, and how often it is looked at: short chains change shape soon. */
function schedule(n: number) {
  const relaxation = Math.ceil(2 * n ** 2.2);
  const steps = Math.ceil(EFFORT / (RUN.replicas * n));
  const every = n <= 48 ? 40 : Math.ceil(0.01 * relaxation);
  return { burn: Math.min(2 * relaxation, steps), every, looks: Math.ceil(steps / every) };
}

/** ½ ln of an estimate: a size from its square. */
const halfLog = ({ mean, error }: Estimate): Estimate => ({ mean: Math.log(mean) / 2, error: error / mean / 2 });

/**
 * Flory exponents. R² and Rg² approach their power law from different sides; in ½R² + wRg² the leading correction, N^(−Δ), is small,
 * and what is left of it is fitted with its known exponent: Δ = 3/2 in 2D (Caracciolo et al. 2005), 0.53 in 3D (Clisby 2010).
 */
const FLORY = {
  2: { expected: 3 / 4, source: 'published: exact (Nienhuis 1982)', weight: 3.56, correction: 1.5 },
  3: { expected: 0.5876, source: 'published (Clisby 2010)', weight: 3.12, correction: 0.53 },
} as const;
const FLORY_LENGTHS = [16, 24, 32, 48, 64, 96, 128];
/** What one term of correction leaves at N = 16: a second one, 1/N beside N^(−Δ), moves the fitted exponent by this much. */
const FLORY_BIAS = 0.015;

function chainSize(n: number, dimension: 2 | 3, weight: number): Estimate {
  const model = chainModel({ n, dimension, temperature: 1 });
  const [values] = sample(model, { ...RUN, seed: 80, ...schedule(n) }, 1, (x, out) => {
    let spread = 0;
    for (let axis = 0; axis < dimension; axis++) {
      let mean = 0;
      for (let i = 0; i < n; i++) mean += x[i * dimension + axis] / n;
      for (let i = 0; i < n; i++) spread += (x[i * dimension + axis] - mean) ** 2;
    }
    out[0] = 0.5 * squaredDistance(x, dimension, 0, n - 1) + (weight * spread) / n;
  });
  return jackknife([values], ([mean]) => mean);
}

const flory = ([2, 3] as const).map((dimension) => {
  const { expected, source, weight, correction } = FLORY[dimension];
  return law(
    `flory-${dimension}d`,
    `self-avoiding chain in ${dimension}D, N = 16 … 128: size ~ N^ν, from ½<R²> + ${weight}<Rg²> with one correction N^−${correction}`,
    source,
    false,
    ({ progress }) => {
      const sizes = FLORY_LENGTHS.map((n, k) => {
        progress(k / FLORY_LENGTHS.length, `self-avoiding chain, ${dimension}D, N = ${n}`);
        return halfLog(chainSize(n, dimension, weight));
      });
      const rows = FLORY_LENGTHS.map((n) => [1, Math.log(n), n ** -correction]);
      return exponentAgrees(expected, fitLinear(rows, sizes)[1], FLORY_BIAS);
    },
  );
});

/** Ends count as closed between these distances, b. Nearer ones are left out, for a tied pair feels no excluded volume. */
const CLOSED = [1, 2] as const;
const LOOP_LENGTHS = [12, 16, 24, 32, 48];
/** Counting beads or bonds shifts the fitted exponent by about this much at such lengths; bonds fit better (χ² 0.3 against 4.9). */
const LOOP_BIAS = 0.03;

/**
 * Probability that the ends of a self-avoiding chain lie 1 to 2 b apart. That is rare, so it is measured in two stages: how often the
 * ends come within ρ, and, in a second ensemble whose ends are tied by a weak spring ½kr², how often they are closed when within ρ. The
 * spring is reweighted away exactly, by e^(kr²/2kT).
 */
function closing(n: number): Estimate {
  const dimension = 3;
  const reach = Math.max(2.5, 0.45 * n ** 0.6);
  const stiffness = dimension / reach ** 2;
  const tie = {
    links: [[0, n - 1] as const],
    linkStiffness: stiffness,
    linkLength: 0,
    linkPull: Number.POSITIVE_INFINITY,
  };
  const run = (isTied: boolean) => {
    const model = chainModel({ n, dimension, temperature: 1, ...(isTied ? tie : {}) });
    return sample(model, { ...RUN, seed: isTied ? 82 : 81, ...schedule(n) }, 2, (x, out) => {
      const r2 = squaredDistance(x, dimension, 0, n - 1);
      const weight = isTied ? Math.exp(0.5 * stiffness * r2) : 1;
      out[0] = r2 >= CLOSED[0] ** 2 && r2 < reach ** 2 ? weight : 0;
      out[1] = r2 >= CLOSED[0] ** 2 && r2 < CLOSED[1] ** 2 ? weight : 0;
    });
  };
  const near = jackknife([run(false)[0]], ([mean]) => mean);
  const closed = jackknife(run(true), ([within, shut]) => shut / within);
  const mean = near.mean * closed.mean;
  return { mean, error: mean * Math.hypot(near.error / near.mean, closed.error / closed.mean) };
}

/** In the plane the corrections at these lengths are larger than an error bar of 0.03 would forgive: 3D only. */
const loop = law(
  'loop-self-avoiding-3d',
  'self-avoiding chain in 3D, N = 12 … 48: the ends meet with probability ~ (N−1)^−c, c = dν + γ − 1',
  'published: ν = 0.5876, γ = 1.157 (Clisby 2010, 2017)',
  false,
  ({ progress }) => {
    const chances = LOOP_LENGTHS.map((n, k) => {
      progress(k / LOOP_LENGTHS.length, `closing a self-avoiding chain, N = ${n}`);
      const { mean, error } = closing(n);
      return { mean: Math.log(mean), error: error / mean };
    });
    const rows = LOOP_LENGTHS.map((n) => [1, -Math.log(n - 1)]);
    return exponentAgrees(1.92, fitLinear(rows, chances)[1], LOOP_BIAS);
  },
);

export const swollenLaws: Law[] = [...flory, loop];
