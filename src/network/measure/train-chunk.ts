import { createRng, type Link } from '../../links/index.ts';
import { stackAccuracy, trainStack } from '../batches.ts';
import { type Block, drawStack, type StackDraw, setBlocks } from '../blocks.ts';
import type { DataSetName } from '../data-sets.ts';
import { createStack, type StackShape } from '../stack.ts';

/** A training that is done in chunks, each from the parameters that the one before has left. */
export interface ChunkedTraining {
  readonly shape: Pick<StackShape, 'width' | 'activation'> & { readonly layers: number };
  readonly block: Block;
  readonly init: StackDraw['init'];
  readonly gain: number;
  readonly data: DataSetName;
  /** Links as skips; none unless said. */
  readonly links?: readonly Link[];
  readonly rate: number;
  readonly seed: number;
  /** Steps a chunk. */
  readonly steps: number;
}

export interface TrainedChunk {
  readonly parameters: Float64Array;
  /** Share of 512 fresh points classified correctly, the same points after every chunk. */
  readonly accuracy: number;
  /** False when a parameter left the finite range: there is nothing to go on from. */
  readonly inRange: boolean;
}

const BATCH = 64;

/**
 * Chunk number `chunk` of a training. What comes out depends on the arguments alone, wherever it is done.
 * @param from the parameters that the chunk before left; null for the first
 */
export function trainChunk(training: ChunkedTraining, chunk: number, from: Float64Array | null): TrainedChunk {
  const { shape, block, init, gain, data, links = [], rate, seed, steps } = training;
  const { layers, width, activation } = shape;
  const stack = createStack({ depth: layers + 1, width, activation, inputs: 2, batch: BATCH, precision: 'f64' });
  stack.setLinks(links);
  setBlocks(stack, block);
  if (from === null) drawStack(stack, { init, gain, seed });
  else stack.parameters.set(from);
  const rng = createRng(seed);
  const inRange = trainStack(stack, data, steps, rate, rng.fork(1000 + chunk));
  const parameters = Float64Array.from(stack.parameters);
  return { parameters, accuracy: stackAccuracy(stack, data, 512, rng.fork(0)), inRange };
}
