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

/** That the dials may stay where they are, where the level's own links win with them; else null. */
function dialsMayStay(task: Task, trial: Outcome): string | null {
  if (!foldPasses(task, trial) || !learnPasses(task, trial)) return null;
  return Object.keys(task.dials).length === 1
    ? say`The dial may stay, look at the links: the level’s own win with it.`
    : say`The dials may stay, look at the links: the level’s own win with them.`;
}

/** That the dials are at fault, where even the level's own links stay far below what is asked, and do no worse than those that are judged; else null. */
function dialsAtFault(task: Task, { outcome, foldPass, learnPass }: Take, trial: Outcome): string | null {
  const { folded, runs, learned, starts } = trial;
  const noFold = !foldPass && folded < FAR_BELOW * runsAsked(task, runs) && folded >= outcome.folded;
  const noLearn = !learnPass && learned < FAR_BELOW * startsAsked(starts) && learned >= outcome.learned;
  const failing = [
    ...(noFold ? [say`${folded} of ${runs} fold`] : []),
    ...(noLearn ? [say`${learned} of ${starts} learn`] : []),
  ].join(', ');
  if (failing === '') return null;
  return Object.keys(task.dials).length === 1
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
 * Links without which it wins, though by no more than chance may make, which the table shows as well; null where there are none, or where
 * the verdict itself cuts every link.
 */
function tooManyWords({ goals }: Task, main: Take, cuts: readonly Take[]): string | null {
  if (goals.spare || (main.foldPass && main.learnPass)) return null;
  const winning = cuts.filter((cut) => cut.foldPass && cut.learnPass && harmWords(main, cut) === null);
  return winning.length === 0
    ? null
    : say`It wins without ${winning.map(({ cut }) => cut!.join('–')).join(say` or without `)}.`;
}

/**
 * The reasons of a verdict with what was tried beside it. Dials that are at fault come first and alone, for nothing else helps there; that
 * they may stay, and links without which it wins or that do harm, go in one breath with the first of the reasons.
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
  // Figures of one condition would not say what a link does under both.
  if (first === undefined || main.outcome.also !== undefined) return reasons;
  const tried = [
    atDials === null ? null : dialsMayStay(task, atDials),
    ...cuts.map((cut) => harmWords(main, cut)),
    tooManyWords(task, main, cuts),
  ].filter((words) => words !== null);
  const told = tried.length === 0 ? reasons : [{ ...first, text: [...tried, first.text].join(' ') }, ...others];
  const fault = atDials === null ? null : dialsAtFault(task, main, atDials);
  return fault === null ? told : [{ world: first.world, text: fault }, ...told];
}
