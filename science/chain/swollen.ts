import {
  AVOIDING_EXPONENT,
  AVOIDING_REACH,
  chainModel,
  endsTouching,
  radiusOfGyration,
  sampleEnsemble,
  squaredDistance,
} from '../../src/chain/index.ts';
import { type Estimate, estimate, jackknife } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';
import { exponentAgrees, fitLinear } from './sampling.ts';
import { logTied } from './tied-ends.ts';

const TEMPERATURE = 0.3;
const STEP = 0.03;
const REPLICAS = 64;
/** So little friction that a chain's slowest modes swing rather than creep: they forget soonest. */
const FRICTION = 0.02;
/** Steps in which a chain forgets its start, for each bead. */
const BURN = 300;

/** ½ ln of an estimate: a size from its square. */
const halfLog = ({ mean, error }: Estimate): Estimate => ({ mean: Math.log(mean) / 2, error: error / mean / 2 });

/**
 * Flory exponents. R² and Rg² approach their power law from different sides; in ½R² + wRg² the leading correction is small, and what is
 * left of it is fitted: in 2D the analytic one, 1/N, which outlasts N^(−Δ) with Δ = 3/2 (Caracciolo et al. 2005); in 3D N^(−0.53)
 * (Clisby 2010).
 */
const FLORY = {
  2: { expected: 3 / 4, source: 'published: exact (Nienhuis 1982)', weight: 3.56, correction: 1 },
  3: { expected: 0.5876, source: 'published (Clisby 2010)', weight: 3.12, correction: 0.53 },
} as const;
const FLORY_LENGTHS = [16, 24, 32, 48, 64, 96, 128];
/** Steps of each length: the long chains, which need them most, get the most bead-steps. */
const FLORY_STEPS = 100_000;

function chainSize(n: number, dimension: 2 | 3, weight: number): Estimate {
  const model = chainModel({ n, dimension, temperature: TEMPERATURE });
  const every = Math.ceil(n ** 1.25);
  const looks = Math.ceil(FLORY_STEPS / every);
  const options = { replicas: REPLICAS, seed: 80, friction: FRICTION, dt: STEP, burn: BURN * n, every, looks };
  const [values] = sampleEnsemble(model, options, 1, (x, out) => {
    out[0] = 0.5 * squaredDistance(x, dimension, 0, n - 1) + weight * radiusOfGyration(dimension, x) ** 2;
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
      return exponentAgrees(expected, fitLinear(rows, sizes)[1], false);
    },
    { slow: true },
  );
});

/**
 * Loop closure: what a disulfide between the ends of a self-avoiding chain costs, −ln(Z_ring/Z_chain) = c ln N + const + B/N, N the
 * beads of the chain and the bonds of the ring. Counting N − 1 instead, the bonds of the chain, would cost an exponent of 0.1 at
 * these lengths without B: the number of lattice polygons over walks shows the same.
 */
const LOOPS = {
  2: {
    expected: AVOIDING_EXPONENT,
    source: 'published: exact, ν = 3/4, γ = 43/32 (Nienhuis 1982)',
    friction: 0.02,
    /** Beads, and bead-steps spent on them, all runs and replicas together: more where the exponent's error gains most. */
    lengths: [
      [10, 1.5e9],
      [18, 6e9],
      [36, 5.5e9],
      [72, 15e9],
    ],
  },
  3: {
    expected: 1.92,
    source: 'published: ν = 0.5876, γ = 1.157 (Clisby 2010, 2017)',
    friction: 0.04,
    lengths: [
      [10, 1e9],
      [18, 3.5e9],
      [36, 3.5e9],
      [80, 7e9],
    ],
  },
} as const;

const loops = ([2, 3] as const).map((dimension) => {
  const { expected, source, friction, lengths } = LOOPS[dimension];
  const beads = lengths.map(([n]) => n);
  return law(
    `loop-self-avoiding-${dimension}d`,
    `a disulfide between the ends of a self-avoiding chain in ${dimension}D, N = ${beads[0]} … ${beads[beads.length - 1]}, costs c ln N, c = dν + γ − 1, with one correction 1/N`,
    source,
    false,
    ({ progress }) => {
      const costs = lengths.map(([n, effort], k) =>
        logTied({
          model: chainModel({ n, dimension, temperature: TEMPERATURE }),
          stiffness: 100,
          length: 1,
          size2: n ** (2 * FLORY[dimension].expected),
          steps: effort / (n * REPLICAS),
          sampling: {
            replicas: REPLICAS,
            seed: 90,
            friction,
            dt: STEP,
            burn: BURN * n,
            every: Math.ceil(2 * n ** 1.25),
          },
          progress: (share) => progress((k + share) / lengths.length, `closing a chain in ${dimension}D, N = ${n}`),
        }),
      );
      const rows = beads.map((n) => [1, -Math.log(n), 1 / n]);
      return exponentAgrees(expected, fitLinear(rows, costs)[1], false);
    },
    { slow: true },
  );
});

/** Bonds, and bead-steps spent on them: the Lab's claim takes the three shortest. */
const NEAR_ENDS = [
  [8, 1e9],
  [14, 1.5e9],
  [24, 2e9],
  [40, 3e9],
  [64, 5e9],
] as const;

/** The same exponent from ends that come near each other by themselves; a tenth is as sharp as this can be in minutes. */
const nearEnds = law(
  'loop-ends-near-2d',
  `self-avoiding chains in 2D, 8 … 64 bonds: their ends are within ${AVOIDING_REACH} b as N^−c, c = dν + γ − 1, with one correction 1/N`,
  'published: exact, ν = 3/4, γ = 43/32 (Nienhuis 1982)',
  false,
  ({ progress }) => {
    const costs = NEAR_ENDS.map(([bonds, effort], k): Estimate => {
      progress(k / NEAR_ENDS.length, `ends of ${bonds} bonds`);
      const run = { replicas: REPLICAS, seed: 90 + k, steps: effort / REPLICAS / (bonds + 1) };
      const { mean, error } = estimate(endsTouching(bonds, AVOIDING_REACH, run));
      return { mean: -Math.log(mean), error: error / mean };
    });
    const rows = NEAR_ENDS.map(([bonds]) => [1, Math.log(bonds + 1), 1 / (bonds + 1)]);
    return exponentAgrees(AVOIDING_EXPONENT, fitLinear(rows, costs)[1], true);
  },
  { slow: true },
);

export const swollenLaws: Law[] = [...flory, ...loops, nearEnds];
