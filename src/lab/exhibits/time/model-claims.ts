import { say } from '../../../language/index.ts';
import { decayError, expectedDecayError, flowPath, ringWinding, SCHEME_ORDERS } from '../../../network/index.ts';
import type { Claim, Outside } from '../../exhibit/claim.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { relaxing } from './model-chain.ts';
import { errorAt, flowOf, orderOf, pendulumEnergy, pendulumError, rotationError, startOf } from './model-flow.ts';
import { untied } from './model-training.ts';

const NAMES = { rotation: say`the damped rotation`, tanh: say`tanh Wx`, pendulum: say`the pendulum` } as const;
const SCHEME_NAMES = { euler: say`Euler`, heun: say`Heun`, rk4: say`Runge–Kutta 4` } as const;
const SIZES = { euler: 'e⁻¹h/2', heun: 'e⁻¹h²/6', rk4: 'e⁻¹h⁴/120' } as const;

/** How many times h the next power of h is of the error, at most: on random tanh fields up to 2.5 (eight of them). */
const NEXT = { rotation: 1, tanh: 3, pendulum: 1 } as const;

/** With fewer layers steps are too large for the law to have set in. */
const FEW = 10;

/** The power of 2 by which twice the layers cut the error on ẋ = −x: a layer multiplies by the polynomial 1 − h + … ± hᵖ/p!. */
function expectedHalving(scheme: State['scheme'], layers: number): number {
  const error = (count: number) => {
    let [factor, term] = [1, 1];
    for (let k = 1; k <= SCHEME_ORDERS[scheme]; k++) {
      term *= -1 / (count * k);
      factor += term;
    }
    return Math.abs(Math.exp(-1) - factor ** count);
  };
  return Math.log2(error(layers) / error(2 * layers));
}

/** Where the error of the stack in the picture is known: on the damped rotation always, on the pendulum to leading order. */
function hereOutside({ field, time, layers }: State): Outside<State> | null {
  if (field === 'rotation') return null;
  if (field === 'tanh') return { why: say`Of tanh Wx the order is known, not the error.`, set: { field: 'rotation' } };
  if (time === 1 && layers >= 10) return null;
  return {
    why: say`Of the pendulum the error is known to leading order: over t = 1, in ten layers or more.`,
    set: { time: 1, layers: Math.max(layers, 20) },
  };
}

export const claims = {
  // The easiest first, the formula last of those that stand open.
  share: {
    laws: ['time-share'],
    text: ({ field, scheme, layers }) =>
      say`on ${NAMES[field]}, over t = 1, twice the layers leave 1/${2 ** SCHEME_ORDERS[scheme]} of the error: that of ${2 * layers} layers over that of ${layers}`,
    outside: ({ layers }) =>
      layers < FEW ? { why: say`Where steps are small: from ${FEW} layers on.`, set: { layers: FEW } } : null,
    expected: ({ scheme }) => 2 ** -SCHEME_ORDERS[scheme],
    sample: (state, seed) =>
      errorAt({ ...state, time: 1, layers: 2 * state.layers }, seed) / errorAt({ ...state, time: 1 }, seed),
    // To leading order: so much of it is the next power of h at most.
    allowance: ({ field, scheme, layers }) => (NEXT[field] * 2 ** -SCHEME_ORDERS[scheme]) / layers,
    of: ['field', 'scheme', 'layers'],
    sweeps: ['layers'],
    axis: { title: say`error of twice the layers, over that of the layers` },
  },
  energy: {
    laws: ['time-energy'],
    text: ({ scheme, layers, time }) =>
      say`${layers} layers of h = ${figure(time / layers)} (${SCHEME_NAMES[scheme]}) keep a pendulum’s energy, as the flow without friction does: at the last layer it has so many times what it had`,
    outside: ({ field }) =>
      field === 'pendulum'
        ? null
        : { why: say`For the pendulum.`, set: { field: 'pendulum', scheme: 'rk4', layers: 60, time: 6 } },
    expected: () => 1,
    sample({ scheme, layers, time }, seed) {
      const path = flowPath(scheme, flowOf('pendulum', seed), startOf('pendulum'), time, layers);
      return pendulumEnergy(path[path.length - 1]) / pendulumEnergy(path[0]);
    },
    // A hundredth is what nobody would see in the picture.
    allowance: () => 0.01,
    of: ['field', 'scheme', 'layers', 'time'],
    sweeps: ['layers', 'time'],
    axis: { title: say`energy, first = 1` },
  },
  order: {
    laws: ['euler-order-linear', 'euler-order-tanh', 'time-order-heun', 'time-order-rk4', 'time-order-pendulum'],
    text: ({ field, scheme }) =>
      say`on ${NAMES[field]}, over t = 1, the error falls as a power of the step, hᵖ; the power p of this block is ${SCHEME_ORDERS[scheme]}`,
    expected: ({ scheme }) => SCHEME_ORDERS[scheme],
    sample: orderOf,
    allowance: () => 0.02,
    isSlow: true,
    of: ['field', 'scheme'],
  },
  winding: {
    laws: ['time-winding'],
    text: ({ layers, time }) =>
      say`${layers} random tanh blocks of the plane, h‖W‖ = ${figure(time / layers)} < 1: a ring still winds once round its centre`,
    outside({ layers, time }) {
      if (time < layers) return null;
      const why = say`h‖W‖ = ${figure(time / layers)} is not below 1: a block may fold the plane over itself.`;
      return { why, set: { layers: Math.ceil(time) + 1 } };
    },
    expected: () => 1,
    sample: ({ layers, time }, seed) => ringWinding(layers, time / layers, seed),
    seeds: 8,
    allowance: () => 0,
    isSlow: true,
    of: ['layers', 'time'],
    sweeps: ['layers', 'time'],
    axis: { title: say`times round` },
  },
  here: {
    laws: ['time-here-rotation', 'time-here-pendulum'],
    text: ({ field, scheme, layers, time }) =>
      field === 'rotation'
        ? say`in the picture, the damped rotation over t = ${time} in ${layers} layers: the last one misses the flow by |e^(λT) − R(hλ)ᴸ|, R(z) = 1 + z${{ euler: '', heun: ' + z²/2', rk4: ' + … + z⁴/24' }[scheme]}, λ = −0.2 ± 2i`
        : say`in the picture, ${NAMES[field]} over t = ${time} in ${layers} layers: the last one misses the flow by Ch${raised(SCHEME_ORDERS[scheme])}, C from a much finer stack`,
    outside: hereOutside,
    expected: (state) => (state.field === 'rotation' ? rotationError(state) : pendulumError(state)),
    sample: errorAt,
    // Rounding; to leading order the next power of h as well, which is at most 0.8 h of it on the pendulum.
    allowance: (state) =>
      state.field === 'rotation'
        ? 1e-9 * rotationError(state) + 1e-13
        : (1 / state.layers) * pendulumError(state) + 1e-13,
    of: ['field', 'scheme', 'layers', 'time'],
    sweeps: ['layers', 'time'],
    axis: { title: say`error of the stack in the picture`, scale: 'log', powerOf: ['layers'] },
  },
  error: {
    laws: ['euler-error', 'time-error-heun', 'time-error-rk4'],
    text: ({ scheme, layers }) =>
      say`on another field than in the picture, ẋ = −x over t = 1 in ${layers} layers, h = ${figure(1 / layers)}: the error is ${SIZES[scheme]}`,
    expected: ({ scheme, layers }) => expectedDecayError(scheme, layers),
    sample: ({ scheme, layers }) => decayError(scheme, layers),
    // To leading order: the next power of h is at most 1.1 h of it, and what is smaller than rounding is not seen.
    allowance: ({ scheme, layers }) => (1.1 / layers) * expectedDecayError(scheme, layers) + 2e-15,
    of: ['scheme', 'layers'],
    sweeps: ['layers'],
    axis: { title: say`error`, scale: 'log', powerOf: ['layers'] },
  },
  halving: {
    laws: ['time-halving'],
    text: ({ scheme, layers }) =>
      say`on ẋ = −x, which is not in the picture, over t = 1: from ${layers} to ${2 * layers} layers the error falls by 2 to the power of nearly ${SCHEME_ORDERS[scheme]}; that power:`,
    expected: ({ scheme, layers }) => expectedHalving(scheme, layers),
    sample: ({ scheme, layers }) => Math.log2(decayError(scheme, layers) / decayError(scheme, 2 * layers)),
    // Rounding, beside what is left of the error.
    allowance: ({ scheme, layers }) => 1e-9 + 1e-14 / expectedDecayError(scheme, 2 * layers),
    of: ['scheme', 'layers'],
    sweeps: ['layers'],
    axis: { title: say`order p, from half the step` },
  },
  untied,
  chain: {
    laws: ['time-chain-stack'],
    text: ({ layers }) =>
      say`chain: ${layers} steps of the engine and ${layers} residual blocks x − hkΓx; coordinates differ by at most`,
    expected: () => 0,
    sample: ({ layers }, seed) => relaxing(layers, seed).apart,
    allowance: () => 1e-11,
    of: ['layers'],
    sweeps: ['layers'],
    axis: { title: say`largest difference` },
  },
} satisfies Record<string, Claim<State>>;
