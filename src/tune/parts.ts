import { allowedRemovals, type Placement, runsAsked, startsAsked, type Task } from '../task/index.ts';
import { type Entry, foldedOf, learnedOf } from './entry.ts';
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
