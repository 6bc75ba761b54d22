// How a stack lies in memory: x_0 = tanh(E u), x_l = carry_l x_{l-1} + step_l act(W_l x_{l-1} + b_l) + sum of skips x_i,
// logit = o.x_{n-1} + c. The host (src/network/kernel) lays everything out and fills one table of addresses and sizes.
import { bytes } from './vector';

export const TANH: i32 = 0;
export const RELU: i32 = 1;
export const IDENTITY: i32 = 2;

/** The table: u32 fields, in the order of FIELDS in src/network/kernel/memory.ts (a test compares the two). */
@unmanaged export class Stack {
  depth: u32;
  width: u32;
  inputs: u32;
  /** Samples, rounded up to whole registers; `samples` says how many count. batch = 1 selects the one-sample path. */
  batch: u32;
  samples: u32;
  activation: u32;
  /** Parameters and their gradients: E, W, b, o, c one after another, `parameters` numbers in all. */
  parameters: u32;
  weights: u32;
  gradients: u32;
  /** The parameters before the last descend. */
  kept: u32;
  /** Each layer's weights as `product` wants them, a width x width matrix each; the embedding's while it is needed. */
  transposed: u32;
  inputValues: u32;
  labels: u32;
  /** Per layer: address of x_l and of t_l = act(...); the same address for a plain layer without skips. */
  states: u32;
  activations: u32;
  /** Gradients of the loss with respect to x_l, [layer][unit][sample]. */
  stateGradients: u32;
  scratch: u32;
  /** Skips by target and by source: starts (depth + 1) and lists of layer numbers. */
  sources: u32;
  sourceList: u32;
  targets: u32;
  targetList: u32;
  carry: u32;
  step: u32;
  logits: u32;
  logitGradients: u32;
  mask: u32;
  /** f64 a layer: sums of squares of the gradient (scaled by 2^-2e) and i32 a layer: e. */
  squares: u32;
  exponents: u32;
}

@inline export function pointer(table: u32, index: i32): usize {
  return load<u32>(<usize>table + (<usize>index << 2));
}

@inline export function embedding<T>(s: Stack): usize { return s.weights; }
@inline export function matrixOffset<T>(s: Stack, layer: i32): usize {
  return bytes<T>(s.width * s.inputs) + bytes<T>((layer - 1) * s.width * s.width);
}
@inline export function biasOffset<T>(s: Stack, layer: i32): usize {
  return bytes<T>(s.width * s.inputs + (s.depth - 1) * s.width * s.width + (layer - 1) * s.width);
}
@inline export function readoutOffset<T>(s: Stack): usize { return biasOffset<T>(s, s.depth); }
