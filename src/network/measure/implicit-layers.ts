import { createRng } from '../../links/index.ts';
import { fillMatrix } from '../blocks.ts';
import {
  type ImplicitBlock,
  type ImplicitSolution,
  implicitGradient,
  type SolverOptions,
  solveAnderson,
  solveNewton,
  solvePicard,
  unrolledGradient,
} from '../implicit.ts';
import { norm } from '../matrix.ts';
import { spectralNorm } from '../spectra.ts';

/** A random implicit layer with h‖W‖ = `contraction`, an input for it and a gradient that comes back to it. */
function randomLayer(width: number, contraction: number, seed: number) {
  const rng = createRng(seed);
  const weights = new Float64Array(width * width);
  fillMatrix(weights, 0, width, 'xavier', 1, 1, rng);
  const size = spectralNorm(weights, width);
  const normal = () => Float64Array.from({ length: width }, () => rng.normal());
  const block: ImplicitBlock = {
    width,
    weights: weights.map((w) => (w * contraction) / size),
    bias: normal(),
    h: 1,
  };
  return { block, x: normal(), gradient: normal() };
}

const relative = (a: Float64Array, b: Float64Array) => norm(a.map((value, k) => value - b[k])) / norm(b);

/** Iterations that each solver takes to the same point, and the largest relative distance between the points. */
export interface SolverRace {
  readonly newton: number;
  readonly anderson: number;
  readonly plain: number;
  readonly apart: number;
}

/** Lets the three solvers find the point of a random layer of h‖W‖ = `contraction` < 1. */
export function solverRace(width: number, contraction: number, seed: number): SolverRace {
  const { block, x } = randomLayer(width, contraction, seed);
  const newton = solveNewton(block, x);
  const anderson = solveAnderson(block, x);
  const plain = solvePicard(block, x, { maxIterations: 5000 });
  return {
    newton: newton.iterations,
    anderson: anderson.iterations,
    plain: plain.iterations,
    apart: Math.max(relative(newton.state, plain.state), relative(anderson.state, plain.state)),
  };
}

/**
 * The largest relative difference between the gradient by the implicit function theorem and that of `depth` unrolled layers: of input,
 * W and b of a random layer.
 */
export function implicitGradientError(width: number, contraction: number, depth: number, seed: number): number {
  const { block, x, gradient } = randomLayer(width, contraction, seed);
  const { state } = solveNewton(block, x);
  const implicit = implicitGradient(block, state, gradient);
  const unrolled = unrolledGradient(block, x, gradient, depth);
  return Math.max(
    relative(implicit.input, unrolled.input),
    relative(implicit.weights, unrolled.weights),
    relative(implicit.bias, unrolled.bias),
  );
}

/** Numbers kept for the backward pass: by a layer that is solved with at most `depth` iterations, and by as many unrolled ones. */
export function keptNumbers(width: number, depth: number): { implicit: number; unrolled: number } {
  const { block, x, gradient } = randomLayer(width, 0.9, 1);
  const { state } = solveAnderson(block, x, { maxIterations: depth });
  return {
    implicit: implicitGradient(block, state, gradient).kept,
    unrolled: unrolledGradient(block, x, gradient, depth).kept,
  };
}

/** Does Newton solve a random layer that pulls back, −WWᵀ with ‖W‖ = `strength`? Its point is unique; iteration may miss it. */
export function newtonBeyond(width: number, strength: number, seed: number): boolean {
  const { block, x } = randomLayer(width, strength, seed);
  const pull = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      for (let k = 0; k < width; k++) {
        pull[i * width + j] -= block.weights[i * width + k] * block.weights[j * width + k];
      }
    }
  }
  return solveNewton({ ...block, weights: pull }, x).converged;
}

/** A layer of one unit, z = x + act(w z). */
export interface ScalarLayer {
  readonly weight: number;
  readonly input: number;
  readonly activation: 'tanh' | 'identity';
}

const blockOf = ({ weight, activation }: ScalarLayer): ImplicitBlock => ({
  width: 1,
  weights: Float64Array.of(weight),
  bias: Float64Array.of(0),
  h: 1,
  activation,
});

const SOLVERS = { plain: solvePicard, anderson: solveAnderson, newton: solveNewton } as const;

/**
 * What a solver finds in a layer of one unit; null where its equations are singular (there is no point, or a whole line of them), or
 * where it went so far away that rounding alone closes the gap.
 */
function solved(layer: ScalarLayer, solver: keyof typeof SOLVERS, options: SolverOptions): ImplicitSolution | null {
  try {
    const solution = SOLVERS[solver](blockOf(layer), Float64Array.of(layer.input), options);
    return Math.abs(solution.state[0]) * Number.EPSILON < (options.tolerance ?? 0) ? solution : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Where a solver went in a layer of one unit, the start first, and whether it found a point; it stops where the numbers leave the range.
 * @param most iterations
 */
export function scalarIterates(
  layer: ScalarLayer,
  solver: keyof typeof SOLVERS,
  start: number,
  most: number,
): { readonly values: readonly number[]; readonly converged: boolean } {
  const values: number[] = [];
  const solution = solved(layer, solver, {
    tolerance: 1e-10,
    maxIterations: most,
    start: Float64Array.of(start),
    visit: (z) => values.push(z[0]),
  });
  const end = values.findIndex((value) => !Number.isFinite(value));
  return { values: end < 0 ? values : values.slice(0, end), converged: solution?.converged ?? false };
}

/** The distinct points z = x + act(w z) of a layer of one unit that Newton finds from many starts, ascending. */
export function scalarEquilibria(layer: ScalarLayer, starts = 33): number[] {
  const reach = Math.abs(layer.input) + Math.abs(layer.weight) + 1;
  const found: number[] = [];
  for (let k = 0; k < starts; k++) {
    const start = Float64Array.of(reach * ((2 * k) / (starts - 1) - 1));
    const solution = solved(layer, 'newton', { start, tolerance: 1e-11 });
    if (solution?.converged !== true) continue;
    const point = solution.state[0];
    if (!found.some((other) => Math.abs(other - point) < 1e-4)) found.push(point);
  }
  return found.sort((a, b) => a - b);
}
