import { describe, expect, test } from 'vitest';
import { equilibriaCount, scalarEquilibria, scalarIterates } from '../../src/network/index.ts';

const range = (count: number) => Array.from({ length: count }, (_, k) => k);
const hundredths = (value: number) => Math.round(value * 100) / 100;

describe('points of a layer of one unit', () => {
  // 41 strengths by 27 inputs; w = 1 is left out, where three points fall into one.
  test('as many as the closed form says, and each solves z = x + tanh(wz) to 1e-10', () => {
    for (const weight of range(41)
      .map((k) => hundredths(-3 + 0.15 * k))
      .filter((w) => w !== 1)) {
      for (const input of range(27).map((k) => hundredths(-1.95 + 0.15 * k))) {
        const points = scalarEquilibria({ weight, input, activation: 'tanh' });
        expect(points.length, `w = ${weight}, x = ${input}`).toBe(equilibriaCount(weight, input));
        for (const z of points) expect(Math.abs(input + Math.tanh(weight * z) - z)).toBeLessThan(1e-10);
      }
    }
  });

  test('a straight line of slope 1 has none: no solver claims one', () => {
    const layer = { weight: 1, input: 0.3, activation: 'identity' } as const;
    expect(scalarEquilibria(layer)).toEqual([]);
    for (const solver of ['plain', 'anderson', 'newton'] as const) {
      expect(scalarIterates(layer, solver, -2, 60).converged).toBe(false);
    }
  });

  test('plain iteration of a line is a geometric series: z_k = z* + w^k (z_0 − z*)', () => {
    const { values } = scalarIterates({ weight: 0.5, input: 1, activation: 'identity' }, 'plain', 4, 20);
    for (const [k, value] of values.entries()) expect(value).toBeCloseTo(2 + 2 * 0.5 ** k, 12);
  });
});
