import { countedRise, estimate, type Link, sameLinks } from '../links/index.ts';
import type { Pool } from '../pool/index.ts';
import { adviceCandidates, type Candidate, removals, strayCount } from './advice-candidates.ts';
import { withDials } from './dials.ts';
import { foldPasses, learnPasses, runsAsked, startsAsked } from './grade.ts';
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

interface AdviceOptions {
  readonly pool: Pool;
  /** The verdict's. */
  readonly seed: number;
  /** What was measured already at this seed and where these dials stand: with links taken away. What is missing is measured here. */
  readonly tried?: readonly Measurement[];
  readonly priority?: number;
  readonly signal?: AbortSignal;
}

/** Runs and starts of the first look at each candidate; the best of them are judged in full. */
const FIRST = { runs: 4, starts: 2 } as const;
const FULL_LOOKS = 6;
/** The first look tells no finer than this: a link that does not touch in the target must be better by as much to be judged first. */
const FIRST_ERROR = 0.1;
/** A count must rise by so many standard errors before an edit is said to help; the other world's may not fall by more than one. */
const SIGMAS = 1.5;

type World = 'chain' | 'network';
const WORLDS = ['chain', 'network'] as const;

const capital = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;
const passes = (world: World, task: Task, outcome: Outcome) =>
  world === 'chain' ? foldPasses(task, outcome) : learnPasses(outcome);
const bothPass = (task: Task, outcome: Outcome) => WORLDS.every((world) => passes(world, task, outcome));
const countOf = (world: World, { folded, runs, learned, starts }: Outcome) =>
  world === 'chain' ? ([folded, runs] as const) : ([learned, starts] as const);

/** By how many standard errors a world's share of good runs, or starts, rises. */
const rise = (world: World, before: Outcome, after: Outcome) =>
  countedRise(countOf(world, before), countOf(world, after));

/** Whether an edit helps a world that failed and does no harm to the other: where that passes it must go on to. */
export function helps(task: Task, before: Outcome, after: Outcome): boolean {
  if (bothPass(task, after)) return true;
  return WORLDS.some((world) => {
    const other = world === 'chain' ? 'network' : 'chain';
    if (passes(world, task, before) || rise(world, before, after) < SIGMAS) return false;
    return rise(other, before, after) >= -1 && (passes(other, task, after) || !passes(other, task, before));
  });
}

/** How much there is of the runs and the starts that the goals ask for, 0 to 2: 2 when both worlds pass. */
export function goalsReached(task: Task, { folded, runs, learned, starts }: Outcome): number {
  return Math.min(1, folded / Math.max(1, runsAsked(task, runs))) + Math.min(1, learned / startsAsked(starts));
}

/** Whether an outcome comes nearer to the goals than another or, where it is as near, has more to spare. */
function isBetter(task: Task, outcome: Outcome, other: Outcome): boolean {
  const more = goalsReached(task, outcome) - goalsReached(task, other);
  const share = ({ folded, runs, learned, starts }: Outcome) => folded / runs + learned / starts;
  return more > 0 || (more === 0 && share(outcome) > share(other));
}

/** How far a first look stays below what both goals ask, as means: counts of so few runs would tell nothing. */
function promise({ goals }: Task, { runs, starts }: Measurement): number {
  const short = (values: readonly number[], goal: number) => Math.min(FIRST_ERROR, estimate(values).mean - goal);
  return (
    short(
      runs.map(({ q }) => q),
      goals.fold,
    ) +
    short(
      starts.map(({ accuracy }) => accuracy),
      goals.accuracy,
    )
  );
}

function told(task: Task, { text }: Candidate, before: Outcome, after: Outcome): string {
  const spare = task.goals.spare ? '; whether any one link may be cut is still to be seen' : '';
  return [
    `${capital(text)}.`,
    'Tried on the same runs and starts:',
    `folds in ${after.folded} of ${after.runs} (now ${before.folded}),`,
    `learns in ${after.learned} of ${after.starts} (now ${before.learned}).`,
    bothPass(task, after) ? `Both are enough${spare}.` : 'Closer, not there yet.',
  ].join(' ');
}

/**
 * Looks for one edit that mends a verdict. Links taken away are candidates that are judged in full, as they are in the table below a
 * verdict; dials turned and new links are looked at in few runs first, and the most promising judged in full. All with the verdict's own
 * seed: who makes the edit and runs again sees the figures that were named. An edit with which both worlds pass goes before one that only
 * helps; one that harms the other world is never named.
 *
 * @param task the task, its dials not set
 * @returns null when nothing that was tried helps, or both worlds pass
 * @throws the signal's reason when cancelled
 */
export async function findAdvice(
  task: Task,
  placement: Placement,
  measured: Measurement,
  { pool, seed, tried = [], priority, signal }: AdviceOptions,
): Promise<Advice | null> {
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
  /** Judges an edit in full, unless its runs alone show that it is no advice, however well it may learn. */
  const judge = async (candidate: Candidate) => {
    const chain = await trial(candidate, { starts: 0 });
    const { starts } = before;
    const atBest = { ...outcomeOf(withDials(task, candidate.edit.dials), chain), starts, learned: starts };
    if (!helps(task, before, atBest) || (best !== null && !isBetter(task, atBest, best.after))) return;
    const network = await trial(candidate, { runs: 0 });
    consider(candidate, { ...chain, starts: network.starts });
  };

  for (const candidate of removals(task, placement)) {
    const measuredBefore = known(candidate.edit.links);
    if (measuredBefore === undefined) await judge(candidate);
    else consider(candidate, measuredBefore);
  }
  if (found()?.passes) return found();

  const looked = await Promise.all(
    adviceCandidates(failing, task, placement, measured).map(async (candidate) => {
      const first = await trial(candidate, FIRST);
      return { candidate, rank: promise(task, first) - FIRST_ERROR * strayCount(task, candidate.edit) };
    }),
  );
  looked.sort((a, b) => b.rank - a.rank);
  for (const { candidate } of looked.slice(0, FULL_LOOKS)) {
    await judge(candidate);
    if (found()?.passes) return found();
  }
  return best;
}
