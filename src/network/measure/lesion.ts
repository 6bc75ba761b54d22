import { createRng } from '../../links/index.ts';
import { stackAccuracy, trainStack } from '../batches.ts';
import { type Block, drawStack, setBlocks } from '../blocks.ts';
import { gradientByPathLength, pathLengthProfile } from '../jacobian.ts';
import { createStack, type Stack } from '../stack.ts';
import { meanLength } from './path-lengths.ts';

/** Blocks of the networks that are trained to be lesioned. */
export const LESION_BLOCKS = 16;

export interface Lesion {
  readonly intact: number;
  /** Accuracy with block l dropped, l = 1 … 16. */
  readonly dropped: readonly number[];
  /** Mean number of branches on the paths that carry the gradient, weighted by its norm; NaN for a plain stack. */
  readonly pathLength: number;
}

/** Accuracy of a stack with each single block left out, the first one first; the stack itself stays whole. */
export function dropEach(stack: Stack, accuracy: () => number): number[] {
  return Array.from({ length: stack.shape.depth - 1 }, (_, k) => {
    const { carry, step } = stack.block(k + 1);
    stack.setBlock(k + 1, 1, 0);
    const result = accuracy();
    stack.setBlock(k + 1, carry, step);
    return result;
  });
}

/** Trains a stack of 16 tanh blocks of width 8 on the rings, then measures its accuracy on 1,024 fresh points with each single block left out. */
export function lesion(block: Block, seed: number, steps: number): Lesion {
  const stack = createStack({
    depth: LESION_BLOCKS + 1,
    width: 8,
    inputs: 2,
    batch: 64,
    activation: 'tanh',
    precision: 'f64',
  });
  setBlocks(stack, block);
  drawStack(stack, { init: 'orthogonal', gain: 1, seed });
  const accuracy = () => stackAccuracy(stack, 'rings', 1024, createRng(seed + 5000));
  trainStack(stack, 'rings', steps, 0.1, createRng(seed + 1000));
  const intact = accuracy();
  const pathLength = block.kind === 'plain' ? Number.NaN : meanLength(pathLengthProfile(gradientByPathLength(stack)));
  return { intact, pathLength, dropped: dropEach(stack, accuracy) };
}
