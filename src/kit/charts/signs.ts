import type { SeriesSpec } from './spec.ts';

/** Outlines of points, all of about the same area: told apart without colour. */
const SHAPES = ['disc', 'diamond', 'triangle', 'square'] as const;
type Shape = (typeof SHAPES)[number];

/** Gaps of lines, CSS pixels: the first whole. */
const LINES: readonly (readonly number[])[] = [[], [11, 3], [9, 3, 2, 3]];
/** Gaps of what is dashed because it is there to compare with. */
const DASHES: readonly (readonly number[])[] = [
  [4, 4],
  [1.5, 3],
  [6, 3, 1.5, 3],
];

/** How a series is told from the others of its kind, besides its colour. */
export interface Sign {
  readonly shape: Shape;
  /** Lengths of dashes and gaps, CSS pixels; empty for a whole line. */
  readonly dash: readonly number[];
}

/** The sign of the `place`-th series of points, in a chart or in a picture. */
export const shapeOf = (place: number): Shape => SHAPES[place % SHAPES.length];

/** The signs of all series of a chart: no two of one kind have the same, up to four of points and three of lines. */
export function signsOf(series: readonly Pick<SeriesSpec, 'draw'>[]): Sign[] {
  return series.map(({ draw }, at) => {
    const place = series.slice(0, at).filter((other) => other.draw === draw).length;
    const dashes = draw === 'dashed' ? DASHES : LINES;
    return { shape: shapeOf(place), dash: dashes[place % dashes.length] };
  });
}

/** An outline as the path of an SVG: around (x, y), as large as a disc of that radius. */
export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  const at = (right: number, down: number) =>
    `${Math.round(100 * (x + right * radius)) / 100} ${Math.round(100 * (y + down * radius)) / 100}`;
  if (shape === 'disc') {
    const arc = `A${radius} ${radius} 0 1 0`;
    return `M${at(-1, 0)}${arc} ${at(1, 0)}${arc} ${at(-1, 0)}Z`;
  }
  const corners = {
    diamond: [at(0, -1.3), at(1.3, 0), at(0, 1.3), at(-1.3, 0)],
    triangle: [at(0, -1.4), at(1.3, 0.85), at(-1.3, 0.85)],
    square: [at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)],
  }[shape];
  return `M${corners.join('L')}Z`;
}
