import {
  backwardEuler,
  explicitEuler,
  implicitGradientError,
  keptNumbers,
  newtonBeyond,
  solverRace,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { range, show, within } from './measure.ts';

const sameFixedPoint = law(
  'implicit-solvers-agree',
  "x' = x + hF(x'): Newton, Anderson and plain iteration find the same point (‖hJ‖ ≤ 0.95)",
  'derived: the contraction has one fixed point',
  true,
  () => {
    let worst = 0;
    let [newtonSteps, andersonSteps, plainSteps] = [0, 0, 0];
    for (const seed of range(10)) {
      const race = solverRace(12, 0.95, seed);
      worst = Math.max(worst, race.apart);
      newtonSteps = Math.max(newtonSteps, race.newton);
      andersonSteps = Math.max(andersonSteps, race.anderson);
      plainSteps = Math.max(plainSteps, race.plain);
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
    const solved = range(20).filter((seed) => newtonBeyond(8, 3, seed)).length;
    return { expected: '20 of 20', measured: `${solved} of 20`, error: 20 - solved, pass: solved === 20 };
  },
);

const gradientEqual = law(
  'implicit-gradient',
  'gradient by the implicit function theorem (I − hJ)^−ᵀg equals that of 400 unrolled layers: input, W and b',
  'Bai, Kolter and Koltun 2019',
  true,
  () => {
    const worst = Math.max(...range(10).map((seed) => implicitGradientError(10, 0.9, 400, seed)));
    return { expected: '0 to 1e-6', measured: worst, error: worst, pass: worst < 1e-6 };
  },
);

const constantMemory = law(
  'implicit-memory',
  'numbers kept for the backward pass at depth 10, 100, 1,000 (width 16): implicit constant, unrolled grows with depth',
  'Bai, Kolter and Koltun 2019',
  true,
  () => {
    const depths = [10, 100, 1000];
    const kept = depths.map((depth) => keptNumbers(16, depth));
    const [implicit, unrolled] = [kept.map((one) => one.implicit), kept.map((one) => one.unrolled)];
    const pass =
      implicit.every((count) => count === 16) && unrolled.every((count, k) => count === 16 * (depths[k] + 1));
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
