import type { Job, Report } from './job.ts';
import { type Request, readReply, type Thrown } from './messages.ts';
import type { PoolWorker } from './worker.ts';

/** Whoever gave a job hears how it goes: shares, then exactly one of the others, unless the hand is ended before. */
export interface Outcome {
  onShare: Report;
  onResult(result: unknown): void;
  onThrown(thrown: Thrown): void;
  /** The worker is gone and the job with it. */
  onLost(reason: string): void;
}

/** One worker and the job it has at hand. */
export interface Hand {
  /**
   * Gives a worker at rest a job, which is lost when it takes longer than `limitMs`.
   *
   * @throws when the job cannot be cloned; the worker is then still at rest
   */
  give(job: Job, limitMs: number | undefined, outcome: Outcome): void;
  /** Ends the worker; nobody hears of it. */
  end(): void;
}

interface Task {
  readonly id: number;
  readonly outcome: Outcome;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/** Employs a worker. `onGone` hears that it died or was found unfit, before the job that it had is told to be lost. */
export function createHand(worker: PoolWorker, onGone: () => void): Hand {
  let task: Task | null = null;
  let isGone = false;
  let lastId = 0;

  function leaveTask(): Outcome | null {
    const left = task;
    task = null;
    clearTimeout(left?.timer);
    return left?.outcome ?? null;
  }

  function dismiss(): Outcome | null {
    isGone = true;
    worker.end();
    return leaveTask();
  }

  function lose(reason: string): void {
    if (isGone) return;
    const outcome = dismiss();
    onGone();
    outcome?.onLost(reason);
  }

  function hear(message: unknown): void {
    if (isGone) return;
    const reply = readReply(message);
    // A worker that speaks out of turn cannot be trusted with what it says next.
    if (task === null || reply?.id !== task.id) lose('the worker sent what is no reply to its job');
    else if (reply.type === 'share') task.outcome.onShare(reply.share);
    else if (reply.type === 'result') leaveTask()?.onResult(reply.result);
    else leaveTask()?.onThrown(reply.thrown);
  }

  worker.listen(hear, lose);

  return {
    give({ kind, data }, limitMs, outcome) {
      const request: Request = { id: ++lastId, kind, data };
      worker.send(request);
      const onLimit = () => lose(`it took longer than ${limitMs} ms`);
      task = { id: lastId, outcome, timer: limitMs === undefined ? undefined : setTimeout(onLimit, limitMs) };
    },
    end() {
      if (!isGone) dismiss();
    },
  };
}
