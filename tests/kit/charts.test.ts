import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, extentOf, nearestIn } from '../../src/kit/charts/columns.ts';
import type { ChartSpec } from '../../src/kit/charts/spec.ts';
import { chartSvg } from '../../src/kit/charts/svg.ts';
import { rangeOf, shortNumber, ticksOf, tickWords, valueInWords } from '../../src/kit/charts/ticks.ts';
import { chartInWords, chartTable, readoutAt } from '../../src/kit/charts/words.ts';

const SPEC: ChartSpec = {
  x: { title: 'floors passed' },
  y: { title: 'gradient left', unit: 'b', scale: 'log' },
  series: [
    { name: 'theory', draw: 'dashed', tone: 'quiet' },
    { name: 'measured', draw: 'points', tone: 'cool' },
  ],
};
const THEORY = { x: [0, 10, 20], y: [1, 0.35, 0.12] };
const MEASURED = { x: [20, 0], y: [0.13, 0.99], error: [0.01, 0.002] };
const DATA = { series: [THEORY, MEASURED] };

describe('columns over one x', () => {
  test('points of several series meet where their x do; the rest is no point, not a gap', () => {
    const columns = columnsOf(SPEC, DATA);
    expect(columns.x).toEqual([0, 10, 20]);
    expect(columns.y).toEqual([
      [1, 0.35, 0.12],
      [0.99, undefined, 0.13],
    ]);
    expect(columns.error[1]).toEqual([0.002, undefined, 0.01]);
  });

  test('no point is lost, x rises, and one x may stand several times', () => {
    const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0.01, max: 9, noNaN: true })));
    fc.assert(
      fc.property(series, series, (first, second) => {
        const data = [first, second].map((pairs) => ({ x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) }));
        const { x, y } = columnsOf(SPEC, { series: data });
        for (let k = 1; k < x.length; k += 1) expect(x[k]).toBeGreaterThanOrEqual(x[k - 1]);
        [first, second].forEach((pairs, s) => {
          const found = y[s].flatMap((value, k) => (value === undefined ? [] : [`${x[k]} ${value}`]));
          expect(found.sort()).toEqual(pairs.map(([a, b]) => `${a} ${b}`).sort());
        });
      }),
    );
  });

  test('what a log axis cannot show is a gap', () => {
    const { y } = columnsOf(SPEC, {
      series: [
        { x: [0, 1, 2, 3], y: [1, 0, -1, Number.NaN] },
        { x: [], y: [] },
      ],
    });
    expect(y[0]).toEqual([1, null, null, null]);
  });

  test('the extent counts error bars, and no bar that a log axis cannot show', () => {
    const spec = { x: [1, 2], y: [1, 4], error: [2, 1] };
    const columns = columnsOf(SPEC, { series: [spec, { x: [], y: [] }] });
    expect(extentOf(columns, false)).toEqual([-1, 5]);
    expect(extentOf(columns, true)).toEqual([1, 5]);
  });

  test('the nearest own point', () => {
    expect(nearestIn([undefined, 1, null, undefined, 2], 3)).toBe(4);
    expect(nearestIn([null, undefined], 0)).toBeNull();
  });
});

describe('axes', () => {
  test('none has a single number', () => {
    for (const range of [
      [-8, -1],
      [3, 9.5],
      [-0.7, 0.4],
    ] as const)
      expect(ticksOf({ title: '' }, range, 2).length, String(range)).toBeGreaterThan(1);
    expect(ticksOf({ title: '', scale: 'log' }, [2e-6, 5e-4], 2).length).toBeGreaterThan(1);
  });

  const log = { title: '', scale: 'log' } as const;

  test.each([
    [[0, 20] as const, 5, [0, 5, 10, 15, 20]],
    [[-0.31, 0.29] as const, 6, [-0.3, -0.2, -0.1, 0, 0.1, 0.2]],
    [[0.5, 1.2] as const, 4, [0.6, 0.8, 1, 1.2]],
  ])('linear from %j, about %d marks', (range, most, ticks) => {
    expect(ticksOf({ title: '' }, range, most)).toEqual(ticks);
  });

  test.each([
    [[0.1, 1] as const, 4, [0.1, 0.2, 0.5, 1]],
    [[0.1, 10] as const, 5, [0.1, 0.3, 1, 3, 10]],
    [[1e-4, 10] as const, 6, [1e-4, 1e-3, 0.01, 0.1, 1, 10]],
    [[1e-12, 1] as const, 5, [1e-12, 1e-9, 1e-6, 1e-3, 1]],
  ])('log from %j, at most %d marks', (range, most, ticks) => {
    const found = ticksOf(log, range, most);
    expect(found).toHaveLength(ticks.length);
    for (const [k, tick] of found.entries()) expect(tick / ticks[k]).toBeCloseTo(1, 9);
  });

  test('a log axis of a decade or less has at least three numbers, and not many more than there is room for', () => {
    const decades = fc.double({ min: -12, max: 12, noNaN: true });
    const wide = fc.double({ min: 1e-4, max: 1, noNaN: true });
    fc.assert(
      fc.property(decades, wide, fc.integer({ min: 2, max: 12 }), (low, extent, most) => {
        const [from, to] = [10 ** low, 10 ** (low + extent)];
        const ticks = ticksOf(log, [from, to], most);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(most, 6) + 1);
        expect(ticks.every((tick) => tick >= from * 0.999 && tick <= to * 1.001)).toBe(true);
        expect(new Set(tickWords(log, ticks)).size).toBe(ticks.length);
      }),
    );
    // The three that a newcomer met: a variance, a share of a pull, a gradient.
    expect(ticksOf(log, [0.0042, 0.043], 4)).toEqual([0.005, 0.01, 0.02]);
    expect(ticksOf(log, [0.25, 0.95], 4)).toEqual([0.3, 0.5, 0.7]);
    expect(ticksOf(log, [21, 39], 3)).toEqual([25, 30, 35]);
  });

  test('a range holds the data with a little room, and keeps the ends that are given', () => {
    expect(rangeOf({ title: '' }, 0, 10)).toEqual([-0.6, 10.6]);
    expect(rangeOf({ title: '', range: [0, null] }, 2, 10)).toEqual([0, 10.48]);
    expect(rangeOf({ title: '', atLeast: [-5, 5] }, 0, 1)).toEqual([-5, 5]);
    expect(rangeOf({ ...log, bounds: [1e-12, 1e12] }, 1e-300, 1)[0]).toBe(1e-12);
    expect(rangeOf({ title: '', isTight: true }, 2, 10)).toEqual([2, 10]);
    expect(rangeOf({ title: '' }, 3, 3)).toEqual([2.5, 3.5]);
    expect(rangeOf(log, Number.NaN, Number.NaN)[0]).toBeGreaterThan(0);
  });

  test.each([
    [0, '0'],
    [0.12161, '0.122'],
    [-2500, '−2,500'],
    [3.2e-7, '3.2·10⁻⁷'],
    [1e-12, '10⁻¹²'],
    [1e6, '10⁶'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d is written %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  test('a value carries its unit', () => {
    expect(valueInWords({ title: 'time', unit: 'τ' }, 0.5)).toBe('0.5 τ');
  });
});

describe('a chart without its picture', () => {
  const columns = columnsOf(SPEC, DATA);

  test('in words: where each series begins and ends, and where it turns', () => {
    expect(chartInWords(SPEC, columns)).toBe(
      'gradient left (b) against floors passed. theory: a line from 1 b at 0 to 0.12 b at 20. ' +
        'measured: 2 points from 0.99 b at 0 to 0.13 b at 20.',
    );
    const hill = columnsOf(SPEC, {
      series: [
        { x: [0, 1, 2], y: [1, 9, 2] },
        { x: [], y: [] },
      ],
    });
    expect(chartInWords(SPEC, hill)).toContain('from 1 b at 0 to 2 b at 2, highest 9 b at 1. measured: nothing yet.');
  });

  test('under the pointer', () => {
    expect(readoutAt(SPEC, columns, 2)).toBe('floors passed 20 · theory 0.12 b · measured 0.13 ± 0.01 b');
  });

  test('as a table', () => {
    expect(chartTable(SPEC, columns)).toEqual([
      ['floors passed', 'theory', 'measured', 'measured, error'],
      [0, 1, 0.99, 0.002],
      [10, 0.35, '', ''],
      [20, 0.12, 0.13, 0.01],
    ]);
  });

  test('as SVG: every point, every error bar, titles, and no markup from a name', () => {
    const colours = { of: () => '#123456', ground: '#000000', grid: '#111111', font: '12px serif', size: 12 };
    const svg = chartSvg(
      { ...SPEC, series: [{ ...SPEC.series[0], name: '<script>' }, SPEC.series[1]] },
      { ...DATA, marks: [{ kind: 'spot', x: 20, y: 0.5, tone: 'link', label: 'you & me' }] },
      { width: 400, height: 300, colours },
    );
    // One in the legend.
    expect(svg.match(/<path[^>]*Z" fill="#123456"/g)).toHaveLength(3);
    expect(svg).toContain('gradient left (b)');
    expect(svg).toContain('you &amp; me');
    expect(svg).not.toContain('<script>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('an axis always has numbers, each another', () => {
  const ends = fc.tuple(
    fc.double({ min: -300, max: 300, noNaN: true }),
    fc.double({ min: 1e-14, max: 600, noNaN: true }),
  );

  test('on a log axis, from a narrow range to one of hundreds of decades', () => {
    fc.assert(
      fc.property(ends, ([decade, wide]) => {
        const axis = { title: 'y', scale: 'log' } as const;
        const range = rangeOf(axis, 10 ** decade, 10 ** Math.min(decade + wide, 308));
        const words = tickWords(axis, ticksOf(axis, range, 5));
        expect(range.every(Number.isFinite)).toBe(true);
        expect(words.length).toBeGreaterThan(0);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });

  test('on a linear axis, very large, very small, and where values differ in their last digits', () => {
    for (const [low, high] of [
      [1 - 1e-15, 1 + 3e-15],
      [0, 3e-15],
      [-2e-300, 5e-300],
      [1e30, 4e40],
      [123.4567, 123.4568],
      [0.9999, 1],
    ]) {
      const axis = { title: 'y' };
      const words = tickWords(axis, ticksOf(axis, rangeOf(axis, low, high), 5));
      expect(words.length, `${low} to ${high}`).toBeGreaterThan(1);
      expect(new Set(words).size, words.join(', ')).toBe(words.length);
    }
  });
});
