import { expect, test } from 'vitest';
import { shapePath, signsOf } from '../../src/kit/charts/signs.ts';

const kinds = (draw: 'line' | 'dashed' | 'points', count: number) => Array.from({ length: count }, () => ({ draw }));

test('series of one kind are told apart without colour: four of points, three of lines, three of dashes', () => {
  const shapes = signsOf(kinds('points', 4)).map(({ shape }) => shapePath(shape, 0, 0, 4));
  expect(new Set(shapes).size).toBe(4);
  for (const draw of ['line', 'dashed'] as const) {
    const dashes = signsOf(kinds(draw, 3)).map(({ dash }) => dash.join());
    expect(new Set(dashes).size).toBe(3);
  }
  // What theory says is no line among others because something to compare with stands before it.
  const [compared, theory] = signsOf([{ draw: 'dashed' }, { draw: 'line' }]);
  expect(theory.dash).toEqual([]);
  expect(compared.dash).not.toEqual([]);
});

test('outlines have the area of the disc within a fifth, and stand around their point', () => {
  const disc = Math.PI * 16;
  for (const shape of ['diamond', 'triangle', 'square'] as const) {
    const corners = shapePath(shape, 10, 20, 4)
      .slice(1, -1)
      .split('L')
      .map((corner) => corner.split(' ').map(Number));
    const doubled = corners.reduce((sum, [x, y], k) => {
      const [nextX, nextY] = corners[(k + 1) % corners.length];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(Math.abs(doubled) / 2 / disc).toBeGreaterThan(0.8);
    expect(Math.abs(doubled) / 2 / disc).toBeLessThan(1.2);
    const middle = corners.reduce(([x, y], [px, py]) => [x + px / corners.length, y + py / corners.length], [0, 0]);
    expect(middle[0]).toBeCloseTo(10);
    expect(Math.abs(middle[1] - 20)).toBeLessThan(0.5);
  }
});
