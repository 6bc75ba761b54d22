import type { Box } from '../stage/camera.ts';

/**
 * Where the map's parts stand, device pixels. Cells are whole device pixels, so that all are alike, unless too much of the
 * room would be lost that way.
 */
export interface MapLayout {
  readonly n: number;
  readonly cell: number;
  /** The square's upper left corner and its side. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Every how many rows and columns a number stands beside the square; 0: there is no room for numbers. */
  readonly numbering: number;
  /** Where the legend goes, and whether its bar lies under the square or stands beside it. */
  readonly legend: { readonly box: Box; readonly way: 'below' | 'beside' } | null;
}

/** Room for numbers at the left and at the top, for the legend below and beside, CSS pixels. */
const LEFT = 24;
const TOP = 17;
const BELOW = 66;
const BESIDE = 116;
/** From this width and height on there is room for numbers; a legend below must leave the square that much. */
const NUMBERS_FROM = 110;
const LEGEND_FROM = 140;
/** Cells are whole pixels where that leaves this share of the room at least. */
const WHOLE_FROM = 0.85;
/** The least distance of two numbers, CSS pixels. */
const SPACING = 16;

/** Every how many rows a number stands, when rows are `pitch` CSS pixels apart. */
function numberingStep(n: number, pitch: number): number {
  return [1, 2, 3, 5, 10, 20, 50, 100].find((step) => step * pitch >= SPACING) ?? n;
}

/**
 * @param pane where the map may stand, CSS pixels
 * @param ratio device pixels a CSS pixel
 */
export function mapLayout(pane: Box, ratio: number, n: number): MapLayout {
  const hasNumbers = Math.min(pane.width, pane.height) >= NUMBERS_FROM;
  const left = hasNumbers ? LEFT : 0;
  const top = hasNumbers ? TOP : 0;
  const whole = pane.height - top;
  const isBeside = hasNumbers && pane.width - left - BESIDE >= whole;
  const isBelow = hasNumbers && !isBeside && Math.min(pane.width - left, whole - BELOW) >= LEGEND_FROM;
  const room = Math.min(pane.width - left - (isBeside ? BESIDE : 0), whole - (isBelow ? BELOW : 0));
  const exact = Math.max(1, (room * ratio) / n);
  const cell = Math.floor(exact) >= WHOLE_FROM * exact ? Math.floor(exact) : exact;
  const side = Math.round(cell * n);
  // What is left over lies on both sides, unless the legend takes it.
  const spare = isBeside ? 0 : Math.max(0, (pane.width - left) * ratio - side);
  const x = Math.round((pane.x + left) * ratio + spare / 2);
  const y = Math.round((pane.y + top) * ratio);
  const legend = isBeside
    ? { way: 'beside' as const, box: { x: x + side + 14 * ratio, y, width: (BESIDE - 14) * ratio, height: side } }
    : isBelow
      ? { way: 'below' as const, box: { x, y: y + side + 8 * ratio, width: side, height: (BELOW - 8) * ratio } }
      : null;
  return { n, cell, x, y, side, numbering: hasNumbers ? numberingStep(n, cell / ratio) : 0, legend };
}

/** The cell at device pixel (x, y) as column and row, or null outside the map. */
export function cellAt(layout: MapLayout, x: number, y: number): readonly [number, number] | null {
  const column = Math.floor((x - layout.x) / layout.cell);
  const row = Math.floor((y - layout.y) / layout.cell);
  return column >= 0 && row >= 0 && column < layout.n && row < layout.n ? [column, row] : null;
}

/** Which rows and columns have a number beside them: every few, and the last. */
export function isNumbered(layout: MapLayout, index: number): boolean {
  const { numbering, n } = layout;
  if (numbering === 0) return false;
  if (index === n - 1) return true;
  return index % numbering === 0 && n - 1 - index >= numbering;
}
