import { describe, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import type { Entry } from '../../src/tune/index.ts';
import { createSearch, partsOf, ranking, runSearch, type SearchState } from '../../src/tune/index.ts';
import { isAsGood } from '../../src/tune/parts.ts';
import { setName } from '../../src/tune/space.ts';
import { fakeJobs } from './hand-made.ts';

const MEANDER = walkTask('UUUUURDDDDDRUUUUURDDDDD', 3);

/** A set whose first `folded` of `runs` runs fold, and whose first `learned` of `starts` starts learn. */
const made = (links: Link[], folded: number, runs: number, learned = 8, starts = 8): Entry => ({
  links,
  dials: {},
  q: Array.from({ length: runs }, (_, k) => (k < folded ? 0.9 : 0.2)),
  folded: Array.from({ length: runs }, (_, k) => (k < folded ? 1 : 0)),
  starts: Array.from({ length: starts }, (_, k) => ({ accuracy: 1, learned: k < learned ? 1 : 0, logGradient: -1 })),
});
const searched = (entries: Entry[]): SearchState => ({ ...createSearch(MEANDER, { seed: 1, replicas: 64 }), entries });
const first = (entries: Entry[]) => setName(ranking(searched(entries)).rows[0].links);
const WHOLE: Link[] = [
  [0, 11],
  [6, 17],
];
const PART: Link[] = [[0, 11]];

describe('a set and its parts', () => {
  test('a part that is behind by one run of 64 stands first, one that is behind by nine does not', () => {
    // The same runs: those that the part lost are the only ones that differ, so its error is √1 and √9.
    expect(first([made(WHOLE, 40, 64), made(PART, 39, 64)])).toBe('0-11');
    expect(first([made(WHOLE, 40, 64), made(PART, 31, 64)])).toBe('0-11.6-17');
  });

  test('no links at all may stand first', () => {
    const none = made([], 41, 64);
    expect(first([made(WHOLE, 40, 64), made(PART, 30, 64), none])).toBe('');
  });

  test('a part that was measured less does not displace what was measured in full, nor one that wins less', () => {
    expect(first([made(WHOLE, 40, 64), made(PART, 8, 8, 1, 1)])).toBe('0-11.6-17');
    // The goal is half of the runs.
    expect(first([made(WHOLE, 32, 64), made(PART, 31, 64)])).toBe('0-11.6-17');
    expect(isAsGood(MEANDER, made(PART, 32, 64), made(WHOLE, 33, 64))).toBe(true);
  });

  test('what folds as well but learns less is not as good', () => {
    expect(isAsGood(MEANDER, made(PART, 40, 64, 5), made(WHOLE, 40, 64))).toBe(false);
    expect(isAsGood(MEANDER, made(PART, 40, 64, 7), made(WHOLE, 40, 64))).toBe(true);
  });
});

test('what links are worth is told over the runs and starts that a set and its part both had; parts that were not tried are left out', () => {
  // Of 64 runs the first 24 fold; the part has the first 16 of them, and a gradient a tenth of the set’s.
  const faint = made(PART, 12, 16, 1, 2);
  const starts = faint.starts.map((start) => ({ ...start, logGradient: -1 - Math.log(10) }));
  const [part, ...others] = partsOf(searched([made(WHOLE, 24, 64), { ...faint, starts }]), { links: WHOLE, dials: {} });
  expect(part).toMatchObject({ gone: [[6, 17]], runs: 16, folded: [16, 12], starts: 2, learned: [2, 1] });
  expect(part.gradient[0] / part.gradient[1]).toBeCloseTo(10);
  expect(others).toEqual([]);
  expect(partsOf(searched([made(PART, 1, 8)]), { links: WHOLE, dials: {} })).toEqual([]);
});

describe('at the end of a search', () => {
  /** Only 6–17 helps; every further link costs: what a cold player met, whose two links folded less than one of them. */
  const harm = (links: readonly Link[]) =>
    Math.max(
      0.02,
      links.some(([i, j]) => i === 6 && j === 17) ? 0.8 - 0.15 * (links.length - 1) : 0.25 - 0.05 * links.length,
    );
  /** Nothing helps. */
  const worse = (links: readonly Link[]) => 0.6 - 0.1 * links.length;

  test.each([1, 2, 3])(
    'the leader beats each of its parts and no links, measured as much or left behind, seed %i',
    async (seed) => {
      for (const chance of [harm, worse]) {
        const pool = createInlinePool(fakeJobs(chance));
        const state = await runSearch(pool, createSearch(MEANDER, { seed, replicas: 96, effort: 0.4 }));
        const { rows } = ranking(state);
        expect(rows[0].runs).toBe(96);
        const own = state.entries.find(({ links }) => setName(links) === setName(rows[0].links))!;
        const rivals = [[], ...own.links.map((gone) => own.links.filter((link) => link !== gone))];
        for (const rival of rivals) {
          if (own.links.length === 0) break;
          const entry = state.entries.find(({ links }) => setName(links) === setName(rival))!;
          expect(entry.q.length).toBeGreaterThanOrEqual(48);
          const common = entry.q.length;
          const count = (folded: readonly number[]) => folded.slice(0, common).reduce((sum, one) => sum + one, 0);
          expect(count(own.folded)).toBeGreaterThan(count(entry.folded));
        }
        expect(state.entries.some(({ links }) => links.length === 0)).toBe(true);
      }
    },
  );

  test('where links only harm, the answer is no links; where one helps, that one alone', async () => {
    const run = async (chance: (links: readonly Link[]) => number) =>
      setName(
        ranking(await runSearch(createInlinePool(fakeJobs(chance)), createSearch(MEANDER, { seed: 1, effort: 0.4 })))
          .rows[0].links,
      );
    expect(await run(worse)).toBe('');
    expect(await run(harm)).toBe('6-17');
  });

  test.each([1, 2, 3])(
    'a set that folds best is not dropped for a first start that learned nothing, seed %i',
    async (seed) => {
      // With 6–17 chains fold nearly always and all starts learn but the first; without it they fold half of the time and all learn.
      const has = (links: readonly Link[]) => links.some(([i, j]) => i === 6 && j === 17);
      const jobs = fakeJobs((links) => (has(links) ? 0.9 : 0.5));
      const pool = createInlinePool({
        ...jobs,
        learn: (data, tell) => {
          const { seed: drawn, model } = data as { seed: number; model: { links: Link[] } };
          const learned = jobs.learn(data, tell) as object;
          return has(model.links) && drawn % 1000 === 0 ? { ...learned, accuracy: 0.5 } : learned;
        },
      });
      const [row] = ranking(await runSearch(pool, createSearch(MEANDER, { seed }))).rows;
      expect(setName(row.links)).toContain('6-17');
      expect(row.starts).toBe(8);
      expect(row.learned).toBe(7 / 8);
    },
  );
});
