import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import {
  createSearch,
  mergeShards,
  nextJobs,
  ranking,
  restoreSearch,
  runSearch,
  type SearchState,
  saveSearch,
  shardOf,
  stageOf,
  TuneError,
  takeResults,
} from '../../src/tune/index.ts';
import { setName } from '../../src/tune/space.ts';
import { fakeJobs, noise } from './hand-made.ts';

const MEANDER = walkTask('UUUUURDDDDDRUUUUURDDDDD', 3);
const SMALL = walkTask('UUURDDDRUUUR', 2, [0, 2, 4, 6, 8, 11]);
const pool = createInlinePool(fakeJobs((links) => 0.2 + 0.7 * noise(setName(links), -1)));

/** Through text and back, as a file would hold it. */
const reopened = (state: SearchState) => restoreSearch(state.task, JSON.parse(JSON.stringify(saveSearch(state))));

/** A search that is done as shards, round by round, each saved and opened between. */
async function inShards(start: SearchState, count: number): Promise<SearchState> {
  let state = start;
  while (stageOf(state) !== 'done') {
    const whole = reopened(state);
    const parts = Array.from({ length: count }, (_, index) => runSearch(pool, shardOf(whole, { index, count })));
    state = mergeShards((await Promise.all(parts)).map(reopened).reverse());
  }
  return state;
}

test('shards of every round, merged, are the single run bit for bit, in any number', async () => {
  for (const [start, counts] of [
    [createSearch(MEANDER, { seed: 4, effort: 0.2 }), [3]],
    [createSearch(SMALL, { seed: 4, replicas: 24 }), [1, 4, 64]],
  ] as const) {
    const single = await runSearch(pool, start);
    for (const count of counts) {
      const merged = await inShards(start, count);
      expect(saveSearch(merged)).toEqual(saveSearch(single));
      expect(ranking(merged)).toEqual(ranking(single));
      expect([merged.replicaSteps, merged.trainings]).toEqual([single.replicaSteps, single.trainings]);
    }
  }
});

test('a first round in shards, merged, goes on to the end of the single run', async () => {
  const whole = createSearch(MEANDER, { seed: 5, effort: 0.1 });
  const shards = [0, 1].map((index) => createSearch(MEANDER, { seed: 5, effort: 0.1, shard: { index, count: 2 } }));
  const done = await Promise.all(shards.map((shard) => runSearch(pool, shard)));
  expect(done.map(stageOf)).toEqual(['shard', 'shard']);
  expect(saveSearch(await runSearch(pool, mergeShards(done)))).toEqual(saveSearch(await runSearch(pool, whole)));
});

test('a search that is saved and opened after each batch is the same search', async () => {
  let state = createSearch(MEANDER, { seed: 6, effort: 0.2 });
  for (let jobs = nextJobs(state); jobs.length > 0; jobs = nextJobs(state)) {
    state = takeResults(state, await pool.run(jobs));
    expect(reopened(state)).toEqual(state);
    state = reopened(state);
  }
  const straight = await runSearch(pool, createSearch(MEANDER, { seed: 6, effort: 0.2 }));
  expect(saveSearch(state)).toEqual(saveSearch(straight));
});

test('shards that are no round are refused, each with its reason', async () => {
  const shard = (index: number, count = 2, seed = 1) =>
    runSearch(pool, createSearch(MEANDER, { seed, effort: 0.1, shard: { index, count } }));
  const [first, second, other, three] = await Promise.all([shard(0), shard(1), shard(1, 2, 9), shard(1, 3)]);
  const refuses = (states: SearchState[], text: string) => expect(() => mergeShards(states)).toThrow(text);
  refuses([], 'there are none');
  refuses([first], 'shard 1/2: is missing');
  refuses([first, second, second], 'shard 1/2: is there twice');
  refuses([first, other], 'shard 1/2: has another seed than shard 0/2');
  refuses([first, three], 'shard 1/3: has another shard count than shard 0/2');
  refuses([first, { ...second, racers: null }], 'has another sets of the round');
  refuses([first, { ...second, shard: null }], 'a whole search');
  const half = createSearch(MEANDER, { seed: 1, effort: 0.1, shard: { index: 0, count: 2 } });
  const begun = takeResults(half, await pool.run(nextJobs(half)));
  refuses([begun, second], 'shard 0/2: is not done');
  expect(() => shardOf(first, { index: 0, count: 2 })).toThrow('is a shard itself');
  expect(() => shardOf({ ...begun, shard: null }, { index: 0, count: 2 })).toThrow('amid a round');
  expect(() => shardOf(createSearch(MEANDER, { seed: 1 }), { index: 2, count: 2 })).toThrow('shard.index');
});

test('a saved search of another task is refused, and so is what cannot be one', () => {
  const saved = saveSearch(createSearch(MEANDER, { seed: 1 }));
  expect(() => restoreSearch(SMALL, saved)).toThrow(expect.objectContaining({ field: 'task' }));
  const entry = { links: [[0, 11]] as [number, number][], q: [0.5], folded: [0] as 0[], starts: [] };
  const refuses = (change: object, field: string) =>
    expect(() => restoreSearch(MEANDER, { ...saved, ...change })).toThrow(expect.objectContaining({ field }));
  refuses({ version: 2 }, 'version');
  refuses({ seed: -1 }, 'seed');
  refuses({ replicas: 0 }, 'replicas');
  refuses({ shard: { index: 3, count: 3 } }, 'shard.index');
  refuses({ extra: 1 }, '(search)');
  refuses({ entries: [{ ...entry, links: [[0, 24]] }] }, 'entries.0.links');
  refuses({ entries: [{ ...entry, links: [[11, 0]] }] }, 'entries.0.links');
  refuses({ entries: [entry, entry] }, 'entries.1.links');
  refuses({ entries: [{ ...entry, folded: [] }] }, 'entries.0.folded');
  refuses({ entries: [{ ...entry, q: [Number.NaN] }] }, 'entries.0.q.0');
  refuses({ entries: [entry], racers: [{ entry: 1, runs: 8, starts: 1 }] }, 'racers.0.entry');
});

test('whatever is done to a saved search, it is opened or refused by name; nothing else is thrown', async () => {
  const state = await runSearch(pool, createSearch(SMALL, { seed: 1, replicas: 8 }));
  const text = JSON.stringify(saveSearch(state));
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => restoreSearch(SMALL, value)).toThrow(TuneError);
    }),
    { numRuns: 100, seed: 1 },
  );
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '-', '9', '[', '"', 'x', ',', ''), (at, letter) => {
      let json: unknown;
      try {
        json = JSON.parse(text.slice(0, at) + letter + text.slice(at + 1));
      } catch {
        return;
      }
      try {
        nextJobs(restoreSearch(SMALL, json));
      } catch (error) {
        expect(error).toBeInstanceOf(TuneError);
      }
    }),
    { numRuns: 200, seed: 2 },
  );
});
