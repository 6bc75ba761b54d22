import { rankCorrelation, rankInterval } from '../../../links/index.ts';

/** A rank correlation with the interval in which the true one lies 95 times of 100. */
export interface Correlation {
  readonly rho: number;
  readonly interval: readonly [number, number];
}

export function correlate(x: readonly number[], y: readonly number[]): Correlation {
  const rho = rankCorrelation(x, y);
  return { rho, interval: rankInterval(rho, x.length) };
}
