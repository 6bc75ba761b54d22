import { say } from '../language/index.ts';
import { countedRise, estimate, type Link, sameLinks } from '../links/index.ts';
import type { Pool } from '../pool/index.ts';
import { adviceCandidates, type Candidate, removalCandidates, strayCount } from './advice-candidates.ts';
import { conditionNames, joined } from './also.ts';
import { conditionWords } from './condition-words.ts';
import { isSamePlacement, sameDials, withDials } from './dials.ts';
import { conditionsOf, foldPasses, goalsReached, isJudged, learnPasses } from './grade.ts';
import { type Measurement, measure } from './measure.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Placement, Task } from './task.ts';

/** An edit that was judged before it is named, in all runs and starts of the verdict that it mends. */
export interface Advice {
  readonly edit: Placement;
  /** What to do, by name, and what it came to. */
  readonly text: string;
  /** What the edit comes to in a verdict with the same seed. */
  readonly after: Outcome;
  /** Whether chain and network both pass then. */
  readonly passes: boolean;
}

/** What a search for advice came to. */
interface Finding {
  readonly advice: Advice | null;
  /** That nothing helps of so many changes that were tried, in words; null where one does. */
  readonly none: string | null;
}

interface AdviceOptions {
  readonly pool: Pool;
  /** The verdict's. */
  readonly seed: number;
  /** What was measured already at this seed and where these dials stand: with links taken away. What is missing is measured here. */
  readonly tried?: readonly Measurement[];
  /** Placements that were judged before and failed: none of them is named, or advice would lead in a circle. */
  readonly failed?: readonly Placement[];
  readonly priority?: number;
  readonly signal?: AbortSignal;
}

/** Runs and starts of the first look at each candidate; the best of them are judged in full. */
const FIRST = { runs: 4, starts: 2 } as const;
const FULL_LOOKS = 6;
/** As many more, one by one, while nothing helped. */
const LATE_LOOKS = 10;
/** The first look tells no finer than this: a link that does not touch in the target must be better by as much to be judged first. */
const FIRST_ERROR = 0.1;
/** A count must rise by so many standard errors before an edit is said to help; the other world's may not fall by more than one. */
const SIGMAS = 1.5;

type World = 'chain' | 'network';
const WORLDS = ['chain', 'network'] as const;

const capital = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;
const passes = (world: World, task: Task, outcome: Outcome) =>
  world === 'chain' ? foldPasses(task, outcome) : learnPasses(task, outcome);
const bothPass = (task: Task, outcome: Outcome) => WORLDS.every((world) => passes(world, task, outcome));
/** Good runs, or starts, of all, under both conditions together where there are two. */
const countOf = (world: World, outcome: Outcome) =>
  conditionsOf(outcome).reduce<readonly [number, number]>(
    ([good, all], { folded, runs, learned, starts }) =>
      world === 'chain' ? [good + folded, all + runs] : [good + learned, all + starts],
    [0, 0],
  );

/** By how many standard errors a world's share of good runs, or starts, rises. */
const rise = (world: World, before: Outcome, after: Outcome) =>
  countedRise(countOf(world, before), countOf(world, after));

/** Whether an edit helps a world that failed and does no harm to the other: where that passes it must go on to. */
export function helps(task: Task, before: Outcome, after: Outcome): boolean {
  if (bothPass(task, after)) return true;
  return WORLDS.some((world) => {
    const other = world === 'chain' ? 'network' : 'chain';
    if (passes(world, task, before) || rise(world, before, after) < SIGMAS) return false;
    if (!isJudged(task, other)) return true;
    return rise(other, before, after) >= -1 && (passes(other, task, after) || !passes(other, task, before));
  });
}

/** Whether an outcome comes nearer to the goals than another or, where it is as near, has more to spare. */
function isBetter(task: Task, outcome: Outcome, other: Outcome): boolean {
  const more = goalsReached(task, outcome) - goalsReached(task, other);
  const shareOf = (world: World, of: Outcome) => {
    const [good, all] = countOf(world, of);
    return isJudged(task, world) ? good / all : 0;
  };
  const share = (of: Outcome) => shareOf('chain', of) + shareOf('network', of);
  return more > 0 || (more === 0 && share(outcome) > share(other));
}

/** How far a first look stays below what both goals ask, as means: counts of so few runs would tell nothing. */
function promise(task: Task, { runs, starts, also }: Measurement): number {
  if (also !== undefined) return (promise(task, { ...also, runs, starts }) + promise(task, also)) / 2;
  const { goals } = task;
  const short = (values: readonly number[], goal: number) => Math.min(FIRST_ERROR, estimate(values).mean - goal);
  const folds = runs.map(({ q }) => q);
  const learns = starts.map(({ accuracy }) => accuracy);
  return (
    (isJudged(task, 'chain') ? short(folds, goals.fold) : 0) +
    (isJudged(task, 'network') ? short(learns, goals.accuracy) : 0)
  );
}

/** That nothing helps of so many changes that were tried; of a level with a dial, how many of them turned it. */
export function noneWords({ dials }: Task, tried: number, turns: number): string {
  if (tried <= 1) return say`No single change that was tried clearly helps one world without harming the other.`;
  const offered = Object.keys(dials).length;
  if (offered === 0)
    return say`None of the ${tried} changes that were tried clearly helps one world without harming the other.`;
  return offered === 1
    ? say`None of the ${tried} changes that were tried, ${turns} of them turns of the dial, clearly helps one world without harming the other.`
    : say`None of the ${tried} changes that were tried, ${turns} of them turns of a dial, clearly helps one world without harming the other.`;
}

function told(task: Task, { text }: Candidate, before: Outcome, after: Outcome): string {
  const spare = task.goals.spare ? say`; whether any one link may be cut is still to be seen` : '';
  const names = conditionNames(task);
  if (names !== null && before.also !== undefined && after.also !== undefined) {
    const came = conditionWords(task, after).join('; ');
    const now = conditionWords(task, before).join('; ');
    return [
      `${capital(text)}.`,
      say`Tried on the same runs and starts: ${came} (now ${now}).`,
      bothPass(task, after) ? say`That is enough${spare}.` : say`Closer, not there yet.`,
    ].join(' ');
  }
  if (task.only !== undefined) {
    const came =
      task.only === 'chain'
        ? say`Tried on the same runs: folds in ${after.folded} of ${after.runs} (now ${before.folded}).`
        : say`Tried on the same starts: learns in ${after.learned} of ${after.starts} (now ${before.learned}).`;
    return `${capital(text)}. ${came} ${bothPass(task, after) ? say`That is enough${spare}.` : say`Closer, not there yet.`}`;
  }
  return [
    `${capital(text)}.`,
    say`Tried on the same runs and starts:`,
    say`folds in ${after.folded} of ${after.runs} (now ${before.folded}),`,
    say`learns in ${after.learned} of ${after.starts} (now ${before.learned}).`,
    bothPass(task, after) ? say`Both are enough${spare}.` : say`Closer, not there yet.`,
  ].join(' ');
}

/**
 * Looks for one edit that mends a verdict. Links taken away are candidates that are judged in full, as they are in the table below a
 * verdict; dials turned and new links are looked at in few runs first, and the most promising judged in full. All with the verdict's own
 * seed: who makes the edit and runs again sees the figures that were named. An edit with which both worlds pass goes before one that only
 * helps; one that harms the other world is never named.
 *
 * @param task the task, its dials not set
 * @returns null when both worlds pass
 * @throws the signal's reason when cancelled
 */
export async function findAdvice(
  task: Task,
  placement: Placement,
  measured: Measurement,
  { pool, seed, tried = [], failed = [], priority, signal }: AdviceOptions,
): Promise<Finding | null> {
  const dialled = withDials(task, placement.dials);
  const before = outcomeOf(dialled, measured);
  const failing = WORLDS.filter((world) => !passes(world, dialled, before));
  if (failing.length === 0) return null;

  const trial = ({ edit }: Candidate, counts: { runs?: number; starts?: number }) =>
    measure(withDials(task, edit.dials), edit.links, { pool, seed, priority, signal, ...counts });
  const known = (links: readonly Link[]) => tried.find((each) => sameLinks(each.links, links));
  let best: Advice | null = null;
  const consider = (candidate: Candidate, judged: Measurement) => {
    const { edit } = candidate;
    const after = outcomeOf(withDials(task, edit.dials), judged);
    if (!helps(task, before, after) || (best !== null && !isBetter(task, after, best.after))) return;
    best = { edit, after, passes: bothPass(task, after), text: told(task, candidate, before, after) };
  };
  const found = (): Advice | null => best;
  const isNews = ({ edit }: Candidate) => !failed.some((placed) => isSamePlacement(placed, edit));
  const removals = removalCandidates(task, placement).filter(isNews);
  const finding = (looked: readonly Candidate[]): Finding => {
    const turns = looked.filter(({ edit }) => !sameDials(edit.dials, placement.dials)).length;
    return { advice: best, none: best === null ? noneWords(task, removals.length + looked.length, turns) : null };
  };
  /** Judges an edit in full, unless its runs alone show that it is no advice, however well it may learn. */
  const judge = async (candidate: Candidate) => {
    const chain = await trial(candidate, { starts: 0 });
    const { starts } = before;
    const learning = (outcome: Outcome): Outcome => ({
      ...outcome,
      starts,
      learned: starts,
      ...(outcome.also === undefined ? {} : { also: learning(outcome.also) }),
    });
    const atBest = learning(outcomeOf(withDials(task, candidate.edit.dials), chain));
    if (!helps(task, before, atBest) || (best !== null && !isBetter(task, atBest, best.after))) return;
    const network = await trial(candidate, { runs: 0 });
    consider(candidate, joined(chain, network));
  };

  for (const candidate of removals) {
    const measuredBefore = known(candidate.edit.links);
    if (measuredBefore === undefined) await judge(candidate);
    else consider(candidate, measuredBefore);
  }
  if (found()?.passes) return finding([]);

  const looked = await Promise.all(
    adviceCandidates(failing, task, placement, measured)
      .filter(isNews)
      .map(async (candidate) => {
        const first = await trial(candidate, FIRST);
        return { candidate, rank: promise(task, first) - FIRST_ERROR * strayCount(task, candidate.edit) };
      }),
  );
  looked.sort((a, b) => b.rank - a.rank);
  for (const [rank, { candidate }] of looked.slice(0, FULL_LOOKS + LATE_LOOKS).entries()) {
    if (rank >= FULL_LOOKS && found() !== null) break;
    await judge(candidate);
    if (found()?.passes) break;
  }
  return finding(looked.map(({ candidate }) => candidate));
}
