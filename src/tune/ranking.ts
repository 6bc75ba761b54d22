import { exactLog, rankCorrelation, rankInterval } from '../links/index.ts';
import { type Ranked, rowOf } from './entry.ts';
import type { SearchState } from './search.ts';
import { placementName } from './space.ts';

/** What a search has found so far. */
export interface Ranking {
  /** Every set (with its dials) with at least a run and a start, best first. */
  readonly rows: readonly Ranked[];
  /** Those rows that no other beats in fold probability and gradient at once (see `healthOf`), by their rank. */
  readonly front: readonly Ranked[];
  /** Spearman's rank correlation of fold probability and ln gradient over all rows, with its 95 % interval. */
  readonly correlation: { readonly rho: number; readonly interval: readonly [number, number]; readonly count: number };
}

/** How healthy a gradient is: 0 where the layers hear as much as the output, below that the more decades they hear too little or too much. */
const healthOf = ({ gradient }: Pick<Ranked, 'gradient'>): number => -Math.abs(exactLog(gradient));

/** The order of rows: by figure, then Q, accuracy, gradient, fewer links, and last by name, so that there is one order. */
function compare(a: Omit<Ranked, 'rank'>, b: Omit<Ranked, 'rank'>): number {
  return (
    b.figure - a.figure ||
    b.fold - a.fold ||
    b.accuracy - a.accuracy ||
    healthOf(b) - healthOf(a) ||
    a.links.length - b.links.length ||
    (placementName(a) < placementName(b) ? -1 : 1)
  );
}

/** Ranks all that was tried. */
export function ranking({ entries }: SearchState): Ranking {
  const rows = entries
    .filter(({ q, starts }) => q.length > 0 && starts.length > 0)
    .map(rowOf)
    .sort(compare)
    .map((row, k): Ranked => ({ rank: k + 1, ...row }));
  // Worked out once a row: each row is compared with every other.
  const sure = rows.map(({ probability, probabilityError }) => probability - probabilityError);
  const health = rows.map(healthOf);
  const beats = (a: number, b: number) =>
    sure[a] >= sure[b] && health[a] >= health[b] && (sure[a] > sure[b] || health[a] > health[b]);
  const rho = rankCorrelation(
    rows.map(({ probability }) => probability),
    rows.map(({ gradient }) => exactLog(gradient)),
  );
  return {
    rows,
    front: rows.filter((_, at) => !rows.some((_, other) => beats(other, at))),
    correlation: { rho, interval: rankInterval(rho, rows.length), count: rows.length },
  };
}
