import type { Pool } from '../../pool/index.ts';
import { measure, type Task } from '../../task/index.ts';
import { type Take, takeOf } from './takes.ts';

/**
 * The runs of a task without links: the same whatever a player places. They are kept, and can be measured while a player still plans, which
 * also brings the workers into swing: code that has hardly run is slow, and with it a first verdict takes half as long again.
 */
export interface BareRuns {
  /** Begins to measure them, unless that is done or under way; drops others that nobody waits for. Null where they were dropped or failed: a verdict asks again. */
  prepare(task: Task, seed: number): Promise<Take | null>;
  /** @throws what `measure` throws, and the signal's reason */
  take(task: Task, seed: number, signal: AbortSignal): Promise<Take>;
}

interface Begun {
  readonly key: string;
  readonly controller: AbortController;
  readonly take: Promise<Take>;
  isDone: boolean;
  /** Of the verdict that waits for them. */
  awaited: AbortSignal | null;
}

/** So many are kept: each holds the recordings of all its runs. */
const MOST = 3;
/** After a placement's own runs, before all else that a verdict tells. */
const PRIORITY = 6;

/** @param pool measures them */
export function createBareRuns(pool: Pool): BareRuns {
  /** The newest last. */
  let all: Begun[] = [];

  function drop(one: Begun): void {
    all = all.filter((other) => other !== one);
    one.controller.abort();
  }

  function begin(task: Task, seed: number): Begun {
    const key = JSON.stringify([task, seed]);
    const had = all.find((one) => one.key === key);
    if (had !== undefined) return had;
    const free = all.filter(({ awaited }) => awaited === null || awaited.aborted);
    for (const one of free) if (!one.isDone || all.length >= MOST) drop(one);
    const controller = new AbortController();
    const options = { pool, seed, record: true, priority: PRIORITY, signal: controller.signal };
    const take = measure(task, [], options).then((measured) => takeOf(task, 'bare', null, measured));
    const begun: Begun = { key, controller, take, isDone: false, awaited: null };
    all.push(begun);
    take.then(
      () => {
        begun.isDone = true;
        begun.awaited = null;
      },
      () => drop(begun), // so that whoever asks next begins anew
    );
    return begun;
  }

  return {
    prepare: (task, seed) => begin(task, seed).take.catch(() => null),
    async take(task, seed, signal) {
      const begun = begin(task, seed);
      if (!begun.isDone) begun.awaited = signal;
      const take = await begun.take;
      signal.throwIfAborted();
      return take;
    },
  };
}
