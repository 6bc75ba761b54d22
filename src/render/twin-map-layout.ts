/** An n × n map in a square of device pixels: cells are whole device pixels, what is left over is a margin on all sides. */
export interface MapLayout {
  n: number;
  cell: number;
  margin: number;
}

/** @param side the canvas's side in device pixels */
export function mapLayout(side: number, n: number): MapLayout {
  const cell = Math.max(1, Math.floor(side / n));
  return { n, cell, margin: Math.max(0, Math.floor((side - cell * n) / 2)) };
}

/** The cell at device pixel (x, y) as column and row, or null outside the map. */
export function cellAt(layout: MapLayout, x: number, y: number): readonly [number, number] | null {
  const column = Math.floor((x - layout.margin) / layout.cell);
  const row = Math.floor((y - layout.margin) / layout.cell);
  return column >= 0 && row >= 0 && column < layout.n && row < layout.n ? [column, row] : null;
}
