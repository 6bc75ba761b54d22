import type { Link } from '../../links/index.ts';
import { setBlocks } from '../blocks.ts';
import { createStack, type Stack } from '../stack.ts';
import type { ChunkedTraining } from './train-chunk.ts';

/** What is done to a trained stack. Blocks count from 1. */
export interface Injury {
  /** Places whose block is left out: what comes in goes on unchanged. */
  readonly dropped: readonly number[];
  /** The trained block that stands at each place, the first place first; empty: each at its own. */
  readonly order: readonly number[];
  readonly links: readonly Link[];
}

/** A stack with the trained parameters, whole: what a chunk of the training left. */
export function trainedStack(training: ChunkedTraining, parameters: Float64Array): Stack {
  const { layers, width, activation } = training.shape;
  const stack = createStack({ depth: layers + 1, width, activation, inputs: 2, batch: 64, precision: 'f64' });
  stack.setLinks(training.links ?? []);
  setBlocks(stack, training.block);
  stack.parameters.set(parameters);
  return stack;
}

/** Does to a whole stack what an injury says, beginning from its trained parameters each time. */
export function injure(stack: Stack, training: ChunkedTraining, parameters: Float64Array, injury: Injury): void {
  const { layout, shape } = stack;
  const { width, depth } = shape;
  stack.parameters.set(parameters);
  injury.order.forEach((from, k) => {
    const to = k + 1;
    for (const [at, count] of [
      [layout.matrix, width * width],
      [layout.bias, width],
    ] as const) {
      stack.parameters.set(parameters.subarray(at(from), at(from) + count), at(to));
    }
  });
  setBlocks(stack, training.block);
  for (const place of injury.dropped) if (place < depth) stack.setBlock(place, 1, 0);
  stack.setLinks(injury.links);
}
