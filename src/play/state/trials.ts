import { say } from '../../language/index.ts';
import { clearRise, type Link, sameLinks } from '../../links/index.ts';
import {
  foldPasses,
  learnPasses,
  type MeasureOptions,
  measure,
  type Outcome,
  outcomeOf,
  type Reason,
  runsAsked,
  startsAsked,
  type Task,
} from '../../task/index.ts';
import type { Take } from './takes.ts';

/** Links that come to less than this share of what is asked, though they win elsewhere, say that the dials are at fault. */
const FAR_BELOW = 0.5;

/** The level's own links where the player's dials stand: the same runs and starts. */
export async function dialTrial(
  task: Task,
  main: Take,
  solution: readonly Link[],
  options: MeasureOptions,
): Promise<Outcome> {
  if (sameLinks(main.measured.links, solution)) return main.outcome;
  return outcomeOf(task, await measure(task, solution, options));
}

/** Whether dials or links are to be looked at, where the level's own links tell; else null. */
function dialWords(task: Task, { foldPass, learnPass }: Take, trial: Outcome): string | null {
  const isOne = Object.keys(task.dials).length === 1;
  if (foldPasses(task, trial) && learnPasses(task, trial)) {
    return isOne
      ? say`The dial may stay, look at the links: the level’s own win with it.`
      : say`The dials may stay, look at the links: the level’s own win with them.`;
  }
  const { folded, runs, learned, starts } = trial;
  const failing = [
    ...(!foldPass && folded < FAR_BELOW * runsAsked(task, runs) ? [say`${folded} of ${runs} fold`] : []),
    ...(!learnPass && learned < FAR_BELOW * startsAsked(starts) ? [say`${learned} of ${starts} learn`] : []),
  ].join(', ');
  if (failing === '') return null;
  return isOne
    ? say`Look at the dial first: where it stands, even the level’s own links do not win (${failing}).`
    : say`Look at the dials first: where they stand, even the level’s own links do not win (${failing}).`;
}

/** A link that clearly does harm in a world that failed, by the same runs without it; null where it does none. */
function harmWords({ outcome, foldPass, learnPass }: Take, cut: Take): string | null {
  const { folded, runs, learned, starts } = cut.outcome;
  const link = cut.cut!.join('–');
  if (!foldPass && clearRise([outcome.folded, runs], [folded, runs]) > 0)
    return say`${link} hurts: ${folded} of ${runs} runs fold without it.`;
  if (!learnPass && clearRise([outcome.learned, starts], [learned, starts]) > 0)
    return say`${link} hurts: ${learned} of ${starts} starts learn without it.`;
  return null;
}

/**
 * The reasons of a verdict with what was tried beside it, in one breath with the first of them: whether the dials are at fault, and links
 * that do harm.
 *
 * @param cuts the same with each link cut, as far as that is measured
 * @param atDials the level's own links where the dials stand; null where that was not tried
 */
export function withTrials(
  task: Task,
  reasons: readonly Reason[],
  main: Take,
  cuts: readonly Take[],
  atDials: Outcome | null,
): readonly Reason[] {
  const [first, ...others] = reasons;
  if (first === undefined) return reasons;
  const tried = [
    atDials === null ? null : dialWords(task, main, atDials),
    ...cuts.map((cut) => harmWords(main, cut)),
  ].filter((words) => words !== null);
  return tried.length === 0 ? reasons : [{ ...first, text: [...tried, first.text].join(' ') }, ...others];
}
