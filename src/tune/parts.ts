import type { Link } from '../links/index.ts';
import { allowedRemovals, type Placement, removals, runsAsked, startsAsked, type Task } from '../task/index.ts';
import { type Entry, foldedOf, learnedOf, rowOf } from './entry.ts';
import { placementName } from './space.ts';

/** All that a set is measured against before it is called the best: itself with one link less, and no links, where the rules allow it. */
export const rivalsOf = ({ rules }: Pick<Task, 'rules'>, set: Placement): Placement[] =>
  allowedRemovals(rules, set).map(({ edit }) => edit);

/**
 * By how many standard errors of their difference one list of ones and zeros is ahead of another. Both are over the same random numbers, so
 * only those that differ speak (McNemar 1947).
 */
function lead(ahead: readonly number[], behind: readonly number[]): number {
  let [won, lost] = [0, 0];
  for (let k = 0; k < Math.min(ahead.length, behind.length); k += 1) {
    if (ahead[k] > behind[k]) won += 1;
    if (ahead[k] < behind[k]) lost += 1;
  }
  return won === lost ? 0 : (won - lost) / Math.sqrt(won + lost);
}

const learnedEach = ({ starts }: Entry) => starts.map(({ learned }) => learned);

/** Whether, in the runs and starts that both had, a set is behind another by no more than so many standard errors, in each world. */
export const keepsUp = (set: Entry, other: Entry, errors: number): boolean =>
  lead(other.folded, set.folded) <= errors && lead(learnedEach(other), learnedEach(set)) <= errors;

/** Whether an entry's own runs and starts reach the goals. */
const reaches = (task: Task, entry: Entry): boolean =>
  foldedOf(entry) >= runsAsked(task, entry.folded.length) && learnedOf(entry) >= startsAsked(entry.starts.length);

/** Whether a set with fewer links does what another does: measured as much, behind by no more than a standard error, and reaching the goals where that does. */
export const isAsGood = (task: Task, set: Entry, other: Entry): boolean =>
  set.q.length >= other.q.length &&
  set.starts.length >= other.starts.length &&
  keepsUp(set, other, 1) &&
  (reaches(task, set) || !reaches(task, other));

/** What a set is measured against, and with each of them that is as good, what that is measured against; each once. */
export function allRivals(task: Task, set: Entry, entryOf: (placement: Placement) => Entry | undefined): Placement[] {
  const found = new Map<string, Placement>();
  const add = (of: Placement): void => {
    for (const rival of rivalsOf(task, of)) {
      const name = placementName(rival);
      if (found.has(name)) continue;
      found.set(name, rival);
      const entry = entryOf(rival);
      if (entry !== undefined && isAsGood(task, entry, set)) add(rival);
    }
  };
  add(set);
  return [...found.values()];
}

/** Entries by the name of their set. */
export function byName(entries: readonly Entry[]): (placement: Placement) => Entry | undefined {
  const named = new Map(entries.map((entry) => [placementName(entry), entry]));
  return (placement) => named.get(placementName(placement));
}

/** Of the best set and its parts that are as good, the one with the fewest links: a budget says at most. */
export function leanestOf(task: Task, best: Entry, entries: readonly Entry[]): Entry {
  const entryOf = byName(entries);
  const equals = allRivals(task, best, entryOf).flatMap((rival) => {
    const entry = entryOf(rival);
    return entry !== undefined && isAsGood(task, entry, best) ? [entry] : [];
  });
  return equals.reduce((a, b) => {
    const fewer = b.links.length - a.links.length;
    return fewer < 0 || (fewer === 0 && foldedOf(b) > foldedOf(a)) ? b : a;
  }, best);
}

/** A set beside itself with links cut, over the runs and starts that both had: of each pair the whole set first. */
export interface Part {
  readonly gone: readonly Link[];
  readonly runs: number;
  readonly folded: readonly [whole: number, bare: number];
  readonly starts: number;
  readonly learned: readonly [whole: number, bare: number];
  /** As in a row of the answer. */
  readonly gradient: readonly [whole: number, bare: number];
}

/** What links are worth to a set, by what was measured of it with them and without. */
export function partOf(gone: readonly Link[], whole: Entry, bare: Entry): Part {
  const runs = Math.min(whole.q.length, bare.q.length);
  const starts = Math.min(whole.starts.length, bare.starts.length);
  const cut = (entry: Entry): Entry => ({
    ...entry,
    q: entry.q.slice(0, runs),
    folded: entry.folded.slice(0, runs),
    starts: entry.starts.slice(0, starts),
  });
  const [all, some] = [cut(whole), cut(bare)];
  return {
    gone,
    runs,
    folded: [foldedOf(all), foldedOf(some)],
    starts,
    learned: [learnedOf(all), learnedOf(some)],
    gradient: [rowOf(all).gradient, rowOf(some).gradient],
  };
}

/** What a search has measured of a set's parts, in both worlds: without each of its links in turn, then without any. */
export function partsOf({ entries }: { readonly entries: readonly Entry[] }, set: Placement): Part[] {
  const entryOf = byName(entries);
  const whole = entryOf(set);
  if (whole === undefined) return [];
  return removals(set).flatMap(({ gone, edit }) => {
    const bare = entryOf(edit);
    return bare !== undefined && bare.q.length > 0 && bare.starts.length > 0 ? [partOf(gone, whole, bare)] : [];
  });
}
