import { percent } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import { runsAsked, startsAsked, type Task } from '../../task/index.ts';
import { type Ranked, shareInterval } from '../../tune/index.ts';
import type { Draft } from './draft.ts';
import { setKey, setWords } from './set-names.ts';
import { type Count, sureGoal } from './sure-goal.ts';

/** What a search that is over comes to, beside a goal. */
export interface TuneVerdict {
  readonly isReached: boolean;
  /** The world that falls short in all sets; of both, the chain. */
  readonly lacks: 'chain' | 'network' | null;
  readonly text: string;
  /** A share of runs that a set would surely pass, if the goal were it, and the set; null where none is needed, or none would do. */
  readonly goal: { readonly share: number; readonly row: Ranked } | null;
  /** A set with fewer links than the first that reaches the goal as well. */
  readonly fewer: Ranked | null;
}

/** What Publish measured of a set, beside what a search has of it. */
export interface Proved {
  /** By `setKey`. */
  readonly key: string;
  readonly verdicts: readonly Count[];
}

/** A figure with its unit or error, in which no line breaks. */
export const unbroken = (figure: string): string => figure.replaceAll(' ', '\u00a0');

/** Share of runs that fold, with its error. */
export const shareWords = ({
  probability,
  probabilityError,
}: Pick<Ranked, 'probability' | 'probabilityError'>): string =>
  unbroken(`${percent(probability)} ± ${Math.round(100 * probabilityError)}`);

const learnedOf = ({ learned, starts }: Ranked) => Math.round(learned * starts);
const learns = (row: Ranked) => learnedOf(row) >= startsAsked(row.starts);

/** The goal that a set would surely pass, from all that was measured of it. */
export function rowGoal(row: Ranked, proved: Proved | null): number | null {
  const count = { folded: Math.round(row.probability * row.runs), runs: row.runs };
  return sureGoal([count], proved !== null && proved.key === setKey(row) ? proved.verdicts : []);
}

/** Why a set that folds more often than the first does not stand first; empty where none does. */
function orderWords(first: Ranked, folding: Ranked): string {
  if (folding === first || folding.probability <= first.probability) return '';
  const more = say` ${setWords(folding)} folds in ${shareWords(folding)}`;
  if (folding.links.length > first.links.length && levelWithBest([first, folding]).length > 0)
    return say`${more}, with more links: that is level within the error, and of equals the one with fewer links stands first.`;
  if (learnedOf(folding) * first.starts < learnedOf(first) * folding.starts)
    return say`${more}, but learns in ${learnedOf(folding)} of ${folding.starts} starts: what is sure of both counts.`;
  return say`${more}: the order goes by what is sure of folding and learning together.`;
}

const folds = (task: Task, row: Ranked) => Math.round(row.probability * row.runs) >= runsAsked(task, row.runs);

/** Of a few runs luck would speak: only sets that were measured as much as the first are compared with it. */
const measuredAsFirst = (rows: readonly Ranked[]) =>
  rows.filter(({ runs, starts }) => runs >= rows[0].runs && starts >= rows[0].starts);

/** A search's task with the goal for runs of a draft, which may change without another search. */
export const withGoal = (task: Task, { goals: { probability } }: Draft): Task => ({
  ...task,
  goals: { ...task.goals, probability },
});

/** The set with the fewest links that reaches the goals, of equals the one that stands higher; null where none does. */
export function fewestReaching(task: Task, rows: readonly Ranked[]): Ranked | null {
  const passing = measuredAsFirst(rows).filter((row) => folds(task, row) && learns(row));
  return passing.reduce<Ranked | null>((a, b) => (a === null || b.links.length < a.links.length ? b : a), null);
}

/**
 * Whether the goal is reached, in a sentence, and what of all that was tried would reach another one.
 *
 * @param task with the goals that count now, rows best first
 * @param proved what Publish measured of the links on the board
 */
export function tuneVerdict(task: Task, rows: readonly Ranked[], proved: Proved | null = null): TuneVerdict {
  const [first] = rows;
  const measured = measuredAsFirst(rows);
  const passing = measured.filter((row) => folds(task, row) && learns(row));
  const asked = percent(task.goals.probability);
  if (passing.length > 0) {
    const [best] = passing;
    const fewer = passing.find(({ links }) => links.length < best.links.length) ?? null;
    const needed = best.links.length === 0 ? say`without any link` : say`with ${plural(best.links.length, 'link')}`;
    return {
      isReached: true,
      lacks: null,
      text: say`Goal reached ${needed}: ${setWords(best)} folds in ${shareWords(best)} of runs (${asked} asked) and learns in ${learnedOf(best)} of ${best.starts} starts.`,
      goal: null,
      fewer,
    };
  }
  const folding = measured.reduce((a, b) => (b.probability > a.probability ? b : a));
  if (folds(task, folding)) {
    return {
      isReached: false,
      lacks: 'network',
      text: say`None of ${rows.length} sets both folds and learns: ${setWords(folding)} folds in ${shareWords(folding)} of runs, but learns in ${learnedOf(folding)} of ${folding.starts} starts, ${startsAsked(folding.starts)} are needed.`,
      goal: null,
      fewer: null,
    };
  }
  if (folding.probability === 0) {
    return {
      isReached: false,
      lacks: 'chain',
      text: say`None of ${rows.length} sets folds in any of ${first.runs} runs. It may be too hot for this fold: “Why?” below measures at which heat it melts.`,
      goal: null,
      fewer: null,
    };
  }
  const goals = measured.filter(learns).flatMap((row) => {
    const share = rowGoal(row, proved);
    return share === null ? [] : [{ share, row }];
  });
  return {
    isReached: false,
    lacks: 'chain',
    text: say`None of ${rows.length} sets reaches ${asked} of runs. The best, ${setWords(first)}, folds in ${shareWords(first)}.${orderWords(first, folding)}`,
    // Of equals the one that stands higher.
    goal: goals.reduce<TuneVerdict['goal']>((a, b) => (a === null || b.share > a.share ? b : a), null),
    fewer: null,
  };
}

/** The interval of one standard error of the share of starts that learn. */
const learnInterval = (row: Ranked) => shareInterval(learnedOf(row), row.starts);

/** Sets that could be as good as the first for all that their errors say, in folding and in learning, of those that were measured as much. */
export function levelWithBest(rows: readonly Ranked[]): Ranked[] {
  const [best, ...others] = rows;
  const least = best.probability - best.probabilityError;
  const [leastLearned] = learnInterval(best);
  return others.filter((row) => {
    const { runs, starts, probability, probabilityError } = row;
    const isMeasured = runs >= best.runs && starts >= best.starts;
    return isMeasured && probability + probabilityError >= least && learnInterval(row)[1] >= leastLearned;
  });
}
