import type { Box } from '../../../render/index.ts';
import { PIXELS } from './controls.ts';

export interface Layout {
  readonly plain: Box;
  readonly residual: Box;
  /** The drawing, and what plain layers and layers with skips make of it. */
  readonly tiles: readonly Box[];
  readonly chain: Box;
}

/**
 * Where everything stands, the same for paint and hand.
 * @param letter CSS pixels of one letter's height, 0 where no words are written
 */
export function layoutOn(width: number, height: number, letter: number): Layout {
  const side = letter === 0 ? 3 : 10;
  const words = 1.6 * letter;
  const chain = letter === 0 ? 0 : height * 0.2;
  const room = height - chain - 2 * side - 3.2 * words;
  const half = (width - 3 * side) / 2;
  const map = Math.min(half, room * 0.58);
  const top = side + words;
  const box = (x: number, y: number, size: number): Box => ({ x, y, width: size, height: size });
  const shift = (half - map) / 2;
  const third = (width - 4 * side) / 3;
  const tile = Math.min(third, room * 0.42);
  const under = top + map + 2 * words;
  return {
    plain: box(side + shift, top, map),
    residual: box(2 * side + half + shift, top, map),
    tiles: [0, 1, 2].map((k) => box(side + k * (third + side) + (third - tile) / 2, under, tile)),
    chain: { x: 0, y: height - chain, width, height: chain },
  };
}

/** The pixel of the drawing at a place, or null beside it. */
export function pixelAt({ tiles: [tile] }: Layout, x: number, y: number): number | null {
  const column = Math.floor(((x - tile.x) / tile.width) * PIXELS);
  const row = Math.floor(((y - tile.y) / tile.height) * PIXELS);
  return column < 0 || row < 0 || column >= PIXELS || row >= PIXELS ? null : row * PIXELS + column;
}
