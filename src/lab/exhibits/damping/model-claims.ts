import { slidingChain } from '../../../chain/index.ts';
import { say } from '../../../language/index.ts';
import { scaledExpansion, scaledGain } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';

const worstFactor = ({ alpha, beta, lipschitz }: State) => 1 - beta + alpha * lipschitz;
const rounding = (power: number) => 1e-11 * Math.abs(power);
/** Whole τ that the chain slides. */
export const SLIDES = 10;

/** The friction that takes the share β of the velocity in each τ, 1/τ. */
export const frictionOf = (beta: number): number => -Math.log(1 - beta);

export const claims = {
  worst: {
    laws: ['damping-tight'],
    text: (state) =>
      say`${state.direction === 'worst' ? '' : say`not the random signal drawn, but `}in the worst direction ${state.depth} blocks multiply by (1 − β + αL)${raised(state.depth)} = ${figure(worstFactor(state))}${raised(state.depth)}`,
    expected: (state) => worstFactor(state) ** state.depth,
    sample: ({ alpha, beta, lipschitz, depth }) => scaledGain(alpha, beta, lipschitz, depth),
    allowance: (state) => rounding(worstFactor(state) ** state.depth),
    of: ['alpha', 'beta', 'lipschitz', 'depth'],
    sweeps: ['alpha', 'beta', 'lipschitz', 'depth'],
    axis: { title: say`growth in the worst direction`, scale: 'log' },
  },
  safe: {
    laws: ['damping-never-expands'],
    text: ({ lipschitz }) =>
      say`α ≤ β/L: no random tanh or ReLU block of Lipschitz constant ${lipschitz} takes two points apart; the most by which one of 40 did`,
    outside({ alpha, beta, lipschitz }) {
      if (alpha * lipschitz <= beta + 1e-12) return null;
      const set = { alpha: Math.floor((100 * beta) / lipschitz) / 100 };
      return { why: say`This α lies beyond β/L: some blocks do take points apart.`, set };
    },
    expected: () => 0,
    sample({ alpha, beta, lipschitz }, seed) {
      const draw = { init: 'xavier', gain: 1, bias: 0.5, seed } as const;
      const reach = Math.min(alpha * lipschitz, beta);
      return (['tanh', 'relu'] as const).map((kind) => Math.max(0, scaledExpansion(kind, draw, beta, reach) - 1));
    },
    seeds: 20,
    allowance: () => 1e-12,
    isSlow: true,
    of: ['alpha', 'beta', 'lipschitz'],
    sweeps: ['alpha', 'beta'],
    axis: { title: say`expansion beyond 1` },
  },
  forgets: {
    laws: ['damping-forgets'],
    text: ({ beta, depth }) =>
      say`of the input itself (1 − β)${raised(depth)} = ${figure(1 - beta)}${raised(depth)} is left, and of its gradient as much`,
    expected: ({ beta, depth }) => (1 - beta) ** depth,
    sample: ({ alpha, beta, depth }) => scaledGain(alpha, beta, 0, depth),
    allowance: ({ beta, depth }) => rounding((1 - beta) ** depth),
    of: ['alpha', 'beta', 'depth'],
    sweeps: ['beta', 'depth'],
    axis: { title: say`what is left of the input`, scale: 'log' },
  },
  friction: {
    laws: ['damping-friction'],
    text: ({ beta }) =>
      say`chain, τ its unit of time: friction −ln(1 − β) = ${figure(frictionOf(beta))}/τ takes the share β of its velocity in each τ; after ${SLIDES} τ (1 − β)${raised(SLIDES)} is left`,
    outside: ({ beta }) =>
      beta > 0.95 ? { why: say`So much friction is beyond the chain’s thermostat.`, set: { beta: 0.5 } } : null,
    expected: ({ beta }) => (1 - beta) ** SLIDES,
    sample: ({ beta }) => slidingChain(frictionOf(beta), SLIDES).velocity[SLIDES],
    allowance: ({ beta }) => 1e-9 * (1 - beta) ** SLIDES + 1e-15,
    of: ['beta'],
    sweeps: ['beta'],
    axis: { title: say`velocity left, first = 1`, scale: 'log' },
  },
} satisfies Record<string, Claim<State>>;
