import { expect, test } from 'vitest';
import { kernelTanh } from '../../src/network/stack.ts';

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
