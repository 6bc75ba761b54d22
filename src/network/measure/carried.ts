import { createRng } from '../../links/index.ts';
import { setBlocks } from '../blocks.ts';
import { norm } from '../matrix.ts';
import { spectralNorm } from '../spectra.ts';
import { createStack } from '../stack.ts';
import type { ChunkedTraining } from './train-chunk.ts';

/** Fresh points carried through a trained stack. */
export interface Carried {
  /**
   * After each layer, x_0 first: of each point its distance from the plane on which the read-out is 0, positive for label 1, and its place
   * along one fixed direction within that plane, one after the other.
   */
  readonly places: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** The largest h‖W‖ of its blocks: below 1 none of them can fold the plane. */
  readonly reach: number;
}

/** Carries `count` fresh points through a stack of two or more dimensions, its residual blocks as `parameters` has them. */
export function carriedPoints(
  { shape, block, data, seed }: ChunkedTraining,
  parameters: Float64Array,
  count: number,
): Carried {
  const { layers, width, activation } = shape;
  const stack = createStack({ depth: layers + 1, width, activation, inputs: 2, batch: count, precision: 'f64' });
  setBlocks(stack, block);
  stack.parameters.set(parameters);
  stack.seedData(0, createRng(seed).fork(7));
  stack.drawData(0, data, count);
  stack.forward();
  const { readout } = stack.layout;
  const normal = Array.from({ length: width }, (_, k) => parameters[readout + k]);
  const size = norm(normal);
  // A direction at right angles to the normal, within the first two axes.
  const across = norm(normal.slice(0, 2));
  const [alongX, alongY] = [-normal[1] / across, normal[0] / across];
  const offset = stack.logits[0] - normal.reduce((sum, o, k) => sum + o * stack.state(layers)[k * stack.stride], 0);
  const places = Array.from({ length: layers + 1 }, (_, layer) => {
    const x = stack.state(layer);
    const at = new Float64Array(2 * count);
    for (let b = 0; b < count; b++) {
      let sum = offset;
      for (let k = 0; k < width; k++) sum += normal[k] * x[k * stack.stride + b];
      at[2 * b] = sum / size;
      at[2 * b + 1] = alongX * x[b] + alongY * x[stack.stride + b];
    }
    return at;
  });
  const labels = Uint8Array.from(stack.labels.subarray(0, count));
  let reach = 0;
  for (let layer = 1; layer <= layers; layer++) {
    const from = stack.layout.matrix(layer);
    const size = spectralNorm(parameters.slice(from, from + width * width), width, 1e-9);
    reach = Math.max(reach, stack.block(layer).step * size);
  }
  return { places, labels, reach };
}
