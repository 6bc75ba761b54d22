import { decayError, expectedDecayError, ringWinding, SCHEME_ORDERS } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import { figure } from '../../exhibit/figures.ts';
import type { State } from './controls.ts';
import { relaxing } from './model-chain.ts';
import { orderOf } from './model-flow.ts';

const NAMES = { rotation: 'the damped rotation', tanh: 'tanh Wx', pendulum: 'the pendulum' } as const;
const SIZES = { euler: 'e⁻¹h/2', heun: 'e⁻¹h²/6', rk4: 'e⁻¹h⁴/120' } as const;

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

export const claims = {
  error: {
    laws: ['euler-error', 'time-error-heun', 'time-error-rk4'],
    text: ({ scheme, layers }) =>
      `ẋ = −x over t = 1 in ${layers} layers, h = ${figure(1 / layers)}: the error is ${SIZES[scheme]}`,
    expected: ({ scheme, layers }) => expectedDecayError(scheme, layers),
    sample: ({ scheme, layers }) => decayError(scheme, layers),
    // To leading order: the next power of h is at most 1.1 h of it, and what is smaller than rounding is not seen.
    allowance: ({ scheme, layers }) => (1.1 / layers) * expectedDecayError(scheme, layers) + 2e-15,
    of: ['scheme', 'layers'],
    sweeps: ['layers'],
    axis: { title: 'error', scale: 'log' },
  },
  order: {
    laws: ['euler-order-linear', 'euler-order-tanh', 'time-order-heun', 'time-order-rk4', 'time-order-pendulum'],
    text: ({ field, scheme }) =>
      `on ${NAMES[field]}, over t = 1, the error falls as hᵖ, p = ${SCHEME_ORDERS[scheme]}: half the step, 1/${2 ** SCHEME_ORDERS[scheme]} of the error`,
    expected: ({ scheme }) => SCHEME_ORDERS[scheme],
    sample: orderOf,
    allowance: () => 0.02,
    isSlow: true,
    of: ['field', 'scheme'],
  },
  halving: {
    laws: ['time-halving'],
    text: ({ scheme, layers }) =>
      `ẋ = −x over t = 1: from ${layers} to ${2 * layers} layers the error falls by 2 to the power of nearly ${SCHEME_ORDERS[scheme]}; that power:`,
    expected: ({ scheme, layers }) => expectedHalving(scheme, layers),
    sample: ({ scheme, layers }) => Math.log2(decayError(scheme, layers) / decayError(scheme, 2 * layers)),
    // Rounding, beside what is left of the error.
    allowance: ({ scheme, layers }) => 1e-9 + 1e-14 / expectedDecayError(scheme, 2 * layers),
    of: ['scheme', 'layers'],
    sweeps: ['layers'],
    axis: { title: 'order p, from half the step' },
  },
  winding: {
    laws: ['time-winding'],
    text: ({ layers, time }) =>
      `${layers} random tanh blocks of the plane, h‖W‖ = ${figure(time / layers)} < 1: a ring still winds once round its centre`,
    outside({ layers, time }) {
      if (time < layers) return null;
      const why = `h‖W‖ = ${figure(time / layers)} is not below 1: a block may fold the plane over itself.`;
      return { why, set: { layers: Math.ceil(time) + 1 } };
    },
    expected: () => 1,
    sample: ({ layers, time }, seed) => ringWinding(layers, time / layers, seed),
    seeds: 8,
    allowance: () => 0,
    isSlow: true,
    of: ['layers', 'time'],
    sweeps: ['layers', 'time'],
    axis: { title: 'times round' },
  },
  chain: {
    laws: ['time-chain-stack'],
    text: ({ layers }) =>
      `chain: ${layers} steps of the engine and ${layers} residual blocks x − hkΓx; coordinates differ by at most`,
    expected: () => 0,
    sample: ({ layers }, seed) => relaxing(layers, seed).apart,
    allowance: () => 1e-11,
    of: ['layers'],
    sweeps: ['layers'],
    axis: { title: 'largest difference' },
  },
} satisfies Record<string, Claim<State>>;
