import { createPagePool, type Job, type Pool } from '../../src/pool/index.ts';

let started = 0;

function open(workers?: number): Pool {
  started = 0;
  return createPagePool(
    () => new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module', name: String(started++) }),
    workers,
  );
}

const jobs = (kind: string, count: number): Job[] => Array.from({ length: count }, (_, data) => ({ kind, data }));

const trials = {
  /** Squares of 0 … 999, by one worker and by two at once. */
  async squares() {
    const [one, two] = [open(1), open(2)];
    const results = await Promise.all([one.run<number>(jobs('square', 1000)), two.run<number>(jobs('square', 1000))]);
    one.end();
    two.end();
    return results;
  },

  /** The determinism scenes, by two workers side by side. */
  async hashes() {
    const pool = open(2);
    const results = await pool.run(jobs('hashes', 2));
    pool.end();
    return results;
  },

  /** Two runs, whose first two workers die and hang. */
  async troubled() {
    const pool = open(2);
    const limitMs = 3_000;
    const results = await Promise.all([
      pool.run(jobs('troubled', 3), { limitMs }),
      pool.run(jobs('troubled', 3), { limitMs }),
    ]);
    pool.end();
    return { results, started };
  },

  /** Cancels a run that keeps both workers busy for ever; the run that waited for them is done. */
  async cancel() {
    const pool = open(2);
    pool.warmUp();
    await pool.run(jobs('square', 2));
    const controller = new AbortController();
    const cancelled = pool.run(jobs('spin', 4), { signal: controller.signal }).catch((reason: unknown) => reason);
    const other = pool.run(jobs('square', 3));
    await new Promise((resolve) => setTimeout(resolve, 300));
    controller.abort('enough');
    const results = [await cancelled, await other];
    pool.end();
    return results;
  },

  /** How many workers a pool has when nobody says. */
  workers() {
    return { cores: navigator.hardwareConcurrency, workers: open().workers };
  },

  /** A result of 8 MB; its length here, and what is left of it in its worker. */
  async large() {
    const pool = open(1);
    const [values] = await pool.run<Float32Array>([{ kind: 'large', data: 2_000_000 }]);
    const [left] = await pool.run<number>([{ kind: 'leftOfLarge', data: null }]);
    pool.end();
    return { length: values.length, last: values[1_999_999], left };
  },
};

export type Trials = typeof trials;

Object.assign(window, { trials });
document.documentElement.dataset.ready = 'true';
