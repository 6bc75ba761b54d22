import { createRng, kirchhoff } from '../../src/links/index.ts';
import {
  amplification,
  apply,
  backwardEuler,
  blockCondition,
  carefulCondition,
  decayError,
  eigenvalues,
  endToEndJacobian,
  fillMatrix,
  flowOrder,
  flowPath,
  flowStack,
  logLipschitzBound,
  norm,
  probeStack,
  relaxationLimit,
  roundestAlpha,
  scaledExpansion,
  scaledGain,
  spectralNorm,
  symmetricPair,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { atMost, show, within } from './measure.ts';

const STEPS = [256, 512, 1024, 2048, 4096];

const orderLinear = law(
  'euler-order-linear',
  'residual stack x + hAx against the exact flow e^{At}x (a damped rotation): global error ~ h^p, p = 1',
  'derived',
  true,
  () => {
    const exact = [Math.exp(-0.5) * Math.cos(2), Math.exp(-0.5) * Math.sin(2)];
    const flow = { activation: 'identity', weights: Float64Array.of(-0.5, -2, 2, -0.5) } as const;
    const order = flowOrder('euler', flow, Float64Array.of(1, 0), 1, exact, STEPS);
    return { expected: '1.00 ± 0.02', measured: order, error: Math.abs(order - 1), pass: Math.abs(order - 1) <= 0.02 };
  },
);

const orderTanh = law(
  'euler-order-tanh',
  'residual stack x + h·tanh(Wx), width 8, against the flow ẋ = tanh(Wx): p = 1',
  'derived',
  true,
  () => {
    const w = new Float64Array(64);
    fillMatrix(w, 0, 8, 'xavier', 1.5, 1, createRng(3));
    const x0 = Float64Array.from({ length: 8 }, (_, k) => Math.sin(k + 1));
    const flow = { activation: 'tanh', weights: w } as const;
    const exact = flowPath('rk4', flow, x0, 1, 2000)[2000];
    const order = flowOrder('euler', flow, x0, 1, exact, STEPS);
    return { expected: '1.00 ± 0.02', measured: order, error: Math.abs(order - 1), pass: Math.abs(order - 1) <= 0.02 };
  },
);

const eulerError = law(
  'euler-error',
  'residual stack x + hax, a = −1, 1,000 layers over t = 1: its error against e^−1 is e^−1·h/2 to first order',
  'derived: (1 − h)^{1/h} = e^−1(1 − h/2 + O(h²))',
  true,
  () => {
    return within((Math.exp(-1) * 1e-3) / 2, decayError('euler', 1000), 0.01);
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
    const shrinks = (re: number, im: number) => norm(flowStack(40, 1, [re, -im, im, re], [1, 0], 'identity')[40]) < 1;
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
    return within(2 / top, relaxationLimit(gamma, 2, 5000), 1e-3);
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
        const draw = { init: 'xavier', gain: 0.3 + 0.01 * seed, bias: 0.5, seed } as const;
        const beta = 0.02 + 0.98 * createRng(seed).uniform();
        worst = Math.max(worst, scaledExpansion(activation, draw, beta, beta));
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
    const factor = (excess: number) => scaledGain((excess * 0.5) / 3, 0.5, 3, 100);
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
      const stack = probeStack(
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
      worst = Math.max(worst, carefulCondition(seed % 2 === 0 ? 'xavier' : 'orthogonal', 0.5 + seed / 10, seed));
    }
    const tight = blockCondition(Float64Array.of(5, 0, 0, -5), 2, 1 / 15);
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
    const found = roundestAlpha(symmetricPair(-1, -4), 2, 0.26, 0.9);
    return within(2 / 5, found, 1e-6);
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
