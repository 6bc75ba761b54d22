import { createRng, kirchhoff } from '../../src/links/index.ts';
import {
  affine,
  amplification,
  apply,
  backwardEuler,
  blockJacobian,
  conditionNumber,
  createStack,
  eigenvalues,
  endToEndJacobian,
  explicitEuler,
  fillMatrix,
  logLipschitzBound,
  norm,
  setBlocks,
  spectralNorm,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { atMost, buildStack, fitSlope, range, show, within } from './measure.ts';

/** A stack of equal residual blocks x + h·act(W x), its state x_0 set by hand. */
function flowStack(
  steps: number,
  h: number,
  weights: readonly number[],
  x0: readonly number[],
  activation: 'identity' | 'tanh',
) {
  const width = x0.length;
  const stack = createStack({ depth: steps + 1, width, inputs: 1, batch: 1, activation, precision: 'f64' });
  setBlocks(stack, { kind: 'residual', h });
  for (let layer = 1; layer <= steps; layer++) stack.parameters.set(weights, stack.layout.matrix(layer));
  x0.forEach((value, k) => {
    stack.state(0)[k * stack.stride] = value;
  });
  stack.forward(1);
  return Array.from(x0, (_, k) => stack.state(steps)[k * stack.stride]);
}

const STEPS = [256, 512, 1024, 2048, 4096];

const orderLinear = law(
  'euler-order-linear',
  'residual stack x + hAx against the exact flow e^{At}x (a damped rotation): global error ~ h^p, p = 1',
  'derived',
  true,
  () => {
    const exact = [Math.exp(-0.5) * Math.cos(2), Math.exp(-0.5) * Math.sin(2)];
    const errors = STEPS.map((steps) => {
      const end = flowStack(steps, 1 / steps, [-0.5, -2, 2, -0.5], [1, 0], 'identity');
      return Math.hypot(end[0] - exact[0], end[1] - exact[1]);
    });
    const order = -fitSlope(STEPS.map(Math.log), errors.map(Math.log));
    return { expected: '1.00 ± 0.02', measured: order, error: Math.abs(order - 1), pass: Math.abs(order - 1) <= 0.02 };
  },
);

/** ẋ = tanh(Wx) by the classical Runge–Kutta scheme: error O(h⁴). */
function exactTanhFlow(w: Float64Array, x0: readonly number[], steps: number): Float64Array {
  const h = 1 / steps;
  const f = (x: Float64Array) => apply(w, x).map(Math.tanh);
  let x = Float64Array.from(x0);
  for (let step = 0; step < steps; step++) {
    const k1 = f(x);
    const k2 = f(x.map((v, k) => v + 0.5 * h * k1[k]));
    const k3 = f(x.map((v, k) => v + 0.5 * h * k2[k]));
    const k4 = f(x.map((v, k) => v + h * k3[k]));
    x = x.map((v, k) => v + (h / 6) * (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]));
  }
  return x;
}

const orderTanh = law(
  'euler-order-tanh',
  'residual stack x + h·tanh(Wx), width 8, against the flow ẋ = tanh(Wx): p = 1',
  'derived',
  true,
  () => {
    const w = new Float64Array(64);
    fillMatrix(w, 0, 8, 'xavier', 1.5, 1, createRng(3));
    const x0 = range(8).map((k) => Math.sin(k + 1));
    const exact = exactTanhFlow(w, x0, 2000);
    const errors = STEPS.map((steps) =>
      norm(flowStack(steps, 1 / steps, [...w], x0, 'tanh').map((v, k) => v - exact[k])),
    );
    const order = -fitSlope(STEPS.map(Math.log), errors.map(Math.log));
    return { expected: '1.00 ± 0.02', measured: order, error: Math.abs(order - 1), pass: Math.abs(order - 1) <= 0.02 };
  },
);

const eulerError = law(
  'euler-error',
  'residual stack x + hax, a = −1, 1,000 layers over t = 1: its error against e^−1 is e^−1·h/2 to first order',
  'derived: (1 − h)^{1/h} = e^−1(1 − h/2 + O(h²))',
  true,
  () => {
    const [end] = flowStack(1000, 1e-3, [-1], [1], 'identity');
    return within((Math.exp(-1) * 1e-3) / 2, Math.exp(-1) - end, 0.01);
  },
);

/** Every point of a grid over the complex plane: does |x| shrink under the scheme, and does the formula say so? */
function mismatches(
  step: number,
  shrinks: (re: number, im: number) => boolean,
  scheme: 'explicit' | 'backward',
): { wrong: number; points: number } {
  let wrong = 0;
  let points = 0;
  for (let re = -3; re <= 3; re += step) {
    for (let im = -2.5; im <= 2.5; im += step) {
      const factor = amplification(scheme, re, im);
      if (Math.abs(factor - 1) < 1e-9) continue;
      points++;
      if (shrinks(re, im) !== factor < 1) wrong++;
    }
  }
  return { wrong, points };
}

const explicitRegion = law(
  'stability-explicit',
  'a residual stack of λ = re + i·im shrinks exactly where |1 + hλ| < 1, on a grid of the complex plane',
  'derived',
  true,
  ({ quick }) => {
    const shrinks = (re: number, im: number) =>
      Math.hypot(...flowStack(40, 1, [re, -im, im, re], [1, 0], 'identity')) < 1;
    const { wrong, points } = mismatches(quick ? 0.25 : 0.05, shrinks, 'explicit');
    return { expected: '0 wrong', measured: `${wrong} wrong of ${points} points`, error: wrong, pass: wrong === 0 };
  },
);

const backwardRegion = law(
  'stability-backward',
  'backward Euler shrinks exactly where |1 − hλ| > 1',
  'derived',
  true,
  ({ quick }) => {
    const shrinks = (re: number, im: number) => {
      const m = Float64Array.of(re, -im, im, re);
      return (
        norm(
          backwardEuler(
            (x) => apply(m, x),
            () => m,
            Float64Array.of(1, 0),
            1,
            10,
          ).state,
        ) < 1
      );
    };
    // z = 1 itself has no solution: 1 − z = 0. It is left out by moving the grid off it.
    const { wrong, points } = mismatches(quick ? 0.26 : 0.053, shrinks, 'backward');
    return { expected: '0 wrong', measured: `${wrong} wrong of ${points} points`, error: wrong, pass: wrong === 0 };
  },
);

const relaxation = law(
  'relaxation-limit',
  "relaxation x − hΓx of the meander's elastic network (Γ: Kirchhoff matrix with its links) blows up past h = 2/λ_max",
  'derived',
  true,
  () => {
    const n = 24;
    const gamma = kirchhoff(n, [
      [0, 11],
      [6, 17],
      [12, 23],
    ]);
    const top = Math.max(...eigenvalues(gamma, n).map(({ re }) => re));
    const start = Float64Array.from({ length: n }, (_, k) => Math.sin(1 + k * k));
    const field = (x: Float64Array) => apply(gamma, x).map((value) => -value);
    let stable = 0;
    let unstable = 2;
    while (unstable - stable > 1e-5) {
      const h = (stable + unstable) / 2;
      const { state } = explicitEuler(field, start, h, 5000);
      if (norm(state) <= norm(start)) stable = h;
      else unstable = h;
    }
    return within(2 / top, stable, 1e-3);
  },
);

const scaledNever = law(
  'damping-never-expands',
  '(1 − β)x + αF(x) with α = β/L never expands: largest ‖T(x) − T(y)‖/‖x − y‖ and ‖J‖ over random tanh and ReLU networks',
  'derived: ‖(1−β)I + αJ‖ ≤ 1 − β + αL',
  true,
  ({ quick }) => {
    let worst = 0;
    for (const activation of ['tanh', 'relu'] as const) {
      for (let seed = 0; seed < (quick ? 40 : 400); seed++) {
        const width = 8;
        const stack = buildStack(
          { layers: 1, width, activation, batch: 2 },
          { kind: 'plain' },
          { init: 'xavier', gain: 0.3 + 0.01 * seed, bias: 0.5, seed },
        );
        const at = stack.layout.matrix(1);
        const lipschitz = spectralNorm(Float64Array.from(stack.parameters.subarray(at, at + width * width)), width);
        const beta = 0.02 + 0.98 * createRng(seed).uniform();
        setBlocks(stack, { kind: 'scaled', alpha: beta / lipschitz, beta });
        stack.inputs[1] = -0.3;
        stack.inputs[stack.stride + 1] = 0.1;
        stack.forward();
        const distance = (layer: number) => {
          const x = stack.state(layer);
          return norm(range(width).map((k) => x[k * stack.stride] - x[k * stack.stride + 1]));
        };
        worst = Math.max(worst, distance(1) / distance(0), spectralNorm(blockJacobian(stack, 1), width));
      }
    }
    return atMost(1 + 1e-12, worst);
  },
);

const scaledTight = law(
  'damping-tight',
  'the bound is tight: for J = L·I the factor is exactly 1 at α = β/L and 1 + 0.1β at 1.1·β/L, so 1.05^100 after 100 layers (β = ½)',
  'derived',
  true,
  () => {
    const factor = (excess: number) => {
      const stack = buildStack(
        { layers: 100, width: 1, activation: 'identity' },
        { kind: 'scaled', alpha: (excess * 0.5) / 3, beta: 0.5 },
        { init: 'xavier', gain: 0, seed: 1 },
      );
      for (let layer = 1; layer <= 100; layer++) stack.parameters[stack.layout.matrix(layer)] = 3;
      stack.forward();
      return stack.state(100)[0] / stack.state(0)[0];
    };
    const error = Math.max(Math.abs(factor(1) - 1), Math.abs(factor(1.1) / 1.05 ** 100 - 1));
    return {
      expected: `1 and ${show(1.05 ** 100)}`,
      measured: `${show(factor(1))} and ${show(factor(1.1))}`,
      error,
      pass: error < 1e-12,
    };
  },
);

const lipschitz = law(
  'lipschitz-bound',
  "ln of the end-to-end Jacobian's norm never exceeds Σ ln(|1 − β| + α‖W‖): worst excess over random stacks of 12 blocks",
  'derived',
  true,
  ({ quick }) => {
    let worst = Number.NEGATIVE_INFINITY;
    for (let seed = 0; seed < (quick ? 10 : 60); seed++) {
      const stack = buildStack(
        { layers: 12, width: 8, activation: 'tanh' },
        { kind: 'scaled', alpha: 0.7, beta: 0.4 },
        { init: 'xavier', gain: 0.2 + 0.05 * seed, seed },
      );
      stack.forward();
      worst = Math.max(worst, Math.log(spectralNorm(endToEndJacobian(stack, 0, 12), 8)) - logLipschitzBound(stack));
    }
    return atMost(1e-12, worst);
  },
);

const conditioningBound = law(
  'conditioning-bound',
  'y = x + αF(x): α = (κ − 1)/((κ + 1)L) keeps the condition number of I + αJ at or below κ = 2, with equality for J = diag(L, −L)',
  'derived: singular values lie in [1 − αL, 1 + αL]',
  true,
  () => {
    let worst = 0;
    for (let seed = 0; seed < 50; seed++) {
      const j = new Float64Array(64);
      fillMatrix(j, 0, 8, seed % 2 === 0 ? 'xavier' : 'orthogonal', 0.5 + seed / 10, 1, createRng(seed));
      worst = Math.max(worst, conditionNumber(affine(j, 8, 1 / (3 * spectralNorm(j, 8)), 1), 8));
    }
    const tight = conditionNumber(affine(Float64Array.of(5, 0, 0, -5), 2, 1 / 15, 1), 2);
    const error = Math.max(0, worst - 2, Math.abs(tight - 2));
    return {
      expected: '≤ 2, tight 2',
      measured: `≤ ${show(worst)}, tight ${show(tight, 8)}`,
      error,
      pass: error < 1e-9,
    };
  },
);

const bestAlpha = law(
  'conditioning-best',
  'J symmetric with eigenvalues −a and −b: besides α = 0 the condition number of I + αJ is 1 at α = 2/(a + b); a search finds it',
  'derived: |1 − αa| = |1 − αb|',
  true,
  () => {
    // J = R·diag(−1, −4)·Rᵀ
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    const j = Float64Array.of(-(c * c + 4 * s * s), 3 * c * s, 3 * c * s, -(s * s + 4 * c * c));
    const condition = (alpha: number) => conditionNumber(affine(j, 2, alpha, 1), 2);
    let [low, high] = [0.26, 0.9];
    for (let step = 0; step < 200; step++) {
      const [a, b] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
      if (condition(a) < condition(b)) high = b;
      else low = a;
    }
    return within(2 / 5, (low + high) / 2, 1e-6);
  },
);

export const stabilityLaws: Law[] = [
  orderLinear,
  orderTanh,
  eulerError,
  explicitRegion,
  backwardRegion,
  relaxation,
  scaledNever,
  scaledTight,
  lipschitz,
  conditioningBound,
  bestAlpha,
];
