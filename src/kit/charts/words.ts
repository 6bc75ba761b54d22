import { say } from '../../language/index.ts';
import type { Column, Columns } from './columns.ts';
import { nearestIn } from './columns.ts';
import { type AxisSpec, axisTitle, type ChartSpec } from './spec.ts';
import { valueInWords } from './ticks.ts';

const at = (spec: ChartSpec, columns: Columns, column: Column, k: number) =>
  say`${valueInWords(spec.y, column[k] as number)} at ${valueInWords(spec.x, columns.x[k])}`;

/** A chart in words, for those who cannot see it: where each series begins and ends, and how far it reaches. */
export function chartInWords(spec: ChartSpec, columns: Columns): string {
  const series = spec.series.map(({ name, draw }, s) => {
    const column = columns.y[s] ?? [];
    const places = column.flatMap((value, k) => (value === null || value === undefined ? [] : [k]));
    if (places.length === 0) return say`${name}: nothing yet.`;
    const first = places[0];
    const last = places[places.length - 1];
    const by = (sign: number) =>
      places.reduce((best, k) => (sign * (column[k] as number) > sign * (column[best] as number) ? k : best), first);
    const what = {
      points: say`${places.length} points`,
      bars: say`${places.length} bars`,
      strip: say`the upper edge of a strip`,
      line: say`a line`,
      dashed: say`a line`,
    }[draw];
    const inner = [
      [say`lowest`, by(-1)],
      [say`highest`, by(1)],
    ] as const;
    const turns = inner
      .filter(([, k]) => k !== first && k !== last)
      .map(([word, k]) => `, ${word} ${at(spec, columns, column, k)}`);
    return say`${name}: ${what} from ${at(spec, columns, column, first)} to ${at(spec, columns, column, last)}${turns.join('')}.`;
  });
  return [say`${axisTitle(spec.y)} against ${axisTitle(spec.x)}.`, ...series].join(' ');
}

/** What the chart says at a place of its x, for a line beside it. */
export function readoutAt(spec: ChartSpec, columns: Columns, k: number): string {
  const parts = spec.series.flatMap(({ name }, s) => {
    const place = nearestIn(columns.y[s], k);
    // A curve is read at its nearest point; one that lies far off says nothing here.
    if (place === null || Math.abs(place - k) > columns.x.length / 20 + 1) return [];
    const error = columns.error[s][place];
    const spread = typeof error === 'number' && Number.isFinite(error) ? ` ± ${valueInWords(spec.y, error)}` : '';
    const bare: AxisSpec = { ...spec.y, unit: spread === '' ? spec.y.unit : undefined };
    return [`${name} ${valueInWords(bare, columns.y[s][place] as number)}${spread}`];
  });
  return [`${spec.x.title} ${valueInWords(spec.x, columns.x[k])}`, ...parts].join(' · ');
}

/** The numbers as a table, for a file: x, then each series with its error where it has one. */
export function chartTable(spec: ChartSpec, columns: Columns): (string | number)[][] {
  const hasError = columns.error.map((column) => column.some((value) => value !== null && value !== undefined));
  const hasLow = columns.low.map((column) => column.some((value) => value !== null && value !== undefined));
  const head = spec.series.flatMap(({ name }, s) => [
    name,
    ...(hasError[s] ? [say`${name}, error`] : []),
    ...(hasLow[s] ? [say`${name}, lower edge`] : []),
  ]);
  const cell = (value: number | null | undefined) => value ?? '';
  const rows = columns.x.map((x, k) => [
    x,
    ...spec.series.flatMap((_, s) => [
      cell(columns.y[s][k]),
      ...(hasError[s] ? [cell(columns.error[s][k])] : []),
      ...(hasLow[s] ? [cell(columns.low[s][k])] : []),
    ]),
  ]);
  return [[axisTitle(spec.x), ...head], ...rows];
}
