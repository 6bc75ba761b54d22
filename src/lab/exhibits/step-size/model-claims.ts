import { hessianOf } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
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
  runOf,
  STEPS,
} from './model-chain.ts';
import { each, LEAST } from './model-links.ts';

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
      say`the chain leaves its rest from h = 2/|λ|ₘₐₓ = 2/${figure(restingOf(state).stiffnesses[0])} on (in τ, its unit of time); found by halving`,
    expected: (state) => expectedLimit(restingOf(state)),
    sample: (state) => measuredLimit(restingOf(state)),
    allowance: (state) => 0.01 * expectedLimit(restingOf(state)),
    isSlow: true,
    unit: ' τ',
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: say`largest step h of the chain`, scale: 'log', powerOf: ['stiffness'] },
  },
  network: {
    laws: ['relaxation-limit'],
    text: () =>
      say`a residual stack whose weights are −h times the chain’s stiffnesses, all of them in one matrix: its own limit, found by halving`,
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
    axis: { title: say`largest step h of the stack`, scale: 'log', powerOf: ['stiffness'] },
  },
  lambda: {
    laws: ['stability-explicit'],
    text: (state) =>
      say`${BLOCKS} blocks of the λ that you drag multiply by |1 + hλ|${raised(BLOCKS)} = ${figure(factorOf(state))}${raised(BLOCKS)}`,
    outside: ({ motion }) =>
      motion === 'relaxing'
        ? null
        : { why: say`With momentum no step is x + hF(x): h and λ wait.`, set: { motion: 'relaxing' } },
    expected: (state) => factorOf(state) ** BLOCKS,
    sample: (state) => norm(orbitOf(state)[BLOCKS]),
    allowance: (state) => 1e-11 * factorOf(state) ** BLOCKS,
    of: ['motion', 'step', 'lambda'],
    sweeps: ['step'],
    axis: { title: say`growth over 40 blocks`, scale: 'log' },
  },
  returns: {
    laws: ['step-size-returns'],
    text: (state) =>
      say`left alone for ${STEPS} steps of h = ${figure(state.step)} τ (${state.step < expectedLimit(restingOf(state)) ? say`below its limit` : say`beyond its limit`}), the chain goes home: it ends no farther from its rest than it began; the distance at the end over that at the start`,
    outside: ({ motion }) =>
      motion === 'relaxing'
        ? null
        : { why: say`With momentum it swings on: nothing brings it to rest.`, set: { motion: 'relaxing' } },
    expected: () => 1,
    isAtMost: true,
    sample(state, seed) {
      const { apart } = runOf(state, seed);
      return apart[apart.length - 1] / apart[0];
    },
    seeds: 9,
    statistic: 'median',
    allowance: () => 0,
    isSlow: true,
    of: ['motion', 'step', 'stiffness', 'heat', 'start', 'links'],
    sweeps: ['step', 'heat'],
    axis: { title: say`distance from rest, end over start`, scale: 'log', bounds: [1e-3, 1e6] },
  },
  each,
  lowers: {
    laws: ['step-size-links'],
    text: (state) =>
      say`no link raises the limit: ${linksOf(state).length} taken off in turn; the limit with it over that without, the largest (halving tells a part in a thousand)`,
    outside: (state) => (linksOf(state).length === 0 ? { why: say`There is no link.`, set: { links: [2, 9] } } : null),
    // Each limit is bisected to a part in 4,000, within which equal ones may differ.
    expected: () => 1 + LEAST,
    isAtMost: true,
    sample(state) {
      const links = linksOf(state);
      const own = measuredLimit(restingOf(state));
      return Math.max(
        ...links.map((_, k) => {
          const without = measuredLimit(
            resting(
              links.filter((_none, other) => other !== k),
              state.stiffness,
            ),
          );
          return own / without;
        }),
      );
    },
    allowance: () => 0,
    isSlow: true,
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: say`limit with a link over that without` },
  },
  momentum: {
    laws: ['verlet-limit'],
    text: (state) =>
      say`with momentum the limit is another: Δt = 2/ωₘₐₓ = 2/√${figure(restingOf(state).stiffnesses[0])}; found by halving`,
    expected: (state) => expectedStride(restingOf(state)),
    sample: (state) => measuredStride(restingOf(state)),
    allowance: (state) => 0.01 * expectedStride(restingOf(state)),
    isSlow: true,
    unit: ' τ',
    of: ['links', 'stiffness'],
    sweeps: ['stiffness'],
    axis: { title: say`largest step Δt`, scale: 'log', powerOf: ['stiffness'] },
  },
} satisfies Record<string, Claim<State>>;
