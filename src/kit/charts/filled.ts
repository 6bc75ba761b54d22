import type { Columns } from './columns.ts';

/** Outlines of filled series, for the screen and for files alike. Points are [x, y] in whatever the scales map to. */

type Point = readonly [x: number, y: number];
type Scale = (value: number) => number;

/** A strip: its upper edge from left to right, its lower one back. */
export function stripOutline({ x, y, low }: Columns, series: number, atX: Scale, atY: Scale, foot: number): Point[] {
  const upper: Point[] = [];
  const lower: Point[] = [];
  y[series].forEach((value, k) => {
    if (typeof value !== 'number') return;
    const edge = low[series][k];
    const at = typeof edge === 'number' ? atY(edge) : foot;
    upper.push([atX(x[k]), atY(value)]);
    lower.push([atX(x[k]), Number.isFinite(at) ? at : foot]);
  });
  return [...upper, ...lower.reverse()];
}

/** A bar of a histogram. */
export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Bars around their x, each as wide as the smallest distance between two of them, less a gap. */
export function barsOf({ x, y }: Columns, series: number, atX: Scale, atY: Scale): Bar[] {
  const tops: Point[] = [];
  y[series].forEach((value, k) => {
    if (typeof value === 'number') tops.push([atX(x[k]), atY(value)]);
  });
  const gaps = tops.slice(1).map(([at], k) => at - tops[k][0]);
  const half = 0.46 * Math.min(...gaps, 40);
  return tops.map(([at, top]) => ({ left: at - half, right: at + half, top }));
}
