import { describe, expect, onTestFinished, test } from 'vitest';
import { startThread } from '../../scripts/node-pool.ts';
import { createPool, type Pool } from '../../src/pool/index.ts';
import type { Fragile } from './handlers.ts';

type Thread = ReturnType<typeof startThread>;

/** A pool of real threads, and the threads in the order of starting. */
function open(workers: number, module = './handlers.ts'): { pool: Pool; threads: Thread[] } {
  const threads: Thread[] = [];
  const pool = createPool({
    workers,
    startWorker: () => {
      const thread = startThread(new URL(module, import.meta.url));
      threads.push(thread);
      return thread;
    },
  });
  onTestFinished(() => pool.end());
  return { pool, threads };
}

/** Four jobs, the second of which goes wrong as often as said before it goes well. */
function fragileJobs(kind: string, faults = 1) {
  const tries = new Int32Array(new SharedArrayBuffer(16));
  const data = (index: number): Fragile => ({ tries, index, faults: index === 1 ? faults : 0 });
  return { tries, jobs: [0, 1, 2, 3].map((index) => ({ kind, data: data(index) })) };
}

const squares = (count: number) => Array.from({ length: count }, (_, data) => ({ kind: 'square', data }));

describe('a pool of worker threads', () => {
  test('does two runs at once, of which the first keeps every worker busy', async () => {
    const { pool, threads } = open(2);
    const [first, second] = await Promise.all([pool.run(squares(40)), pool.run(squares(20))]);
    expect(first).toEqual(Array.from({ length: 40 }, (_, k) => k * k));
    expect(second).toEqual(first.slice(0, 20));
    expect(threads).toHaveLength(2);
  });

  test('does a thousand small jobs and mixes up none', async () => {
    const { pool } = open(2);
    const heard = new Set<number>();
    let last: unknown;
    const results = await pool.run<number>(squares(1000), {
      onResult: (index, result) => void (result === index * index && heard.add(index)),
      onProgress: (...progress) => {
        last = progress;
      },
    });
    expect(results).toEqual(Array.from({ length: 1000 }, (_, k) => k * k));
    expect(heard.size).toBe(1000);
    expect(last).toEqual([1000, 1000]);
  });

  test('hands a large result over without a copy', async () => {
    const { pool } = open(1);
    const [{ values }] = await pool.run<{ values: Float32Array }>([{ kind: 'large', data: 2_000_000 }]);
    expect([values.length, values[1_999_999]]).toEqual([2_000_000, 1]);
    expect(await pool.run([{ kind: 'leftOfLarge', data: null }])).toEqual([0]);
  });

  test('cancels one of two runs, both of whose jobs never end, and does the other', async () => {
    const { pool, threads } = open(2);
    await pool.run(squares(2)); // both at work from here on
    const controller = new AbortController();
    const endless = Array.from({ length: 4 }, () => ({ kind: 'spin', data: null }));
    const cancelled = pool.run(endless, { signal: controller.signal, priority: 1 });
    const other = pool.run(squares(10));
    const exits = threads.map(({ thread }) => new Promise((resolve) => thread.once('exit', resolve)));
    controller.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    await Promise.all(exits);
    expect(await other).toHaveLength(10);
    expect(threads).toHaveLength(4);
  });
});

describe('nothing is lost when', () => {
  test.each([
    ['a worker of each of two runs dies', 'dieAtFirst'],
    ['a worker of each of two runs hangs', 'spinAtFirst'],
    ['a worker of each of two runs says what nobody asked', 'babbleAtFirst'],
  ])('%s', async (_, kind) => {
    const { pool } = open(2);
    await pool.run(squares(2)); // so that only later starts count towards the limit
    const [a, b] = [fragileJobs(kind), fragileJobs(kind)];
    const results = await Promise.all([a, b].map(({ jobs }) => pool.run(jobs, { limitMs: 4_000 })));
    expect(results).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    for (const { tries } of [a, b]) expect(tries[1]).toBeGreaterThanOrEqual(2);
  });

  test('workers die at rest', async () => {
    const { pool, threads } = open(2);
    await pool.run(squares(4));
    await Promise.all(threads.map(({ thread }) => thread.terminate()));
    expect(await pool.run(squares(4))).toEqual([0, 1, 4, 9]);
    expect(threads).toHaveLength(4);
  });

  test('one run fails for good, by three deaths: the other goes on', async () => {
    const { pool } = open(2);
    const { tries, jobs } = fragileJobs('dieAtFirst', 99);
    const bad = pool.run(jobs);
    const good = pool.run(squares(100));
    await expect(bad).rejects.toThrow('job 2 of 4 (dieAtFirst): failed 3 times: the worker ended with code 3');
    expect(tries[1]).toBe(3);
    expect(await good).toHaveLength(100);
  });

  test('one run fails by what its handler throws, which is not tried again', async () => {
    const { pool, threads } = open(1);
    const { tries, jobs } = fragileJobs('throwAtFirst');
    const good = pool.run(squares(100));
    await expect(pool.run(jobs)).rejects.toThrow('job 2 of 4 (throwAtFirst): bad luck');
    expect(tries[1]).toBe(1);
    expect(await good).toHaveLength(100);
    expect(threads).toHaveLength(1);
  });
});

describe('what cannot be done is said:', () => {
  test('a result and data that no message can carry', async () => {
    const { pool, threads } = open(1);
    await expect(pool.run([{ kind: 'unsendable', data: 1 }])).rejects.toThrow(
      /^job 1 of 1 \(unsendable\): .*could not be/,
    );
    await expect(pool.run([{ kind: 'echo', data: () => 1 }])).rejects.toThrow(
      /^job 1 of 1 \(echo\): cannot be sent to a worker: .*could not be cloned/,
    );
    expect(await pool.run(squares(2))).toEqual([0, 1]);
    expect(threads).toHaveLength(1);
  });

  test('a module that is not there', async () => {
    const { pool } = open(1, './missing.ts');
    await expect(pool.run(squares(1))).rejects.toThrow(/^job 1 of 1 \(square\): failed 3 times: .*missing/);
  });
});
