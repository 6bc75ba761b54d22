import { describe, expect, test } from 'vitest';
import { type LabPool, PRIORITY, runPolitely, Stale } from '../../src/lab/worker/lab-pool.ts';
import type { Job } from '../../src/pool/index.ts';

/** A pool whose jobs end when they are told to. */
function manualPool(workers: number, free = async () => {}) {
  const begun: {
    readonly job: Job;
    readonly priority: number;
    end(result: unknown): void;
    fail(error: Error): void;
  }[] = [];
  const run = (jobs: readonly Job[], { priority = 0 } = {}) =>
    new Promise<unknown[]>((resolve, reject) => {
      begun.push({ job: jobs[0], priority, end: (result) => resolve([result]), fail: reject });
    });
  return { pool: { workers, run, warmUp() {}, end() {}, free } as unknown as LabPool, begun };
}

const jobs = Array.from({ length: 6 }, (_, k) => ({ kind: 'one', data: k }));
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('jobs of the Lab, a few at a time', () => {
  test('one job more than there are workers waits, so that no worker falls to lower priorities between two jobs', async () => {
    const { pool, begun } = manualPool(2);
    const results = runPolitely<number>(pool, jobs, PRIORITY.claim, () => false);
    for (let done = 0; done < jobs.length; done++) {
      await settled();
      expect(begun.length).toBe(Math.min(done + 3, jobs.length));
      begun[done].end(10 * done);
    }
    expect(await results).toEqual([0, 10, 20, 30, 40, 50]);
    expect(new Set(begun.map(({ priority }) => priority))).toEqual(new Set([PRIORITY.claim]));
  });

  test('what went stale begins no further job', async () => {
    const { pool, begun } = manualPool(2);
    let isStale = false;
    const results = runPolitely(pool, jobs, PRIORITY.picture, () => isStale);
    const told = expect(results).rejects.toBeInstanceOf(Stale);
    await settled();
    isStale = true;
    for (const one of begun) one.end(0);
    await told;
    await settled();
    expect(begun.length).toBe(3);
  });

  test('none is begun while a hand drags, and none at all if it went stale meanwhile', async () => {
    let letGo = () => {};
    const dragged = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { pool, begun } = manualPool(2, () => dragged);
    let isStale = false;
    const results = [false, true].map((goesStale) =>
      runPolitely(pool, jobs.slice(0, 1), PRIORITY.claim, () => goesStale && isStale),
    );
    const told = expect(results[1]).rejects.toBeInstanceOf(Stale);
    await settled();
    expect(begun.length).toBe(0);
    isStale = true;
    letGo();
    await told;
    expect(begun.length).toBe(1);
    begun[0].end('done');
    expect(await results[0]).toEqual(['done']);
  });

  test('a job that fails ends the rest with its own reason', async () => {
    const { pool, begun } = manualPool(1);
    const results = runPolitely(pool, jobs, PRIORITY.asked, () => false);
    const told = expect(results).rejects.toThrow('no such chain');
    await settled();
    begun[0].fail(new Error('no such chain'));
    await told;
    begun[1].end(0);
    await settled();
    expect(begun.length).toBe(2);
  });

  test('claims stand before what was asked for, and that before pictures', () => {
    expect(PRIORITY.claim).toBeGreaterThan(PRIORITY.asked);
    expect(PRIORITY.asked).toBeGreaterThan(PRIORITY.picture);
  });
});
