import { describe, expect, it } from 'vitest';
import { cellAt, cellBox, cellGrid } from '../../src/render/stage/cell-grid.ts';

const pane = (width: number, height: number) => ({ x: 4, y: 6, width, height });

describe('a grid of cells', () => {
  it.each([
    [358, 178, 8, 4],
    [358, 44, 16, 2],
    [176, 352, 4, 8],
  ])('puts 32 squares into %d × %d as %d × %d', (width, height, columns, rows) => {
    expect(cellGrid(pane(width, height), 32, 1)).toMatchObject({ columns, rows });
  });

  it.each([1, 7, 8, 31, 32, 33])('keeps %d cells inside their pane, apart from each other', (count) => {
    for (const box of [pane(358, 178), pane(90, 400), pane(600, 30)]) {
      const grid = cellGrid(box, count, 1.4);
      for (let index = 0; index < count; index++) {
        const cell = cellBox(grid, index);
        expect(cell.width / cell.height).toBeCloseTo(1.4);
        expect(cell.x).toBeGreaterThanOrEqual(box.x);
        expect(cell.x + cell.width).toBeLessThanOrEqual(box.x + box.width + 1e-9);
        expect(cell.y + cell.height).toBeLessThanOrEqual(box.y + box.height + 1e-9);
        const next = cellBox(grid, index + 1);
        if (next.y === cell.y) expect(next.x - cell.x - cell.width).toBeGreaterThan(2 - 1e-9);
      }
    }
  });

  it('finds each cell under its middle, and none outside', () => {
    const grid = cellGrid(pane(358, 178), 31, 1);
    for (let index = 0; index < 31; index++) {
      const { x, y, width, height } = cellBox(grid, index);
      expect(cellAt(grid, x + width / 2, y + height / 2)).toBe(index);
    }
    const missing = cellBox(grid, 31);
    expect(cellAt(grid, missing.x + 5, missing.y + 5)).toBeNull();
    expect(cellAt(grid, 0, 10)).toBeNull();
    expect(cellAt(grid, 370, 10)).toBeNull();
  });
});
