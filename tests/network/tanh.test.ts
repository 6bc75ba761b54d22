import { expect, test } from 'vitest';
import { createRng } from '../../src/links/index.ts';
import { fillNormal } from '../../src/network/initialise.ts';
import { createStack, kernelTanh } from '../../src/network/stack.ts';

test.each([
  [Float64Array, 52, 4],
  [Float32Array, 23, 4],
] as const)("the kernel's tanh is within 4 ulp of tanh, and exact at 0 and at infinity", (Reals, bits, bound) => {
  const values = new Reals(200_000);
  for (let i = 0; i < values.length; i++) values[i] = (i % 2 === 0 ? 1 : -1) * Math.exp(-18 + (22 * i) / values.length);
  const results = values.slice();
  kernelTanh(results);
  let worst = 0;
  for (let i = 0; i < values.length; i++) {
    const exact = Math.tanh(values[i]);
    const ulp = 2 ** (Math.floor(Math.log2(Math.abs(exact))) - bits);
    worst = Math.max(worst, Math.abs(results[i] - exact) / ulp);
  }
  expect(worst).toBeLessThanOrEqual(bound);

  const special = new Reals([0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]);
  kernelTanh(special);
  expect([...special]).toEqual([0, 1, -1, Number.NaN]);
});

test.each(['f64', 'f32'] as const)(
  'a layer whose weights keep it from the clamp has the bits of one that is clamped: %s',
  (precision) => {
    for (const gain of [0.5, 1, 2, 3, 30]) {
      const stack = createStack({ depth: 4, width: 8, inputs: 2, batch: 64, activation: 'tanh', precision });
      fillNormal(stack.parameters, 0, stack.layout.count, gain, createRng(2));
      stack.seedData(0, createRng(1));
      stack.drawData(0, 'rings', 64);
      stack.forward();
      for (const layer of [1, 2, 3]) {
        const state = stack.state(layer).slice();
        expect(state.every((value) => Math.abs(value) <= 1)).toBe(true);
        // What a forward pass starts from may have been set by the caller: its layer is always clamped.
        stack.forward(layer);
        expect(stack.state(layer)).toEqual(state);
      }
    }
  },
);
