import { createRng, estimate } from '../../src/links/index.ts';
import {
  probeStack,
  reluGradientCorrelation,
  residualLogGrowth,
  sendBack,
  tanhMeanField,
} from '../../src/network/index.ts';
import { type Law, law } from '../law.ts';
import { range, show, within } from './measure.ts';

/** Mean square gradient a layer (layer 0 first) over seeds, and the mean square of x_0. */
function meanSquareGradients(
  layers: number,
  width: number,
  h: number | null,
  sigmaW: number,
  sigmaB: number,
  seeds: number,
): { squares: Float64Array; input: number } {
  const squares = new Float64Array(layers + 1);
  const norms = new Float64Array(layers + 1);
  let input = 0;
  for (const seed of range(seeds)) {
    const block = h === null ? ({ kind: 'plain' } as const) : ({ kind: 'residual', h } as const);
    const stack = probeStack({ layers, width, activation: 'tanh' }, block, {
      init: 'xavier',
      gain: sigmaW,
      bias: sigmaB,
      seed,
    });
    stack.forward();
    stack.stateNorms(norms);
    input += norms[0] ** 2 / width / seeds;
    stack.logitGradients[0] = 1;
    stack.backward(false);
    stack.gradientNorms(norms);
    for (let l = 0; l <= layers; l++) squares[l] += (norms[l] / norms[layers]) ** 2 / seeds;
  }
  return { squares, input };
}

/** Mean over seeds and layers of ‖g_{l−1}‖²/‖g_l‖² in a plain tanh stack, the first `skip` layers left out. */
function meanFactor(layers: number, skip: number, width: number, sigmaW: number, sigmaB: number, seeds: number) {
  const norms = new Float64Array(layers + 1);
  return estimate(
    range(seeds).map((seed) => {
      const draw = { init: 'xavier', gain: sigmaW, bias: sigmaB, seed } as const;
      const stack = probeStack({ layers, width, activation: 'tanh' }, { kind: 'plain' }, draw);
      sendBack(stack);
      stack.backward(false);
      stack.gradientNorms(norms);
      return estimate(range(layers - skip).map((k) => (norms[k + skip] / norms[k + skip + 1]) ** 2)).mean;
    }),
  );
}

const depthScales = (
  [
    [0.9, 0, 'ordered'],
    [1.3, 0.5, 'ordered'],
    [1.8, 0.05, 'chaotic'],
  ] as const
).map(([sigmaW, sigmaB, phase]) =>
  law(
    `schoenholz-${sigmaW}-${sigmaB}`,
    `tanh, σ_w = ${sigmaW}, σ_b = ${sigmaB} (${phase}): depth scale −1/ln χ of the mean square gradient`,
    'Schoenholz et al. 2017',
    sigmaB === 0.5,
    ({ quick }) => {
      // The first layers have not reached q* yet.
      const factor = meanFactor(80, 40, quick ? 128 : 256, sigmaW, sigmaB, quick ? 8 : 24).mean;
      return within(tanhMeanField(sigmaW, sigmaB).depthScale, -1 / Math.log(factor), quick ? 0.1 : 0.05);
    },
  ),
);

const residualGrowth = law(
  'yang-schoenholz-residual',
  'residual tanh x + tanh(Wx), 200 blocks, width 128: ln of the growth of the mean square gradient equals the mean-field recursion',
  'Yang and Schoenholz 2017',
  true,
  ({ quick }) => {
    const { squares, input } = meanSquareGradients(200, 128, 1, 1, 0, quick ? 2 : 12);
    return within(residualLogGrowth(200, 1, 1, input), Math.log(squares[0]), 0.05);
  },
);

const subExponential = law(
  'yang-schoenholz-polynomial',
  'growth of the gradient between depth 100 and 200: plain tanh (σ_w = 1.5) adds as many e-folds as the first 100 layers did, residual fewer',
  'Yang and Schoenholz 2017: exponential against sub-exponential',
  true,
  ({ quick }) => {
    const share = (h: number | null, sigmaW: number) => {
      const { squares } = meanSquareGradients(200, 128, h, sigmaW, 0, quick ? 2 : 12);
      const total = Math.log(squares[0]);
      // Layers nearest the input come first in the forward pass: ln(g_0/g_100) is the growth of the first hundred.
      return (total - Math.log(squares[100] / squares[200])) / Math.log(squares[100] / squares[200]);
    };
    const plain = share(null, 1.5);
    const residual = share(1, 1);
    const expected = (() => {
      const first = residualLogGrowth(100, 1, 1, 0.3);
      return first / (residualLogGrowth(200, 1, 1, 0.3) - first);
    })();
    return {
      expected: `plain 1, residual ${show(expected, 3)}`,
      measured: `plain ${show(plain, 3)}, residual ${show(residual, 3)}`,
      error: Math.abs(plain - 1),
      pass: Math.abs(plain - 1) < 0.1 && residual > 1.5 && Math.abs(residual / expected - 1) < 0.15,
    };
  },
);

/** Cosine of the angle between the two samples' columns of a state or gradient. */
function cosine(values: ArrayLike<number>, stride: number, width: number): number {
  let [both, a, b] = [0, 0, 0];
  for (let k = 0; k < width; k++) {
    const [u, v] = [values[k * stride], values[k * stride + 1]];
    both += u * v;
    a += u * u;
    b += v * v;
  }
  return both / Math.sqrt(a * b);
}

/** A ReLU network at two inputs with orthogonal x_0: correlation of the gradients at layer 0, measured and predicted. */
function gradientCorrelation(layers: number, h: number | null, seed: number): { measured: number; expected: number } {
  const width = 192;
  const block = h === null ? ({ kind: 'plain' } as const) : ({ kind: 'residual', h } as const);
  const stack = probeStack({ layers, width, activation: 'relu', batch: 2 }, block, { init: 'he', gain: 1, seed });
  const x0 = stack.state(0);
  const rng = createRng(1000 + seed);
  for (let k = 0; k < width; k++) {
    // Equal norms, no overlap: each unit is on for one input only.
    x0[k * stack.stride + (k % 2)] = rng.int(2) === 0 ? 1 : -1;
    x0[k * stack.stride + 1 - (k % 2)] = 0;
  }
  stack.forward(1);
  stack.logitGradients.fill(1);
  stack.backward(false);
  const rhos = range(layers).map((l) => cosine(stack.state(l), stack.stride, width));
  return {
    measured: cosine(stack.stateGradient(0), stack.stride, width),
    expected: reluGradientCorrelation(rhos, h === null ? 'plain' : { h }),
  };
}

const correlationAngles = ([null, 1] as const).map((h) =>
  law(
    `gradient-correlation-${h === null ? 'plain' : 'residual'}`,
    `ReLU networks, 10 ${h === null ? 'plain layers: Π(1 − arccos(ρ_l)/π)' : 'residual blocks: Π(1 + (1 − arccos(ρ_l)/π))/2'} is the correlation of the gradients at two inputs with orthogonal x_0, ρ_l the correlation of their x_l`,
    'derived, for Balduzzi et al. 2017',
    true,
    ({ quick }) => {
      const pairs = range(quick ? 12 : 80).map((seed) => gradientCorrelation(10, h, seed));
      const measured = estimate(pairs.map((pair) => pair.measured));
      const expected = estimate(pairs.map((pair) => pair.expected)).mean;
      const error = Math.abs(measured.mean - expected);
      return {
        expected,
        measured: `${show(measured.mean)} ± ${show(measured.error, 2)}`,
        error,
        pass: error <= 3 * measured.error + 0.02,
      };
    },
  ),
);

/** The theorem's assumption, units active independently for the two inputs: gradients sent back through random gates. */
function independentGates(layers: number, h: number | null, samples: number): number {
  const width = 48;
  const rng = createRng(9);
  let both = 0;
  let sizes = 0;
  for (let sample = 0; sample < samples; sample++) {
    let g = Float64Array.from({ length: width }, () => rng.normal());
    let other = g;
    for (let layer = 0; layer < layers; layer++) {
      const nextG = new Float64Array(width);
      const nextOther = new Float64Array(width);
      for (let i = 0; i < width; i++) {
        const a = rng.int(2) * g[i];
        const b = rng.int(2) * other[i];
        for (let j = 0; j < width; j++) {
          const w = rng.normal() * Math.sqrt(2 / width);
          nextG[j] += w * a;
          nextOther[j] += w * b;
        }
      }
      if (h === null) [g, other] = [nextG, nextOther];
      else {
        const step = h;
        [g, other] = [
          g.map((value, k) => value + step * nextG[k]),
          other.map((value, k) => value + step * nextOther[k]),
        ];
      }
    }
    for (let k = 0; k < width; k++) {
      both += g[k] * other[k];
      sizes += 0.5 * (g[k] ** 2 + other[k] ** 2);
    }
  }
  return both / sizes;
}

const balduzzi = ([null, 1] as const).map((h) =>
  law(
    `balduzzi-${h === null ? 'plain' : 'residual'}`,
    h === null
      ? 'gradient correlation of plain ReLU, units active independently, L = 5: 2^−L'
      : 'gradient correlation of residual ReLU, same assumption, L = 5: (3/4)^L',
    'Balduzzi et al. 2017',
    true,
    ({ quick }) =>
      within(h === null ? 2 ** -5 : 0.75 ** 5, independentGates(5, h, quick ? 800 : 8000), quick ? 0.25 : 0.1),
  ),
);

export const meanFieldLaws: Law[] = [...depthScales, residualGrowth, subExponential, ...correlationAngles, ...balduzzi];
