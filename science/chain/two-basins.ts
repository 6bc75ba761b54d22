import {
  type ChainModel,
  type Contact,
  chainModel,
  foldFromLattice,
  nativeFraction,
  sampleEnsemble,
  scaleDepths,
  squaredDistance,
} from '../../src/chain/index.ts';
import { createRng, type Estimate, jackknife } from '../../src/links/index.ts';
import { type Law, law, type Outcome } from '../law.ts';
import { agrees } from './sampling.ts';

/** U of 12-10 wells of depth one, summed over contacts. */
function wells(contacts: readonly Contact[], x: Float64Array, dimension: number): number {
  let sum = 0;
  for (const { i, j, r0 } of contacts) {
    const s = (r0 * r0) / squaredDistance(x, dimension, i, j);
    sum += 5 * s ** 6 - 6 * s ** 5;
  }
  return sum;
}

// Five beads with one native contact (0,3) and one of the decoy, (1,4): two basins that exclude each other in the plane.
const TARGET: Contact[] = [{ i: 0, j: 3, r0: 1 }];
const DECOY: Contact[] = [{ i: 1, j: 4, r0: 1 }];
const SMALL_KT = 0.5;
const SMALL_DEPTH = 1.6;

function smallBasin(x: Float64Array, dimension: number): 'target' | 'decoy' | null {
  const [a, b] = [TARGET, DECOY].map((contacts) => nativeFraction(contacts, dimension, x) === 1);
  return a === b ? null : a ? 'target' : 'decoy';
}

/** ln(p_decoy/p_target) of the five beads without dynamics: bonds drawn from their own law, weighted by all other terms. */
function drawnRatio(dimension: 2 | 3, draws: number): Estimate {
  const rng = createRng(20);
  const groups = 20;
  const weights = [new Float64Array(groups), new Float64Array(groups)];
  const x = new Float64Array(5 * dimension);
  const width = Math.sqrt(SMALL_KT / 100);
  const longest = (1 + 6 * width) ** (dimension - 1);
  const excluded = (r2: number) => {
    const s = (0.85 * 0.85) / r2;
    return s ** 3 > 0.5 ? 4 * (s ** 6 - s ** 3) + 1 : 0;
  };
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 1; i < 5; i++) {
      // A bond's length has the weight r^(d−1) e^(−k(r−1)²/2kT): a normal number, kept in proportion to r^(d−1).
      let r = 0;
      do r = 1 + width * rng.normal();
      while (r <= 0 || rng.uniform() * longest > r ** (dimension - 1));
      const u = Array.from({ length: dimension }, () => rng.normal());
      const scale = r / Math.hypot(...u);
      for (let k = 0; k < dimension; k++) x[i * dimension + k] = x[(i - 1) * dimension + k] + scale * u[k];
    }
    const basin = smallBasin(x, dimension);
    if (basin === null) continue;
    let energy = wells(TARGET, x, dimension) + SMALL_DEPTH * wells(DECOY, x, dimension);
    for (const [i, j] of [
      [0, 2],
      [1, 3],
      [2, 4],
      [0, 4],
      [1, 4],
    ])
      energy += excluded(squaredDistance(x, dimension, i, j));
    weights[basin === 'decoy' ? 1 : 0][draw % groups] += Math.exp(-energy / SMALL_KT);
  }
  return jackknife(weights, ([a, b]) => Math.log(b / a));
}

const small = ([2, 3] as const).map((dimension) =>
  law(
    `decoy-populations-${dimension}d`,
    `five beads in ${dimension}D with one native contact and one of a decoy, ${SMALL_DEPTH} as deep, kT = ${SMALL_KT}: ln(p_decoy/p_target) is that of Boltzmann's law`,
    'expected: independent sampling without dynamics, bonds drawn from their own law and weighted by all other energies',
    true,
    ({ quick }) => {
      const drawn = drawnRatio(dimension, quick ? 400_000 : 6_000_000);
      const model = chainModel({
        n: 5,
        dimension,
        temperature: SMALL_KT,
        contacts: TARGET,
        decoy: scaleDepths(DECOY, SMALL_DEPTH),
      });
      const basins = sampleEnsemble(
        model,
        { replicas: 128, seed: 14, friction: 0.5, burn: 10_000, every: 100, looks: quick ? 1000 : 10_000 },
        2,
        (x, out) => {
          const basin = smallBasin(x, dimension);
          out[0] = basin === 'target' ? 1 : 0;
          out[1] = basin === 'decoy' ? 1 : 0;
        },
      );
      const measured = jackknife(basins, ([a, b]) => Math.log(b / a));
      return agrees(drawn.mean, { mean: measured.mean, error: Math.hypot(measured.error, drawn.error) }, quick);
    },
  ),
);

// A hairpin of ten beads and a decoy of three short strands, four contacts each, none in common; both come and go at this kT.
const HAIRPIN = foldFromLattice('UUUURDDDD');
const STRANDS = foldFromLattice('UURDDRUUR').contacts;
const HAIRPIN_KT = 0.28;
const DEPTHS = [1, 1.1, 1.2];
const BASIN = 0.75;

/** Per replica: share of time in target and decoy, and there the sum of the decoy's U at depth one; then both shares reweighted. */
function hairpin(depth: number, quick: boolean): Float64Array[] {
  const model: ChainModel = chainModel({
    n: HAIRPIN.n,
    temperature: HAIRPIN_KT,
    contacts: HAIRPIN.contacts,
    decoy: scaleDepths(STRANDS, depth),
  });
  const looks = quick ? 2500 : 24_000;
  return sampleEnsemble(model, { replicas: 128, seed: 15, burn: 20_000, every: 50, looks }, 8, (x, out) => {
    out.fill(0);
    const q = nativeFraction(HAIRPIN.contacts, 2, x);
    const decoyQ = nativeFraction(STRANDS, 2, x);
    if (q >= BASIN === decoyQ >= BASIN) return;
    const at = q >= BASIN ? 0 : 1;
    const u = wells(STRANDS, x, 2);
    out[at] = 1;
    out[2 + at] = u;
    for (const [k, other] of [DEPTHS[0], DEPTHS[2]].entries()) {
      out[4 + 2 * k + at] = Math.exp((-(other - depth) * u) / HAIRPIN_KT);
    }
  });
}

const known = new Map<string, Float64Array[]>();
function hairpinRun(depth: number, quick: boolean): Float64Array[] {
  const key = `${depth} ${quick}`;
  const run = known.get(key) ?? hairpin(depth, quick);
  known.set(key, run);
  return run;
}

/** Passes if the difference of two estimates of one quantity, made from the same runs, is within three of its own errors. */
function match(
  rows: Float64Array[],
  quick: boolean,
  of: (means: number[]) => [expected: number, measured: number],
): Outcome {
  const [expected] = [0, 1].map((k) => jackknife(rows, (means) => of(means)[k]).mean);
  const { mean, error } = jackknife(rows, (means) => {
    const [one, other] = of(means);
    return other - one;
  });
  return agrees(expected, { mean: expected + mean, error }, quick);
}

const derivative = law(
  'decoy-derivative',
  `hairpin of ten beads against a decoy, kT = ${HAIRPIN_KT}: ln(p_decoy/p_target) grows from depth ${DEPTHS[0]} to ${DEPTHS[2]} by ∫(⟨contacts of the decoy⟩ in the decoy less those in the target)/kT dε`,
  'derived: ∂ ln Z_B/∂ε = −⟨U⟩_B/kT, integrated by Simpson’s rule over three runs',
  true,
  ({ quick, progress }) => {
    const rows = DEPTHS.flatMap((depth, k) => {
      progress(k / DEPTHS.length, `two basins at depth ${depth}`);
      return hairpinRun(depth, quick).slice(0, 4);
    });
    const ratio = (means: number[], k: number) => Math.log(means[4 * k + 1] / means[4 * k]);
    const slope = (means: number[], k: number) =>
      (means[4 * k + 2] / means[4 * k] - means[4 * k + 3] / means[4 * k + 1]) / HAIRPIN_KT;
    return match(rows, quick, (means) => [
      ((DEPTHS[2] - DEPTHS[0]) * (slope(means, 0) + 4 * slope(means, 1) + slope(means, 2))) / 6,
      ratio(means, 2) - ratio(means, 0),
    ]);
  },
  { family: 'two-basins' },
);

const reweighted = law(
  'decoy-reweighting',
  `the same, from one run at depth ${DEPTHS[1]}: its frames weighted by e^(−Δε U/kT) give ln(p_decoy/p_target) at depth ${DEPTHS[2]}, as a run there has it`,
  'derived: free energy perturbation (Zwanzig 1954)',
  true,
  ({ quick, progress }) => {
    progress(0, 'two basins, reweighted');
    const rows = [...hairpinRun(DEPTHS[1], quick).slice(6, 8), ...hairpinRun(DEPTHS[2], quick).slice(0, 2)];
    return match(rows, quick, ([a, b, c, d]) => [Math.log(b / a), Math.log(d / c)]);
  },
  { family: 'two-basins' },
);

/** Laws of two basins in equilibrium. */
export const twoBasinLaws: Law[] = [...small, derivative, reweighted];
