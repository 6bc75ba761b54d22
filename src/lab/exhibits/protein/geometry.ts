import { MEANDER } from '../../../chain/index.ts';
import type { Box } from '../../../render/index.ts';

/** Where the parts of the picture lie on the canvas: the same for paint and hand. */
export interface Layout {
  readonly coils: Box;
  readonly held: Box;
  readonly fates: Box;
  /** The target, on which links are drawn. */
  readonly target: Box;
  /** The fresh chains, beside the target. */
  readonly crowd: Box;
}

/** @param letter CSS pixels of a line of words */
export function layoutOf(width: number, height: number, letter: number): Layout {
  const [first, second] = [Math.round(height * 0.3), Math.round(height * 0.54)];
  const top = second + 4.6 * letter;
  const side = Math.min(width * 0.3, 180);
  return {
    coils: { x: 0, y: 0, width, height: first },
    held: { x: 0, y: first, width, height: second - first },
    fates: { x: 0, y: second, width, height: height - second },
    target: { x: 6, y: top + 1.2 * letter, width: side - 6, height: height - top - 1.6 * letter },
    crowd: { x: side + 6, y: top, width: width - side - 10, height: height - top - 4 },
  };
}

/** Places of the target's beads in their box. */
export function beadPlaces({ x, y, width, height }: Box): (readonly [number, number])[] {
  const { n, points } = MEANDER;
  const axis = (odd: number) => Array.from({ length: n }, (_, k) => points[2 * k + odd]);
  const [xs, ys] = [axis(0), axis(1)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // A link round the outer beads has room as well.
  const unit = Math.min(width / (right - left + 1.8), height / (high - low + 1.8));
  return xs.map((_, k) => [
    x + width / 2 + (xs[k] - (left + right) / 2) * unit,
    y + height / 2 - (ys[k] - (low + high) / 2) * unit,
  ]);
}

/** The bead nearest to a point, if it is as near as half a bond. */
export function beadAt(box: Box, px: number, py: number): number | null {
  const places = beadPlaces(box);
  const far = places.map(([x, y]) => Math.hypot(x - px, y - py));
  const bead = far.indexOf(Math.min(...far));
  const half = Math.hypot(places[1][0] - places[0][0], places[1][1] - places[0][1]) / 2;
  return far[bead] <= half + 3 ? bead : null;
}

/** Room for the longest chain and for the thickest coil of it, b. */
const ACROSS = 27;
const HIGH = 7;

/** What of the strip stands below its words, CSS pixels. */
export const heldRoom = ({ x, y, width, height }: Box, letter: number): Box => ({
  x,
  y: y + 1.6 * letter,
  width,
  height: height - 1.9 * letter,
});

/** CSS pixels of a b in the room of the chain that is held by its ends: the same whatever the chain does, for its handles follow the pointer. */
export const heldUnit = ({ width, height }: Box): number => Math.min(width / ACROSS, height / HIGH);
