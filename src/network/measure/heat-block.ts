import { createRng } from '../../links/index.ts';
import { heatStep } from '../schemes/heat.ts';
import type { Ends } from './heat-rod.ts';

/** A residual convolution block u + w * u of three taps that learns from films of a rod what one step does. */
export interface HeatBlock {
  readonly r: number;
  readonly ends: Ends;
  readonly seed: number;
  /** Steps of gradient descent a chunk. */
  readonly steps: number;
}

const CELLS = 32;
const FRAMES = 4;
/** The error with which the frame that follows is read, as a share of the frame's size. */
const NOISE = 0.1;
const RATE = 0.3;

/** A frame scaled to a mean square of one. */
function scaled(u: Float64Array): Float64Array {
  const size = Math.sqrt(u.reduce((sum, value) => sum + value * value, 0) / u.length);
  return u.map((value) => value / size);
}

/**
 * Chunk number `chunk` of a training: each step sees a new film of 4 frames from random temperatures, and goes down the mean square of what
 * the block says of the next frame. The rate falls as 1/(1 + chunk). Depends on its arguments alone.
 * @param from the three weights that the chunk before left; null for the first, which begins at 0: the identity
 */
export function heatBlockChunk({ r, ends, seed, steps }: HeatBlock, chunk: number, from: Float64Array | null) {
  const weights = from === null ? new Float64Array(3) : Float64Array.from(from);
  const rng = createRng(seed).fork(chunk);
  for (let step = 0; step < steps; step++) {
    let u = scaled(Float64Array.from({ length: CELLS }, () => rng.normal()));
    const slope = new Float64Array(3);
    for (let frame = 0; frame < FRAMES; frame++) {
      const next = heatStep(u, r, ends);
      for (let i = 0; i < CELLS; i++) {
        const wrap = ends === 'ring';
        const left = u[i > 0 ? i - 1 : wrap ? CELLS - 1 : 0];
        const right = u[i < CELLS - 1 ? i + 1 : wrap ? 0 : CELLS - 1];
        const seen = next[i] + NOISE * rng.normal();
        const gap = u[i] + weights[0] * left + weights[1] * u[i] + weights[2] * right - seen;
        slope[0] += gap * left;
        slope[1] += gap * u[i];
        slope[2] += gap * right;
      }
      u = scaled(next);
    }
    const rate = RATE / (1 + chunk) / (CELLS * FRAMES);
    for (let tap = 0; tap < 3; tap++) weights[tap] -= rate * slope[tap];
  }
  return weights;
}

/** r as three weights say it: the multiple of (1, −2, 1) that comes nearest to them. */
export function readHeatNumber(weights: ArrayLike<number>): number {
  return (weights[0] - 2 * weights[1] + weights[2]) / 6;
}

/** r read off a block after a whole training. */
export function learnedHeatNumber(block: HeatBlock, chunks: number): number {
  let weights: Float64Array | null = null;
  for (let chunk = 0; chunk < chunks; chunk++) weights = heatBlockChunk(block, chunk, weights);
  return weights === null ? 0 : readHeatNumber(weights);
}
