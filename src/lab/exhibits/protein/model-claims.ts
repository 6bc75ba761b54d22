import { AVOIDING_REACH, avoidingSlope, closingProbability, closures, endsTouching } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { estimate, fitSlope } from '../../../links/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { BATCH, BATCHES, type Counted, dimensionOf, drawCoils, REACH, touching } from './model-coil.ts';
import { fateClaim, forgets } from './model-fates.ts';
import { melts, wrongMelts } from './model-melting.ts';
import { pull } from './model-pull.ts';

const R = 1.98720425864083;
/** Radius of 57.9 Å³ in bonds of 3.8 Å: how near two cysteines must come. */
const PACE_REACH = ((3 * 57.9) / (4 * Math.PI)) ** (1 / 3) / 3.8;
/** The reach of the shaken springs, b. */
const NARROW = 0.6;
const DISTANCES = [12, 16, 22, 30, 42, 60];
/** Bonds of the self-avoiding chains. */
const LENGTHS = [8, 14, 24];
/** Steps of each, a bond: long chains forget more slowly, and their ends meet more rarely. */
const STEPS_A_BOND = 2500;
const none = () => 0;

export const claims = {
  // Those of the question first: a few stand open (page/open-claims.ts).
  contact: {
    laws: ['protein-contact-2d', 'protein-contact-3d'],
    text: (state) =>
      say`ends ${state.loop} bonds apart come within ${REACH} b of each other: (d/2πn)^(d/2) times the reach, d = ${state.dimension}`,
    expected: (state) => closingProbability(dimensionOf(state), state.loop, REACH),
    sample: (state, seed) => touching(drawCoils(state, BATCH, seed)),
    from: { work: 'coils', samples: ({ shares }: Counted) => shares },
    seeds: BATCHES,
    allowance: none,
    isSlow: true,
    of: ['loop', 'dimension'],
    sweeps: ['loop'],
    axis: { title: say`probability that the ends meet`, scale: 'log', powerOf: ['loop'] },
  },
  melts,
  pull,
  exponent: {
    laws: ['loop-closure-ideal-2d', 'loop-closure-ideal-3d'],
    text: ({ dimension }) =>
      say`shaken springs, n = 12 to 60: it falls as n^(−d/2), so closing a loop costs −(d/2) ln n; the exponent for d = ${dimension}:`,
    expected: (state) => dimensionOf(state) / 2,
    sample(state, seed) {
      const run = { looks: 120, replicas: 16, burn: 8000, seed };
      const shares = closures(dimensionOf(state), DISTANCES, NARROW, run).map((row) => estimate(row).mean);
      return -fitSlope(
        DISTANCES.map(Math.log),
        shares.map((share) => Math.log(Math.max(share, 1e-6))),
      );
    },
    seeds: 8,
    // The logarithm of a small share is biased low.
    allowance: () => 0.05,
    isSlow: true,
    of: ['dimension'],
  },
  avoiding: {
    laws: ['protein-self-avoiding', 'loop-ends-near-2d'],
    text: () =>
      say`a thick chain in the plane cannot pass through itself: its ends meet as 1/n to a power, 1 for an ideal chain, 59/32 = 1.84 for a long one; for n = ${LENGTHS[0]} to ${LENGTHS[LENGTHS.length - 1]} longer runs have it a little below:`,
    expected: () => avoidingSlope(LENGTHS).mean,
    expectedError: () => avoidingSlope(LENGTHS).error,
    sample(_, seed) {
      const shares = LENGTHS.map((n) => {
        const run = { replicas: 32, steps: STEPS_A_BOND * n, seed };
        return estimate(endsTouching(n, AVOIDING_REACH, run)).mean;
      });
      // The ring that closes has one bond more.
      return -fitSlope(
        LENGTHS.map((n) => Math.log(n + 1)),
        shares.map((share) => Math.log(Math.max(share, 1e-6))),
      );
    },
    seeds: 8,
    allowance: none,
    isSlow: true,
    of: [],
  },
  protein: {
    laws: ['loop-entropy-protein'],
    text: ({ loop }) =>
      say`real proteins (Pace 1988): closing ${loop} residues costs ΔS = −2.1 − 1.5 R ln n = ${figure(-2.1 - 1.5 * R * Math.log(loop))} cal/(mol K)`,
    outside: ({ dimension, loop }) =>
      dimension === '3' && loop >= 12 && loop <= 40
        ? null
        : { why: say`For coils in space, loops of 12 to 40.`, set: { dimension: '3', loop: 30 } },
    expected: ({ loop }) => -2.1 - 1.5 * R * Math.log(loop),
    sample({ loop }, seed) {
      const [share] = closures(3, [loop], PACE_REACH, { looks: 300, replicas: 16, burn: 8000, seed });
      return R * Math.log(estimate(share).mean);
    },
    seeds: 6,
    allowance: () => 0.1,
    unit: say` cal/(mol K)`,
    isSlow: true,
    of: ['dimension', 'loop'],
  },
  misfolded: fateClaim('misfolded', (links) =>
    links === 0
      ? say`with no links and a wrong fold: share of fresh chains that misfold`
      : say`with ${links} links and a wrong fold: share of fresh chains that misfold`,
  ),
  folded: fateClaim('folded', (links) =>
    links === 0 ? say`share of fresh chains that fold: hardly any` : say`share of fresh chains that fold: most`,
  ),
  wrongMelts,
  forgets,
} satisfies Record<string, Claim<State>>;
