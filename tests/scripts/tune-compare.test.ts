import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { contest, standings } from '../../scripts/tune/compare/contest.ts';
import { TRIALS } from '../../scripts/tune/compare/folds.ts';
import { createMeasured, type Measured, PART } from '../../scripts/tune/compare/measured.ts';
import { METHODS } from '../../scripts/tune/compare/methods.ts';
import type { Link } from '../../src/links/index.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { setName } from '../../src/tune/space.ts';
import { fakeJobs, noise } from '../tune/hand-made.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const trial = { name: 'a fold', kind: 'open', task: walkTask('UUUUURDDDDDRUUURDDD', 2) } as const;
/** Longer links fold more often; luck belongs to seed, set and run. */
const chance = (links: readonly Link[]) =>
  Math.min(
    0.9,
    links.reduce((sum, [i, j]) => sum + (j - i) / 30, 0),
  );

/** A world of luck: runs of the contest that are drawn in no time. */
function drawnRuns(world: number): { readonly measured: Measured; readonly seeds: Set<number> } {
  const seeds = new Set<number>();
  return {
    seeds,
    measured: {
      all: () => [],
      async runs(_, seed, links, count) {
        seeds.add(seed);
        return Array.from({ length: count }, (_, run) =>
          noise(`${world} ${seed} ${setName(links)}`, run) < chance(links) ? 0.9 : 0.3,
        );
      },
    },
  };
}

test('all searches spend no more than the tuner, see the same luck, and are judged by runs that none saw', async () => {
  const { measured, seeds } = drawnRuns(1);
  const courses = await contest(trial, 3, measured);
  expect(courses.map(({ method }) => method)).toEqual(Object.keys(METHODS));
  for (const { stations, budget } of courses) {
    expect(stations.at(-1)!.spent).toBe(budget);
    expect(stations.length).toBeGreaterThan(4);
  }
  expect([...seeds].sort((a, b) => a - b)).toEqual([3, 9001]);
  expect(await contest(trial, 3, measured)).toEqual(courses);

  const fresh = async (links: readonly Link[]) =>
    (await measured.runs(trial, 9001, links, 48)).filter((q) => q >= trial.task.goals.fold).length / 48;
  const shares = await Promise.all(courses.flatMap(({ stations }) => stations.map(({ links }) => fresh(links))));
  for (const { method, portion, best, runs, budget } of await standings(trial, courses, measured)) {
    expect(best.share).toBe(Math.max(...shares));
    expect(await fresh(best.links)).toBe(best.share);
    const { stations } = courses.find((course) => course.method === method)!;
    expect(portion).toBeCloseTo((await fresh(stations.at(-1)!.links)) / best.share, 12);
    expect(runs).toBeLessThanOrEqual(budget);
  }
});

// Of native pairs two at most come to 2/3, by one set alone; three more come to 0.6, which 48 runs (± 0.07) do not tell from it. So no
// single contest can be asked for the best: over 400 of them the best known was that set in 34 %, at least as good as 0.6 in 85 %, and its
// chance 0.616 in the mean, standard deviation 0.054. The bound is three errors of the mean of eight below; a native set at random has 0.36.
test('the best known is nearly the best there is, over eight worlds', async () => {
  const found: number[] = [];
  for (let world = 1; world <= 8; world += 1) {
    const { measured } = drawnRuns(world);
    const [{ best }] = await standings(trial, await contest(trial, 3, measured), measured);
    found.push(chance(best.links));
  }
  expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeGreaterThan(0.616 - (3 * 0.054) / Math.sqrt(8));
}, 30_000);

test('what was measured is not measured again, after a cut line neither', async () => {
  const file = join(folder, 'kept.jsonl');
  const counted = { jobs: 0 };
  const jobs = fakeJobs(chance);
  const pool = createInlinePool({
    ...jobs,
    fold(data, report) {
      counted.jobs += 1;
      return jobs.fold(data, report);
    },
  });
  const links: Link[] = [[0, 11]];
  const first = await createMeasured(pool, file).runs(trial, 1, links, 2 * PART);
  expect(counted.jobs).toBe(2);
  appendFileSync(file, '["a fold 1 0-11 16",[0.5,');
  const again = createMeasured(pool, file);
  expect(await again.runs(trial, 1, links, 2 * PART)).toEqual(first);
  expect(again.all(trial)).toEqual([{ links, q: first }]);
  expect(counted.jobs).toBe(2);
  await again.runs(trial, 1, links, 3 * PART);
  expect(createMeasured(pool, file).all(trial)[0].q).toHaveLength(3 * PART);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(5);
});

test('twelve folds, half of them compact, each with links that can be tied', () => {
  expect(TRIALS).toHaveLength(12);
  expect(TRIALS.filter(({ kind }) => kind === 'compact')).toHaveLength(6);
});
