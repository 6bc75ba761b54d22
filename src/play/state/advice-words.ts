import { say } from '../../language/index.ts';
import { adviceCloser, adviceWhere } from '../../task/index.ts';
import type { Verdict } from './judge.ts';

/** What a verdict advises, in a player's words, as far as it is known; null where nothing is to be mended by one change of links. */
export function adviceWords({ grade, advice, noAdvice, isComplete }: Verdict, hasHints: boolean): string | null {
  if (grade.pass === true) return null;
  if (advice !== null) return advice.text;
  // Both worlds pass and only a cut link fails: that is told by the cut itself.
  if (grade.foldPass && grade.learnPass) return null;
  if (!isComplete) return say`Trying what would help …`;
  return hasHints && noAdvice !== null ? say`${noAdvice} A hint may help.` : noAdvice;
}

/** Where the change lies that was found to help, without what it is; null while nothing was found. */
export function placeWords({ task, placement, advice }: Verdict): string | null {
  return advice === null ? null : adviceWhere(task, placement, advice.edit);
}

/** A step nearer to that change; null where nothing was found, and where the change itself is the next step. */
export function closerWords({ task, placement, advice }: Verdict): string | null {
  return advice === null ? null : adviceCloser(task, placement, advice.edit);
}
