// What a lost verdict says first of dials and of links that do harm; levels' own runs, seed 1, all 32 runs and 8 starts.
import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { takeOf } from '../../src/play/state/takes.ts';
import { dialTrial, withTrials } from '../../src/play/state/trials.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { explain, measure, taskJobs, withDials } from '../../src/task/index.ts';
import { handMeasurement } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const pool = createInlinePool(taskJobs);

/** The first reason, with the level's own links tried at these dials. */
async function firstReason(id: string, links: readonly Link[], dials: Record<string, number>): Promise<string> {
  const level = shippedLevel(id);
  const task = withDials(level.task, dials);
  const options = { pool, seed: 1, runs: 8, starts: 2 };
  const main = takeOf(task, 'main', null, await measure(task, links, options));
  const trial = await dialTrial(task, main, level.solution.links, options);
  return withTrials(task, explain(task, main.measured, main.outcome).reasons, main, [], trial)[0].text;
}

describe('a lost verdict on a level with a dial says first', () => {
  test('that the dial is at fault, where the level’s own links do not hold either', async () => {
    expect(await firstReason('one-step', [[2, 5]], { step: 2.45 })).toMatch(
      /^Look at the dial first: where it stands, even the level’s own links do not win \(\d+ of 8 fold[^.]*\)\.$/,
    );
  });

  test('that the dial may stay, where they win', async () => {
    expect(await firstReason('one-step', [[0, 15]], { step: 1 })).toMatch(
      /^The dial may stay, look at the links: the level’s own win with it\. /,
    );
  });
});

/** The first reason where so many of 32 runs fold, and so many with each of these links cut; all networks learn. */
function toldOf(folded: number, ...without: [number, Link][]): string {
  const { task } = shippedLevel('two-of-three');
  const measured = (count: number) => handMeasurement(task, { folded: count, runs: 32, learned: 8, starts: 8 });
  const main = takeOf(task, 'main', null, measured(folded));
  const cuts = without.map(([count, cut]) => takeOf(task, 'cut', cut, measured(count)));
  return withTrials(task, [{ world: 'chain', text: 'Why.' }], main, cuts, null)[0].text;
}

test('a link without which clearly more runs fold is told before the cause, one that may be chance is not', () => {
  const told = (without: number) => toldOf(8, [without, [0, 11]]);
  expect(told(20)).toBe('0–11 hurts: 20 of 32 runs fold without it. Why.');
  expect(told(10)).toBe('Why.');
  expect(told(2)).toBe('Why.');
});

test('links without which it wins by a little are told as the table shows them', () => {
  const told = (...without: [number, Link][]) => toldOf(14, ...without);
  expect(told([16, [1, 8]], [17, [10, 19]])).toBe('It wins without 1–8 or without 10–19. Why.');
  expect(told([15, [1, 8]])).toBe('Why.');
});

test('the dial is not blamed by links of the level that do worse than those that are judged', () => {
  const { task } = shippedLevel('one-step');
  const measured = (folded: number) => handMeasurement(task, { folded, runs: 32, learned: 8, starts: 8 });
  const own = takeOf(task, 'main', null, measured(2)).outcome;
  const told = (folded: number) =>
    withTrials(task, [{ world: 'chain', text: 'Why.' }], takeOf(task, 'main', null, measured(folded)), [], own)[0].text;
  expect(told(1)).toMatch(/^Look at the dial first: .* \(2 of 32 fold\)/);
  expect(told(5)).toBe('Why.');
});
