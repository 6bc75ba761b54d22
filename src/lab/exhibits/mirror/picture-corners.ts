import { say } from '../../../language/index.ts';
import type { Box, Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Geometry } from './geometry.ts';
import { type Cloud, CORNERS, type Corner } from './model-cloud.ts';

export const CORNER_WORDS: Readonly<Record<Corner, string>> = {
  both: say`both high`,
  chain: say`more fold`,
  network: say`more gradient`,
  neither: say`both low`,
};

const COLOURS: Readonly<Record<Corner, (theme: Theme) => string>> = {
  both: ({ made }) => made,
  chain: ({ chain }) => chain,
  network: ({ network }) => network,
  neither: ({ quiet }) => quiet,
};

/** A label's width and height, and the point that it belongs to, CSS pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Dots that a label would hide. */
const hidden = ({ x, y, width, height }: Box, dots: readonly (readonly [number, number])[]) =>
  dots.filter(([px, py]) => px > x && px < x + width && py > y && py < y + height).length;

/**
 * Places labels near their points, within the room and clear of each other: of the places of each that are free, rows above and below,
 * the one over the fewest dots; where none is free, the lowest row.
 */
export function placeLabels(
  labels: readonly Label[],
  room: Box,
  dots: readonly (readonly [number, number])[] = [],
): Box[] {
  const placed: Box[] = [];
  for (const { x, y, width, height } of labels) {
    const inside = (left: number) => Math.min(Math.max(room.x, left), room.x + room.width - width);
    const lefts = [x - width / 2, x + 4, x - width - 4].map(inside);
    const rows = [-1, 1, -2, 2, -3, 3, -4, 4].map((row) => y + row * (height + 2) + (Math.sign(row) * height) / 2);
    const all = rows
      .flatMap((middle) => lefts.map((left) => ({ x: left, y: middle - height / 2, width, height })))
      .filter((box) => box.y >= room.y && box.y + height <= room.y + room.height);
    const free = all.filter((box) => !placed.some((other) => meet(box, other)));
    const best = free.reduce<Box | null>(
      (found, box) => (found === null || hidden(box, dots) < hidden(found, dots) ? box : found),
      null,
    );
    placed.push(best ?? all[all.length - 1]);
  }
  return placed;
}

/** The best example of each corner, framed and named. @param taken places besides the dots that no name may hide */
export function drawCorners(
  { context, theme, write, rem }: Pen,
  { x, y, left, right, bottom, top }: Geometry,
  cloud: Cloud,
  taken: readonly (readonly [number, number])[],
): void {
  context.lineWidth = 1.5;
  const points = CORNERS.map((corner) => cloud.dots[cloud.corners[corner]]);
  const labels = points.map(({ q, gradient }, k) => ({
    x: x(q),
    y: y(gradient),
    // Seven twelfths of a letter's size on average, a little less for those that are thin.
    width: CORNER_WORDS[CORNERS[k]].length * rem(7) + rem(8),
    height: rem(15),
  }));
  const dots = [...taken, ...cloud.dots.map(({ q, gradient }) => [x(q), y(gradient)] as const)];
  const boxes = placeLabels(labels, { x: left, y: top, width: right - left, height: bottom - top }, dots);
  for (const [k, corner] of CORNERS.entries()) {
    const colour = COLOURS[corner](theme);
    context.strokeStyle = colour;
    context.strokeRect(labels[k].x - 7, labels[k].y - 7, 14, 14);
    const { x: from, y: high, width, height } = boxes[k];
    write(CORNER_WORDS[corner], from + width / 2, high + height / 2, {
      colour,
      align: 'center',
      weight: 600,
      room: width,
    });
  }
}
