import { exactTanh, solve } from '../links/index.ts';
import { affine, apply, applyTransposed, norm } from './matrix.ts';

/** One backward Euler step as a layer, x' = x + h·act(W x' + b): the same weights at every depth, however deep. */
export interface ImplicitBlock {
  readonly width: number;
  /** W, row-major. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly h: number;
  /** What F does to W x' + b; tanh unless said. */
  readonly activation?: 'tanh' | 'identity';
}

export interface ImplicitSolution {
  readonly state: Float64Array;
  readonly iterations: number;
  /** ‖x + h·tanh(W z + b) − z‖ at the end. */
  readonly residual: number;
  readonly converged: boolean;
}

export interface SolverOptions {
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Where to begin; x unless said. */
  readonly start?: Float64Array;
  /** Sees every iterate, the start first. */
  visit?(z: Float64Array): void;
}

export interface ImplicitGradient {
  readonly input: Float64Array;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** Numbers that had to be kept from the forward pass. */
  readonly kept: number;
}

/** One unrolled layer: x + h·tanh(W z + b). */
function iterate(block: ImplicitBlock, x: Float64Array, z: Float64Array): Float64Array {
  const a = apply(block.weights, z);
  const act = block.activation === 'identity' ? (value: number) => value : exactTanh;
  return x.map((value, k) => value + block.h * act(a[k] + block.bias[k]));
}

/** h·diag(1 − tanh²(W z + b)) and its product with W: the Jacobian hJ of the branch at z. */
function branchAt(block: ImplicitBlock, z: Float64Array): { slope: Float64Array; jacobian: Float64Array } {
  const a = apply(block.weights, z);
  const t = a.map((value, k) => exactTanh(value + block.bias[k]));
  const slope = t.map((value) => (block.activation === 'identity' ? block.h : block.h * (1 - value * value)));
  return { slope, jacobian: block.weights.map((w, k) => w * slope[Math.floor(k / block.width)]) };
}

function solution(state: Float64Array, iterations: number, residual: number, tolerance: number): ImplicitSolution {
  return { state, iterations, residual, converged: residual <= tolerance };
}

/** Newton's method: quadratic, and the only one of the three that needs no contraction. */
export function solveNewton(block: ImplicitBlock, x: Float64Array, options: SolverOptions = {}): ImplicitSolution {
  const { tolerance = 1e-12, maxIterations = 50, start = x } = options;
  let z: Float64Array = start.slice();
  let residual = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration <= maxIterations; iteration++) {
    options.visit?.(z);
    const gap = iterate(block, x, z).map((value, k) => value - z[k]);
    residual = norm(gap);
    if (residual <= tolerance || iteration === maxIterations) return solution(z, iteration, residual, tolerance);
    const move = solve(affine(branchAt(block, z).jacobian, block.width, -1, 1), gap);
    // Halve the step until the residual falls: keeps Newton from leaving the basin.
    let share = 1;
    for (let half = 0; half < 30; half++) {
      const next = z.map((value, k) => value + share * move[k]);
      if (norm(iterate(block, x, next).map((value, k) => value - next[k])) < residual || half === 29) {
        z = next;
        break;
      }
      share /= 2;
    }
  }
  return solution(z, maxIterations, residual, tolerance);
}

/** Plain fixed-point iteration: an unrolled stack of `maxIterations` layers. Converges when ‖hJ‖ < 1. */
export function solvePicard(block: ImplicitBlock, x: Float64Array, options: SolverOptions = {}): ImplicitSolution {
  const { tolerance = 1e-12, maxIterations = 1000, start = x } = options;
  let z: Float64Array = start.slice();
  for (let iteration = 0; ; iteration++) {
    options.visit?.(z);
    const next = iterate(block, x, z);
    const residual = norm(next.map((value, k) => value - z[k]));
    if (residual <= tolerance || iteration === maxIterations) return solution(z, iteration, residual, tolerance);
    z = next;
  }
}

/** Anderson acceleration: the combination of the last `memory` iterates whose residuals cancel best (least squares). */
export function solveAnderson(
  block: ImplicitBlock,
  x: Float64Array,
  options: SolverOptions & { readonly memory?: number } = {},
): ImplicitSolution {
  const { tolerance = 1e-12, maxIterations = 200, memory = 5, start = x } = options;
  let z: Float64Array = start.slice();
  const gaps: Float64Array[] = [];
  const images: Float64Array[] = [];
  for (let iteration = 0; ; iteration++) {
    options.visit?.(z);
    const image = iterate(block, x, z);
    const gap = image.map((value, k) => value - z[k]);
    const residual = norm(gap);
    if (residual <= tolerance || iteration === maxIterations) return solution(z, iteration, residual, tolerance);
    gaps.push(gap);
    images.push(image);
    if (gaps.length > memory + 1) {
      gaps.shift();
      images.shift();
    }
    const m = gaps.length - 1;
    z = image.slice();
    if (m === 0) continue;
    // Differences to the newest gap; normal equations with a little ridge, m ≤ memory unknowns.
    const differences = gaps.slice(0, m).map((old) => old.map((value, k) => value - gap[k]));
    const normal = new Float64Array(m * m);
    const right = new Float64Array(m);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++)
        for (let k = 0; k < x.length; k++) normal[i * m + j] += differences[i][k] * differences[j][k];
      for (let k = 0; k < x.length; k++) right[i] -= differences[i][k] * gap[k];
    }
    for (let i = 0; i < m; i++) normal[i * m + i] *= 1 + 1e-12;
    for (let i = 0; i < m; i++) if (normal[i * m + i] === 0) normal[i * m + i] = 1;
    const weights = solve(normal, right);
    for (let i = 0; i < m; i++) for (let k = 0; k < z.length; k++) z[k] += weights[i] * (images[i][k] - image[k]);
  }
}

/** Adds one use of the block at z, with gradient v flowing into its output, to the gradients of the parameters. */
function addParameterGradient(
  block: ImplicitBlock,
  z: Float64Array,
  v: Float64Array,
  weights: Float64Array,
  bias: Float64Array,
) {
  const { slope } = branchAt(block, z);
  for (let i = 0; i < block.width; i++) {
    const share = slope[i] * v[i];
    bias[i] += share;
    for (let j = 0; j < block.width; j++) weights[i * block.width + j] += share * z[j];
  }
}

/**
 * Gradient through the fixed point z by the implicit function theorem: v = (I − hJ)^−ᵀ g, then ∂ℓ/∂x = v and one use of
 * the block with v. Only z is kept, whatever the depth (Bai, Kolter and Koltun 2019).
 */
export function implicitGradient(block: ImplicitBlock, z: Float64Array, gradient: Float64Array): ImplicitGradient {
  const { width } = block;
  const input = solve(affine(branchAt(block, z).jacobian, width, -1, 1), gradient, true);
  const weights = new Float64Array(width * width);
  const bias = new Float64Array(width);
  addParameterGradient(block, z, input, weights, bias);
  return { input, weights, bias, kept: z.length };
}

/** Gradient through `depth` unrolled layers z ← x + h·tanh(W z + b), z_0 = x: keeps every state. */
export function unrolledGradient(
  block: ImplicitBlock,
  x: Float64Array,
  gradient: Float64Array,
  depth: number,
): ImplicitGradient {
  const { width } = block;
  const states = [x];
  for (let layer = 0; layer < depth; layer++) states.push(iterate(block, x, states[layer]));
  const input = new Float64Array(width);
  const weights = new Float64Array(width * width);
  const bias = new Float64Array(width);
  let v = gradient;
  for (let layer = depth - 1; layer >= 0; layer--) {
    for (let k = 0; k < width; k++) input[k] += v[k];
    addParameterGradient(block, states[layer], v, weights, bias);
    v = applyTransposed(branchAt(block, states[layer]).jacobian, v);
  }
  for (let k = 0; k < width; k++) input[k] += v[k];
  return { input, weights, bias, kept: states.length * width };
}
