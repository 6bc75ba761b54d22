import type { Newest } from '../../kit/index.ts';
import type { Judge, Verdict } from './judge.ts';

/** Complete verdicts by all that decides them. */
export type KnownVerdicts = Newest<Verdict>;

/** So many are kept: each holds the recordings of all its runs. */
export const MOST_KNOWN = 3;

/**
 * A judge that tells again at once what it has told in full: the same task, links, dials and seed give the same runs.
 * @param known outlives the judge, so that who comes back from another mode finds the verdict with all that was worked out for it
 */
export function withMemory(judge: Judge, known: KnownVerdicts): Judge {
  return async (task, placement, options) => {
    const key = JSON.stringify([task, placement.links, placement.dials, options.seed]);
    const told = known.get(key);
    if (told !== undefined) {
      options.onVerdict(told);
      return;
    }
    let last: Verdict | null = null;
    await judge(task, placement, {
      ...options,
      onVerdict(verdict) {
        last = verdict;
        options.onVerdict(verdict);
      },
    });
    const verdict = last as Verdict | null;
    if (verdict?.isComplete === true) known.set(key, verdict);
  };
}
