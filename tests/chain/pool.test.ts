import { afterEach, describe, expect, test } from 'vitest';
import { startThread } from '../../bench/worker-threads.ts';
import { chainModel, createReplicaPool, foldFromLattice, type ReplicaPool, runJob } from '../../src/chain/index.ts';

const { n, contacts } = foldFromLattice('UUUUURDDDDDR');
const job = { model: chainModel({ n, contacts, links: [[0, 11]] }), seed: 5, count: 20, steps: 2_000, every: 100 };
const alone = runJob({ ...job, first: 0 });

type Thread = ReturnType<typeof startThread>;
let pool: ReplicaPool;
afterEach(() => pool.end());

/** A pool of two real threads; `started` sees each as it starts. */
function open(started: (thread: Thread, count: number) => void = () => {}): ReplicaPool {
  let count = 0;
  pool = createReplicaPool({
    workers: 2,
    startWorker: () => {
      const thread = startThread();
      started(thread, count++);
      return thread;
    },
  });
  return pool;
}

describe('a pool of worker threads', () => {
  test('gives the bits of one thread, in order, with progress', async () => {
    const seen: [number, number][] = [];
    const result = await open().run(job, { onProgress: (done, total) => seen.push([done, total]) });
    expect(result).toEqual(alone);
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('loses nothing when a worker is killed in the middle of its work', async () => {
    let threads = 0;
    const result = await open((thread, count) => {
      threads = count + 1;
      if (count === 0) thread.thread.once('online', () => void thread.thread.terminate());
    }).run(job);
    expect(threads).toBeGreaterThan(2);
    expect(result).toEqual(alone);
  });

  test('a worker that dies at rest is replaced', async () => {
    const threads: Thread[] = [];
    await open((thread) => threads.push(thread)).run(job);
    await threads[0].thread.terminate();
    expect(await pool.run(job)).toEqual(alone);
    expect(threads).toHaveLength(3);
  });

  test('gives up in words when every worker dies', async () => {
    const run = open((thread) => thread.thread.once('online', () => void thread.thread.terminate())).run(job);
    await expect(run).rejects.toThrow(/replicas from \d+ failed 3 times: worker ended/);
  });

  test('a cancel ends it at once and the pool can be used again', async () => {
    const controller = new AbortController();
    const long = open().run({ ...job, steps: 50_000_000 }, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 300);
    await expect(long).rejects.toThrow('enough');
    expect(await pool.run(job)).toEqual(alone);
  });
});
