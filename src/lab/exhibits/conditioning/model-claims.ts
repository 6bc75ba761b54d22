import { say } from '../../../language/index.ts';
import {
  affine,
  blockCondition,
  carefulCondition,
  conditionNumber,
  roundestAlpha,
  singularValues,
  symmetricPair,
} from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { eigenvaluesOf, matrixOf, powersOf } from './model-matrix.ts';
import { accuracyAt } from './model-training.ts';

/** κ of I + αJ for a symmetric J of these eigenvalues. */
export function conditionFrom([first, second]: readonly [number, number], alpha: number): number {
  const sizes = [Math.abs(1 + alpha * first), Math.abs(1 + alpha * second)];
  return Math.max(...sizes) / Math.min(...sizes);
}

/** More than this, and rounding speaks louder than the blocks. */
const MOST = 1e7;
const known = (state: State) => conditionFrom(eigenvaluesOf(state)!, state.alpha);

function unset(state: State, power: number): Outside<State> | null {
  if (state.shape === 'random') return { why: say`A random J has no such formula.`, set: { shape: 'negative' } };
  if (known(state) ** power < MOST) return null;
  return {
    why: say`Here a direction is all but lost, and rounding speaks louder.`,
    set: { alpha: 0.1, blocks: Math.min(power, 4) },
  };
}

/** From 0 to this α some starts learn within the steps of the training, and others do not. */
const SLOPE = 0.3;

/** κ is read off a sum of squares of the entries: what is rounded grows with its square. */
const rounding = (kappa: number) => 1e-13 * kappa * kappa + 1e-12;

export const claims = {
  one: {
    laws: ['conditioning-one'],
    text: (state) => {
      const values = eigenvaluesOf(state);
      const named =
        values === null ? say`for eigenvalues λ that are set` : say`λ = ${figure(values[0])} and ${figure(values[1])}`;
      return say`one block: κ = |1 + αλ| of the one over that of the other, ${named}`;
    },
    outside: (state) => unset(state, 1),
    expected: known,
    sample: (state, seed) => blockCondition(matrixOf(state, seed), 2, state.alpha),
    allowance: (state) => rounding(known(state)),
    of: ['alpha', 'shape', 'a', 'b'],
    sweeps: ['alpha', 'a', 'b'],
    axis: { title: say`condition number κ of a block`, scale: 'log' },
  },
  best: {
    laws: ['conditioning-best'],
    text: ({ a, b }) =>
      say`of all α above 0 the roundest block is found at α = 2/(a + b) = ${figure(2 / (a + b))}, where κ = 1 as for the block that does nothing`,
    outside({ shape, a, b }) {
      if (shape === 'negative' && a !== b) return null;
      return { why: say`For eigenvalues −a and −b that differ.`, set: { shape: 'negative', a: 1, b: 4 } };
    },
    expected: ({ a, b }) => 2 / (a + b),
    sample: ({ a, b }) => roundestAlpha(symmetricPair(-a, -b), 2, 1.0001 / Math.max(a, b), 0.9999 / Math.min(a, b)),
    allowance: () => 1e-6,
    of: ['shape', 'a', 'b'],
    sweeps: ['a', 'b'],
    axis: { title: say`roundest α` },
  },
  careful: {
    laws: ['conditioning-bound'],
    text: () =>
      say`α = 1/(3L), L the most that J stretches: κ ≤ 2 for any J; the most by which 16 random ones, 8 × 8, are beyond 2`,
    expected: () => 0,
    sample: (_, seed) => Math.max(0, carefulCondition(seed % 2 === 0 ? 'xavier' : 'orthogonal', 1, seed) - 2),
    seeds: 16,
    allowance: () => 1e-9,
    isSlow: true,
    of: [],
  },
  tight: {
    laws: ['conditioning-bound'],
    text: ({ b }) => say`and that is tight: eigenvalues ${b} and −${b} with α = 1/(3·${b}) have κ = 2`,
    expected: () => 2,
    sample: ({ b }) => blockCondition(symmetricPair(b, -b), 2, 1 / (3 * b)),
    allowance: () => 1e-12,
    of: ['b'],
    sweeps: ['b'],
    axis: { title: say`κ at α = 1/(3L)` },
  },
  least: {
    laws: ['conditioning-least'],
    text: (state) =>
      say`what one block leaves of its weaker direction is the smaller of |1 + αλ|, at α = ${figure(state.alpha)}; at 0 that direction is lost for good`,
    outside: ({ shape }) =>
      shape === 'random' ? { why: say`A random J has no such formula.`, set: { shape: 'negative' } } : null,
    expected: (state) => Math.min(...eigenvaluesOf(state)!.map((value) => Math.abs(1 + state.alpha * value))),
    sample: (state, seed) => Math.min(...singularValues(affine(matrixOf(state, seed), 2, state.alpha, 1), 2)),
    // Singular values are read off squares: near 0 half of the digits are left.
    allowance: () => 1e-7,
    of: ['alpha', 'shape', 'a', 'b'],
    sweeps: ['alpha', 'a', 'b'],
    axis: { title: say`what is left of the weaker direction` },
  },
  learns: {
    laws: ['conditioning-learns'],
    text: ({ alpha }) =>
      say`20 trained blocks x + αF(x), α = ${figure(alpha)}, 150 steps on the rings: fewer than a tenth of fresh points go wrong; the share that does`,
    outside: ({ alpha }) =>
      alpha > 0 && alpha < SLOPE
        ? {
            why: say`On the slope of the hill: some starts have learned by then, others have not.`,
            set: { alpha: 0.4 },
          }
        : null,
    expected: () => 0.1,
    isAtMost: true,
    sample: ({ alpha }, seed) => 1 - accuracyAt(alpha, seed),
    seeds: 6,
    allowance: () => 0,
    isSlow: true,
    of: ['alpha'],
    sweeps: ['alpha'],
    axis: { title: say`share that goes wrong` },
  },
  all: {
    laws: ['conditioning-blocks'],
    text(state) {
      const words = say`${state.blocks} equal blocks have κ${raised(state.blocks)}`;
      return unset(state, 1) === null ? `${words} = ${figure(known(state))}${raised(state.blocks)}` : words;
    },
    outside: (state) => unset(state, state.blocks),
    expected: (state) => known(state) ** state.blocks,
    sample: (state, seed) => conditionNumber(powersOf(state, seed)[state.blocks], 2),
    allowance: (state) => rounding(known(state) ** state.blocks),
    sweeps: ['blocks', 'alpha'],
    axis: { title: say`κ of all blocks`, scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
