import { expect, test } from 'vitest';
import { pairCount } from '../../src/chain/index.ts';
import { createBareRuns } from '../../src/play/state/bare-runs.ts';
import type { Job, Pool, RunOptions } from '../../src/pool/index.ts';
import type { Task } from '../../src/task/index.ts';
import { shippedLevel } from './fakes.ts';

const { task } = shippedLevel('hairpin');
const warmer: Task = { ...task, chain: { ...task.chain, temperature: 0.31 } };
const { n } = task.fold;

/** What a job comes to where nothing folds and nothing is learned. */
function nothing({ kind, data }: Job) {
  const { count } = data as { count: number };
  return kind === 'fold'
    ? {
        contacts: new Uint16Array(count * pairCount(n)),
        looks: 1,
        faults: Array(count).fill(null),
        frames: new Float32Array(0),
      }
    : { accuracy: 0.5, ended: 0.5, dropped: null, shortcut: null, logGradient: new Float64Array(n), fault: null };
}

/** Runs without links on a pool that answers when it is told to. */
function open() {
  const calls: {
    readonly signal: AbortSignal;
    readonly links: number;
    finish(): Promise<void>;
    fail(): Promise<void>;
  }[] = [];
  const settled = () => new Promise<void>((heard) => setTimeout(heard));
  const run = (jobs: readonly Job[], { signal }: RunOptions<unknown> = {}) =>
    new Promise<unknown[]>((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(signal!.reason));
      calls.push({
        signal: signal!,
        links: jobs.reduce((sum, { data }) => sum + (data as { model: { links: [] } }).model.links.length, 0),
        finish() {
          resolve(jobs.map(nothing));
          return settled();
        },
        fail() {
          reject(new Error('no worker'));
          return settled();
        },
      });
    });
  return { bareRuns: createBareRuns({ run } as unknown as Pool), calls };
}

const waiting = () => new AbortController().signal;

test('what was measured ahead is what a verdict is given, whatever is placed', async () => {
  const { bareRuns, calls } = open();
  bareRuns.prepare(task, 1);
  bareRuns.prepare(structuredClone(task), 1);
  const first = bareRuns.take(task, 1, waiting());
  await calls[0].finish();
  expect((await first).measured.runs).toHaveLength(32);
  expect(await bareRuns.take(task, 1, waiting())).toBe(await first);
  expect([calls.length, calls[0].links]).toEqual([1, 0]);
});

test('other dials and another seed have runs of their own, and drop those that nobody waits for', async () => {
  const { bareRuns, calls } = open();
  bareRuns.prepare(task, 1);
  bareRuns.prepare(warmer, 1);
  const cancelled = new AbortController();
  const dropped = expect(bareRuns.take(warmer, 1, cancelled.signal)).rejects.toThrow('aborted');
  cancelled.abort();
  bareRuns.prepare(warmer, 2);
  await dropped;
  const awaited = bareRuns.take(warmer, 2, waiting());
  bareRuns.prepare(task, 1);
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false]);
  await calls[2].finish();
  expect((await awaited).kind).toBe('bare');
});

test('the newest three are kept', async () => {
  const { bareRuns, calls } = open();
  for (const seed of [1, 2, 3, 4]) {
    bareRuns.prepare(task, seed);
    await calls[seed - 1].finish();
  }
  for (const seed of [4, 3, 2]) bareRuns.prepare(task, seed);
  expect(calls).toHaveLength(4);
  bareRuns.prepare(task, 1);
  expect(calls).toHaveLength(5);
});

test('what failed while nobody waited is begun anew', async () => {
  const { bareRuns, calls } = open();
  bareRuns.prepare(task, 1);
  await calls[0].fail();
  const failing = expect(bareRuns.take(task, 1, waiting())).rejects.toThrow('no worker');
  await calls[1].fail();
  await failing;
});
