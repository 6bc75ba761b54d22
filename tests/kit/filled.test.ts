import { describe, expect, test } from 'vitest';
import { columnsOf, extentOf } from '../../src/kit/charts/columns.ts';
import { barsOf, stripOutline } from '../../src/kit/charts/filled.ts';
import type { ChartSpec } from '../../src/kit/charts/spec.ts';
import { chartTable } from '../../src/kit/charts/words.ts';

const SPEC: ChartSpec = {
  x: { title: 'floor' },
  y: { title: 'area', scale: 'log' },
  series: [
    { name: 'nine of ten', draw: 'strip', tone: 'warm' },
    { name: 'buildings', draw: 'bars', tone: 'cool' },
  ],
};
const DATA = {
  series: [
    { x: [0, 2, 4], y: [1, 2, 4], low: [1, 0.5, 0.1] },
    { x: [1, 2, 4], y: [3, 6, 1] },
  ],
};
const columns = columnsOf(SPEC, DATA);
const same = (value: number) => value;

describe('filled series', () => {
  test('a strip runs along its upper edge and back along its lower one', () => {
    expect(stripOutline(columns, 0, same, same, 99)).toEqual([
      [0, 1],
      [2, 2],
      [4, 4],
      [4, 0.1],
      [2, 0.5],
      [0, 1],
    ]);
  });

  test('a lower edge that a log axis cannot show goes to the foot', () => {
    const broken = columnsOf(SPEC, {
      series: [
        { x: [0, 1], y: [1, 2], low: [0, 0.5] },
        { x: [], y: [] },
      ],
    });
    expect(stripOutline(broken, 0, same, Math.log, -7).at(-1)).toEqual([0, -7]);
  });

  test('bars are as wide as the smallest step between them, and never overlap', () => {
    const bars = barsOf(columns, 1, same, same);
    expect(bars.map(({ top }) => top)).toEqual([3, 6, 1]);
    expect(bars[0].right).toBeLessThan(bars[1].left);
    expect(bars[0].right - bars[0].left).toBeCloseTo(0.92, 12);
  });

  test('the axis reaches down to the lower edge, and the table tells it', () => {
    expect(extentOf(columns, true)).toEqual([0.1, 6]);
    expect(chartTable(SPEC, columns)[0]).toEqual(['floor', 'nine of ten', 'nine of ten, lower edge', 'buildings']);
  });
});
