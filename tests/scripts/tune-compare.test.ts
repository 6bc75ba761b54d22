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

test('all searches spend no more than the tuner, see the same luck, and are judged by runs that none saw', async () => {
  const asked = new Map<number, number>();
  const measured: Measured = {
    all: () => [],
    async runs(_, seed, links, count) {
      asked.set(seed, Math.max(asked.get(seed) ?? 0, count));
      return Array.from({ length: count }, (_, run) =>
        noise(`${seed} ${setName(links)}`, run) < chance(links) ? 0.9 : 0.3,
      );
    },
  };
  const courses = await contest(trial, 3, measured);
  expect(courses.map(({ method }) => method)).toEqual(Object.keys(METHODS));
  for (const { stations, budget } of courses) {
    expect(stations.at(-1)!.spent).toBe(budget);
    expect(stations.length).toBeGreaterThan(4);
  }
  expect([...asked.keys()].sort((a, b) => a - b)).toEqual([3, 9001]);
  expect(await contest(trial, 3, measured)).toEqual(courses);

  const [tuner, ...others] = await standings(trial, courses, measured);
  for (const { portion, best, runs, budget } of [tuner, ...others]) {
    expect(portion).toBeGreaterThan(0);
    expect(portion).toBeLessThanOrEqual(1);
    expect(runs).toBeLessThanOrEqual(budget);
    expect(best).toEqual(tuner.best);
  }
  // Of native pairs two at most come to 2/3; 48 runs do not tell that from 0.6.
  expect(chance(tuner.best.links)).toBeGreaterThanOrEqual(0.6);
});

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
