import { say } from '../../../language/index.ts';
import { type Sight, sightShape } from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { dimensionsOf, MOST_IN_PLANE } from './model-fields.ts';
import { expectedCentre, expectedSquare } from './model-theory.ts';
import { TRAINED_LAYERS, trainedRadius, widening } from './model-training.ts';
import { expectedFading, expectedReach, linkOf, measuredFading, tug } from './model-tug.ts';

/** What 16 channels on a line, or 6 in the plane, are from infinitely many: theory is of the mean gradient, here each stack counts once. */
const WIDTH = 0.15;

/** From this distance on what is to be learned lies beyond the √(16/3) = 2.3 px of eight random layers, with room for their scatter. */
const WIDER = 4;

/** The stacks that one seed stands for: three on a line, one in the plane, where each takes longer. */
function stacksOf(sight: Sight, seed: number): ReturnType<typeof sightShape>[] {
  const stacks = sight.dimensions === 1 ? 3 : 1;
  return Array.from({ length: stacks }, (_, k) => sightShape(sight, 4 * seed + k));
}

/** Planes of many layers take too long to be measured at every movement of a slider. */
function tooLong({ dimensions, layers }: State): Outside<State> | null {
  return dimensions === 'plane' && layers > MOST_IN_PLANE
    ? { why: say`In the plane so many layers take too long to be measured here.`, set: { layers: MOST_IN_PLANE } }
    : null;
}

/** The centre's share in stacks of one kind of block. */
function centre(block: 'plain' | 'residual'): Claim<State> {
  const expected = (state: State) => expectedCentre(state.layers, block, state.alpha, dimensionsOf(state));
  return {
    laws: ['receptive-field-residual', 'receptive-field-2d'],
    text: ({ layers, alpha }) =>
      block === 'plain'
        ? say`of all that the centre of a plain stack of ${layers} layers sees, its own pixel has the share`
        : say`with skips, α = ${figure(alpha)}, that share is Σₖ C(L, k)qᵏ(1 − q)ᴸ⁻ᵏ cₖ, q = α²/(1 + α²)`,
    outside: tooLong,
    expected,
    sample({ layers, alpha, ...state }, seed) {
      const sight: Sight = { dimensions: dimensionsOf(state), layers, block, alpha };
      return stacksOf(sight, seed).map(({ centreShare }) => centreShare);
    },
    seeds: 10,
    allowance: (state) => WIDTH * expected(state),
    isSlow: true,
    of: block === 'plain' ? ['layers', 'dimensions'] : ['layers', 'dimensions', 'alpha'],
    sweeps: block === 'plain' ? ['layers'] : ['layers', 'alpha'],
    axis: { title: say`share of the centre` },
  };
}

export const claims: Readonly<Record<string, Claim<State>>> = {
  radius: {
    laws: ['receptive-field-plain', 'receptive-field-2d'],
    text(state) {
      const { layers, block, alpha } = state;
      const radius = figure(Math.sqrt(expectedSquare(layers, block, alpha)), 3);
      return block === 'plain'
        ? say`${layers} plain layers could see ${layers} pixels far, but see with a radius of √(2L/3) = ${radius} px; measured is the radius’s square, the mean of 30 stacks (the picture’s field is one drawing of them)`
        : say`${layers} residual layers see with a radius of √(2Lq/3) = ${radius} px, q = α²/(1 + α²); measured is the radius’s square, the mean of 30 stacks (the picture’s field is one drawing of them)`;
    },
    outside: tooLong,
    expected: ({ layers, block, alpha }) => expectedSquare(layers, block, alpha),
    sample({ layers, block, alpha, ...state }, seed) {
      const sight: Sight = { dimensions: dimensionsOf(state), layers, block, alpha };
      return stacksOf(sight, seed).map(({ square }) => square);
    },
    seeds: 10,
    allowance: ({ layers, block, alpha }) => WIDTH * expectedSquare(layers, block, alpha),
    isSlow: true,
    unit: say` px²`,
    of: ['layers', 'dimensions', 'block', 'alpha'],
    sweeps: ['layers', 'alpha'],
    axis: { title: say`radius², px²` },
  },
  plain: centre('plain'),
  residual: centre('residual'),
  trained: {
    laws: ['receptive-field-trained'],
    text: ({ distance }) =>
      say`8 plain layers that learn what stands ${distance} px to their left and right look there: radius`,
    expected: ({ distance }) => distance,
    sample: ({ distance }, seed) => trainedRadius(distance, seed),
    seeds: 2,
    // After 200 steps a tenth of the gaze still wanders.
    allowance: ({ distance }) => 0.1 * distance,
    isSlow: true,
    unit: say` px`,
    of: ['distance'],
    sweeps: ['distance'],
    axis: { title: say`radius after training, px` },
  },
  widens: {
    laws: ['receptive-field-widens'],
    text: ({ distance }) =>
      say`training to look ${distance} px away widens the field: the radius of the ${TRAINED_LAYERS} plain layers before it, over that after it; 1 were it to stay`,
    outside: ({ distance }) =>
      distance < WIDER ? { why: say`So near, the random layers see far enough already.`, set: { distance: 5 } } : null,
    expected: () => 1,
    isAtMost: true,
    sample: ({ distance }, seed) => widening(distance, seed),
    seeds: 3,
    allowance: () => 0,
    isSlow: true,
    of: ['distance'],
    sweeps: ['distance'],
    axis: { title: say`radius before, over after` },
  },
  fading: {
    laws: ['receptive-field-fading'],
    text: () =>
      say`chain: each bead, held in its place a tenth as stiffly as by its neighbours, passes on the root of λ + 1/λ = 2.1`,
    expected: expectedFading,
    sample: measuredFading,
    allowance: () => 1e-9,
    of: [],
  },
  reach: {
    laws: ['receptive-field-tug'],
    text: ({ span }) =>
      say`chain: a link lets the bead ${span} away feel a tug; of what the tugged one feels without it`,
    expected: ({ span }) => expectedReach(span),
    sample: ({ span }) => tug([linkOf(span)])[linkOf(span)[1]],
    allowance: () => 1e-9,
    of: ['span'],
    sweeps: ['span'],
    axis: { title: say`felt at the other end` },
  },
};
