import { describe, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import type { Task } from '../../src/task/index.ts';
import { dialGrid } from '../../src/tune/dial-grid.ts';
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
  takeResults,
  wholeSpace,
} from '../../src/tune/index.ts';
import { setName } from '../../src/tune/space.ts';
import { fakeJobs, noise } from './hand-made.ts';

const STEP = { least: 0.05, most: 5, step: 0.05, start: 0.05 };
const DAMPING = { least: 0.02, most: 0.98, step: 0.02, start: 0.98 };
const SMALL: Task = { ...walkTask('UUURDDDRUUUR', 2, [0, 2, 4, 6, 8, 11]), dials: { step: STEP } };
const MEANDER: Task = { ...walkTask('UUUUURDDDDDRUUUUURDDDDD', 3), dials: { step: STEP } };

describe('the grid of a task’s dials', () => {
  test('a wide range is divided by ratios, a narrow one evenly; ends and start are on it, all on the raster', () => {
    expect(dialGrid({ dials: { step: STEP } }).values).toEqual([[0.05, 0.1, 0.25, 0.5, 1.1, 2.3, 5]]);
    const even = { least: 0, most: 6, step: 0.5, start: 2.5 };
    expect(dialGrid({ dials: { cage: even } }).values).toEqual([[0, 1, 2, 2.5, 3, 4, 5, 6]]);
  });

  test('has every place once, and around one all that differ in one dial', () => {
    const grid = dialGrid({ dials: { damping: DAMPING, step: STEP } });
    expect(grid.names).toEqual(['step', 'damping']);
    const places = Array.from({ length: grid.size }, (_, k) => JSON.stringify(grid.at(k)));
    expect(new Set(places).size).toBe(grid.values[0].length * grid.values[1].length);
    const near = grid.around(grid.at(10)).map((dials) => JSON.stringify(dials));
    expect(near).toHaveLength(grid.values[0].length + grid.values[1].length - 2);
    for (const place of near) expect(places).toContain(place);
    expect(dialGrid({ dials: {} })).toMatchObject({ size: 1, names: [] });
    expect(dialGrid({ dials: {} }).at(0)).toEqual({});
  });
});

/** Chains fold by their links only near the step 1.1 τ · 0.02. */
const window = (dt: number) => (dt > 0.015 && dt < 0.03 ? 1 : 0.3);
const chance = (links: readonly Link[], dt: number) => window(dt) * (0.3 + 0.6 * noise(setName(links), -1));
const pool = createInlinePool(fakeJobs(chance));

describe('a search of a task with dials', () => {
  test('tries every set at every place of the grid where they are few, and the best is the best of all', async () => {
    const space = wholeSpace(SMALL)!;
    expect(space).toHaveLength(wholeSpace({ ...SMALL, dials: {} })!.length * 7);
    const state = await runSearch(pool, createSearch(SMALL, { seed: 1, replicas: 32 }));
    expect(state.entries).toHaveLength(space.length);
    const folded = ({ links, dials }: (typeof space)[number]) =>
      Array.from({ length: 32 }, (_, run) => noise(setName(links), run)).filter(
        (drawn) => drawn < chance(links, 0.02 * dials.step!),
      ).length;
    const [best] = ranking(state).rows;
    expect(best.probability).toBe(Math.max(...space.map(folded)) / 32);
    expect(best.dials).toEqual({ step: 1.1 });
  });

  test('finds the window of a dial where there are too many sets, from three seeds', async () => {
    for (const seed of [1, 2, 3]) {
      const state = await runSearch(pool, createSearch(MEANDER, { seed, effort: 0.5 }));
      expect(state.isExhaustive).toBe(false);
      expect(ranking(state).rows[0].dials).toEqual({ step: 1.1 });
    }
  });

  test('in shards, saved and opened after each batch, it is the same search bit for bit', async () => {
    const reopened = (state: SearchState) => restoreSearch(MEANDER, JSON.parse(JSON.stringify(saveSearch(state))));
    const start = createSearch(MEANDER, { seed: 4, effort: 0.1, replicas: 32 });
    const single = await runSearch(pool, start);
    let state = start;
    while (stageOf(state) !== 'done') {
      const parts = [0, 1, 2].map(async (index) => {
        let part = shardOf(reopened(state), { index, count: 3 });
        for (let jobs = nextJobs(part); jobs.length > 0; jobs = nextJobs(part))
          part = reopened(takeResults(part, await pool.run(jobs)));
        return part;
      });
      state = mergeShards(await Promise.all(parts));
    }
    expect(saveSearch(state)).toEqual(saveSearch(single));
    expect(ranking(state)).toEqual(ranking(single));
  });

  test('a saved search whose dials are off their raster, missing, or of no dial of the task is refused', () => {
    const saved = saveSearch(createSearch(SMALL, { seed: 1 }));
    const entry = { links: [] as [number, number][], q: [0.5], folded: [0] as 0[], starts: [] };
    for (const dials of [{}, { step: 0.06 }, { step: 9 }, { step: 0.5, cage: 2 }])
      expect(() => restoreSearch(SMALL, { ...saved, entries: [{ ...entry, dials }] })).toThrow(
        expect.objectContaining({ field: 'entries.0.dials' }),
      );
    const [a, b] = [0.5, 1].map((step) => ({ ...entry, dials: { step } }));
    expect(restoreSearch(SMALL, { ...saved, entries: [a, b] }).entries).toHaveLength(2);
    expect(() => restoreSearch(SMALL, { ...saved, entries: [a, a] })).toThrow('came before');
  });
});
