import { expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { sureGoal } from '../../src/design/model/sure-goal.ts';
import { fewestReaching, levelWithBest, tuneVerdict } from '../../src/design/model/verdict.ts';
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
/** Figures do not break over two lines. */
const whole = (figures: string) => figures.replaceAll(' ', '\u00a0');
const one: Link[] = [[10, 19]];
const two: Link[] = [
  [3, 16],
  [10, 19],
];

test('a goal that nothing reaches is said in a sentence, with the share that would pass by two errors of a verdict', () => {
  const { isReached, text, goal } = tuneVerdict(task, [row(one, 0.29), row(two, 0.26)]);
  expect(isReached).toBe(false);
  expect(text).toBe(`None of 2 sets reaches 50 % of runs. The best, 10–19, folds in ${whole('29 % ± 4')}.`);
  // 0.29 − 2 · √(0.29 · 0.71 / 32) = 0.13.
  expect(goal?.share).toBe(0.1);
});

test('where nothing folds in any run that is said, and where to look; luck alone decides which stands first', () => {
  const { text, goal, lacks } = tuneVerdict(task, [row([], 0), row(one, 0)]);
  expect(text).toContain('None of 2 sets folds in any of 100 runs. It may be too hot');
  expect([goal, lacks]).toEqual([null, 'chain']);
});

test('one best: why a set that folds more often is not the first stands beside it', () => {
  const text = (rival: Ranked) => tuneVerdict(task, [row(one, 0.34, { probabilityError: 0.08 }), rival]).text;
  expect(text(row(two, 0.41, { probabilityError: 0.09 }))).toBe(
    `None of 2 sets reaches 50 % of runs. The best, 10–19, folds in ${whole('34 % ± 8')}. 3–16, 10–19 folds in ${whole('41 % ± 9')}, with more links: that is level within the error, and of equals the one with fewer links stands first.`,
  );
  expect(text(row(two, 0.45, { learned: 0.5 }))).toContain('but learns in 4 of 8 starts');
});

test('Tune and Publish offer one goal: from all runs of the links, no higher than a verdict that was given', () => {
  const tries = [
    { folded: 7, runs: 32 },
    { folded: 11, runs: 32 },
  ];
  const first = row(one, 0.29);
  const all = sureGoal([{ folded: 29, runs: 100 }], tries);
  expect(tuneVerdict(task, [first], { key: '10-19', verdicts: tries }).goal?.share).toBe(all);
  expect(tuneVerdict(task, [first], { key: '3-16', verdicts: tries }).goal?.share).toBe(0.1);
  // A verdict at 2 of 32 comes out the same again, so that 5 % is the most that it passes.
  expect(sureGoal([{ folded: 160, runs: 192 }], [{ folded: 2, runs: 32 }])).toBe(0.05);
  expect(sureGoal([{ folded: 3, runs: 32 }])).toBeNull();
  expect(sureGoal([])).toBeNull();
});

test('what was measured less is no ground for a goal, nor is a set whose network does not learn', () => {
  const lucky = row(two, 0.9, { runs: 8, starts: 1 });
  expect(tuneVerdict(task, [row(one, 0.29), lucky]).goal?.share).toBe(0.1);
  expect(tuneVerdict(task, [row(one, 0.29, { learned: 0.5 })]).goal).toBeNull();
  expect(tuneVerdict(task, [row(one, 0.06)]).goal).toBeNull();
});

test('reached: says with how many links, and which set does it with fewer', () => {
  const verdict = tuneVerdict(task, [row(two, 0.7), row(one, 0.6), row([], 0.2)]);
  expect(verdict.text).toContain(`Goal reached with 2 links: 3–16, 10–19 folds in ${whole('70 % ± 4')} of runs`);
  expect(verdict.fewer?.links).toEqual(one);
});

test('the fewest links that reach the goals are told before a par is set; luck of a few runs and a deaf network do not count', () => {
  const fewest = (rows: readonly Ranked[]) => fewestReaching(task, rows)?.links ?? null;
  expect(fewest([row(two, 0.7), row(one, 0.6), row([], 0.2)])).toEqual(one);
  expect(fewest([row(two, 0.7), row(one, 0.6, { runs: 8, starts: 1 })])).toEqual(two);
  expect(fewest([row(two, 0.7), row(one, 0.6, { learned: 0.5 })])).toEqual(two);
  expect(fewest([row(two, 0.3)])).toBeNull();
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

test('level are sets whose starts are within the error too: 7 of 8 beside 8 of 8, not 4', () => {
  const [near, far] = [row(one, 0.29, { learned: 7 / 8 }), row(one, 0.29, { learned: 0.5 })];
  expect(levelWithBest([row(two, 0.29), near, far])).toEqual([near]);
});
