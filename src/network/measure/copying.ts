import { createRng, type Rng } from '../../links/index.ts';
import { type Block, drawStack, setBlocks } from '../blocks.ts';
import { createStack, type Stack } from '../stack.ts';

/** Tanh layers that are to hand on their input as it is; trained in chunks, each from what the one before has left. */
export interface Copying {
  readonly layers: number;
  readonly width: number;
  readonly block: Block;
  readonly rate: number;
  readonly seed: number;
  /** Steps a chunk. */
  readonly steps: number;
}

export interface CopyingChunk {
  readonly parameters: Float64Array;
  /** E‖x_L − x_0‖² / E‖x_0‖² over 256 fresh inputs, before the chunk's first step and after its last. */
  readonly before: number;
  readonly after: number;
  /** False when a parameter left the finite range. */
  readonly inRange: boolean;
}

const BATCH = 64;
const TEST_BATCHES = 4;

/** Inputs uniform in [−0.8, 0.8), where tanh can reach. */
function drawInputs(stack: Stack, rng: Rng): void {
  const { width, batch } = stack.shape;
  const x = stack.state(0);
  for (let unit = 0; unit < width; unit++) {
    for (let sample = 0; sample < batch; sample++) x[unit * stack.stride + sample] = 1.6 * rng.uniform() - 0.8;
  }
  stack.forward(1);
}

function relativeError(stack: Stack, layers: number, rng: Rng): number {
  let [wrong, all] = [0, 0];
  for (let turn = 0; turn < TEST_BATCHES; turn++) {
    drawInputs(stack, rng);
    const [first, last] = [stack.state(0), stack.state(layers)];
    for (let unit = 0; unit < stack.shape.width; unit++) {
      for (let k = unit * stack.stride; k < unit * stack.stride + BATCH; k++) {
        const gap = last[k] - first[k];
        wrong += gap * gap;
        all += first[k] * first[k];
      }
    }
  }
  return wrong / all;
}

/**
 * Chunk number `chunk` of a training to do nothing, by gradient descent on ½(o·(x_L − x_0))², o uniform on the sphere and drawn anew at each
 * step: its mean is ‖x_L − x_0‖²/(2d). Depends on its arguments alone.
 * @param from the parameters that the chunk before left; null for the first: W ~ N(0, 1/d)
 */
export function copyingChunk(copying: Copying, chunk: number, from: Float64Array | null): CopyingChunk {
  const { layers, width, block, rate, seed, steps } = copying;
  const stack = createStack({
    depth: layers + 1,
    width,
    activation: 'tanh',
    inputs: 1,
    batch: BATCH,
    precision: 'f64',
  });
  setBlocks(stack, block);
  if (from === null) drawStack(stack, { init: 'xavier', gain: 1, seed });
  else stack.parameters.set(from);
  const { layout, parameters } = stack;
  const rng = createRng(seed);
  const points = rng.fork(1000 + chunk);
  const before = relativeError(stack, layers, rng.fork(0));
  const direction = new Float64Array(width);
  let inRange = true;
  for (let step = 0; step < steps && inRange; step++) {
    let square = 0;
    for (let unit = 0; unit < width; unit++) {
      direction[unit] = points.normal();
      square += direction[unit] * direction[unit];
    }
    for (let unit = 0; unit < width; unit++) parameters[layout.readout + unit] = direction[unit] / Math.sqrt(square);
    drawInputs(stack, points);
    const first = stack.state(0);
    for (let sample = 0; sample < BATCH; sample++) {
      let wanted = 0;
      for (let unit = 0; unit < width; unit++) {
        wanted += parameters[layout.readout + unit] * first[unit * stack.stride + sample];
      }
      stack.logitGradients[sample] = stack.logits[sample] - wanted;
    }
    stack.backward(true);
    // Only the layers learn: the input is given, and the read-out is a direction that was drawn.
    for (let k = layout.matrix(1); k < layout.readout; k++) {
      parameters[k] -= rate * stack.gradients[k];
      inRange &&= Number.isFinite(parameters[k]);
    }
  }
  const after = inRange ? relativeError(stack, layers, rng.fork(0)) : Number.NaN;
  return { parameters: Float64Array.from(parameters), before, after, inRange };
}
