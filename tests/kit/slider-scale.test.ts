import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearScale, logScale } from '../../src/kit/controls/slider-scale.ts';

const range = fc.tuple(fc.integer({ min: -6, max: 3 }), fc.double({ min: 1.5, max: 1e6, noNaN: true }));

describe('a log scale', () => {
  test('begins and ends at its ends, rises at every step, and every place is its own nearest', () => {
    fc.assert(
      fc.property(range, ([decade, factor]) => {
        const from = 10 ** decade;
        const scale = logScale(from, from * factor);
        expect([scale.valueAt(0), scale.valueAt(scale.last)]).toEqual([from, from * factor]);
        for (let place = 0; place <= scale.last; place += 1) {
          if (place > 0) expect(scale.valueAt(place)).toBeGreaterThan(scale.valueAt(place - 1));
          expect(scale.positionOf(scale.valueAt(place))).toBe(place);
        }
      }),
    );
  });

  test('steps by nearly equal ratios: 24 a decade, two digits each', () => {
    const scale = logScale(1, 100);
    expect(scale.last).toBe(48);
    expect([1, 8, 24, 32].map(scale.valueAt)).toEqual([1.1, 2.2, 10, 22]);
  });

  test('of whole numbers has whole numbers only, each once', () => {
    const scale = logScale(1, 1000, 1);
    const values = Array.from({ length: scale.last + 1 }, (_, place) => scale.valueAt(place));
    expect(values.slice(0, 11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(values.every(Number.isInteger)).toBe(true);
    expect(new Set(values).size).toBe(values.length);
  });

  test('needs positive ends in order', () => {
    expect(() => logScale(0, 1)).toThrow(/0 < from < to/);
    expect(() => logScale(2, 1)).toThrow(/0 < from < to/);
  });
});

test('a linear scale counts in exact steps', () => {
  const scale = linearScale(0.1, 0.7, 0.1);
  expect(scale.last).toBe(6);
  expect(Array.from({ length: 7 }, (_, k) => scale.valueAt(k))).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  expect([scale.positionOf(-5), scale.positionOf(0.34), scale.positionOf(9)]).toEqual([0, 2, 6]);
});
