import { exactLog } from '../links/index.ts';
import { applyTransposed, identityMatrix, multiply, norm } from './matrix.ts';
import { spectralNorm } from './spectra.ts';
import type { Stack } from './stack.ts';

/** act′ of layer `layer` at one sample of the last forward pass, told from the activation itself. */
function slopes(stack: Stack, layer: number, sample: number): Float64Array {
  const { width, activation } = stack.shape;
  const t = stack.activation(layer);
  return Float64Array.from({ length: width }, (_, k) => {
    const value = t[k * stack.stride + sample];
    return activation === 'tanh' ? 1 - value * value : activation === 'relu' ? (value > 0 ? 1 : 0) : 1;
  });
}

/** W of a layer, d×d. */
function weightMatrix(stack: Stack, layer: number): Float64Array {
  const { width } = stack.shape;
  const at = stack.layout.matrix(layer);
  return Float64Array.from(stack.parameters.subarray(at, at + width * width));
}

/** The Jacobian of F(x) = act(W x + b) at one sample: diag(act′)·W, d×d. */
function branchJacobian(stack: Stack, layer: number, sample = 0): Float64Array {
  const { width } = stack.shape;
  const slope = slopes(stack, layer, sample);
  return weightMatrix(stack, layer).map((value, k) => value * slope[Math.floor(k / width)]);
}

/** ∂x_l/∂x_{l−1} of one block without skips: carry·I + step·J_F. */
export function blockJacobian(stack: Stack, layer: number, sample = 0): Float64Array {
  const { width } = stack.shape;
  const { carry, step } = stack.block(layer);
  const branch = branchJacobian(stack, layer, sample);
  return branch.map((value, k) => step * value + (k % (width + 1) === 0 ? carry : 0));
}

/** ∂x_to/∂x_from at one sample of the last forward pass, skips included: d×d. */
export function endToEndJacobian(stack: Stack, from: number, to: number, sample = 0): Float64Array {
  const { width } = stack.shape;
  const tangents: Float64Array[] = [];
  for (let layer = from; layer <= to; layer++) {
    if (layer === from) tangents.push(identityMatrix(width));
    else {
      const tangent = multiply(blockJacobian(stack, layer, sample), tangents[layer - 1 - from], width);
      for (const [i, j] of stack.links()) {
        if (j === layer && i >= from)
          tangents[i - from].forEach((value, k) => {
            tangent[k] += value;
          });
      }
      tangents.push(tangent);
    }
  }
  return tangents[to - from];
}

/**
 * ln ‖∂x_l/∂x_{n−1}ᵀ u‖ of a gradient u sent back from the output, a layer each. The vector is rescaled at every layer, so
 * that no depth leaves the range: −Infinity only where the gradient is exactly zero.
 */
export function logGradientNorms(stack: Stack): Float64Array {
  const { depth, batch } = stack.shape;
  const squares = new Float64Array(depth);
  const exponents = new Int32Array(depth);
  stack.backwardRescaled();
  stack.rescaledNorms(squares, exponents);
  return squares.map((sum, l) => 0.5 * exactLog(sum / batch) + exponents[l] * Math.LN2);
}

/**
 * Upper bound of a stack's Lipschitz constant in x_0: the product over its blocks of |carry| + |step|·‖W‖ (tanh, ReLU and
 * the identity have slope ≤ 1). Returned as a logarithm, since the product itself may leave the range. No skips.
 */
export function logLipschitzBound(stack: Stack): number {
  let sum = 0;
  for (let layer = 1; layer < stack.shape.depth; layer++) {
    const { carry, step } = stack.block(layer);
    sum += exactLog(Math.abs(carry) + Math.abs(step) * spectralNorm(weightMatrix(stack, layer), stack.shape.width));
  }
  return sum;
}

/**
 * The gradient of one sample at layer 0, split by path length: entry k is the part that passed through exactly k branches
 * (and took the identity past all others). The parts add up to the gradient; there are C(L, k) paths of length k.
 */
export function gradientByPathLength(stack: Stack, sample = 0): Float64Array[] {
  const { depth, width } = stack.shape;
  const output = stack.stateGradient(depth - 1);
  const start = Float64Array.from({ length: width }, (_, k) => output[k * stack.stride + sample]);
  let parts: Float64Array[] = [start];
  for (let layer = depth - 1; layer >= 1; layer--) {
    const { carry, step } = stack.block(layer);
    const branch = branchJacobian(stack, layer, sample);
    const next = [...parts.map((part) => part.map((value) => carry * value)), new Float64Array(width)];
    parts.forEach((part, k) => {
      const through = applyTransposed(branch, part);
      for (let i = 0; i < width; i++) next[k + 1][i] += step * through[i];
    });
    parts = next;
  }
  return parts;
}

/** Norms of the parts of gradientByPathLength. */
export function pathLengthProfile(parts: readonly Float64Array[]): number[] {
  return parts.map(norm);
}
