import type { Link } from '../../../links/index.ts';
import type { Box } from '../../../render/index.ts';
import { BLOCKS } from './controls.ts';

/** Where everything lies: the same for paint and hand. */
export interface Layout {
  /** The two squares of the plane. */
  readonly squares: readonly Box[];
  /** Where the blocks or the layers lie, and below it the echo. */
  readonly strip: Box;
  readonly echo: Box;
  /** The places of the blocks, the first one first. */
  readonly cells: readonly Box[];
}

/** Narrower than this, the blocks stand in two rows. */
const NARROW = 520;

/** @param letter CSS pixels of one letter's height, 0 in a small picture, where there are no words */
export function layoutOn(width: number, height: number, letter: number): Layout {
  const pad = 8;
  const rows = width < NARROW && letter > 0 ? 2 : 1;
  const echoHeight = Math.min(9 * letter, height * 0.22);
  const head = letter === 0 ? 2 : 2.9 * letter;
  const title = 1.8 * letter;
  const free = height - head - title - echoHeight - letter;
  const side = Math.min(width / 2 - 1.5 * pad, free - rows * 3.4 * letter);
  // The blocks take all the room between the planes and the echo.
  const row = letter === 0 ? height * 0.5 : (free - side) / rows;
  const stripHeight = rows * row + title;
  const squares = [0, 1].map((k) => ({
    x: (k + 0.5) * (width / 2) - side / 2,
    y: head,
    width: side,
    height: side,
  }));
  const top = letter === 0 ? height * 0.46 : height - echoHeight - stripHeight - 0.4 * letter;
  const strip = { x: pad, y: top, width: width - 2 * pad, height: stripHeight };
  const perRow = BLOCKS / rows;
  const wide = strip.width / perRow;
  const cells = Array.from({ length: BLOCKS }, (_, k) => ({
    x: strip.x + (k % perRow) * wide,
    y: top + title + Math.floor(k / perRow) * row + row * 0.24,
    width: wide,
    height: row * 0.7,
  }));
  return { squares, strip, cells, echo: { x: 0, y: height - echoHeight, width, height: echoHeight } };
}

const holds = (box: Box, [x, y]: readonly [number, number], slack: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y - slack && y <= box.y + box.height + slack;

/** The place (from 1) under a pointer, or null. */
export function placeAt({ cells }: Layout, at: readonly [number, number]): number | null {
  const index = cells.findIndex((cell) => holds(cell, at, cell.height * 0.2));
  return index < 0 ? null : index + 1;
}

/** An arch over the layers from i to j of n: where it stands, and how high. */
export function archOf({ strip }: Layout, [i, j]: Link, n: number) {
  const unit = strip.width / n;
  const foot = strip.y + strip.height - 12;
  const from = strip.x + (i + 0.5) * unit;
  const to = strip.x + (j + 0.5) * unit;
  const high = (strip.height * 0.66 * (0.45 + (j - i) / n)) / 1.2;
  return { from, to, foot, high: Math.min(high, strip.height * 0.62) };
}

/** How near a pointer must come to an arch, CSS pixels. */
const NEAR = 16;

/** The link (from 1) whose arch is under a pointer, or null. */
export function linkAt(layout: Layout, links: readonly Link[], n: number, [x, y]: readonly [number, number]) {
  let best = NEAR;
  let found: number | null = null;
  links.forEach((link, k) => {
    const { from, to, foot, high } = archOf(layout, link, n);
    for (let step = 0; step <= 24; step++) {
      const angle = (Math.PI * step) / 24;
      const px = (from + to) / 2 - (Math.cos(angle) * (to - from)) / 2;
      const distance = Math.hypot(px - x, foot - Math.sin(angle) * high - y);
      if (distance < best) [best, found] = [distance, k + 1];
    }
  });
  return found;
}
