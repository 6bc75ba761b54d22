import type { Box } from './camera.ts';

/** Equal cells in rows, from the pane's upper left corner, CSS pixels. */
export interface CellGrid {
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** The least gap between cells, and its share of a cell's width. */
const GAP = 2;
const GAP_SHARE = 0.05;

/**
 * The largest cells of one shape that fit into a pane. Full rows are preferred: a grid that leaves places empty at the end
 * counts as smaller by that share.
 * @param aspect a cell's width over its height
 */
export function cellGrid(pane: Box, count: number, aspect: number): CellGrid {
  let best: CellGrid = { count, columns: 1, rows: count, x: pane.x, y: pane.y, width: 0, height: 0, gap: GAP };
  let bestWorth = -1;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const roughly = Math.min(pane.width / columns, (pane.height / rows) * aspect);
    const gap = Math.max(GAP, Math.round(roughly * GAP_SHARE));
    const byWidth = (pane.width - gap * (columns - 1)) / columns;
    const byHeight = ((pane.height - gap * (rows - 1)) / rows) * aspect;
    const width = Math.max(1, Math.min(byWidth, byHeight));
    const worth = width * (count / (columns * rows));
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = { count, columns, rows, x: pane.x, y: pane.y, width, height: width / aspect, gap };
  }
  return best;
}

/** Where cell `index` lies. */
export function cellBox(grid: CellGrid, index: number): Box {
  return {
    x: grid.x + (index % grid.columns) * (grid.width + grid.gap),
    y: grid.y + Math.floor(index / grid.columns) * (grid.height + grid.gap),
    width: grid.width,
    height: grid.height,
  };
}

/** The cell at (x, y), gaps counted to the cell before them, or null. */
export function cellAt(grid: CellGrid, x: number, y: number): number | null {
  const column = Math.floor((x - grid.x) / (grid.width + grid.gap));
  const row = Math.floor((y - grid.y) / (grid.height + grid.gap));
  const index = row * grid.columns + column;
  return column >= 0 && column < grid.columns && row >= 0 && index < grid.count ? index : null;
}
