import type { Columns } from './columns.ts';
import type { ChartSpec } from './spec.ts';

/** A point of a curve, heard: when, in seconds from its beginning, and how high, in Hz. */
export interface Heard {
  readonly at: number;
  readonly hertz: number;
}

/** A series as a row of tones. */
export interface HeardSeries {
  readonly name: string;
  /** A line glides from tone to tone, points are struck one by one. */
  readonly isLine: boolean;
  readonly tones: readonly Heard[];
}

/** So long sounds the whole width of a plot, s. */
export const SECONDS = 3;
/** The lowest tone and the octaves above it: the least and the greatest value of the plot. */
const LOWEST_HZ = 220;
const OCTAVES = 2;
/** No more tones than can be told apart, in one series. */
const MOST = 60;

const placed = (value: number, [low, high]: readonly [number, number]) =>
  high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;

/**
 * A plot for the ear, as one reads it: from left to right, and the higher the greater, on the axes that it has. All series share one range,
 * so that they can be compared. Series without a shown point are left out.
 */
export function heardCurves({ x: xAxis, y: yAxis, series }: ChartSpec, { x, y }: Columns): HeardSeries[] {
  const along = (value: number) => (xAxis.scale === 'log' ? Math.log10(value) : value);
  const up = (value: number) => (yAxis.scale === 'log' ? Math.log10(value) : value);
  const shown = y.map((column) =>
    column.flatMap((value, k) => (value === null || value === undefined ? [] : [{ x: along(x[k]), y: up(value) }])),
  );
  const all = shown.flat();
  const range = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const width = range(all.map((point) => point.x));
  const height = range(all.map((point) => point.y));
  return series.flatMap(({ name, draw }, s) => {
    const points = shown[s];
    if (points.length === 0) return [];
    const every = Math.ceil(points.length / MOST);
    const tones = points
      .filter((_, k) => k % every === 0 || k === points.length - 1)
      .map((point) => ({
        at: SECONDS * placed(point.x, width),
        hertz: LOWEST_HZ * 2 ** (OCTAVES * placed(point.y, height)),
      }));
    return [{ name, isLine: draw === 'line' || draw === 'dashed', tones }];
  });
}
