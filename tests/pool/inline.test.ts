import { describe, expect, test } from 'vitest';
import { createInlinePool, JobError } from '../../src/pool/index.ts';
import { handlers } from './handlers.ts';

describe('the pool on the calling thread', () => {
  test('is a pool like any other', async () => {
    const pool = createInlinePool(handlers);
    const seen: [number, number][] = [];
    const jobs = [
      { kind: 'square', data: 3 },
      { kind: 'report', data: [-1, 0.5, Number.NaN, 7] },
      { kind: 'large', data: 4 },
    ];
    const results = await pool.run(jobs, { onProgress: (done, total) => seen.push([done, total]) });
    expect(results).toEqual([9, 'reported', { values: new Float32Array([1, 1, 1, 1]) }]);
    expect(seen).toEqual([
      [1, 3],
      [1.5, 3],
      [2, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('hears a cancel between jobs when it pauses there', async () => {
    const pool = createInlinePool(handlers, { pause: () => new Promise((resolve) => setTimeout(resolve)) });
    const controller = new AbortController();
    setTimeout(() => controller.abort('enough'), 20);
    const endless = Array.from({ length: 100_000 }, () => ({ kind: 'echo', data: 1 }));
    await expect(pool.run(endless, { signal: controller.signal })).rejects.toBe('enough');
    expect(await pool.run([{ kind: 'echo', data: 2 }])).toEqual([2]);
  });

  test('fails a run whose pause fails', async () => {
    const pool = createInlinePool(handlers, { pause: () => Promise.reject(new Error('no frame')) });
    await expect(pool.run([{ kind: 'echo', data: 1 }])).rejects.toThrow('the pause before it failed: Error: no frame');
  });
});

describe('what a handler throws', () => {
  test.each([
    ['throw', new TypeError('a hand of cards'), 'TypeError', 'a hand of cards'],
    ['reject', 'a range of hills', 'RangeError', 'a range of hills'],
    ['throw', 'words', 'Error', 'words'],
    ['throw', undefined, 'Error', 'undefined'],
    ['toString', null, 'Error', 'no handler does this kind of job'],
  ])('%s %o is its run’s error, named and told, and no other run’s', async (kind, data, name, reason) => {
    const pool = createInlinePool(handlers);
    const bad = pool.run([
      { kind: 'echo', data: 1 },
      { kind, data },
    ]);
    const good = pool.run([{ kind: 'echo', data: 1 }]);
    const error = await bad.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({ message: `job 2 of 2 (${kind}): ${reason}`, index: 1, kind, reason });
    expect(error).toMatchObject({ cause: { name, message: reason } });
    expect(await good).toEqual([1]);
  });
});
