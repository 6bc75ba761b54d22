import fc from 'fast-check';
import { test } from 'vitest';
import { createRng, type Link } from '../../src/links/index.ts';
import { fillNormal } from '../../src/network/initialise.ts';
import { createStack, type Stack } from '../../src/network/stack.ts';

interface Pass {
  readonly logits: number[];
  /** [layer][unit][sample] */
  readonly states: number[][][];
  readonly gradients: number[][][];
  /** Weight gradients of layer 1, [row][column]. */
  readonly first: number[][];
}

/** The same stack by the plainest loops, straight from its definition, with Math.tanh. */
function reference(stack: Stack): Pass {
  const { depth, width, inputs, batch, activation } = stack.shape;
  const { parameters: p, layout, stride } = stack;
  const act = (z: number) => (activation === 'tanh' ? Math.tanh(z) : activation === 'relu' ? Math.max(z, 0) : z);
  const slope = (t: number) => (activation === 'tanh' ? 1 - t * t : activation === 'relu' ? Number(t > 0) : 1);
  const units = Array.from({ length: width }, (_, k) => k);
  const samples = Array.from({ length: batch }, (_, b) => b);
  const states: number[][][] = [];
  const branches: number[][][] = [];
  states.push(
    units.map((k) =>
      samples.map((b) => {
        let sum = 0;
        for (let m = 0; m < inputs; m++) sum += p[k * inputs + m] * stack.inputs[m * stride + b];
        return Math.tanh(sum);
      }),
    ),
  );
  branches.push([]);
  for (let l = 1; l < depth; l++) {
    const { carry, step } = stack.block(l);
    branches.push(
      units.map((k) =>
        samples.map((b) =>
          act(
            units.reduce(
              (sum, i) => sum + p[layout.matrix(l) + k * width + i] * states[l - 1][i][b],
              p[layout.bias(l) + k],
            ),
          ),
        ),
      ),
    );
    states.push(
      units.map((k) =>
        samples.map((b) =>
          stack
            .links()
            .filter(([, j]) => j === l)
            .reduce((sum, [i]) => sum + states[i][k][b], carry * states[l - 1][k][b] + step * branches[l][k][b]),
        ),
      ),
    );
  }
  const last = states[depth - 1];
  const logits = samples.map((b) =>
    units.reduce((sum, k) => sum + p[layout.readout + k] * last[k][b], p[layout.readoutBias]),
  );
  const gradients = states.map((state) => state.map((row) => row.map(() => 0)));
  const errors = logits.map((s, b) => 1 / (1 + Math.exp(-s)) - stack.labels[b]);
  const first = units.map(() => units.map(() => 0));
  for (const k of units) for (const b of samples) gradients[depth - 1][k][b] = p[layout.readout + k] * errors[b];
  for (let l = depth - 1; l >= 1; l--) {
    const { carry, step } = stack.block(l);
    for (const b of samples) {
      for (const k of units) {
        const g = gradients[l][k][b];
        const delta = step * slope(branches[l][k][b]) * g;
        gradients[l - 1][k][b] += carry * g;
        for (const i of units) {
          gradients[l - 1][i][b] += p[layout.matrix(l) + k * width + i] * delta;
          if (l === 1) first[k][i] += (delta * states[0][i][b]) / batch;
        }
        for (const [from, to] of stack.links()) if (to === l) gradients[from][k][b] += g;
      }
    }
  }
  return { logits, states, gradients, first };
}

const shapes = fc
  .record({
    depth: fc.integer({ min: 2, max: 9 }),
    width: fc.integer({ min: 1, max: 13 }),
    inputs: fc.integer({ min: 1, max: 3 }),
    batch: fc.integer({ min: 1, max: 19 }),
    activation: fc.constantFrom('tanh' as const, 'relu' as const, 'identity' as const),
    precision: fc.constantFrom('f64' as const, 'f32' as const),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .chain((shape) =>
    fc.record({
      shape: fc.constant(shape),
      links: fc.uniqueArray(
        fc
          .tuple(fc.integer({ min: 0, max: shape.depth - 1 }), fc.integer({ min: 0, max: shape.depth - 1 }))
          .filter(([i, j]) => i < j),
        { maxLength: 5, selector: ([i, j]) => `${i}-${j}` },
      ),
      blocks: fc.array(
        fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
        {
          maxLength: shape.depth - 1,
        },
      ),
    }),
  );

test('the SIMD kernel does what the definition says, for any shape, block, skips and precision', () => {
  fc.assert(
    fc.property(shapes, ({ shape: { seed, ...shape }, links, blocks }) => {
      const stack = createStack(shape);
      const rng = createRng(seed);
      fillNormal(stack.parameters, 0, stack.layout.count, 0.6, rng);
      stack.setLinks(links as Link[]);
      blocks.forEach(([carry, step], k) => {
        stack.setBlock(k + 1, Math.fround(carry), Math.fround(step));
      });
      for (let m = 0; m < shape.inputs; m++) {
        for (let b = 0; b < shape.batch; b++) stack.inputs[m * stack.stride + b] = rng.normal();
      }
      for (let b = 0; b < shape.batch; b++) stack.labels[b] = rng.int(2);
      const expected = reference(stack);
      stack.forward();
      stack.outputGradient();
      stack.backward(true);
      // A ReLU unit at its kink may fall on either side of it; single precision is allowed its rounding.
      const tolerance = shape.precision === 'f64' ? 1e-11 : 2e-4;
      const close = (value: number, wanted: number, scale: number) => {
        if (!(Math.abs(value - wanted) <= tolerance * scale)) throw new Error(`${value} instead of ${wanted}`);
      };
      const scaleOf = (rows: number[][]) => Math.max(1, ...rows.flat().map(Math.abs));
      for (let b = 0; b < shape.batch; b++) close(stack.logits[b], expected.logits[b], scaleOf([expected.logits]));
      for (let l = 0; l < shape.depth; l++) {
        const scale = scaleOf(expected.states[l]);
        const gradientScale = scaleOf(expected.gradients.flat());
        const state = stack.state(l);
        const gradient = stack.stateGradient(l);
        for (let k = 0; k < shape.width; k++) {
          for (let b = 0; b < shape.batch; b++) {
            close(state[k * stack.stride + b], expected.states[l][k][b], scale);
            close(gradient[k * stack.stride + b], expected.gradients[l][k][b], gradientScale);
          }
        }
      }
      const firstScale = scaleOf(expected.first);
      for (let k = 0; k < shape.width; k++) {
        for (let i = 0; i < shape.width; i++) {
          close(stack.gradients[stack.layout.matrix(1) + k * shape.width + i], expected.first[k][i], firstScale);
        }
      }
    }),
    { numRuns: 150, seed: 5 },
  );
});
