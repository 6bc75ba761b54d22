import { exactLog, rankCorrelation, rankInterval } from '../links/index.ts';
import { type Ranked, rowOf } from './entry.ts';
import { compareRows, healthOf } from './order.ts';
import { leanestOf } from './parts.ts';
import type { SearchState } from './search.ts';

/** What a search has found so far. */
export interface Ranking {
  /** Every set (with its dials) with at least a run and a start, best first. */
  readonly rows: readonly Ranked[];
  /** Those rows that no other beats in fold probability and gradient at once (see `healthOf`), by their rank. */
  readonly front: readonly Ranked[];
  /** Spearman's rank correlation of fold probability and ln gradient over all rows, with its 95 % interval. */
  readonly correlation: { readonly rho: number; readonly interval: readonly [number, number]; readonly count: number };
}

/**
 * Ranks all that was tried by figure. Where the best set was measured to the end and a part of it does as well within the error, measured
 * as much, that part stands first: no set is called the best for a link that does nothing.
 */
export function ranking({ task, entries, replicas }: SearchState): Ranking {
  const sorted = entries
    .filter(({ q, starts }) => q.length > 0 && starts.length > 0)
    .map((entry) => ({ entry, row: rowOf(entry) }))
    .sort((a, b) => compareRows(a.row, b.row));
  const [best] = sorted;
  if (best !== undefined && best.row.runs >= replicas) {
    const first = leanestOf(task, best.entry, entries);
    sorted.sort((a, b) => Number(b.entry === first) - Number(a.entry === first));
  }
  const rows = sorted.map(({ row }, k): Ranked => ({ rank: k + 1, ...row }));
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
