import type { Finding } from '../exhibit/model.ts';

/** What a work has found, or why it found nothing. */
export interface Outcome {
  readonly finding: Finding<unknown> | null;
  readonly problem: string | null;
}

/** So many states of each work are remembered: whoever comes back to one finds it done. */
const REMEMBERED = 3;

/** What a work has found, by the state that it was done for, the newest last. */
export type Known = Map<string, Outcome>;

export function remember(known: Known, key: string, outcome: Outcome): void {
  known.delete(key);
  known.set(key, outcome);
  for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
}

/** Is there nothing left to find? */
export const isDone = (known: Known, key: string): boolean => known.get(key)?.finding?.share === 1;
