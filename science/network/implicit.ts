import { createRng } from '../../src/links/index.ts';
import {
  backwardEuler,
  explicitEuler,
  fillMatrix,
  type ImplicitBlock,
  implicitGradient,
  norm,
  solveAnderson,
  solveNewton,
  solvePicard,
  spectralNorm,
  unrolledGradient,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { range, show, within } from './measure.ts';

/** A random implicit block with h‖W‖ = `contraction`. */
function randomBlock(
  width: number,
  contraction: number,
  seed: number,
): { block: ImplicitBlock; x: Float64Array; gradient: Float64Array } {
  const rng = createRng(seed);
  const weights = new Float64Array(width * width);
  fillMatrix(weights, 0, width, 'xavier', 1, 1, rng);
  const size = spectralNorm(weights, width);
  const normal = () => Float64Array.from({ length: width }, () => rng.normal());
  return {
    block: { width, weights: weights.map((w) => (w * contraction) / size), bias: normal(), h: 1 },
    x: normal(),
    gradient: normal(),
  };
}

const relative = (a: Float64Array, b: Float64Array) => norm(a.map((value, k) => value - b[k])) / norm(b);

const sameFixedPoint = law(
  'implicit-solvers-agree',
  "x' = x + hF(x'): Newton, Anderson and plain iteration find the same point (‖hJ‖ ≤ 0.95)",
  'derived: the contraction has one fixed point',
  true,
  () => {
    let worst = 0;
    let [newtonSteps, andersonSteps, plainSteps] = [0, 0, 0];
    for (const seed of range(10)) {
      const { block, x } = randomBlock(12, 0.95, seed);
      const newton = solveNewton(block, x);
      const anderson = solveAnderson(block, x);
      const plain = solvePicard(block, x, { maxIterations: 5000 });
      worst = Math.max(worst, relative(newton.state, plain.state), relative(anderson.state, plain.state));
      newtonSteps = Math.max(newtonSteps, newton.iterations);
      andersonSteps = Math.max(andersonSteps, anderson.iterations);
      plainSteps = Math.max(plainSteps, plain.iterations);
    }
    return {
      expected: '0 to 1e-10; Newton < Anderson < plain iterations',
      measured: `${show(worst, 2)}; at most ${newtonSteps}, ${andersonSteps}, ${plainSteps} iterations`,
      error: worst,
      pass: worst < 1e-10 && newtonSteps < andersonSteps && andersonSteps < plainSteps,
    };
  },
);

const beyondContraction = law(
  'implicit-newton-beyond',
  'past ‖hJ‖ = 1, where iteration diverges or wanders, Newton still solves the layer (‖hJ‖ up to 3, 20 random layers)',
  'derived: quadratic convergence needs no contraction',
  true,
  () => {
    const solved = range(20).filter((seed) => {
      const { block, x } = randomBlock(8, 3, seed);
      // −W: the branch pulls back, so a solution exists and is unique for the symmetric part below 1.
      return solveNewton({ ...block, weights: negativeDefinite(block.weights, block.width) }, x).converged;
    }).length;
    return { expected: '20 of 20', measured: `${solved} of 20`, error: 20 - solved, pass: solved === 20 };
  },
);

/** −WWᵀ, with the norm of W. */
function negativeDefinite(w: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) result[i * n + j] -= w[i * n + k] * w[j * n + k];
  return result;
}

const gradientEqual = law(
  'implicit-gradient',
  'gradient by the implicit function theorem (I − hJ)^−ᵀg equals that of 400 unrolled layers: input, W and b',
  'Bai, Kolter and Koltun 2019',
  true,
  () => {
    let worst = 0;
    for (const seed of range(10)) {
      const { block, x, gradient } = randomBlock(10, 0.9, seed);
      const { state } = solveNewton(block, x);
      const implicit = implicitGradient(block, state, gradient);
      const unrolled = unrolledGradient(block, x, gradient, 400);
      worst = Math.max(
        worst,
        relative(implicit.input, unrolled.input),
        relative(implicit.weights, unrolled.weights),
        relative(implicit.bias, unrolled.bias),
      );
    }
    return { expected: '0 to 1e-6', measured: worst, error: worst, pass: worst < 1e-6 };
  },
);

const constantMemory = law(
  'implicit-memory',
  'numbers kept for the backward pass at depth 10, 100, 1,000 (width 16): implicit constant, unrolled grows with depth',
  'Bai, Kolter and Koltun 2019',
  true,
  () => {
    const { block, x, gradient } = randomBlock(16, 0.9, 1);
    const depths = [10, 100, 1000];
    const implicit = depths.map(
      (maxIterations) => implicitGradient(block, solveAnderson(block, x, { maxIterations }).state, gradient).kept,
    );
    const unrolled = depths.map((depth) => unrolledGradient(block, x, gradient, depth).kept);
    const pass = implicit.every((kept) => kept === 16) && unrolled.every((kept, k) => kept === 16 * (depths[k] + 1));
    return {
      expected: '16 16 16; 176 1616 16016',
      measured: `${implicit.join(' ')}; ${unrolled.join(' ')}`,
      error: pass ? 0 : 1,
      pass,
    };
  },
);

const stiff = [
  law(
    'stiff-backward',
    'backward Euler on ẋ = λx at hλ = −1000: |x| is divided by 1,001 a step, 100 steps',
    'derived: 1/(1 − hλ)',
    true,
    () => {
      const { state, overflow } = backwardEuler(
        (x) => x.map((v) => -1000 * v),
        () => Float64Array.of(-1000),
        Float64Array.of(1),
        1,
        100,
      );
      const expected = -100 * Math.log10(1001);
      return {
        ...within(expected, Math.log10(Math.abs(state[0])), 1e-10),
        pass: overflow === null && Math.abs(Math.log10(Math.abs(state[0])) / expected - 1) < 1e-10,
      };
    },
  ),
  law(
    'stiff-explicit',
    'explicit Euler at hλ = −1000 overflows: 999^k passes 1.8e308 at step 103, and the step is told',
    'derived: |1 + hλ| = 999',
    true,
    () => {
      const expected = Math.ceil(Math.log(Number.MAX_VALUE) / Math.log(999));
      const { overflow, state } = explicitEuler((x) => x.map((v) => -1000 * v), Float64Array.of(1), 1, 200);
      return {
        expected,
        measured: overflow ?? 'no overflow',
        error: Math.abs((overflow ?? 0) - expected),
        pass: overflow === expected && Number.isFinite(state[0]),
      };
    },
  ),
  law(
    'stiff-nonlinear',
    'backward Euler at hλ = −1000 on ẋ = −1000 tanh(x) − x³: decays monotonically to 0',
    'derived: the field is dissipative',
    true,
    () => {
      const { state, overflow } = backwardEuler(
        (x) => x.map((v) => -1000 * Math.tanh(v) - v ** 3),
        (x) => Float64Array.of(-1000 * (1 - Math.tanh(x[0]) ** 2) - 3 * x[0] ** 2),
        Float64Array.of(0.5),
        1,
        10,
      );
      const size = Math.abs(state[0]);
      return { expected: '< 1e-25', measured: size, error: size, pass: overflow === null && size < 1e-25 };
    },
  ),
];

export const implicitLaws: Law[] = [sameFixedPoint, beyondContraction, gradientEqual, constantMemory, ...stiff];
