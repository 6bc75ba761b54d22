import { say } from '../language/index.ts';
import type { Link } from '../links/index.ts';
import type { Measurement } from './measure.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Task } from './task.ts';

/** The share of starts that must learn. */
const LEARN_SHARE = 0.75;

/** The least count of runs that must fold, and of starts that must learn. */
export const runsAsked = ({ goals }: Task, runs: number): number => Math.ceil(goals.probability * runs - 1e-9);
export const startsAsked = (starts: number): number => Math.ceil(LEARN_SHARE * starts - 1e-9);

export const isJudged = ({ only }: Task, world: 'chain' | 'network'): boolean => only === undefined || only === world;

/** Whether a world passes under the one condition that an outcome is of; one that is not judged does. */
export const foldsHere = (task: Task, { folded, runs }: Outcome): boolean =>
  !isJudged(task, 'chain') || folded >= runsAsked(task, runs);
export const learnsHere = (task: Task, { learned, starts }: Outcome): boolean =>
  !isJudged(task, 'network') || (starts > 0 && learned >= startsAsked(starts));

/** An outcome under each condition of its task: one, or two. */
export const conditionsOf = (outcome: Outcome): readonly Outcome[] =>
  outcome.also === undefined ? [outcome] : [outcome, outcome.also];

/** Whether a world passes, under both conditions where the task has two. */
export const foldPasses = (task: Task, outcome: Outcome): boolean =>
  conditionsOf(outcome).every((each) => foldsHere(task, each));
export const learnPasses = (task: Task, outcome: Outcome): boolean =>
  conditionsOf(outcome).every((each) => learnsHere(task, each));
const bothPass = (task: Task, outcome: Outcome): boolean => foldPasses(task, outcome) && learnPasses(task, outcome);

/** The task as it is judged after its shock: sturdy is a placement with which as many runs fold again as a win asks, or more where the level says so. */
export const throughShock = (task: Task): Task => ({
  ...task,
  goals: { ...task.goals, probability: Math.max(task.goals.probability, task.shock?.probability ?? 0) },
});

/** How much there is of the runs and the starts that the goals ask for, 0 to 2: 2 when both worlds pass; of two conditions the mean. What is not judged counts as reached. */
export function goalsReached(task: Task, outcome: Outcome): number {
  const reached = conditionsOf(outcome).map(({ folded, runs, learned, starts }) => ({
    chain: isJudged(task, 'chain') ? Math.min(1, folded / Math.max(1, runsAsked(task, runs))) : 1,
    network: isJudged(task, 'network') ? Math.min(1, learned / startsAsked(starts)) : 1,
  }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(reached.map(({ chain }) => chain)) + mean(reached.map(({ network }) => network));
}

/** What a grade still has to know beside the placement itself. */
export type Check = 'cuts' | 'shock';

/** What must be measured, beside the placement itself, before its stars are known. */
export function checksFor(task: Task, links: readonly Link[]): Check[] {
  if (links.length === 0) return [];
  const wanted: Check[] = [];
  if (task.goals.spare || task.shock === null) wanted.push('cuts');
  if (task.shock !== null) wanted.push('shock');
  return wanted;
}

/** Measurements beyond the placement itself. */
export interface Checks {
  /** One for each link, in their order, with that link cut. */
  readonly cuts?: readonly Measurement[];
  /** The placement through the task's shock. */
  readonly shock?: Measurement;
}

export interface Grade {
  readonly foldPass: boolean;
  readonly learnPass: boolean;
  /** Links without which one world fails; null while that is not known. */
  readonly needed: readonly Link[] | null;
  /** Whether both worlds come back from the shock; null while that is not known, or where there is none. */
  readonly survives: boolean | null;
  /** Whether the level is won; null while a check that it asks for is missing. */
  readonly pass: boolean | null;
  /** 1: both worlds pass; 2: with no more links than par; 3: and they still pass with any one link cut, or through the shock. */
  readonly stars: 0 | 1 | 2 | 3;
  /** Whether a missing check could still bring the third star. */
  readonly isOpen: boolean;
}

/** Grades a placement by its task's goals, from what has been measured so far. */
export function grade(task: Task, measured: Measurement, checks: Checks = {}): Grade {
  const { links } = measured;
  const outcome = outcomeOf(task, measured);
  const foldPass = foldPasses(task, outcome);
  const learnPass = learnPasses(task, outcome);
  const needed =
    checks.cuts === undefined ? null : links.filter((_, k) => !bothPass(task, outcomeOf(task, checks.cuts![k])));
  const survives = checks.shock === undefined ? null : bothPass(throughShock(task), outcomeOf(task, checks.shock));
  const asksSpare = task.goals.spare && links.length > 0;
  const both = foldPass && learnPass;
  const spared = needed === null ? null : needed.length === 0;
  const pass = !both ? false : !asksSpare ? true : spared;
  const held = links.length === 0 ? false : task.shock === null ? spared : survives;
  const withinPar = links.length <= task.par;
  const stars = pass !== true ? 0 : !withinPar ? 1 : held === true ? 3 : 2;
  return { foldPass, learnPass, needed, survives, pass, stars, isOpen: pass !== false && withinPar && held === null };
}

/** The two goals as a player reads them, for `runs` and `starts` of a verdict. */
export function goalWords(task: Task, runs: number, starts: number): { chain: string; network: string } {
  return {
    chain: say`fold in at least ${runsAsked(task, runs)} of ${runs} runs`,
    network: say`learn in at least ${startsAsked(starts)} of ${starts} starts`,
  };
}
