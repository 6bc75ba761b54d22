import type { Block } from '../blocks.ts';
import { gradientByPathLength } from '../jacobian.ts';
import type { Stack } from '../stack.ts';
import { probeStack, sendBack } from './probe.ts';

/** `layers` scalar blocks without activation, each with the weight of its layer, 1 first. */
export function scalarStack(block: Block, weights: ArrayLike<number>): Stack {
  const stack = probeStack({ layers: weights.length, width: 1, activation: 'identity' }, block, {
    init: 'xavier',
    gain: 0,
    seed: 1,
  });
  for (let layer = 1; layer <= weights.length; layer++) {
    stack.parameters[stack.layout.matrix(layer)] = weights[layer - 1];
  }
  return stack;
}

/**
 * ∂x_L/∂x_0 of L scalar blocks with weight a and no activation: the gradient that arrives over the one that set out.
 * @param h step of a residual block
 */
export function scalarGain(kind: 'plain' | 'residual', a: number, layers: number, h = 1): number {
  const stack = scalarStack(kind === 'plain' ? { kind } : { kind, h }, new Float64Array(layers).fill(a));
  sendBack(stack);
  stack.backward(false);
  return stack.stateGradient(0)[0] / stack.stateGradient(layers)[0];
}

/**
 * x_0 … x_L of a scalar signal that starts at 1 and is multiplied by the weight of each layer. With `lift` every layer is also
 * handed x_0 by a skip from layer 0: x_l = w_l x_{l−1} + x_0.
 */
export function scalarSignal(weights: ArrayLike<number>, lift: boolean): Float64Array {
  const layers = weights.length;
  const stack = scalarStack({ kind: 'plain' }, weights);
  if (lift) stack.setLinks(Array.from({ length: layers }, (_, k) => [0, k + 1] as const));
  stack.state(0)[0] = 1;
  stack.forward(1);
  return Float64Array.from({ length: layers + 1 }, (_, l) => stack.state(l)[0]);
}

/** x_0 … x_L of a scalar signal that starts at 1 and passes L equal blocks of weight a without activation. */
export function scalarStates(block: Block, a: number, layers: number): Float64Array {
  const stack = scalarStack(block, new Float64Array(layers).fill(a));
  stack.state(0)[0] = 1;
  stack.forward(1);
  return Float64Array.from({ length: layers + 1 }, (_, l) => stack.state(l)[0]);
}

/**
 * ∂x_L/∂x_0 of L residual blocks x + hax, split by path length: entry k is what passed through k of the branches, C(L, k)(ha)^k.
 */
export function scalarPathParts(a: number, layers: number, h: number): number[] {
  const stack = scalarStack({ kind: 'residual', h }, new Float64Array(layers).fill(a));
  sendBack(stack);
  stack.backward(false);
  const output = stack.stateGradient(layers)[0];
  return gradientByPathLength(stack).map(([part]) => part / output);
}
