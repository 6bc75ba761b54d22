import { createRng, type Rng } from '../links/index.ts';
import { fillNormal } from './initialise.ts';
import type { Reals, Stack } from './stack.ts';

/**
 * What a layer does with F(x) = act(W x + b): plain F(x), residual x + hF(x), scaled (1 − β)x + αF(x), or nothing at all
 * (a dropped block, x). The implicit block x' = x + hF(x') is in implicit.ts.
 */
export type Block =
  | { readonly kind: 'plain' }
  | { readonly kind: 'residual'; readonly h: number }
  | { readonly kind: 'scaled'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'dropped' };

/** A block as x' = carry·x + step·F(x). */
function blockCoefficients(block: Block): { carry: number; step: number } {
  switch (block.kind) {
    case 'plain':
      return { carry: 0, step: 1 };
    case 'residual':
      return { carry: 1, step: block.h };
    case 'scaled':
      return { carry: 1 - block.beta, step: block.alpha };
    case 'dropped':
      return { carry: 1, step: 0 };
  }
}

/** Makes every layer of a stack but the embedding the given block. */
export function setBlocks(stack: Stack, block: Block): void {
  const { carry, step } = blockCoefficients(block);
  for (let layer = 1; layer < stack.shape.depth; layer++) stack.setBlock(layer, carry, step);
}

/**
 * How a square weight matrix of width d in a stack of L layers is drawn, with gain g:
 * xavier N(0, g²/d) · he N(0, 2g²/d) · scaled N(0, g²/(dL)) · orthogonal g·Q, Q uniform among the orthogonal matrices.
 */
export type Initialisation = 'xavier' | 'he' | 'scaled' | 'orthogonal';

/** Draws a d×d matrix into out[at …], row-major. */
export function fillMatrix(
  out: Reals,
  at: number,
  width: number,
  kind: Initialisation,
  gain: number,
  layers: number,
  rng: Rng,
): void {
  if (kind === 'orthogonal') {
    fillOrthogonal(out, at, width, gain, rng);
    return;
  }
  const factor = kind === 'he' ? 2 : kind === 'scaled' ? 1 / layers : 1;
  fillNormal(out, at, width * width, gain * Math.sqrt(factor / width), rng);
}

/** Gram and Schmidt, twice for accuracy, on rows of normal numbers: uniform (Haar) among the orthogonal matrices. */
function fillOrthogonal(out: Reals, at: number, width: number, gain: number, rng: Rng): void {
  const q = new Float64Array(width * width);
  fillNormal(q, 0, q.length, 1, rng);
  for (let i = 0; i < width; i++) {
    const row = q.subarray(i * width, (i + 1) * width);
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        let product = 0;
        for (let k = 0; k < width; k++) product += row[k] * q[j * width + k];
        for (let k = 0; k < width; k++) row[k] -= product * q[j * width + k];
      }
    }
    let norm = 0;
    for (let k = 0; k < width; k++) norm += row[k] * row[k];
    for (let k = 0; k < width; k++) row[k] /= Math.sqrt(norm);
  }
  for (let k = 0; k < q.length; k++) out[at + k] = gain * q[k];
}

export interface StackDraw {
  readonly init: Initialisation;
  readonly gain: number;
  /** Standard deviation of the biases. */
  readonly bias?: number;
  readonly seed: number;
}

/** Draws all parameters of a stack: E ~ 0.7·N(0, 1), W as told, b ~ N(0, bias²), o ~ N(0, 1/d), c = 0. */
export function drawStack(stack: Stack, { init, gain, bias = 0, seed }: StackDraw): void {
  const { layout, parameters, shape } = stack;
  const { depth, width, inputs } = shape;
  const rng = createRng(seed);
  parameters.fill(0);
  fillNormal(parameters, layout.embedding, width * inputs, 0.7, rng.fork(0));
  const matrices = rng.fork(1);
  const biases = rng.fork(2);
  for (let layer = 1; layer < depth; layer++) {
    fillMatrix(parameters, layout.matrix(layer), width, init, gain, depth - 1, matrices);
    if (bias > 0) fillNormal(parameters, layout.bias(layer), width, bias, biases);
  }
  fillNormal(parameters, layout.readout, width, 1 / Math.sqrt(width), rng.fork(3));
}
