import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPool, JobError } from '../../src/pool/index.ts';
import { fakeWorkers, jobsNamed } from './fake-workers.ts';

function open(workers: number) {
  const fakes = fakeWorkers();
  return { pool: createPool({ workers, startWorker: fakes.startWorker }), started: fakes.started };
}

describe('a run', () => {
  test('gives results in the order of its jobs, and each to its listener as it arrives', async () => {
    const { pool, started } = open(3);
    const heard: [number, string][] = [];
    const run = pool.run<string>(jobsNamed('a', 3), { onResult: (index, result) => heard.push([index, result]) });
    for (const k of [2, 0, 1]) started[k].answer(`result ${k}`);
    expect(await run).toEqual(['result 0', 'result 1', 'result 2']);
    expect(heard).toEqual([
      [2, 'result 2'],
      [0, 'result 0'],
      [1, 'result 1'],
    ]);
  });

  test('counts its jobs and the shares that are reported, and never counts back', async () => {
    const { pool, started } = open(2);
    const seen: [number, number][] = [];
    const run = pool.run(jobsNamed('a', 2), { onProgress: (done, total) => seen.push([done, total]) });
    started[0].report(0.5);
    started[1].report(0.25);
    started[0].die('gone');
    started[2].report(0.25); // the second try of the first job
    started[2].answer();
    started[1].answer();
    await run;
    expect(seen).toEqual([
      [0.5, 2],
      [0.75, 2],
      [1.25, 2],
      [2, 2],
    ]);
  });

  test('without jobs is done', async () => {
    expect(await open(1).pool.run([])).toEqual([]);
  });

  test.each([
    [{ limitMs: 0 }, 'limitMs: must be above 0 and at most 2147483647, is 0'],
    [{ limitMs: Number.NaN }, 'limitMs: must be above 0 and at most 2147483647, is NaN'],
    [{ limitMs: 2 ** 31 }, 'limitMs: must be above 0 and at most 2147483647, is 2147483648'],
    [{ graceMs: -1 }, 'graceMs: must be at least 0 and at most 2147483647, is -1'],
    [{ priority: Number.NaN }, 'priority: must be a finite number, is NaN'],
  ])('refuses %j', async (options, message) => {
    await expect(open(1).pool.run(jobsNamed('a', 1), options)).rejects.toThrow(new RangeError(message));
  });

  test.each(['onResult', 'onProgress'])('fails alone when its %s throws', async (name) => {
    const { pool, started } = open(1);
    const fail = () => {
      throw new Error('no room');
    };
    const bad = pool.run(jobsNamed('a', 2), { [name]: fail });
    const good = pool.run(jobsNamed('b', 1));
    started[0].answer();
    await expect(bad).rejects.toThrow('no room');
    started[0].answer();
    expect(await good).toEqual(['b0']);
  });
});

describe('the queue', () => {
  test('serves the highest priority first and lets equals take turns', () => {
    const { pool, started } = open(1);
    const served = () => started[0].sent.map(({ data }) => data);
    pool.run(jobsNamed('a', 4));
    pool.run(jobsNamed('b', 2));
    pool.run(jobsNamed('low', 1), { priority: -1 });
    pool.run(jobsNamed('high', 2), { priority: 1 });
    while (started[0].sent.length < 9) started[0].answer();
    expect(served()).toEqual(['a0', 'high0', 'high1', 'b0', 'a1', 'b1', 'a2', 'a3', 'low0']);
  });

  test('starts no more workers than there are jobs, nor more than it may', () => {
    const { pool, started } = open(3);
    pool.run(jobsNamed('a', 2));
    expect(started).toHaveLength(2);
    pool.run(jobsNamed('b', 5));
    expect(started).toHaveLength(3);
  });

  test('gives a worker that is to be spared no new job until it may work again, and keeps one at work', () => {
    const { pool, started } = open(2);
    pool.run(jobsNamed('a', 6));
    pool.spare(1);
    started[0].answer();
    started[1].answer();
    expect(started.map(({ sent }) => sent.length)).toEqual([2, 1]);
    pool.spare(0);
    expect(started.map(({ sent }) => sent.length)).toEqual([2, 2]);
    pool.spare(5);
    started[0].answer();
    started[1].answer();
    expect(started[0].sent.length + started[1].sent.length).toBe(5);
  });

  test('starts all at once when asked to warm up', () => {
    const { pool, started } = open(3);
    pool.warmUp();
    pool.warmUp();
    expect(started).toHaveLength(3);
    pool.run(jobsNamed('a', 2));
    expect(started).toHaveLength(3);
  });

  test('needs at least one worker', () => {
    expect(() => open(0)).toThrow(new RangeError('workers: must be a whole number from 1, is 0'));
    expect(() => open(1.5)).toThrow('is 1.5');
  });
});

describe('a cancel', () => {
  test('ends the workers of its own run, replaces them at once, and leaves the others alone', async () => {
    const { pool, started } = open(2);
    const controller = new AbortController();
    const cancelled = pool.run(jobsNamed('a', 9), { signal: controller.signal });
    started[1].answer();
    const other = pool.run(jobsNamed('b', 2)); // waits for its turn
    started[1].answer();
    expect(started.map(({ data }) => data)).toEqual(['a0', 'b0']);
    controller.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false, false]);
    expect(started[2].data).toBe('b1');
    started[0].answer(); // too late to be heard
    started[2].answer();
    started[1].answer();
    expect(await other).toEqual(['b0', 'b1']);
  });

  test('lets a worker end its job where the run says so, and no longer than it says', async () => {
    const { pool, started } = open(2);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const controller = new AbortController();
    const cancelled = pool.run(jobsNamed('a', 9), { signal: controller.signal, graceMs: 500 });
    controller.abort(new Error('enough'));
    await expect(cancelled).rejects.toThrow('enough');
    const other = pool.run(jobsNamed('b', 2));
    expect(started.map(({ data }) => data)).toEqual(['a0', 'a1']);
    started[0].answer(); // to nobody
    expect(started[0].data).toBe('b0');
    vi.advanceTimersByTime(499);
    expect(started).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false, true, false]);
    expect(started[2].data).toBe('b1');
    started[2].answer();
    started[0].answer();
    expect(await other).toEqual(['b0', 'b1']);
  });

  test('before the start does nothing', async () => {
    const { pool, started } = open(1);
    await expect(pool.run(jobsNamed('a', 1), { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(started).toHaveLength(0);
  });

  test('from a listener of the run itself is heard', async () => {
    const { pool, started } = open(1);
    const controller = new AbortController();
    const run = pool.run(jobsNamed('a', 2), { signal: controller.signal, onResult: () => controller.abort('seen') });
    started[0].answer();
    await expect(run).rejects.toBe('seen');
    expect(started).toHaveLength(1);
  });

  test('after the end does nothing', async () => {
    const { pool, started } = open(1);
    const controller = new AbortController();
    const run = pool.run(jobsNamed('a', 1), { signal: controller.signal });
    started[0].answer();
    await run;
    controller.abort();
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
  });
});

describe('a worker that is lost', () => {
  test('at work: its job is done by another', async () => {
    const { pool, started } = open(1);
    const run = pool.run(jobsNamed('a', 2));
    started[0].die('gone');
    expect(started[1].data).toBe('a0');
    started[1].answer();
    started[1].answer();
    expect(await run).toEqual(['a0', 'a1']);
  });

  test('three times with one job fails that run alone, in words that name the job', async () => {
    const { pool, started } = open(1);
    const run = pool.run(jobsNamed('a', 2));
    started[0].answer();
    started[0].die('out of memory');
    started[1].die('out of memory');
    const other = pool.run(jobsNamed('b', 1), { priority: -1 });
    started[2].die('out of memory');
    started[3].answer();
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({
      message: 'job 2 of 2 (any): failed 3 times: out of memory',
      index: 1,
      kind: 'any',
      reason: 'failed 3 times: out of memory',
    });
    expect(await other).toEqual(['b0']);
  });

  test('at rest is replaced when there is work, however many of them', async () => {
    const { pool, started } = open(4);
    pool.warmUp();
    for (const worker of [...started]) worker.die('gone');
    expect(started).toHaveLength(4);
    const run = pool.run(jobsNamed('a', 1));
    started[4].answer();
    expect(await run).toEqual(['a0']);
  });

  test('and cannot be started again fails the run', async () => {
    const pool = createPool({
      workers: 2,
      startWorker: () => {
        throw new Error('blocked by the policy');
      },
    });
    pool.warmUp();
    await expect(pool.run(jobsNamed('a', 1))).rejects.toThrow(
      'job 1 of 1 (any): failed 3 times: no worker could be started: Error: blocked by the policy',
    );
  });

  test('because it hangs: its job is given to another after the limit', async () => {
    const { pool, started } = open(1);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const run = pool.run(jobsNamed('a', 2), { limitMs: 1_000 });
    vi.advanceTimersByTime(900);
    started[0].answer(); // the next job has a second of its own
    vi.advanceTimersByTime(999);
    expect(started).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(started).toHaveLength(2);
    expect(started[0].isEnded).toBe(true);
    started[1].answer();
    expect(await run).toEqual(['a0', 'a1']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a hostile worker', () => {
  const hostile: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'ready'],
    ['an empty object', {}],
    ['a result for a job it does not have', { id: 99, type: 'result', result: 1 }],
    ['a result that is missing', { id: 1, type: 'result' }],
    ['an unknown type', { id: 1, type: 'constructor' }],
    ['a share that is no number', { id: 1, type: 'share', share: '1' }],
    ['a share that is not finite', { id: 1, type: 'share', share: Number.NaN }],
    ['a share above the whole', { id: 1, type: 'share', share: 2 }],
    ['an error without words', { id: 1, type: 'thrown', thrown: null }],
    ['an error of a wrong form', { id: 1, type: 'thrown', thrown: { name: 1, message: 2, stack: 3 } }],
  ];
  test.each(hostile)('that says %s is ended and its job done by another', async (_, message) => {
    const { pool, started } = open(1);
    const run = pool.run(jobsNamed('a', 1));
    started[0].say(message);
    expect(started[0].isEnded).toBe(true);
    started[0].answer();
    started[1].answer('right');
    expect(await run).toEqual(['right']);
  });

  test('that speaks at rest is ended and costs no job a try', async () => {
    const { pool, started } = open(1);
    pool.warmUp();
    started[0].say({ id: 0, type: 'result', result: 1 });
    expect(started[0].isEnded).toBe(true);
    const run = pool.run(jobsNamed('a', 1));
    started[1].answer();
    expect(await run).toEqual(['a0']);
  });

  test('that answers twice is not believed the second time', async () => {
    const { pool, started } = open(1);
    const run = pool.run(jobsNamed('a', 2));
    started[0].answer();
    started[0].say({ id: 1, type: 'result', result: 'again' });
    expect(started[1].data).toBe('a1');
    started[1].answer();
    expect(await run).toEqual(['a0', 'a1']);
  });
});

describe('the end of a pool', () => {
  test('ends every worker and fails what is not done', async () => {
    const { pool, started } = open(2);
    pool.warmUp();
    const late = new AbortController();
    const dropped = pool.run(jobsNamed('late', 1), { signal: late.signal, graceMs: 500 });
    late.abort();
    await expect(dropped).rejects.toThrow('aborted');
    const run = pool.run(jobsNamed('a', 1));
    pool.end();
    pool.end();
    await expect(run).rejects.toThrow('the pool has been ended');
    await expect(pool.run(jobsNamed('a', 1))).rejects.toThrow('the pool has been ended');
    pool.warmUp();
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });
});
