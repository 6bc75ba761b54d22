import { percent } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import { runsAsked, startsAsked, type Task } from '../../task/index.ts';
import type { Ranked } from '../../tune/index.ts';
import { setWords } from './set-names.ts';

/** What a search that is over comes to, beside a goal. */
export interface TuneVerdict {
  readonly isReached: boolean;
  readonly text: string;
  /** A share of runs that was tried and would pass, if the goal were it; null where none is needed, or none would do. */
  readonly goal: number | null;
  /** A set with fewer links than the first that reaches the goal as well. */
  readonly fewer: Ranked | null;
}

/** Goals are offered in steps of 5 %. */
const STEPS = 20;

/** Share of runs that fold, with its error. */
export const shareWords = ({ probability, probabilityError }: Ranked): string =>
  `${percent(probability)} ± ${Math.round(100 * probabilityError)}`;

const learnedOf = ({ learned, starts }: Ranked) => Math.round(learned * starts);
const learns = (row: Ranked) => learnedOf(row) >= startsAsked(row.starts);

/** The goal that a set would surely pass: below what was measured by two errors. */
const sureGoal = ({ probability, probabilityError }: Ranked) =>
  Math.floor((probability - 2 * probabilityError) * STEPS + 1e-9) / STEPS;

/**
 * Whether the goal is reached, in a sentence, and what of all that was tried would reach another one. Only sets that were measured as much as
 * the first are compared with it: of a few runs luck would speak.
 *
 * @param task with the goals that count now, rows best first
 */
export function tuneVerdict(task: Task, rows: readonly Ranked[]): TuneVerdict {
  const [first] = rows;
  const folds = (row: Ranked) => Math.round(row.probability * row.runs) >= runsAsked(task, row.runs);
  const measured = rows.filter(({ runs, starts }) => runs >= first.runs && starts >= first.starts);
  const passing = measured.filter((row) => folds(row) && learns(row));
  const asked = percent(task.goals.probability);
  if (passing.length > 0) {
    const [best] = passing;
    const fewer = passing.find(({ links }) => links.length < best.links.length) ?? null;
    const needed = best.links.length === 0 ? say`without any link` : say`with ${plural(best.links.length, 'link')}`;
    return {
      isReached: true,
      text: say`Goal reached ${needed}: ${setWords(best)} folds in ${shareWords(best)} of runs (${asked} asked) and learns in ${learnedOf(best)} of ${best.starts} starts.`,
      goal: null,
      fewer,
    };
  }
  const folding = measured.reduce((a, b) => (b.probability > a.probability ? b : a));
  if (folds(folding)) {
    return {
      isReached: false,
      text: say`None of ${rows.length} sets wins in both worlds: ${setWords(folding)} folds in ${shareWords(folding)} of runs, but learns in ${learnedOf(folding)} of ${folding.starts} starts, ${startsAsked(folding.starts)} are needed. A higher gain helps a network whose gradient fades.`,
      goal: null,
      fewer: null,
    };
  }
  const learning = measured.filter(learns);
  const goals = learning.map(sureGoal).filter((goal) => goal > 0);
  return {
    isReached: false,
    text: say`None of ${rows.length} sets reaches ${asked} of runs; the best folds in ${shareWords(folding)}.`,
    goal: goals.length === 0 ? null : Math.max(...goals),
    fewer: null,
  };
}

/** Sets that could be as good as the first for all that their errors say, of those that were measured as much. */
export function levelWithBest(rows: readonly Ranked[]): Ranked[] {
  const [best, ...others] = rows;
  const least = best.probability - best.probabilityError;
  return others.filter(
    ({ runs, starts, probability, probabilityError, learned }) =>
      runs >= best.runs && starts >= best.starts && learned >= best.learned && probability + probabilityError >= least,
  );
}
