import { gradientByPathLength, pathLengthProfile } from '../jacobian.ts';
import { norm } from '../matrix.ts';
import type { Stack } from '../stack.ts';
import { probeStack, sendBack } from './probe.ts';
import { scalarPathParts } from './scalar-gain.ts';

/** Path-length parts of the gradient of one sample, after a forward and a backward pass. */
function parts(stack: Stack): Float64Array[] {
  sendBack(stack);
  stack.backward(false);
  return gradientByPathLength(stack);
}

/**
 * How many paths lead through n residual blocks, by the number of branches that they pass, 0 first. Counted by the backward pass of a
 * stack whose branches are all the identity: every path then carries the same gradient.
 */
export const countPaths = (blocks: number): number[] => scalarPathParts(1, blocks, 1);

/**
 * How far the parts of the gradient by path length are from adding up to the gradient, relative to it, in a residual tanh stack with
 * random weights of gain 1.2.
 */
export function pathPartsError(blocks: number, width: number, h: number, seed: number): number {
  const stack = probeStack(
    { layers: blocks, width, activation: 'tanh' },
    { kind: 'residual', h },
    { init: 'xavier', gain: 1.2, seed },
  );
  const all = parts(stack);
  const g = Array.from({ length: width }, (_, k) => stack.stateGradient(0)[k * stack.stride]);
  return norm(g.map((value, k) => value - all.reduce((sum, part) => sum + part[k], 0))) / norm(g);
}

/**
 * ‖part_k‖² of the gradient by path length, k = 0 … n, summed over random linear residual networks: each one's in units of the part that
 * passes no branch.
 * @param size h·g of a branch: the factor by which it changes a vector's length, root mean square
 */
export function carriedByLength(blocks: number, width: number, size: number, seeds: readonly number[]): Float64Array {
  const total = new Float64Array(blocks + 1);
  for (const seed of seeds) {
    const stack = probeStack(
      { layers: blocks, width, activation: 'identity' },
      { kind: 'residual', h: size },
      { init: 'xavier', gain: 1, seed },
    );
    const profile = pathLengthProfile(parts(stack));
    profile.forEach((value, k) => {
      const part = value / profile[0];
      total[k] += part * part;
    });
  }
  return total;
}

/** The mean of 0, 1, 2 … by given weights. */
export function meanLength(weights: ArrayLike<number>): number {
  let [sum, moment] = [0, 0];
  for (let k = 0; k < weights.length; k++) {
    sum += weights[k];
    moment += k * weights[k];
  }
  return moment / sum;
}
