import { createRng } from '../../../links/index.ts';
import {
  explicitPath,
  type Flow,
  fieldOf,
  flowErrors,
  flowOrder,
  flowPath,
  SCHEME_ORDERS,
  type Scheme,
} from '../../../network/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import type { State } from './controls.ts';

type FieldName = State['field'];

const [DAMPING, TURNING] = [-0.2, 2];
const ANGLE = 2.4;
/** Where each path sets out. */
const START: Record<FieldName, readonly [number, number]> = {
  rotation: [1, 0],
  tanh: [0.6, 0],
  pendulum: [ANGLE, 0],
};

/** The field of a state: a spiral inwards, tanh of a random matrix near a rotation, or (θ, ω) of a pendulum. */
export function flowOf(field: FieldName, seed: number): Flow {
  if (field === 'pendulum') return { field: ([angle, speed]) => Float64Array.of(speed, -Math.sin(angle)) };
  const weights = Float64Array.of(DAMPING, -TURNING, TURNING, DAMPING);
  if (field === 'rotation') return { activation: 'identity', weights };
  const rng = createRng(seed);
  return { activation: 'tanh', weights: weights.map((value) => value + 0.4 * rng.normal()) };
}

export const startOf = (field: FieldName): Float64Array => Float64Array.from(START[field]);

/**
 * (θ, ω) of a pendulum let go at the angle θ_0, a time later: θ = 2 asin(k sn(t + K)), k = sin(θ_0/2), by Gauss's mean of means
 * (Abramowitz and Stegun 16.4).
 */
export function pendulumAt(angle: number, time: number): Float64Array {
  const k = Math.sin(angle / 2);
  let [a, b] = [1, Math.sqrt(1 - k * k)];
  const ratios: number[] = [];
  while (Math.abs(a - b) > 1e-15 && ratios.length < 12) {
    const c = (a - b) / 2;
    [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
    ratios.push(c / a);
  }
  let phase = 2 ** ratios.length * (a * time + Math.PI / 2);
  for (const ratio of ratios.reverse()) phase = (phase + Math.asin(ratio * Math.sin(phase))) / 2;
  return Float64Array.of(2 * Math.asin(k * Math.sin(phase)), 2 * k * Math.cos(phase));
}

/** Exact states at `count` + 1 equal times from 0 to T: closed forms, or, for tanh, Runge–Kutta in very small steps. */
export function exactPath(field: FieldName, seed: number, time: number, count: number, fine: number): Float64Array[] {
  const times = Array.from({ length: count + 1 }, (_, k) => (k * time) / count);
  const start = startOf(field);
  if (field === 'pendulum') return times.map((t) => pendulumAt(ANGLE, t));
  if (field === 'rotation') {
    return times.map((t) => {
      const size = Math.exp(DAMPING * t);
      return Float64Array.of(size * Math.cos(TURNING * t), size * Math.sin(TURNING * t));
    });
  }
  const each = Math.ceil(fine / count);
  const path = explicitPath('rk4', fieldOf(flowOf(field, seed)), start, time / (each * count), each * count);
  return times.map((_, k) => path[k * each]);
}

/** Layers over t = 1 from which a scheme's order is read: fine enough for the next power of h to be small, coarse enough for rounding to be. */
const REFINED: Record<Scheme, readonly number[]> = {
  euler: [256, 512, 1024, 2048, 4096],
  heun: [128, 256, 512, 1024],
  rk4: [64, 128, 256, 512],
};

/** The order of a scheme on a field, over t = 1. */
export function orderOf({ field, scheme }: Pick<State, 'field' | 'scheme'>, seed: number): number {
  const [, exact] = exactPath(field, seed, 1, 1, 4000);
  return flowOrder(scheme, flowOf(field, seed), startOf(field), 1, exact, REFINED[scheme]);
}

/** How far a stack of so many layers ends from the flow, at T. */
export function errorAt({ field, scheme, layers, time }: Omit<State, 'carried'>, seed: number): number {
  const [, exact] = exactPath(field, seed, time, 1, 4000);
  return flowErrors(scheme, flowOf(field, seed), startOf(field), time, exact, [layers])[0];
}

/**
 * What a stack of the damped rotation must miss of the flow at T: a layer multiplies by R(hλ), λ = −0.2 ± 2i, R the first terms of the
 * exponential series as far as the scheme's order; so |e^{λT} − R(hλ)ᴸ|.
 */
export function rotationError({ scheme, layers, time }: Pick<State, 'scheme' | 'layers' | 'time'>): number {
  const h = time / layers;
  let [re, im] = [1, 0];
  let term = [1, 0];
  for (let k = 1; k <= SCHEME_ORDERS[scheme]; k++) {
    const [a, b] = term;
    term = [((a * DAMPING - b * TURNING) * h) / k, ((a * TURNING + b * DAMPING) * h) / k];
    re += term[0];
    im += term[1];
  }
  const size = Math.hypot(re, im) ** layers;
  const angle = Math.atan2(im, re) * layers;
  const flow = Math.exp(DAMPING * time);
  return Math.hypot(
    flow * Math.cos(TURNING * time) - size * Math.cos(angle),
    flow * Math.sin(TURNING * time) - size * Math.sin(angle),
  );
}

/** Layers of the stack from which the leading order of an error is read. */
const FINE: Record<Scheme, number> = { euler: 4096, heun: 1024, rk4: 256 };

/** The error of a stack on the pendulum to leading order, over t = 1: C hᵖ, with C from a much finer stack. */
export function pendulumError({ scheme, layers }: Pick<State, 'scheme' | 'layers'>): number {
  const fine = errorAt({ field: 'pendulum', scheme, layers: FINE[scheme], time: 1 }, 1);
  return fine * (FINE[scheme] / layers) ** SCHEME_ORDERS[scheme];
}

/** Energy of a pendulum at (θ, ω), 0 where it hangs at rest. */
export const pendulumEnergy = ([angle, speed]: Float64Array): number => (speed * speed) / 2 + 1 - Math.cos(angle);

/** What is drawn of a flow. */
export interface Drawn {
  readonly exact: readonly Float64Array[];
  /** The states of the stack's layers; they end early where they leave the finite range. */
  readonly steps: readonly Float64Array[];
  /** Numbers of layers, and the error of a stack of so many at T. */
  readonly counts: readonly number[];
  readonly errors: readonly number[];
}

const COUNTS = [4, 8, 16, 32, 64, 128, 256, 512];
export const LINE = 300;
const known = createMemory<Pick<Drawn, 'exact' | 'errors'>>(80);

/** What does not depend on the number of layers: the line, and the errors of stacks of all depths. The last few are kept. */
function settledOf({ field, scheme, time }: State, seed: number): Pick<Drawn, 'exact' | 'errors'> {
  return known([field, scheme, time, seed].join(), () => settle(field, scheme, time, seed));
}

function settle(field: FieldName, scheme: Scheme, time: number, seed: number): Pick<Drawn, 'exact' | 'errors'> {
  const exact = exactPath(field, seed, time, LINE, 1500);
  return { exact, errors: flowErrors(scheme, flowOf(field, seed), startOf(field), time, exact[LINE], COUNTS) };
}

export function drawnFlow(state: State, seed: number): Drawn {
  const { field, scheme, layers, time } = state;
  const steps = flowPath(scheme, flowOf(field, seed), startOf(field), time, layers);
  return { ...settledOf(state, seed), steps, counts: COUNTS };
}
