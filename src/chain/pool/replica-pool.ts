import type { ReplicaJob, ReplicaResult } from './job.ts';

/** A worker as the pool needs it: a browser's Worker and a Node worker thread both fit behind it. */
export interface PoolWorker {
  send(job: ReplicaJob): void;
  /** Hears the result of the job sent last; takes the place of the listener before. */
  onResult(listener: (result: ReplicaResult) => void): void;
  /** Hears that the worker has died, for whatever reason; takes the place of the listener before. */
  onDeath(listener: (reason: string) => void): void;
  end(): void;
}

export interface PoolOptions {
  readonly workers: number;
  readonly startWorker: () => PoolWorker;
}

export interface RunOptions {
  onProgress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/** Shares replicas out over workers. */
export interface ReplicaPool {
  /**
   * Runs `count` replicas of a job. A part whose worker dies is run again by a fresh one, so no result is lost; the same
   * part failing too often is an error.
   *
   * @throws the signal's reason when cancelled; Error when a part fails for good
   */
  run(job: Omit<ReplicaJob, 'first'>, options?: RunOptions): Promise<ReplicaResult>;
  end(): void;
}

/** Replicas in a part: two full f32 batches, small enough for progress and for little to be lost. */
const PART = 8;
/** Times that one part may lose its worker. */
const TRIES = 3;

interface Part {
  readonly job: ReplicaJob;
  readonly index: number;
  tries: number;
}

export function createReplicaPool({ workers, startWorker }: PoolOptions): ReplicaPool {
  const idle: PoolWorker[] = [];
  const busy = new Set<PoolWorker>();

  /** Keeps a worker for later; one that dies meanwhile is never given work. */
  function rest(worker: PoolWorker): void {
    busy.delete(worker);
    idle.push(worker);
    worker.onDeath(() => idle.splice(idle.indexOf(worker), 1));
  }

  function run(whole: Omit<ReplicaJob, 'first'>, { onProgress, signal }: RunOptions = {}): Promise<ReplicaResult> {
    const waiting: Part[] = [];
    for (let first = 0, index = 0; first < whole.count; first += PART, index++) {
      waiting.push({ job: { ...whole, first, count: Math.min(PART, whole.count - first) }, index, tries: 0 });
    }
    const total = waiting.length;
    const results: ReplicaResult[] = [];
    let done = 0;

    return new Promise((resolve, reject) => {
      let isOver = false;
      const finish = (settle: () => void) => {
        if (isOver) return;
        isOver = true;
        signal?.removeEventListener('abort', onAbort);
        // Whoever is still at work for this run is at work for nothing.
        for (const worker of busy) worker.end();
        busy.clear();
        settle();
      };
      const onAbort = () => finish(() => reject(signal?.reason));

      const give = (worker: PoolWorker, part: Part) => {
        busy.add(worker);
        worker.onResult((result) => {
          if (isOver) return;
          rest(worker);
          results[part.index] = result;
          done += 1;
          onProgress?.(done, total);
          if (done === total) finish(() => resolve(joinResults(results)));
          else work();
        });
        worker.onDeath((reason) => {
          if (isOver) return;
          busy.delete(worker);
          part.tries += 1;
          if (part.tries >= TRIES) {
            finish(() => reject(new Error(`replicas from ${part.job.first} failed ${TRIES} times: ${reason}`)));
            return;
          }
          waiting.unshift(part);
          work();
        });
        worker.send(part.job);
      };

      const work = () => {
        while (waiting.length > 0 && busy.size < workers) give(idle.pop() ?? startWorker(), waiting.shift() as Part);
      };

      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort);
      work();
    });
  }

  return {
    run,
    end() {
      for (const worker of [...idle, ...busy]) worker.end();
      idle.length = 0;
      busy.clear();
    },
  };
}

function joinResults(parts: readonly ReplicaResult[]): ReplicaResult {
  return {
    q: parts.flatMap(({ q }) => q),
    rg: parts.flatMap(({ rg }) => rg),
    fault: parts.find(({ fault }) => fault !== null)?.fault ?? null,
  };
}
