import { say } from '../../language/index.ts';
import { clearRise } from '../../links/index.ts';
import { runsAsked, startsAsked, type Task } from '../../task/index.ts';
import type { Part } from '../../tune/index.ts';

interface Counts {
  readonly whole: number;
  readonly bare: number;
  readonly of: number;
  readonly asked: number;
}

const isMissed = ({ whole, bare, asked }: Counts) => whole >= asked && bare < asked;
const isGained = ({ whole, bare, asked }: Counts) => whole < asked && bare >= asked;

/** What the goals say: which of them are met with the links only. */
function goalWords(fold: Counts, learn: Counts): string {
  const folds = say`${fold.bare} of ${fold.of} fold, ${fold.asked} are asked`;
  const learns = say`${learn.bare} of ${learn.of} learn, ${learn.asked} are asked`;
  if (isMissed(fold) && isMissed(learn)) return say`needed in both worlds: without it ${folds}, and ${learns}`;
  if (isMissed(fold)) return say`needed by the chain: without it ${folds}`;
  if (isMissed(learn)) return say`needed by the network: without it ${learns}`;
  if (isGained(fold)) return say`in the way: without it ${folds}`;
  if (isGained(learn)) return say`in the way: without it ${learns}`;
  if (fold.bare >= fold.asked && learn.bare >= learn.asked) return say`the goals do not need it`;
  return say`the goals are not all met, neither with it nor without it`;
}

/** Whether what changed is more than chance, world by world: by Play's rule. */
function chanceWords(fold: Counts, learn: Counts): string {
  const rise = ({ whole, bare, of }: Counts) => clearRise([bare, of], [whole, of]);
  const clear = [
    [say`hinders the fold`, say`holds the fold`][(rise(fold) + 1) / 2],
    [say`hinders the network`, say`wakes the network`][(rise(learn) + 1) / 2],
  ].filter((word) => word !== undefined);
  const isTurned = (counts: Counts) => isMissed(counts) || isGained(counts);
  const unsure = [fold, learn].some((counts) => isTurned(counts) && rise(counts) === 0);
  const told = clear.length === 0 ? '' : say`More than chance: it ${clear.join(say` and `)}.`;
  // Where a goal turned on a difference that chance may make, that is said; where nothing turned, only that nothing is clear.
  const doubt = unsure
    ? rise(fold) === 0 && rise(learn) === 0
      ? say`So small a change may be chance.`
      : isTurned(fold) && rise(fold) === 0
        ? say`The change in folding is so small that it may be chance.`
        : say`The change in learning is so small that it may be chance.`
    : clear.length === 0
      ? say`No difference is more than chance may make.`
      : '';
  return [told, doubt].filter((words) => words !== '').join(' ');
}

/**
 * What links did, told by the same runs and starts without them: whether the goals need them first, then how sure the difference is.
 * @param task with the goals that count now
 */
export function cutEffect(task: Task, { runs, folded, starts, learned }: Part): string {
  const fold: Counts = { whole: folded[0], bare: folded[1], of: runs, asked: runsAsked(task, runs) };
  const learn: Counts = { whole: learned[0], bare: learned[1], of: starts, asked: startsAsked(starts) };
  return `${goalWords(fold, learn)}. ${chanceWords(fold, learn)}`;
}
