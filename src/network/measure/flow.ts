import { exactExp, exactLog, exactTanh, fitSlope } from '../../links/index.ts';
import { setBlocks } from '../blocks.ts';
import { apply, norm } from '../matrix.ts';
import type { Field } from '../schemes/euler.ts';
import { explicitPath, SCHEME_ORDERS, type Scheme } from '../schemes/explicit.ts';
import { createStack } from '../stack.ts';

/** ẋ = act(Wx), which a stack of equal blocks can follow, or ẋ = f(x) of any other kind. W is row-major. */
export type Flow =
  | { readonly activation: 'identity' | 'tanh'; readonly weights: Float64Array }
  | { readonly field: Field };

/** x_0 … x_L of a stack of L equal residual blocks x + h·act(Wx), its state x_0 set by hand. */
export function flowStack(
  layers: number,
  h: number,
  weights: ArrayLike<number>,
  x0: ArrayLike<number>,
  activation: 'identity' | 'tanh',
): Float64Array[] {
  const width = x0.length;
  const stack = createStack({ depth: layers + 1, width, inputs: 1, batch: 1, activation, precision: 'f64' });
  setBlocks(stack, { kind: 'residual', h });
  for (let layer = 1; layer <= layers; layer++) stack.parameters.set(weights, stack.layout.matrix(layer));
  for (let k = 0; k < width; k++) stack.state(0)[k * stack.stride] = x0[k];
  stack.forward(1);
  return Array.from({ length: layers + 1 }, (_, layer) => {
    const x = stack.state(layer);
    return Float64Array.from({ length: width }, (_none, k) => x[k * stack.stride]);
  });
}

/** The field of a flow. */
export function fieldOf(flow: Flow): Field {
  if ('field' in flow) return flow.field;
  const { activation, weights } = flow;
  return activation === 'identity' ? (x) => apply(weights, x) : (x) => apply(weights, x).map(exactTanh);
}

/**
 * Where `layers` steps of T/layers each lead, x_0 first. Euler steps of ẋ = act(Wx) are taken by a real residual stack, all others by
 * the scheme. A path that leaves the finite range ends there.
 */
export function flowPath(scheme: Scheme, flow: Flow, x0: Float64Array, time: number, layers: number): Float64Array[] {
  const h = time / layers;
  if (scheme !== 'euler' || 'field' in flow) return explicitPath(scheme, fieldOf(flow), x0, h, layers);
  const path = flowStack(layers, h, flow.weights, x0, flow.activation);
  const lost = path.findIndex((state) => !state.every(Number.isFinite));
  return lost < 0 ? path : path.slice(0, lost);
}

/** ‖x_L − exact‖ for each number of layers; Infinity where the path left the range. */
export function flowErrors(
  scheme: Scheme,
  flow: Flow,
  x0: Float64Array,
  time: number,
  exact: ArrayLike<number>,
  layers: readonly number[],
): number[] {
  return layers.map((count) => {
    const path = flowPath(scheme, flow, x0, time, count);
    if (path.length <= count) return Number.POSITIVE_INFINITY;
    return norm(path[count].map((value, k) => value - exact[k]));
  });
}

/** The order p of error ~ h^p: the slope of ln error against ln h, by least squares over numbers of layers. */
export function flowOrder(...[scheme, flow, x0, time, exact, layers]: Parameters<typeof flowErrors>): number {
  const errors = flowErrors(scheme, flow, x0, time, exact, layers);
  return -fitSlope(layers.map(exactLog), errors.map(exactLog));
}

/** ẋ = −x from 1 over t = 1 in L layers: the distance from e⁻¹, which is e⁻¹·hᵖ/(p + 1)! to leading order. */
export function decayError(scheme: Scheme, layers: number): number {
  const path = flowPath(
    scheme,
    { activation: 'identity', weights: Float64Array.of(-1) },
    Float64Array.of(1),
    1,
    layers,
  );
  return Math.abs(path[layers][0] - exactExp(-1));
}

/** e⁻¹·hᵖ/(p + 1)!, h = 1/L. */
export function expectedDecayError(scheme: Scheme, layers: number): number {
  let error = exactExp(-1);
  for (let k = 1; k <= SCHEME_ORDERS[scheme]; k++) error /= layers * (k + 1);
  return error;
}
