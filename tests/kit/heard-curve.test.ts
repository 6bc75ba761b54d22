import { expect, test } from 'vitest';
import { columnsOf } from '../../src/kit/charts/columns.ts';
import { heardCurves } from '../../src/kit/charts/heard-curve.ts';
import type { ChartData, ChartSpec } from '../../src/kit/charts/spec.ts';

const spec: ChartSpec = {
  x: { title: 'floor' },
  y: { title: 'gradient', scale: 'log' },
  series: [
    { name: 'theory', draw: 'line', tone: 'quiet' },
    { name: 'measured', draw: 'points', tone: 'cool' },
  ],
};
const hear = (data: ChartData, its: ChartSpec = spec) => heardCurves(its, columnsOf(its, data));

test('a falling gradient falls in tone: equal steps of its logarithm are equal steps of pitch, from left to right', () => {
  const x = [0, 1, 2];
  const [theory, measured] = hear({
    series: [
      { x, y: [1, 0.01, 1e-4] },
      { x: [2, 1], y: [1e-4, 0.01] },
    ],
  });
  expect(theory.isLine && !measured.isLine).toBe(true);
  expect(theory.tones.map(({ at }) => at)).toEqual([0, 1.5, 3]);
  expect(theory.tones.map(({ hertz }) => Math.round(hertz))).toEqual([880, 440, 220]);
  // The second curve is heard on the range of both.
  expect(measured.tones.map(({ at, hertz }) => [at, Math.round(hertz)])).toEqual([
    [1.5, 440],
    [3, 220],
  ]);
});

test('what is not shown is not heard, a level curve keeps its tone, and a long one is thinned to its ends', () => {
  const [only, ...none] = hear({
    series: [
      { x: [0, 1, 2], y: [Number.NaN, 5, 0] },
      { x: [], y: [] },
    ],
  });
  expect(none).toEqual([]);
  expect(only.tones).toEqual([{ at: 1.5, hertz: 440 }]);
  const x = Array.from({ length: 1000 }, (_, k) => k);
  const [long] = hear({
    series: [
      { x, y: x.map((k) => 10 ** -k) },
      { x: [], y: [] },
    ],
  });
  expect(long.tones.length).toBeLessThanOrEqual(61);
  expect(long.tones.at(-1)).toEqual({ at: 3, hertz: 220 });
});
