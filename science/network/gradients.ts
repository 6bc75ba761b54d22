import { createRng } from '../../src/links/index.ts';
import { type Block, createStack, drawStack, type Stack, setBlocks } from '../../src/network/index.ts';
import { loadJax } from '../jax.ts';
import { type Law, law } from '../law.ts';
import { range } from './measure.ts';

const SAMPLES = 6;
const DEPTH = 10;
const WIDTH = 8;
const LINKS = [
  [0, 5],
  [2, 8],
  [4, 9],
] as const;

function randomStack(activation: 'tanh' | 'relu', block: Block, links: typeof LINKS | []): Stack {
  const stack = createStack({ depth: DEPTH, width: WIDTH, inputs: 2, batch: SAMPLES, activation, precision: 'f64' });
  setBlocks(stack, block);
  drawStack(stack, { init: activation === 'relu' ? 'he' : 'xavier', gain: 1, bias: 0.2, seed: 4 });
  stack.setLinks(links);
  const rng = createRng(8);
  for (let b = 0; b < SAMPLES; b++) {
    stack.inputs[b] = rng.normal();
    stack.inputs[stack.stride + b] = rng.normal();
    stack.labels[b] = b % 2;
  }
  return stack;
}

function meanLoss(stack: Stack): number {
  stack.forward();
  return range(SAMPLES).reduce(
    (sum, b) => sum + Math.log1p(Math.exp(-(2 * stack.labels[b] - 1) * stack.logits[b])) / SAMPLES,
    0,
  );
}

function relativeError(a: ArrayLike<number>, b: ArrayLike<number>, count: number): number {
  let [difference, size] = [0, 0];
  for (let k = 0; k < count; k++) {
    difference = Math.max(difference, Math.abs(a[k] - b[k]));
    size += b[k] ** 2;
  }
  return difference / Math.sqrt(size / count);
}

const CASES: readonly [string, 'tanh' | 'relu', Block, typeof LINKS | []][] = [
  ['tanh plain', 'tanh', { kind: 'plain' }, []],
  ['tanh with skips', 'tanh', { kind: 'plain' }, LINKS],
  ['ReLU residual', 'relu', { kind: 'residual', h: 0.5 }, []],
  ['tanh scaled with skips', 'tanh', { kind: 'scaled', alpha: 0.8, beta: 0.3 }, LINKS],
];

const finiteDifferences = law(
  'gradient-finite-differences',
  'exact gradients of all parameters equal finite differences (largest error over the rms gradient): plain, skips, residual, scaled',
  'derived',
  true,
  () => {
    let worst = 0;
    for (const [, activation, block, links] of CASES) {
      const stack = randomStack(activation, block, links);
      stack.forward();
      stack.outputGradient();
      stack.backward(true);
      const exact = stack.gradients.slice();
      const { parameters, layout } = stack;
      const numeric = range(layout.count).map((k) => {
        const at = parameters[k];
        const shifted = (by: number) => {
          parameters[k] = at + by;
          return meanLoss(stack);
        };
        const h = 1e-5;
        const slope = (8 * (shifted(h) - shifted(-h)) - (shifted(2 * h) - shifted(-2 * h))) / (12 * h);
        parameters[k] = at;
        return slope;
      });
      worst = Math.max(worst, relativeError(numeric, exact, layout.count));
    }
    return { expected: '0 to 1e-6', measured: worst, error: worst, pass: worst <= 1e-6 };
  },
);

/** The gradients of the same loss by jax-js's automatic differentiation, in double precision on its WebAssembly backend. */
async function jaxGradients(stack: Stack, activation: 'tanh' | 'relu'): Promise<Float64Array> {
  const { grad, nn, numpy: np } = await loadJax();
  const { layout, parameters, stride } = stack;
  const places: [at: number, rows: number, columns: number][] = [[layout.embedding, WIDTH, 2]];
  for (let l = 1; l < DEPTH; l++) places.push([layout.matrix(l), WIDTH, WIDTH]);
  for (let l = 1; l < DEPTH; l++) places.push([layout.bias(l), WIDTH, 1]);
  places.push([layout.readout, 1, WIDTH], [layout.readoutBias, 1, 1]);
  const array = (values: Float64Array<ArrayBuffer>, rows: number, columns: number) =>
    np.array(values, { dtype: np.float64 }).reshape([rows, columns]);
  const input = array(
    Float64Array.from(range(2).flatMap((m) => range(SAMPLES).map((b) => stack.inputs[m * stride + b]))),
    2,
    SAMPLES,
  );
  const labels = array(Float64Array.from(range(SAMPLES).map((b) => stack.labels[b])), 1, SAMPLES);
  type Arrays = (typeof input)[];
  const loss = (all: Arrays) => {
    const x = [np.tanh(np.matmul(all[0], input.ref))];
    for (let l = 1; l < DEPTH; l++) {
      const { carry, step } = stack.block(l);
      const z = np.matmul(all[l], x[l - 1].ref).add(all[DEPTH - 1 + l]);
      let next = x[l - 1].ref.mul(carry).add((activation === 'tanh' ? np.tanh(z) : nn.relu(z)).mul(step));
      for (const [i, j] of stack.links()) if (j === l) next = next.add(x[i].ref);
      x.push(next);
    }
    const logits = np.matmul(all[2 * DEPTH - 1], x[DEPTH - 1].ref).add(all[2 * DEPTH]);
    return nn.softplus(logits.ref).sub(labels.ref.mul(logits)).mean();
  };
  const gradients = grad(loss)(
    places.map(([at, rows, columns]) =>
      array(Float64Array.from(parameters.subarray(at, at + rows * columns)), rows, columns),
    ),
  ) as Arrays;
  const result = new Float64Array(layout.count);
  places.forEach(([at], k) => {
    result.set(gradients[k].dataSync() as Float64Array, at);
  });
  return result;
}

const automatic = law(
  'gradient-autodiff',
  'exact gradients equal those of an independent automatic differentiation library (jax-js)',
  'outsider',
  true,
  async () => {
    let worst = 0;
    for (const [, activation, block, links] of CASES) {
      const stack = randomStack(activation, block, links);
      stack.forward();
      stack.outputGradient();
      stack.backward(true);
      worst = Math.max(
        worst,
        relativeError(await jaxGradients(stack, activation), stack.gradients, stack.layout.count),
      );
    }
    return { expected: '0 to 1e-5', measured: worst, error: worst, pass: worst <= 1e-5 };
  },
);

export const gradientLaws: Law[] = [finiteDifferences, automatic];
