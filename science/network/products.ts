import { createRng, estimate } from '../../src/links/index.ts';
import {
  activationDrift,
  fillMatrix,
  findRangeFault,
  linearDrift,
  logGains,
  logGradientNorms,
  logProductNorm,
  orthogonalSpectrum,
  probeStack,
  reluDrift,
  residualChange,
  scalarGain,
  sendBack,
  shiftError,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { atMost, range, show, within } from './measure.ts';

const SCALAR: readonly [string, 'plain' | 'residual', number, number][] = [
  ['skyscraper-0.99', 'plain', 0.99, 100],
  ['skyscraper-1.01', 'plain', 1.01, 100],
  ['tyranny-0.9', 'plain', 0.9, 20],
  ['tyranny-1.1', 'plain', 1.1, 20],
  ['elegance-plain', 'plain', 0.5, 20],
  ['elegance-residual', 'residual', 0.5, 20],
];

const scalarLaws = SCALAR.map(([id, kind, a, layers]) => {
  const factor = kind === 'plain' ? a : 1 + a;
  return law(id, `${layers} scalar ${kind} layers multiply the gradient by ${factor}^${layers}`, 'exact', true, () =>
    within(factor ** layers, scalarGain(kind, a, layers), 1e-12),
  );
});

const identityBlock = law('identity-block', 'F = 0 makes x + hF(x) the identity, bit for bit', 'exact', true, () => {
  const change = residualChange(100, 0, 1, 2);
  return { expected: 0, measured: change, error: change, pass: change === 0 };
});

const drifts = [
  law(
    'tanh-variance-decays',
    'plain tanh, gain 0.8, 150 layers: ln‖x_l‖² falls by 2 ln 0.8 + E ln(χ²_n/n) a layer',
    'derived: once small, tanh x = x and ‖Wx‖² = g²‖x‖²χ²_n/n',
    true,
    ({ quick }) => {
      const width = 64;
      const stack = { activation: 'tanh', gain: 0.8, width, layers: 150 } as const;
      const slope = estimate(range(quick ? 8 : 40).map((seed) => activationDrift(stack, 50, seed)));
      const expected = 2 * Math.log(0.8) + linearDrift(width);
      const error = Math.abs(slope.mean - expected);
      return {
        expected,
        measured: `${show(slope.mean)} ± ${show(slope.error, 2)}`,
        error,
        pass: error <= 3 * slope.error + 0.005,
      };
    },
  ),
  law(
    'he-relu-drifts',
    'He-ReLU, width 24, 150 layers: E‖x_l‖² is constant, yet ln‖x_l‖² drifts by E ln(2χ²_K/n) a layer, K ~ Binomial(n, ½): −5/(2n) to first order',
    'derived; Hanin and Nica 2020',
    true,
    ({ quick }) => {
      const width = 24;
      const stack = { activation: 'relu', gain: 1, width, layers: 150 } as const;
      const slope = estimate(range(quick ? 100 : 600).map((seed) => activationDrift(stack, 0, seed)));
      const expected = reluDrift(width);
      const error = Math.abs(slope.mean - expected);
      return {
        expected,
        measured: `${show(slope.mean)} ± ${show(slope.error, 2)}`,
        error,
        pass: error <= 3 * slope.error + 0.001,
      };
    },
  ),
];

const known = new Map<number, number[]>();

/** The same networks serve the law of the mean and that of the variance. */
function knownLogGains(samples: number): number[] {
  const gains = known.get(samples) ?? logGains(WIDTH, LAYERS, samples, 77);
  known.set(samples, gains);
  return gains;
}

const WIDTH = 48;
const LAYERS = 48;
const BETA = (5 * LAYERS) / WIDTH;
const haninNica = (['mean', 'variance'] as const).map((what) =>
  law(
    `hanin-nica-${what}`,
    `ReLU, He: ln(‖Ju‖²/‖u‖²) has ${what} ${what === 'mean' ? '−β/2' : 'β'}, β = 5 Σ 1/n_l = ${BETA} (48 layers, width 48)`,
    'Hanin and Nica 2020; one layer: (4/n)(3/2 − 1/4) = 5/n',
    true,
    ({ quick }) => {
      const samples = quick ? 150 : 2500;
      const gains = estimate(knownLogGains(samples));
      const [expected, measured, deviation] =
        what === 'mean'
          ? [-BETA / 2, gains.mean, gains.error]
          : [BETA, gains.variance, gains.variance * Math.sqrt(2 / samples)];
      const error = Math.abs(measured - expected);
      // Next order: each 1/n carries a correction of relative size O(1/n).
      return {
        expected,
        measured: `${show(measured)} ± ${show(deviation, 2)}`,
        error,
        pass: error <= 3 * deviation + (4 / WIDTH) * Math.abs(expected),
      };
    },
    { family: 'hanin-nica' },
  ),
);

const shift = law('shift', 'eigenvalues of I + J are 1 + λ', 'exact', true, () => {
  let worst = 0;
  for (const n of [4, 8, 16, 32]) {
    for (let seed = 0; seed < 5; seed++) {
      const j = new Float64Array(n * n);
      fillMatrix(j, 0, n, 'xavier', 1, 1, createRng(seed));
      worst = Math.max(worst, shiftError(j, n));
    }
  }
  return { expected: '0 to 1e-10', measured: worst, error: worst, pass: worst <= 1e-10 };
});

const nearZero = law(
  'near-zero-products',
  '200 blocks I + J_l with ‖J_l‖ = 1/200 (λ near 0): |ln‖Π(I + J_l)‖| ≤ 1, where Π J_l alone is 200^−200',
  'derived: ‖I + J‖ ≤ 1 + ‖J‖ ≤ e^‖J‖',
  true,
  () => {
    const rng = createRng(5);
    const logs = range(5).map(() => Math.abs(logProductNorm(16, 200, 1, 'xavier', rng)));
    return atMost(1, Math.max(...logs));
  },
);

const logDomain = law(
  'log-domain',
  '5,000 layers of gain 0.5: the gradient, 10^−1550, is still told to 1 % in the log domain',
  'derived: ln g a layer, less E ln(χ²_n/n)/2',
  true,
  () => {
    const width = 16;
    const stack = probeStack(
      { layers: 5000, width, activation: 'identity', precision: 'f32', single: true },
      { kind: 'plain' },
      { init: 'xavier', gain: 0.5, seed: 4 },
    );
    sendBack(stack);
    const norms = logGradientNorms(stack);
    return within(
      (5000 * (Math.log(0.5) + linearDrift(width) / 2)) / Math.LN10,
      (norms[0] - norms[5000]) / Math.LN10,
      0.01,
    );
  },
);

/** f32: 10^l passes 3.4e38 at layer 39, and 0.1^k falls below half of 1.4e-45 on the 46th layer down. */
const rangeTold = law(
  'range-told',
  'leaving the range is told with its layer: gain 10 overflows single precision at layer 39, gain 0.1 loses the gradient 46 layers down',
  'derived: 10^39 > 3.4e38; 10^−46 < 7e-46',
  true,
  () => {
    const [over, under] = [10, 0.1].map((a) => {
      const stack = probeStack(
        { layers: 60, width: 1, activation: 'identity', precision: 'f32' },
        { kind: 'plain' },
        { init: 'xavier', gain: 0, seed: 1 },
      );
      for (let layer = 1; layer <= 60; layer++) stack.parameters[stack.layout.matrix(layer)] = a;
      stack.parameters[stack.layout.readout] = 1;
      // A single 1 at the bottom, a gradient of 1 at the top.
      stack.state(0)[0] = 1;
      stack.forward(1);
      stack.logitGradients[0] = 1;
      stack.backward(false);
      return findRangeFault(stack);
    });
    const told = (fault: typeof over) => (fault === null ? 'nothing' : `${fault.kind} at layer ${fault.layer}`);
    const expected = 'overflow at layer 39, underflow at layer 14';
    const measured = `${told(over)}, ${told(under)}`;
    return { expected, measured, error: measured === expected ? 0 : 1, pass: measured === expected };
  },
);

const orthogonal = law(
  'orthogonal-isometry',
  '1,000 linear layers with orthogonal weights: all singular values of the end-to-end Jacobian are 1',
  'derived: a product of isometries; Saxe et al. 2014',
  true,
  () => {
    const values = orthogonalSpectrum(8, 1000, 1, 6);
    const error = Math.max(...values.map((value) => Math.abs(value - 1)));
    return {
      expected: '1 to 1e-12',
      measured: `${show(values[7], 15)} to ${show(values[0], 15)}`,
      error,
      pass: error < 1e-12,
    };
  },
);

export const productLaws: Law[] = [
  ...scalarLaws,
  identityBlock,
  ...drifts,
  ...haninNica,
  shift,
  nearZero,
  logDomain,
  rangeTold,
  orthogonal,
];
