import { hessianOf } from '../../../chain/index.ts';
import { amplification, flowStack, norm, relaxationLimit } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import {
  expectedLimit,
  expectedStride,
  linksOf,
  measuredLimit,
  measuredStride,
  resting,
  restingOf,
} from './model-chain.ts';
import { each } from './model-links.ts';

/** Blocks over which a signal of one λ is followed. */
const BLOCKS = 40;

/** λ of a state, 1/τ. */
export function lambdaOf({ lambda: [re = -250, im = 200] }: State): readonly [number, number] {
  return [re, im];
}

/** x_0 … x_n of a residual stack whose blocks turn and stretch the plane as the complex number 1 + hλ does. */
export function orbitOf(state: State): Float64Array[] {
  const [re, im] = lambdaOf(state);
  return flowStack(BLOCKS, state.step, [re, -im, im, re], [1, 0], 'identity');
}

const factorOf = (state: State) => {
  const [re, im] = lambdaOf(state);
  return amplification('explicit', state.step * re, state.step * im);
};

export const claims = {
  limit: {
    laws: ['euler-limit'],
    text: (state) =>
      `the chain’s engine leaves its rest from h = 2/λₘₐₓ = 2/${figure(restingOf(state).stiffnesses[0])} on; bisected`,
    expected: (state) => expectedLimit(restingOf(state)),
    sample: (state) => measuredLimit(restingOf(state)),
    allowance: (state) => 0.01 * expectedLimit(restingOf(state)),
    isSlow: true,
    unit: ' τ',
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: 'largest step h of the chain', scale: 'log' },
  },
  network: {
    laws: ['relaxation-limit'],
    text: () => 'a residual stack whose weights are −h times the chain’s Hessian: its own limit, bisected',
    expected: (state) => expectedLimit(restingOf(state)),
    sample(state) {
      const { model, rest, stiffnesses } = restingOf(state);
      return relaxationLimit(hessianOf(model, rest), 4 / stiffnesses[0], 600);
    },
    allowance: (state) => 0.01 * expectedLimit(restingOf(state)),
    isSlow: true,
    unit: ' τ',
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: 'largest step h of the stack', scale: 'log' },
  },
  lambda: {
    laws: ['stability-explicit'],
    text: (state) =>
      `${BLOCKS} blocks of the λ that you drag multiply by |1 + hλ|${raised(BLOCKS)} = ${figure(factorOf(state))}${raised(BLOCKS)}`,
    expected: (state) => factorOf(state) ** BLOCKS,
    sample: (state) => norm(orbitOf(state)[BLOCKS]),
    allowance: (state) => 1e-11 * factorOf(state) ** BLOCKS,
    of: ['step', 'lambda'],
    sweeps: ['step'],
    axis: { title: 'growth over 40 blocks', scale: 'log' },
  },
  each,
  lowers: {
    laws: ['step-size-links'],
    text: (state) =>
      `no link raises the limit: ${linksOf(state).length} taken off in turn; the most that one had raised it`,
    outside: (state) => (linksOf(state).length === 0 ? { why: 'There is no link.', set: { links: [2, 9] } } : null),
    expected: () => 0,
    sample(state) {
      const links = linksOf(state);
      const own = measuredLimit(restingOf(state));
      return Math.max(
        0,
        ...links.map((_, k) => {
          const without = measuredLimit(
            resting(
              links.filter((_none, other) => other !== k),
              state.stiffness,
            ),
          );
          return own / without - 1;
        }),
      );
    },
    // Each limit is bisected to a part in 4,000, within which equal ones may differ.
    allowance: () => 1e-3,
    isSlow: true,
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: 'limit gained' },
  },
  momentum: {
    laws: ['verlet-limit'],
    text: (state) =>
      `with momentum the limit is another: Δt = 2/ωₘₐₓ = 2/√${figure(restingOf(state).stiffnesses[0])}; bisected`,
    expected: (state) => expectedStride(restingOf(state)),
    sample: (state) => measuredStride(restingOf(state)),
    allowance: (state) => 0.01 * expectedStride(restingOf(state)),
    isSlow: true,
    unit: ' τ',
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: 'largest step Δt', scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
