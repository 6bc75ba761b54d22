import type { Job } from '../pool/index.ts';
import type { Entry } from './entry.ts';
import { nextRound, type Racer, type Round, SCHEDULE, type Search } from './plan.ts';

/** The round that a search goes on with: `round` counts it and those before it. Without racers the search is over. */
export interface Choice extends Round {
  readonly round: number;
}

const isShort = ({ q, starts: had }: Entry, { runs, starts }: Racer): boolean => q.length < runs || had.length < starts;

/** Chooses a search's next round; one that asks for nothing new is passed over. */
export function chooseRound(search: Search): Choice {
  const { entries, isExhaustive } = search;
  for (let { round } = search; ; ) {
    const { fresh, racers } = nextRound({ ...search, round });
    round += 1;
    if (fresh.length > 0 || racers.some((racer) => isShort(entries[racer.entry], racer)))
      return { fresh, racers, round };
    if (racers.length === 0 && (isExhaustive || round > SCHEDULE.length)) return { fresh: [], racers: [], round };
  }
}

/** Choosing looks at thousands of sets, which takes a quarter of a second: a worker does it, so that a page stays alive. */
export function roundJob({ task, seed, replicas, effort, isExhaustive, entries, round }: Search): Job {
  const data: Search = { task, seed, replicas, effort, isExhaustive, entries, round };
  return { kind: 'round', data };
}
