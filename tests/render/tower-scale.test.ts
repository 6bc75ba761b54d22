import { describe, expect, it } from 'vitest';
import {
  createScaleChoice,
  noExtremes,
  scaleFor,
  ticksOf,
  widen,
  widthOf,
} from '../../src/render/tower/tower-scale.ts';

function scaleOf(...profiles: number[][]) {
  const extremes = noExtremes();
  for (const profile of profiles) widen(extremes, profile);
  return scaleFor(extremes);
}

describe('the tower’s scale', () => {
  it.each([
    [[1, 1, 1], -0.5, 0],
    [[0.8, 0.9, 1], -0.5, 0],
    [[0.8, 1.3, 1], -0.5, 0.5],
    [[0.2, 0.5, 1], -1, 0],
    [[9e-4, 0.01, 1], -4, 0],
    [[1e-9, 1], -12, 0],
    [[40, 5, 1], -1, 2],
    [[1e9, 1], -6, 12],
  ])('holds %j between 10^%d and 10^%d', (profile, low, high) => {
    expect(scaleOf(profile)).toEqual({ low, high });
  });

  it('tells something where all is near 1: a tenth more or less is a twentieth of the width at least', () => {
    const scale = scaleOf([0.9, 1.1, 1]);
    expect(widthOf(scale, 1.1) - widthOf(scale, 1)).toBeGreaterThan(0.03);
    expect(widthOf(scale, 1) - widthOf(scale, 0.9)).toBeGreaterThan(0.03);
    const calm = scaleOf([0.9, 1, 1]);
    expect(widthOf(calm, 1) - widthOf(calm, 0.9)).toBeGreaterThan(0.05);
  });

  it('does not take a batch’s noise for more than 1', () => {
    expect(scaleOf([0.5, 1.03, 1]).high).toBe(0);
  });

  it('only grows while extremes are widened, and holds both networks', () => {
    const extremes = noExtremes();
    let last = scaleFor(extremes);
    for (const profile of [
      [0.7, 1],
      [1e-3, 1],
      [5, 1],
      [0.9, 1],
      [1e-2, 3, 1],
    ]) {
      widen(extremes, profile);
      const next = scaleFor(extremes);
      expect(next.low).toBeLessThanOrEqual(last.low);
      expect(next.high).toBeGreaterThanOrEqual(last.high);
      last = next;
    }
    expect(last).toEqual({ low: -3, high: 1 });
    expect(scaleOf([0.6, 1], [1e-4, 1])).toEqual({ low: -4, high: 0 });
  });

  it('stands still while a show whose range is known runs', () => {
    const choose = createScaleChoice();
    const at = (gradient: number[]) => choose({ n: 2, links: gradient, gradient, ghost: [1e-9, 1], range: [2e-3, 1] });
    for (const gradient of [
      [0.9, 1],
      [1e-6, 1],
      [30, 1],
    ])
      expect(at(gradient)).toEqual({ low: -3, high: 0 });
  });

  it('without a range only grows until the links or the number of floors change', () => {
    const choose = createScaleChoice();
    const [before, after] = [[], []];
    const at = (links: unknown, gradient: number[], ghost: number[] | null = null) =>
      choose({ n: gradient.length, links, gradient, ghost, range: null });
    expect(at(before, [0.9, 1])).toEqual({ low: -0.5, high: 0 });
    expect(at(before, [0.005, 1])).toEqual({ low: -3, high: 0 });
    expect(at(before, [0.9, 1])).toEqual({ low: -3, high: 0 });
    expect(at(after, [0.9, 1])).toEqual({ low: -0.5, high: 0 });
    expect(at(after, [0.9, 1], [1e-4, 1])).toEqual({ low: -4, high: 0 });
    expect(at(after, [0.9, 0.95, 1])).toEqual({ low: -0.5, high: 0 });
  });

  it('leaves out what has no logarithm, and draws it at an end', () => {
    const scale = scaleOf([0, Number.NaN, Number.POSITIVE_INFINITY, 0.05, 1]);
    expect(scale).toEqual({ low: -2, high: 0 });
    expect(widthOf(scale, Number.POSITIVE_INFINITY)).toBe(1);
    expect(widthOf(scale, 0)).toBe(widthOf(scale, 1e-30));
    expect(widthOf(scale, Number.NaN)).toBe(widthOf(scale, 0));
    expect(widthOf(scale, 0)).toBeGreaterThan(0);
  });

  it('gives equal widths to equal factors', () => {
    const scale = scaleOf([1e-4, 100, 1]);
    expect(widthOf(scale, 0.1) - widthOf(scale, 0.01)).toBeCloseTo(widthOf(scale, 10) - widthOf(scale, 1), 12);
  });

  it.each([
    [
      [0.9, 1.2, 1],
      ['0.3', '1', '3'],
    ],
    [
      [2e-4, 1],
      ['10⁻⁴', '0.001', '0.01', '0.1', '1'],
    ],
    [
      [1e-11, 1e5, 1],
      ['10⁻¹²', '10⁻⁶', '1', '10⁶'],
    ],
  ])('names on its axis, for %j, %j', (profile, texts) => {
    expect(ticksOf(scaleOf(profile), 126).map((tick) => tick.text)).toEqual(texts);
  });

  it('never lets two numbers of the axis touch, and always names 1', () => {
    for (const width of [60, 78, 126])
      for (const profile of [
        [0.9, 1],
        [1e-16, 1e16, 1],
        [1e-4, 2, 1],
      ]) {
        const scale = scaleOf(profile);
        const ticks = ticksOf(scale, width);
        expect(ticks.some(({ magnitude }) => magnitude === 1)).toBe(true);
        for (let k = 1; k < ticks.length; k++) {
          const gap = widthOf(scale, ticks[k].magnitude) - widthOf(scale, ticks[k - 1].magnitude);
          expect(gap * width).toBeGreaterThanOrEqual(27);
        }
      }
  });
});
