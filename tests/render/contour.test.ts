import { describe, expect, it } from 'vitest';
import { contour } from '../../src/render/boundary/contour.ts';

const GRID = 41;

/** The pieces of f = 0 over −2…2 in both directions, as lines in those units. */
function levelLine(f: (x: number, y: number) => number): number[][] {
  const field = Array.from({ length: GRID * GRID }, (_, k) => f((k % GRID) / 10 - 2, Math.floor(k / GRID) / 10 - 2));
  const flat = contour(field, GRID, 0);
  return Array.from({ length: flat.length / 4 }, (_, k) => flat.slice(4 * k, 4 * k + 4).map((step) => step / 10 - 2));
}

const length = (pieces: number[][]) => pieces.reduce((sum, [a, b, c, d]) => sum + Math.hypot(c - a, d - b), 0);

describe('the boundary', () => {
  it('of a linear field is its line, exactly', () => {
    const pieces = levelLine((x, y) => x - 0.5 * y - 0.33);
    for (const [a, b, c, d] of pieces) {
      expect(a - 0.5 * b).toBeCloseTo(0.33, 9);
      expect(c - 0.5 * d).toBeCloseTo(0.33, 9);
    }
    expect(length(pieces)).toBeCloseTo(4 * Math.hypot(1, 0.5), 9);
  });

  // Chords of a circle of radius 1 on a grid of 0.1: shorter than the circle by about h²/24 of it.
  it('of a round hill is its circle', () => {
    const pieces = levelLine((x, y) => 1 - Math.hypot(x, y));
    for (const [a, b] of pieces) expect(Math.hypot(a, b)).toBeCloseTo(1, 2);
    expect(length(pieces)).toBeGreaterThan(2 * Math.PI * 0.998);
    expect(length(pieces)).toBeLessThan(2 * Math.PI);
  });

  it('cuts a saddle so that what its middle belongs to stays whole', () => {
    // Corners in turn: 3, −1, 3, −1; the middle is over the level, so each low corner is cut off by itself.
    const high = contour([3, -1, -1, 3], 2, 0);
    expect(high).toHaveLength(8);
    const [first, second] = [high.slice(0, 4), high.slice(4)];
    expect(first).toEqual([0.75, 0, 1, 0.25]);
    expect(second).toEqual([0.25, 1, 0, 0.75]);
    // The same with a low middle: the high corners are cut off.
    const low = contour([1, -3, -3, 1], 2, 0);
    expect(low).toEqual([1, 0.75, 0.75, 1, 0, 0.25, 0.25, 0]);
  });

  it('leaves out squares that are not numbers, and finds nothing in a flat field', () => {
    expect(contour([1, Number.NaN, -1, -1], 2, 0)).toEqual([]);
    expect(contour([1, 1, 1, 1], 2, 0)).toEqual([]);
  });
});
