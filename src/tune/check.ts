import type { Entry } from './entry.ts';
import { bestEntry } from './order.ts';
import { allRivals, byName, keepsUp } from './parts.ts';
import type { Racer, Round, Search } from './plan.ts';

/** Up to what a rival is measured before it is let go when it is behind; the last is as much as the best set has. */
const STEPS = [
  { runs: 48, starts: 4 },
  { runs: 96, starts: 8 },
] as const;
/** Behind by more standard errors than this, a rival is let go before it was measured as much as the best. */
const BEHIND = 1.5;

/** What a rival is brought to next; null where it is known how it does. */
function nextStep(search: Search, best: Entry, rival: Entry | undefined): Omit<Racer, 'entry'> | null {
  const full = { runs: best.q.length, starts: best.starts.length };
  // Where all sets were tried the answer is that of measuring all in full, so that none is let go early.
  const steps = search.isExhaustive ? [full] : [...STEPS.filter(({ runs }) => runs < full.runs), full];
  if (rival === undefined) return steps[0];
  const step = steps.find(({ runs, starts }) => rival.q.length < runs || rival.starts.length < starts);
  const isFirst = step === steps[0];
  return step === undefined || (!isFirst && !keepsUp(rival, best, BEHIND)) ? null : step;
}

/**
 * The round after the race: whoever leads is measured to the end, and beside it, in the same runs and starts, what it would be without one
 * of its links, and no links. Without racers when it is known how all of them do.
 */
export function checkRound(search: Search, full: { readonly runs: number; readonly starts: number }): Round {
  const { task, entries } = search;
  const best = bestEntry(entries);
  if (best === null) return { fresh: [], racers: [] };
  if (best.q.length < full.runs || best.starts.length < full.starts)
    return { fresh: [], racers: [{ entry: entries.indexOf(best), ...full }] };
  const entryOf = byName(entries);
  const fresh: Round['fresh'][number][] = [];
  const racers: Racer[] = [];
  for (const placement of allRivals(task, best, entryOf)) {
    const rival = entryOf(placement);
    const step = nextStep(search, best, rival);
    if (step === null) continue;
    racers.push({ entry: rival === undefined ? entries.length + fresh.length : entries.indexOf(rival), ...step });
    if (rival === undefined) fresh.push(placement);
  }
  return { fresh, racers };
}
