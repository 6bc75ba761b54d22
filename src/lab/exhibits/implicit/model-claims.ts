import { say } from '../../../language/index.ts';
import {
  equilibriaCount,
  implicitGradientError,
  keptNumbers,
  newtonBeyond,
  scalarEquilibria,
  solverRace,
} from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { leastEnergy, restingEnergy } from './model-chain.ts';
import { BEGIN, explicitly, implicitly } from './model-decay.ts';
import { layerOf, MOST, missOf } from './model-layer.ts';

/** Units of the layers whose memory, gradient and solvers are measured. */
export const UNITS = 16;

function notLinear({ field }: State): Outside<State> | null {
  return field === 'linear' ? null : { why: say`A closed form exists for the linear decay.`, set: { field: 'linear' } };
}

/** Of the size of the strength, and so much that iteration still contracts. */
function tooStrong({ weight }: State, most: number): Outside<State> | null {
  if (Math.abs(weight) <= most && weight !== 0) return null;
  const why =
    weight === 0
      ? say`A layer of strength 0 has nothing to solve.`
      : say`Past ‖J‖ = 1 plain iteration need not find the point.`;
  return { why, set: { weight: 0.9 } };
}

/** −x times its derivative's least ratio on the way from 1 to 0: tanh x ≥ tanh(1) x there. */
const PULL = Math.tanh(BEGIN) / BEGIN;

const SOLVER_NAMES = { plain: say`plain iteration`, anderson: say`Anderson`, newton: say`Newton` } as const;

export const claims = {
  divided: {
    laws: ['stiff-backward'],
    text: ({ stiffness, steps }) =>
      say`implicit: each step divides x by 1 − hλ = ${figure(1 + stiffness)}; after ${steps} it is 1/${figure(1 + stiffness)}${raised(steps)}`,
    outside: notLinear,
    expected: ({ stiffness, steps }) => (1 + stiffness) ** -steps,
    sample: (state) => implicitly(state, state.steps),
    allowance: ({ stiffness, steps }) => 1e-12 * (1 + stiffness) ** -steps,
    of: ['stiffness', 'steps', 'field'],
    sweeps: ['stiffness', 'steps'],
    axis: { title: say`x, implicit`, scale: 'log' },
  },
  overflow: {
    laws: ['stiff-explicit'],
    text: ({ stiffness }) =>
      say`explicit: |x| is multiplied by |1 + hλ| = ${figure(Math.abs(1 - stiffness))}, and the slope passes the largest number a computer holds, 1.8·10³⁰⁸, at step`,
    outside(state) {
      if (state.stiffness > 2.05) return notLinear(state);
      return { why: say`With −hλ up to 2 the explicit steps do not grow.`, set: { stiffness: 1000 } };
    },
    // The slope, |hλ| times larger than x, leaves the range first: |hλ|·|1 + hλ|ⁿ⁻¹ > 1.8·10³⁰⁸.
    expected: ({ stiffness }) => Math.floor(Math.log(Number.MAX_VALUE / stiffness) / Math.log(stiffness - 1)) + 2,
    sample: (state) => explicitly(state, 20_000).overflow ?? Number.NaN,
    allowance: () => 0,
    of: ['stiffness', 'field'],
    sweeps: ['stiffness'],
    axis: { title: say`step of the overflow` },
  },
  nonlinear: {
    laws: ['stiff-nonlinear'],
    text: ({ stiffness }) =>
      say`implicit, λ tanh x − x³: every step divides x by at least 1 − hλ tanh 1 = ${figure(1 + PULL * stiffness)}; the most by which a step misses that`,
    outside: ({ field }) =>
      field === 'bent' ? null : { why: say`For the decay that is not linear.`, set: { field: 'bent', steps: 10 } },
    expected: () => 0,
    sample(state) {
      let [x, worst] = [BEGIN as number, 0];
      for (let step = 0; step < state.steps; step++) {
        const next = implicitly(state, 1, x);
        worst = Math.max(worst, (next / x) * (1 + PULL * state.stiffness) - 1);
        x = next;
      }
      return worst;
    },
    allowance: () => 1e-9,
    of: ['stiffness', 'steps', 'field'],
    sweeps: ['stiffness'],
    axis: { title: say`relative excess` },
  },
  gradient: {
    laws: ['implicit-gradient'],
    text: ({ depth, weight }) =>
      say`gradient by the implicit function theorem and by ${depth} unrolled layers, of strength ‖W‖ = ${Math.abs(weight)}: how far apart`,
    outside(state) {
      const strong = tooStrong(state, 0.95);
      if (strong !== null) return strong;
      return Math.abs(state.weight) ** state.depth > 1e-7
        ? { why: say`So few layers have not come to the point yet: see the plot.`, set: { depth: 400 } }
        : null;
    },
    expected: () => 0,
    sample: ({ weight, depth }, seed) => implicitGradientError(10, Math.abs(weight), depth, seed),
    seeds: 4,
    allowance: () => 1e-6,
    isSlow: true,
    of: ['weight', 'depth'],
    sweeps: ['weight'],
    axis: { title: say`relative difference` },
  },
  memory: {
    laws: ['implicit-memory'],
    text: ({ depth }) => say`${depth} unrolled layers of ${UNITS} numbers keep ${UNITS}(L + 1) for the way back`,
    expected: ({ depth }) => UNITS * (depth + 1),
    sample: ({ depth }) => keptNumbers(UNITS, depth).unrolled,
    allowance: () => 0,
    isSlow: true,
    of: ['depth'],
    sweeps: ['depth'],
    axis: { title: say`numbers kept`, scale: 'log' },
  },
  constant: {
    laws: ['implicit-memory'],
    text: ({ depth }) =>
      say`the implicit layer keeps ${UNITS}, its point alone, whether it searched 1 time or ${depth}`,
    expected: () => UNITS,
    sample: ({ depth }) => keptNumbers(UNITS, depth).implicit,
    allowance: () => 0,
    isSlow: true,
    of: ['depth'],
    sweeps: ['depth'],
    axis: { title: say`numbers kept` },
  },
  agree: {
    laws: ['implicit-solvers-agree'],
    text: ({ weight }) =>
      say`strength ‖W‖ = ${Math.abs(weight)}: Newton, Anderson and plain iteration find the same point; how far apart`,
    outside: (state) => tooStrong(state, 0.95),
    expected: () => 0,
    sample: ({ weight }, seed) => solverRace(UNITS, Math.abs(weight), seed).apart,
    seeds: 4,
    allowance: () => 1e-10,
    isSlow: true,
    of: ['weight'],
    sweeps: ['weight'],
    axis: { title: say`relative distance` },
  },
  counted: {
    laws: ['implicit-solvers-agree'],
    text: () =>
      say`Newton needs fewer iterations than Anderson, and Anderson fewer than plain iteration: in how many layers of 10`,
    outside(state) {
      if (Math.abs(state.weight) >= 0.5) return tooStrong(state, 0.95);
      return { why: say`So weak a layer is solved at once by each of them.`, set: { weight: 0.9 } };
    },
    expected: () => 10,
    sample({ weight }, seed) {
      let ordered = 0;
      for (let k = 0; k < 10; k++) {
        const { newton, anderson, plain } = solverRace(UNITS, Math.abs(weight), 10 * seed + k);
        if (newton < anderson && anderson < plain) ordered += 1;
      }
      return ordered;
    },
    allowance: () => 0,
    isSlow: true,
    of: ['weight'],
    sweeps: ['weight'],
    axis: { title: say`layers of 10` },
  },
  beyond: {
    laws: ['implicit-newton-beyond'],
    text: ({ weight }) =>
      say`past strength 1: layers −WWᵀ${Math.abs(weight) > 1 ? say` with ‖W‖ = ${figure(Math.abs(weight))}` : ''} have one point, and Newton finds it in all of 20`,
    outside: ({ weight }) =>
      Math.abs(weight) > 1 ? null : { why: say`For a layer of a strength past 1.`, set: { weight: -3 } },
    expected: () => 20,
    sample({ weight }, seed) {
      let solved = 0;
      for (let k = 0; k < 20; k++) if (newtonBeyond(8, Math.abs(weight), 20 * seed + k)) solved += 1;
      return solved;
    },
    allowance: () => 0,
    isSlow: true,
    of: ['weight'],
    sweeps: ['weight'],
    axis: { title: say`layers solved of 20` },
  },
  finds: {
    laws: ['implicit-finds'],
    text: ({ weight, solver }) =>
      say`the search drawn, ${SOLVER_NAMES[solver]} at w = ${figure(weight)}: it closes in on a point, so that after at most ${MOST} rounds the layer gives back what it got; by how much it does not, |u + φ(wz) − z|`,
    expected: () => 0,
    sample: missOf,
    // Iteration stops when a step is shorter than 1e-10; near strength 1 the rest of the way is longer than that.
    allowance: () => 1e-8,
    of: ['weight', 'input', 'start', 'solver', 'activation'],
    sweeps: ['weight'],
    axis: { title: say`how far from a point` },
  },
  points: {
    laws: ['implicit-points', 'implicit-points-split'],
    text: ({ weight, input }) =>
      weight > 1
        ? say`w = ${figure(weight)} > 1: z = u + tanh(wz) has three points while |u| < √(1 − 1/w) − artanh √(1 − 1/w)/w, else one; at u = ${figure(input)} there are`
        : say`w = ${figure(weight)} ≤ 1: z = u + tanh(wz) has one point, whatever u; there are`,
    outside({ weight, activation }) {
      if (activation !== 'tanh')
        return { why: say`A straight line has one point, or none.`, set: { activation: 'tanh' } };
      return weight === 1
        ? { why: say`Here the point is about to split: three fall into one.`, set: { weight: 1.05 } }
        : null;
    },
    expected: ({ weight, input }) => equilibriaCount(weight, input),
    sample: (state) => scalarEquilibria(layerOf(state)).length,
    allowance: () => 0,
    isSlow: true,
    of: ['weight', 'input', 'activation'],
    sweeps: ['weight', 'input'],
    axis: { title: say`points` },
  },
  chain: {
    laws: ['implicit-chain'],
    text: () =>
      say`chain: it comes to rest by implicit steps too (the picture’s are explicit), ten times past the explicit limit, at the least energy, −1 for each contact`,
    expected: leastEnergy,
    sample: (_, seed) => restingEnergy(seed),
    allowance: () => 1e-6,
    unit: ' ε',
    isSlow: true,
    of: [],
  },
} satisfies Record<string, Claim<State>>;
