import type { ChartData, ChartSpec } from './spec.ts';

/** A column of y: null is a gap, undefined no point of this series. */
export type Column = (number | null | undefined)[];

/** All series over one common x, as the plot wants them. */
export interface Columns {
  readonly x: number[];
  readonly y: Column[];
  readonly error: Column[];
  /** Lower edges of strips. */
  readonly low: Column[];
}

function order({ x }: { readonly x: ArrayLike<number> }, isLog: boolean): number[] {
  const places: number[] = [];
  for (let k = 0; k < x.length; k += 1) if (Number.isFinite(x[k]) && (!isLog || x[k] > 0)) places.push(k);
  return places.sort((a, b) => x[a] - x[b]);
}

/**
 * Lays all series over one rising x. An x that a series has several times stands there as often; what is not finite, or not positive on a
 * log axis, is a gap.
 */
export function columnsOf({ x: xAxis, y: yAxis }: ChartSpec, { series }: ChartData): Columns {
  const orders = series.map((one) => order(one, xAxis.scale === 'log'));
  const heads = series.map(() => 0);
  const xs: number[] = [];
  const y: Column[] = series.map(() => []);
  const error: Column[] = series.map(() => []);
  const low: Column[] = series.map(() => []);
  for (;;) {
    let next = Number.POSITIVE_INFINITY;
    for (let s = 0; s < series.length; s += 1) {
      if (heads[s] < orders[s].length) next = Math.min(next, series[s].x[orders[s][heads[s]]]);
    }
    if (next === Number.POSITIVE_INFINITY) return { x: xs, y, error, low };
    xs.push(next);
    for (let s = 0; s < series.length; s += 1) {
      const place = orders[s][heads[s]];
      const isHere = heads[s] < orders[s].length && series[s].x[place] === next;
      const value = isHere ? series[s].y[place] : undefined;
      const isShown = value !== undefined && Number.isFinite(value) && (yAxis.scale !== 'log' || value > 0);
      y[s].push(isShown ? value : isHere ? null : undefined);
      error[s].push(isHere ? series[s].error?.[place] : undefined);
      low[s].push(isHere ? series[s].low?.[place] : undefined);
      if (isHere) heads[s] += 1;
    }
  }
}

/** The least and the greatest shown value of all columns, errors included; Infinity and −Infinity where there is none. */
export function extentOf({ y, error, low: edges }: Columns, isLog: boolean): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  y.forEach((column, s) => {
    column.forEach((value, k) => {
      if (value === null || value === undefined) return;
      const spread = error[s][k];
      const reach = spread !== null && spread !== undefined && Number.isFinite(spread) ? spread : 0;
      const floor = value - reach;
      const edge = edges[s][k];
      low = Math.min(low, isLog && floor <= 0 ? value : floor);
      if (typeof edge === 'number' && Number.isFinite(edge) && !(isLog && edge <= 0)) low = Math.min(low, edge);
      high = Math.max(high, value + reach);
    });
  });
  return [low, high];
}

/** The column's own point nearest to place `k`, or null where it has none. */
export function nearestIn(column: Column, k: number): number | null {
  for (let reach = 0; reach < column.length; reach += 1) {
    for (const place of [k - reach, k + reach]) {
      const value = column[place];
      if (value !== null && value !== undefined) return place;
    }
  }
  return null;
}
