import {
  blockCondition,
  carefulCondition,
  conditionNumber,
  roundestAlpha,
  symmetricPair,
} from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { eigenvaluesOf, matrixOf, powersOf } from './model-matrix.ts';

/** κ of I + αJ for a symmetric J of these eigenvalues. */
export function conditionFrom([first, second]: readonly [number, number], alpha: number): number {
  const sizes = [Math.abs(1 + alpha * first), Math.abs(1 + alpha * second)];
  return Math.max(...sizes) / Math.min(...sizes);
}

/** More than this, and rounding speaks louder than the blocks. */
const MOST = 1e7;
const known = (state: State) => conditionFrom(eigenvaluesOf(state)!, state.alpha);

function unset(state: State, power: number): Outside<State> | null {
  if (state.shape === 'random') return { why: 'A random J has no such formula.', set: { shape: 'negative' } };
  if (known(state) ** power < MOST) return null;
  return {
    why: 'Here a direction is all but lost, and rounding speaks louder.',
    set: { alpha: 0.1, blocks: Math.min(power, 4) },
  };
}

/** κ is read off a sum of squares of the entries: what is rounded grows with its square. */
const rounding = (kappa: number) => 1e-13 * kappa * kappa + 1e-12;

export const claims = {
  one: {
    laws: ['conditioning-one'],
    text: (state) => {
      const [first, second] = eigenvaluesOf(state) ?? [0, 0];
      return `one block: κ = |1 + αλ| of the one over that of the other, λ = ${figure(first)} and ${figure(second)}`;
    },
    outside: (state) => unset(state, 1),
    expected: known,
    sample: (state, seed) => blockCondition(matrixOf(state, seed), 2, state.alpha),
    allowance: (state) => rounding(known(state)),
    of: ['alpha', 'shape', 'a', 'b'],
    sweeps: ['alpha', 'a', 'b'],
    axis: { title: 'condition number κ of a block' },
  },
  best: {
    laws: ['conditioning-best'],
    text: ({ a, b }) => `the roundest block is found at α = 2/(a + b) = ${figure(2 / (a + b))}, where κ = 1`,
    outside({ shape, a, b }) {
      if (shape === 'negative' && a !== b) return null;
      return { why: 'For eigenvalues −a and −b that differ.', set: { shape: 'negative', a: 1, b: 4 } };
    },
    expected: ({ a, b }) => 2 / (a + b),
    sample: ({ a, b }) => roundestAlpha(symmetricPair(-a, -b), 2, 1.0001 / Math.max(a, b), 0.9999 / Math.min(a, b)),
    allowance: () => 1e-6,
    of: ['shape', 'a', 'b'],
    sweeps: ['a', 'b'],
    axis: { title: 'roundest α' },
  },
  careful: {
    laws: ['conditioning-bound'],
    text: () => 'α = 1/(3L): κ ≤ 2 for any J; by how much random ones of size 8 are beyond it',
    expected: () => 0,
    sample: (_, seed) => Math.max(0, carefulCondition(seed % 2 === 0 ? 'xavier' : 'orthogonal', 1, seed) - 2),
    seeds: 16,
    allowance: () => 1e-9,
    isSlow: true,
    of: [],
  },
  tight: {
    laws: ['conditioning-bound'],
    text: ({ b }) => `and that is tight: eigenvalues ${b} and −${b} with α = 1/(3·${b}) have κ = 2`,
    expected: () => 2,
    sample: ({ b }) => blockCondition(symmetricPair(b, -b), 2, 1 / (3 * b)),
    allowance: () => 1e-12,
    of: ['b'],
    sweeps: ['b'],
    axis: { title: 'κ at α = 1/(3L)' },
  },
  all: {
    laws: ['conditioning-blocks'],
    text: (state) =>
      `${state.blocks} equal blocks: κ${raised(state.blocks)} = ${figure(known({ ...state, shape: state.shape === 'random' ? 'negative' : state.shape }))}${raised(state.blocks)}`,
    outside: (state) => unset(state, state.blocks),
    expected: (state) => known(state) ** state.blocks,
    sample: (state, seed) => conditionNumber(powersOf(state, seed)[state.blocks], 2),
    allowance: (state) => rounding(known(state) ** state.blocks),
    sweeps: ['blocks', 'alpha'],
    axis: { title: 'κ of all blocks', scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
