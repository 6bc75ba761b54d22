import { describe, expect, test } from 'vitest';
import { createRng, type Link } from '../../src/links/index.ts';
import { crossEntropy } from '../../src/network/batches.ts';
import { fillNormal } from '../../src/network/initialise.ts';
import { createStack, type Reals, type Stack } from '../../src/network/stack.ts';

const SAMPLES = 5;

function randomStack(activation: 'tanh' | 'relu' | 'identity', links: Link[], width: number, blocks: boolean): Stack {
  const stack = createStack({ depth: 7, width, inputs: 2, batch: SAMPLES, activation, precision: 'f64' });
  const rng = createRng(11);
  fillNormal(stack.parameters, 0, stack.layout.count, 0.9 / Math.sqrt(width), rng);
  stack.setLinks(links);
  if (blocks) for (let l = 1; l < 7; l++) stack.setBlock(l, 0.2 * l, 1.1 - 0.15 * l);
  for (let b = 0; b < SAMPLES; b++) {
    stack.labels[b] = b % 2;
    stack.inputs[b] = rng.normal();
    stack.inputs[stack.stride + b] = rng.normal();
  }
  return stack;
}

/** ∂f/∂values[k] by a five-point central difference: error O(h⁴). */
function slope(values: Reals, k: number, f: () => number): number {
  const h = 1e-5;
  const at = values[k];
  const shifted = (by: number) => {
    values[k] = at + by;
    return f();
  };
  const result = (8 * (shifted(h) - shifted(-h)) - (shifted(2 * h) - shifted(-2 * h))) / (12 * h);
  values[k] = at;
  return result;
}

function loss(stack: Stack, first: number): number {
  stack.forward(first);
  return crossEntropy(stack.logits, stack.labels, SAMPLES);
}

/** Largest |difference| over the norm of the group of gradients that it belongs to. */
function relativeError(exact: number[], numeric: number[]): number {
  const norm = Math.hypot(...exact);
  return Math.max(...exact.map((g, k) => Math.abs(g - numeric[k]))) / norm;
}

const LINKS: Link[] = [
  [0, 4],
  [1, 6],
  [2, 5],
  [0, 6],
];

describe.each(['tanh', 'relu', 'identity'] as const)(
  '%s: exact gradients equal finite differences to 1e-6',
  (activation) => {
    test.each([
      ['plain', [], 6, false],
      ['with skips', LINKS, 6, false],
      ['with skips, odd width', LINKS, 5, false],
      ['scaled residual blocks with skips', LINKS, 6, true],
    ] as const)('%s: every parameter (E, W, b, o, c) and every layer', (_, links, width, blocks) => {
      const stack = randomStack(activation, [...links], width, blocks);
      const { layout, parameters } = stack;
      stack.forward();
      stack.outputGradient();
      stack.backward(true);
      const exact = stack.gradients.slice();
      const layers = Array.from({ length: 7 }, (_unused, l) => stack.stateGradient(l).slice());

      const groups: [string, number, number][] = [['E', 0, layout.matrix(1)]];
      for (let l = 1; l < 7; l++) {
        groups.push([`W${l}`, layout.matrix(l), width * width], [`b${l}`, layout.bias(l), width]);
      }
      groups.push(['o', layout.readout, width], ['c', layout.readoutBias, 1]);
      for (const [name, from, count] of groups) {
        const numeric = Array.from({ length: count }, (_unused, k) =>
          slope(parameters, from + k, () => loss(stack, 0)),
        );
        expect(relativeError([...exact.subarray(from, from + count)], numeric), name).toBeLessThan(1e-6);
      }
      // Loss is the batch's mean, a layer's gradient is per sample: the factor is the batch size.
      for (let l = 0; l < 7; l++) {
        stack.forward();
        const state = stack.state(l);
        const expected: number[] = [];
        const numeric: number[] = [];
        for (let k = 0; k < width; k++) {
          for (let b = 0; b < SAMPLES; b++) {
            const at = k * stack.stride + b;
            expected.push(layers[l][at]);
            numeric.push(SAMPLES * slope(state, at, () => loss(stack, l + 1)));
          }
        }
        expect(relativeError(expected, numeric), `x${l}`).toBeLessThan(1e-6);
      }
    });
  },
);

test('the one-sample path and the batched path give the same gradients, in both precisions', () => {
  for (const precision of ['f64', 'f32'] as const) {
    const shape = { depth: 40, width: 16, inputs: 2, batch: 1, activation: 'tanh', precision } as const;
    const stacks = [createStack(shape), createStack({ ...shape, single: true })];
    const profiles = stacks.map((stack) => {
      fillNormal(stack.parameters, 0, stack.layout.count, 0.25, createRng(3));
      stack.setLinks([[3, 30]]);
      stack.inputs[0] = 0.4;
      stack.inputs[stack.stride] = -0.7;
      stack.labels[0] = 1;
      stack.forward();
      stack.outputGradient();
      stack.backward(false);
      const profile = new Float64Array(40);
      stack.gradientNorms(profile);
      return profile;
    });
    for (let l = 0; l < 40; l++) {
      expect(Math.abs(profiles[1][l] / profiles[0][l] - 1)).toBeLessThan(precision === 'f64' ? 1e-12 : 1e-4);
    }
  }
});

test('the sensitivity matrix is the Jacobian of finite differences', () => {
  const stack = randomStack('tanh', LINKS, 4, true);
  stack.forward();
  const sums = new Float64Array(49);
  stack.addSensitivity(2, sums);
  for (let i = 0; i < 7; i++) {
    for (let j = i + 1; j < 7; j++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) {
        for (let m = 0; m < 4; m++) {
          stack.forward();
          const read = () => {
            stack.forward(i + 1);
            return stack.state(j)[m * stack.stride + 2];
          };
          sum += slope(stack.state(i), k * stack.stride + 2, read) ** 2;
        }
      }
      expect(Math.abs(sums[j * 7 + i] / sum - 1)).toBeLessThan(1e-8);
    }
  }
});

test('rescaling keeps the profile of a stack whose gradient leaves the range of f32', () => {
  const profile = (precision: 'f32' | 'f64', rescaled: boolean) => {
    const stack = createStack({ depth: 200, width: 8, inputs: 2, batch: 1, activation: 'identity', precision });
    fillNormal(stack.parameters, 0, stack.layout.count, 0.15, createRng(5));
    stack.setLinks([[20, 24]]);
    stack.inputs[0] = 1;
    stack.labels[0] = 1;
    stack.forward();
    stack.outputGradient();
    const squares = new Float64Array(200);
    const exponents = new Int32Array(200);
    if (rescaled) stack.backwardRescaled();
    else stack.backward(false);
    if (!rescaled) {
      stack.gradientNorms(squares);
      return squares.map((norm) => Math.log2(norm));
    }
    stack.rescaledNorms(squares, exponents);
    return squares.map((sum, l) => Math.log2(sum) / 2 + exponents[l]);
  };
  const exact = profile('f64', false);
  const rescaled = profile('f32', true);
  const plain = profile('f32', false);
  expect(plain[0]).toBe(Number.NEGATIVE_INFINITY);
  expect(exact[0]).toBeLessThan(-200);
  for (let l = 0; l < 200; l++) expect(Math.abs(rescaled[l] - exact[l])).toBeLessThan(1e-3);
});
