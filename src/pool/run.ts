import type { Job } from './job.ts';
import { JobError } from './job-error.ts';
import type { Thrown } from './messages.ts';

export interface RunOptions<R> {
  /** Jobs of the run with the highest priority are given out first; equals take turns. 0 unless said. */
  readonly priority?: number;
  /** Cancels this run and frees the workers that are busy for it. */
  readonly signal?: AbortSignal;
  /**
   * How long (ms) a worker may go on with its job when the run is cancelled, before it is replaced; 0 unless said. Where jobs are short this
   * costs less than a fresh worker, whose code is slow until it has run for a while.
   */
  readonly graceMs?: number;
  /** Counts the jobs of this run; shares that handlers report make `done` a fraction. It never falls. */
  onProgress?(done: number, total: number): void;
  /** Hears each result as it arrives, in whatever order. */
  onResult?(index: number, result: R): void;
  /** A job that takes longer than this (ms, from when a worker gets it, its start included) is taken for hung. */
  readonly limitMs?: number;
}

/** One run: which of its jobs wait, what came of the others, and how it ends. It knows no worker. */
export interface Run {
  readonly priority: number;
  readonly limitMs: number | undefined;
  readonly graceMs: number;
  readonly jobs: readonly Job[];
  readonly isWaiting: boolean;
  /** The place of the next job to give out, of those that wait. */
  take(): number;
  share(index: number, share: number): void;
  deliver(index: number, result: unknown): void;
  /** The job's handler threw, or the job cannot be sent: to try again would give the same. */
  fail(index: number, thrown: Thrown): void;
  /** The job's worker is gone: it waits again, or after three tries the run fails. */
  lose(index: number, reason: string): void;
  /** Ends the run early. */
  stop(reason: unknown): void;
}

/** Times that one job may be given to a worker. */
const TRIES = 3;
/** The longest time that a timer can be set for, ms. */
const LONGEST = 2 ** 31 - 1;

/**
 * Begins the books of a run.
 *
 * @param onEnd called once, whichever way the run ends: with its results, or with the reason why there are none
 * @throws RangeError when a number among the options makes no sense
 */
export function createRun<R>(
  list: readonly Job[],
  options: RunOptions<R>,
  onEnd: (end: { readonly results: R[] } | { readonly reason: unknown }) => void,
): Run {
  const { priority = 0, limitMs, graceMs = 0, onProgress, onResult } = options;
  if (!Number.isFinite(priority)) throw new RangeError(`priority: must be a finite number, is ${priority}`);
  if (limitMs !== undefined && !(limitMs > 0 && limitMs <= LONGEST))
    throw new RangeError(`limitMs: must be above 0 and at most ${LONGEST}, is ${limitMs}`);
  if (!(graceMs >= 0 && graceMs <= LONGEST))
    throw new RangeError(`graceMs: must be at least 0 and at most ${LONGEST}, is ${graceMs}`);

  const jobs = [...list];
  const total = jobs.length;
  const results = Array<R>(total);
  const tries = Array<number>(total).fill(0);
  /** What is done of jobs that are not. */
  const shares = new Map<number, number>();
  /** Places of jobs that wait, the next one last. */
  const waiting = jobs.map((_, index) => total - 1 - index);
  let doneJobs = 0;
  let told = 0;
  let isOver = false;

  function end(how: { readonly results: R[] } | { readonly reason: unknown }): void {
    if (isOver) return;
    isOver = true;
    waiting.length = 0;
    onEnd(how);
  }

  /** Whoever listens may throw: that ends this run and no other. */
  function tell(listener: () => void): void {
    try {
      if (!isOver) listener();
    } catch (error) {
      end({ reason: error });
    }
  }

  function tellProgress(): void {
    let done = doneJobs;
    for (const share of shares.values()) done += share;
    told = Math.max(told, done);
    tell(() => onProgress?.(told, total));
  }

  const error = (index: number, reason: string, cause?: unknown) =>
    new JobError(index, total, jobs[index].kind, reason, cause);

  return {
    priority,
    limitMs,
    graceMs,
    jobs,
    get isWaiting() {
      return waiting.length > 0;
    },
    take: () => waiting.pop() as number,
    share(index, share) {
      if (share <= (shares.get(index) ?? 0)) return;
      shares.set(index, share);
      tellProgress();
    },
    deliver(index, result) {
      results[index] = result as R;
      doneJobs += 1;
      shares.delete(index);
      tell(() => onResult?.(index, result as R));
      tellProgress();
      if (doneJobs === total) end({ results });
    },
    fail(index, { name, message, stack }) {
      const cause = Object.assign(new Error(message), { name, stack });
      end({ reason: error(index, message, cause) });
    },
    lose(index, reason) {
      if (isOver) return;
      tries[index] += 1;
      if (tries[index] < TRIES) waiting.push(index);
      else end({ reason: error(index, `failed ${TRIES} times: ${reason}`) });
    },
    stop: (reason) => end({ reason }),
  };
}
