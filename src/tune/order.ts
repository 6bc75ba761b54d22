import { exactLog } from '../links/index.ts';
import { type Entry, type Ranked, rowOf } from './entry.ts';
import { placementName } from './space.ts';

/** A row before it has its rank. */
export type Row = Omit<Ranked, 'rank'>;

/** How healthy a gradient is: 0 where the layers hear as much as the output, below that the more decades they hear too little or too much. */
export const healthOf = ({ gradient }: Pick<Row, 'gradient'>): number => -Math.abs(exactLog(gradient));

/** The order of rows: by figure, then fewer links, Q, accuracy, gradient, and last by name, so that there is one order. */
export function compareRows(a: Row, b: Row): number {
  return (
    b.figure - a.figure ||
    a.links.length - b.links.length ||
    b.fold - a.fold ||
    b.accuracy - a.accuracy ||
    healthOf(b) - healthOf(a) ||
    (placementName(a) < placementName(b) ? -1 : 1)
  );
}

/** The entry whose row comes first; null where nothing was measured in both worlds. */
export function bestEntry(entries: readonly Entry[]): Entry | null {
  let best: { readonly entry: Entry; readonly row: Row } | null = null;
  for (const entry of entries) {
    if (entry.q.length === 0 || entry.starts.length === 0) continue;
    const row = rowOf(entry);
    if (best === null || compareRows(row, best.row) < 0) best = { entry, row };
  }
  return best === null ? null : best.entry;
}
