import type { KeptLines } from '../kept-lines.ts';
import type { Starts } from './look.ts';

/** One line of what is kept: a candidate that made a puzzle or was dropped, a puzzle as judged again, or a start of a network. */
export interface KeptRow {
  readonly line?: string;
  readonly dropped?: string;
  readonly problem?: string | null;
  readonly learned?: boolean;
}

export type Kept = KeptLines<KeptRow>;

/** What is kept of networks' starts. */
export function keptStarts(kept: Kept): Starts {
  return {
    get: (name) => kept.get(`start ${name}`)?.learned,
    set: (name, learned) => kept.add(`start ${name}`, { learned }),
  };
}
