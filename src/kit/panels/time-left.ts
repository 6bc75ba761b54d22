import { say } from '../../language/index.ts';

/** Too early to tell below this, ms. */
const TELLS_AFTER_MS = 300;
/** Nor below this share of the work: its first steps are not at its pace. */
const TELLS_AFTER_SHARE = 0.03;

/**
 * How long the rest takes at the pace so far, ms; null while nobody can tell.
 * @param passed ms since the beginning
 */
export function timeLeft(passed: number, done: number, total: number): number | null {
  if (!(done > 0) || done < TELLS_AFTER_SHARE * total || passed < TELLS_AFTER_MS) return null;
  return Math.max((passed * (total - done)) / done, 0);
}

/** A length of time as people say it: `4 s`, `2 min`, `3 h`. */
export function timeInWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 90 * 60 ? say`${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
