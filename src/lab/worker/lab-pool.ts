import { createPagePool, type Job, type Pool } from '../../pool/index.ts';
import { watchDrags } from './drags.ts';

/** The Lab's workers: no job is begun while a hand drags. */
export interface LabPool extends Pool {
  /** Resolves when nothing is dragged. */
  free(): Promise<void>;
}

export function createLabPool(): LabPool {
  const pool = createPagePool(() => new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' }));
  const drags = watchDrags();
  return {
    ...pool,
    free: drags.over,
    end() {
      drags.end();
      pool.end();
    },
  };
}

/** Whose jobs the pool gives out first. Claims stand before what the page does for its pictures by itself. */
export const PRIORITY = { claim: 3, asked: 2, picture: 1 } as const;

/** Claims are served in their order on the page: the first ones are there soonest. */
export const claimPriority = (place: number): number => PRIORITY.claim - place / 100;

/** Thrown out of work whose answer nobody waits for any more. */
export class Stale extends Error {}

/**
 * Runs jobs one by one, a few of them under way or waiting at a time, so that what went stale ends soon without ending workers: those
 * would have to load everything anew. While a hand drags none is begun. One job more than there are workers always waits, so that no worker is handed to lower priorities.
 * @throws Stale as soon as a job comes back stale; whatever the first job that failed threw
 */
export async function runPolitely<R>(
  pool: LabPool,
  jobs: readonly Job[],
  priority: number,
  isStale: () => boolean,
): Promise<R[]> {
  const results = new Array<R>(jobs.length);
  let next = 0;
  let isOver = false;
  const lane = async () => {
    while (next < jobs.length && !isOver) {
      const place = next++;
      await pool.free();
      if (isOver || isStale()) throw new Stale('stale');
      [results[place]] = await pool.run<R>([jobs[place]], { priority });
      if (isStale()) throw new Stale('stale');
    }
  };
  try {
    await Promise.all(Array.from({ length: pool.workers + 1 }, lane));
  } finally {
    isOver = true;
  }
  return results;
}
