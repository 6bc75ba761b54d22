import { createHand, type Hand } from './hand.ts';
import type { Job } from './job.ts';
import { createRun, type Run, type RunOptions } from './run.ts';
import type { PoolWorker } from './worker.ts';

/** Shares the jobs of any number of runs out over workers. It knows nothing of what the jobs are. */
export interface Pool {
  readonly workers: number;
  /**
   * Runs every job and answers with their results in the order of the jobs. A job whose worker dies or hangs is run again
   * by a fresh one, so nothing is lost; the same job failing three times, or its handler throwing, ends this run alone.
   *
   * @throws the signal's reason when cancelled; JobError when a job fails for good; RangeError when an option makes no
   *   sense; Error when the pool has been ended; whatever a callback threw
   */
  run<R>(jobs: readonly Job[], options?: RunOptions<R>): Promise<R[]>;
  /** Starts every worker now, so that the first run finds them ready. */
  warmUp(): void;
  /** Gives no new job to so many of the workers from now on: their cores are left to others. One always works. */
  spare(count: number): void;
  /** Ends every worker; runs that are not done fail. */
  end(): void;
}

export interface PoolOptions {
  /** Workers at most; each is started when it is first needed. */
  readonly workers: number;
  readonly startWorker: () => PoolWorker;
}

/**
 * A pool over workers of any kind.
 *
 * @throws RangeError when `workers` is not a whole number from 1
 */
export function createPool({ workers, startWorker }: PoolOptions): Pool {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers: must be a whole number from 1, is ${workers}`);
  /** Runs that are not over, each with the number of the turn in which it was served last. */
  const runs = new Map<Run, number>();
  let turn = 0;
  let atOnce = workers;
  const idle = new Set<Hand>();
  const busy = new Map<Hand, Run>();
  let isEnded = false;

  function hire(): Hand {
    const hand = createHand(startWorker(), () => {
      idle.delete(hand);
      busy.delete(hand);
    });
    return hand;
  }

  /** Workers that nobody has use for yet. One that cannot be started is found out by the first job that needs it. */
  function hireIdle(count: number): void {
    try {
      for (let k = 0; k < count; k++) idle.add(hire());
    } catch {}
  }

  const isBefore = (a: Run, b: Run) =>
    a.priority === b.priority ? Number(runs.get(a)) < Number(runs.get(b)) : a.priority > b.priority;

  /** The run whose turn it is, if any of its jobs wait. */
  function nextRun(): Run | null {
    let found: Run | null = null;
    for (const run of runs.keys()) if (run.isWaiting && (found === null || isBefore(run, found))) found = run;
    return found;
  }

  function giveNext(run: Run): void {
    runs.set(run, ++turn);
    const index = run.take();
    let hand: Hand;
    try {
      hand = idle.values().next().value ?? hire();
    } catch (error) {
      run.lose(index, `no worker could be started: ${error}`);
      return;
    }
    idle.delete(hand);
    busy.set(hand, run);
    const rest = () => {
      busy.delete(hand);
      idle.add(hand);
    };
    try {
      hand.give(run.jobs[index], run.limitMs, {
        onShare: (share) => run.share(index, share),
        onResult(result) {
          rest();
          run.deliver(index, result);
          work();
        },
        onThrown(thrown) {
          rest();
          run.fail(index, thrown);
          work();
        },
        onLost(reason) {
          run.lose(index, reason);
          work();
        },
      });
    } catch (error) {
      rest();
      const { name, message, stack = '' } = error as Error;
      run.fail(index, { name, message: `cannot be sent to a worker: ${message}`, stack });
    }
  }

  function work(): void {
    for (let run = nextRun(); run !== null && busy.size < atOnce; run = nextRun()) giveNext(run);
  }

  /** Whoever is still at work for a run that is over is at work for nothing, and cannot hear that: it is replaced. */
  function replaceBusy(run: Run): void {
    const freed = [...busy].filter(([, busyFor]) => busyFor === run).map(([hand]) => hand);
    for (const hand of freed) {
      busy.delete(hand);
      hand.end();
    }
    if (!isEnded) hireIdle(freed.length);
  }

  function leave(run: Run): void {
    runs.delete(run);
    if (run.graceMs === 0 || isEnded) replaceBusy(run);
    else if ([...busy.values()].includes(run)) {
      setTimeout(() => {
        replaceBusy(run);
        work();
      }, run.graceMs);
    }
  }

  return {
    workers,
    run<R>(jobs: readonly Job[], options: RunOptions<R> = {}) {
      return new Promise<R[]>((resolve, reject) => {
        const { signal } = options;
        if (isEnded) throw new Error('the pool has been ended');
        signal?.throwIfAborted();
        if (jobs.length === 0) return resolve([]);
        const onAbort = () => {
          run.stop(signal?.reason);
          work();
        };
        const run = createRun<R>(jobs, options, (end) => {
          signal?.removeEventListener('abort', onAbort);
          leave(run);
          if ('results' in end) resolve(end.results);
          else reject(end.reason);
        });
        signal?.addEventListener('abort', onAbort);
        runs.set(run, 0);
        work();
      });
    },
    warmUp() {
      if (!isEnded) hireIdle(workers - idle.size - busy.size);
    },
    spare(count) {
      const before = atOnce;
      atOnce = Math.max(1, workers - count);
      if (atOnce > before) work();
    },
    end() {
      isEnded = true;
      for (const run of [...runs.keys()]) run.stop(new Error('the pool has been ended'));
      for (const hand of [...idle, ...busy.keys()]) hand.end();
      idle.clear();
      busy.clear();
    },
  };
}
