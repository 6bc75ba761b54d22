import type { Link } from '../../links/index.ts';
import type { Pool } from '../../pool/index.ts';
import {
  type Advice,
  type Checks,
  checksFor,
  type Evidence,
  fetchTelling,
  type Grade,
  grade,
  measure,
  type Placement,
  type Reason,
  sameDials,
  type Task,
  type Tried,
  turnsBetween,
  withDials,
} from '../../task/index.ts';
import type { BareRuns } from './bare-runs.ts';
import { type Take, type TakeKind, takeOf } from './takes.ts';
import { type DialTrial, dialTrial, turnTrials, withTrials } from './trials.ts';

/** What is known of a judged placement: first its own runs, then, while these are shown, what else a verdict tells. */
export interface Verdict {
  /** The task with its dials set. */
  readonly task: Task;
  readonly placement: Placement;
  readonly seed: number;
  readonly main: Take;
  /** The same runs and starts without links; null while they are not measured. */
  readonly bare: Take | null;
  /** With each link cut, in the order of the links; shorter while they are being measured. */
  readonly cuts: readonly Take[];
  /** Through the level's shock; null where there is none, or while it is not measured. */
  readonly shock: Take | null;
  readonly grade: Grade;
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
  /** What was tried and helps; null while nothing was found (see `isComplete`), or nothing is needed. */
  readonly advice: Advice | null;
  /** That nothing helps of what was tried, in words; null otherwise. */
  readonly noAdvice: string | null;
  /** Whether all of this has been measured. */
  readonly isComplete: boolean;
}

export interface JudgeOptions {
  readonly seed: number;
  /** The level's own links: tried where the dials stand, they tell whether links or dials are at fault. */
  readonly solution?: readonly Link[];
  /** What was judged on this level before: what did worse is not named again as something to do. */
  readonly before?: readonly (Tried & Pick<Placement, 'dials'> & { readonly stars: number })[];
  readonly signal: AbortSignal;
  /** Of the placement's own runs, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Hears the verdict when the placement's own runs are in, and again each time that more is known. */
  readonly onVerdict: (verdict: Verdict) => void;
}

/** Judges a placement: resolves when all is known, rejects with the signal's reason when it is cancelled. */
export type Judge = (task: Task, placement: Placement, options: JudgeOptions) => Promise<void>;

/** What waits for a player who looks on goes first; advice last. The runs without links have their place between (`bare-runs.ts`). */
const PRIORITY = { main: 9, checks: 4, advice: 2 } as const;

/**
 * A judge whose runs are shared out over a pool; those without links are `bareRuns`'s.
 * @param untilDrawn waited for after the first telling, so that the workers do not take the cores from the picture of it
 */
export function createJudge(pool: Pool, bareRuns: BareRuns, untilDrawn: () => Promise<void> = async () => {}): Judge {
  return async (undialled, placement, { seed, solution, before = [], signal, onProgress, onVerdict }) => {
    const task = withDials(undialled, placement.dials);
    const { links } = placement;
    const take = async (
      kind: TakeKind,
      cut: Link | null,
      priority: number,
      progress?: (done: number, total: number) => void,
    ): Promise<Take> => {
      const placed = cut === null ? links : links.filter((link) => link !== cut);
      const options = { pool, seed, record: true, shock: kind === 'shock', priority, signal, onProgress: progress };
      return takeOf(task, kind, cut, await measure(task, placed, options));
    };

    const [main, { explain, findAdvice }] = await Promise.all([
      take('main', null, PRIORITY.main, (done, total) => onProgress?.(done / total)),
      fetchTelling(),
    ]);
    const sameDialled = before.filter(({ dials }) => sameDials(dials, placement.dials));
    const explained = ({ cuts, advice }: Pick<Verdict, 'cuts' | 'advice'>) =>
      explain(task, main.measured, main.outcome, { before: sameDialled, cuts, advised: advice?.edit.links });
    let causes = explained({ cuts: [], advice: null });
    let trial: DialTrial | null = null;
    const checking = { pool, seed, priority: PRIORITY.checks, signal };
    let verdict: Verdict = {
      task,
      placement,
      seed,
      main,
      bare: links.length === 0 ? main : null,
      cuts: [],
      shock: null,
      grade: grade(task, main.measured),
      ...causes,
      advice: null,
      noAdvice: null,
      isComplete: false,
    };
    const learn = (change: Partial<Verdict>) => {
      verdict = { ...verdict, ...change };
      const { cuts, shock } = verdict;
      const checks: Checks = {
        ...(links.length > 0 && cuts.length === links.length ? { cuts: cuts.map(({ measured }) => measured) } : {}),
        ...(shock === null ? {} : { shock: shock.measured }),
      };
      if (change.cuts !== undefined || change.advice !== undefined) causes = explained(verdict);
      const reasons = withTrials(
        task,
        causes.reasons,
        main,
        cuts,
        trial,
        turnsBetween(placement.dials, verdict.advice?.edit.dials ?? placement.dials),
      );
      verdict = { ...verdict, ...causes, reasons, grade: grade(task, main.measured, checks) };
      onVerdict(verdict);
    };
    learn({});
    await untilDrawn();

    if (links.length > 0) learn({ bare: await bareRuns.take(task, seed, signal) });
    const isOpen = verdict.grade.pass !== false;
    if (isOpen && checksFor(task, links).includes('shock')) {
      learn({ shock: await take('shock', null, PRIORITY.checks) });
    }
    // Without a link it is the links that are wanting, wherever the dials stand.
    if (
      solution !== undefined &&
      links.length > 0 &&
      verdict.grade.pass === false &&
      Object.keys(task.dials).length > 0
    ) {
      trial = { here: await dialTrial(task, main, solution, checking), turned: [] };
      learn({});
    }
    for (const link of links) learn({ cuts: [...verdict.cuts, await take('cut', link, PRIORITY.checks)] });
    if (solution !== undefined && trial !== null) {
      trial = await turnTrials(undialled, placement, main, solution, trial.here, checking);
      learn({});
    }
    // What stands in the table below the verdict was tried already, so that the advice cannot say otherwise.
    const tried = [...verdict.cuts, ...(verdict.bare === null ? [] : [verdict.bare])].map(({ measured }) => measured);
    const finding =
      verdict.grade.pass === true
        ? null
        : await findAdvice(undialled, placement, main.measured, {
            pool,
            seed,
            tried,
            failed: before.filter(({ stars }) => stars === 0),
            signal,
            priority: PRIORITY.advice,
          });
    learn({ advice: finding?.advice ?? null, noAdvice: finding?.none ?? null, isComplete: true });
  };
}
