import { expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { levelWithBest, tuneVerdict } from '../../src/design/model/verdict.ts';
import type { Link } from '../../src/links/index.ts';
import type { Ranked } from '../../src/tune/index.ts';

const task = walkTask('UUUUURDDDDD', 3);
const row = (links: Link[], probability: number, change: Partial<Ranked> = {}): Ranked => ({
  rank: 1,
  links,
  dials: {},
  probability,
  probabilityError: 0.04,
  fold: 0.5,
  accuracy: 1,
  learned: 1,
  gradient: 0.5,
  runs: 100,
  starts: 8,
  figure: 0.4,
  ...change,
});
const one: Link[] = [[10, 19]];
const two: Link[] = [
  [3, 16],
  [10, 19],
];

test('a goal that nothing reaches is said in a sentence, with the share that would pass by two errors', () => {
  const { isReached, text, goal } = tuneVerdict(task, [row(one, 0.29), row(two, 0.26)]);
  expect(isReached).toBe(false);
  expect(text).toBe('None of 2 sets reaches 50 % of runs; the best folds in 29 % ± 4.');
  // 0.29 − 2 · 0.04 = 0.21.
  expect(goal).toBe(0.2);
});

test('what was measured less is no ground for a goal, nor is a set whose network does not learn', () => {
  const lucky = row(two, 0.9, { runs: 8, starts: 1 });
  expect(tuneVerdict(task, [row(one, 0.29), lucky]).goal).toBe(0.2);
  expect(tuneVerdict(task, [row(one, 0.29, { learned: 0.5 })]).goal).toBeNull();
  expect(tuneVerdict(task, [row(one, 0.06)]).goal).toBeNull();
});

test('reached: says with how many links, and which set does it with fewer', () => {
  const verdict = tuneVerdict(task, [row(two, 0.7), row(one, 0.6), row([], 0.2)]);
  expect(verdict.text).toMatch(/^Goal reached with 2 links: 3–16, 10–19 folds in 70 % ± 4 of runs/);
  expect(verdict.fewer?.links).toEqual(one);
});

test('a fold that is reached by a network that does not learn names the network', () => {
  const { isReached, text } = tuneVerdict(task, [row(two, 0.7, { learned: 0.5 })]);
  expect(isReached).toBe(false);
  expect(text).toContain('learns in 4 of 8 starts, 6 are needed');
});

test('within the error of the first are only sets that had as many runs', () => {
  const rival = row(one, 0.27);
  expect(levelWithBest([row(two, 0.29), rival, row([], 0.27, { runs: 8 }), row(one, 0.1)])).toEqual([rival]);
});
