import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import type { Take } from '../../src/play/state/takes.ts';
import {
  cutWords,
  eachCutWords,
  loopWords,
  shockChangeWords,
  shockWords,
  sureWords,
} from '../../src/play/state/why-words.ts';
import { outcomeOf } from '../../src/task/index.ts';
import { handMeasurement } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const { task } = shippedLevel('two-of-three');
const came = (folded: number, learned: number) =>
  outcomeOf(task, handMeasurement(task, { folded, runs: 32, learned, starts: 8 }));

/** After the shock as many are asked for as before. */
const even = { ...task, shock: null };

test('a shock tells how many runs and starts it freed and lost, and a cause of more beyond chance only', () => {
  expect(shockChangeWords(even, came(15, 8), came(28, 8))).toMatch(
    /^The shock gains 13 of 32 runs: heat also frees chains .*\.$/,
  );
  const turned = { ...came(20, 8), runStates: came(20, 8).runStates.toReversed() };
  expect(shockChangeWords(even, came(15, 1), came(15, 8))).toMatch(/^The shock gains 7 of 8 starts: .*frees networks/);
  expect(shockChangeWords(even, came(15, 8), came(15, 8))).toBeNull();
  // What may be chance is told where it decides whether a goal is met (16 of 32, 6 of 8), and nowhere else.
  expect(shockChangeWords(even, came(15, 8), came(16, 8))).toBe('The shock gains 1 of 32 runs; that may be chance.');
  expect(shockChangeWords(even, came(20, 8), came(21, 7))).toBeNull();
  expect(shockChangeWords(even, came(16, 8), turned)).toBeNull();
  expect(shockChangeWords(even, came(15, 8), turned)).toBe(
    'The shock gains 5 of 32 runs (17 fold only with it, 12 only without it); that may be chance.',
  );
  expect(shockChangeWords(even, turned, came(15, 8))).toBe(
    'The shock costs 5 of 32 runs (17 fold only without it, 12 only with it); that may be chance.',
  );
  expect(shockChangeWords(even, came(23, 7), came(29, 5))).toBe(
    'The shock gains 6 of 32 runs: heat also frees chains that were stuck. ' +
      'The shock costs 2 of 8 starts; that may be chance.',
  );
  // The level itself asks for 19 of 32 after its shock.
  expect(shockChangeWords(task, came(16, 8), came(15, 8))).toBeNull();
  expect(shockChangeWords(task, came(19, 8), came(18, 8))).toMatch(/; that may be chance\.$/);
  expect(shockChangeWords(even, came(29, 8), came(9, 8))).toBe('The shock costs 20 of 32 runs.');
});

test('heat that frees chains is told of a clear rise only', () => {
  expect(shockWords(even, came(28, 8), came(15, 8))).toMatch(/heat also frees/);
  expect(shockWords(even, came(16, 8), came(15, 8))).toMatch(/may be chance/);
  expect(shockWords(even, came(15, 8), came(16, 8))).toMatch(
    /without it 16 and 8\. The shock costs 1 of 32 runs; that may/,
  );
});

test('what a link did is called help or hindrance only where the cut shows it beyond chance', () => {
  const link: Link = [0, 11];
  expect(cutWords(task, link, came(29, 8), came(8, 0))).toBe(
    'Cut 0–11: folds 29 → 8 of 32, learns 8 → 0 of 8. Here the link helps both worlds.',
  );
  expect(cutWords(task, link, came(29, 8), came(32, 0))).toMatch(
    /no clear difference to the chain and helps the network/,
  );
  expect(cutWords(task, link, came(15, 8), came(31, 8))).toMatch(
    /hinders the chain and makes no clear difference to the net/,
  );
  expect(cutWords(task, link, came(15, 8), came(14, 7))).toMatch(/makes no clear difference to either world/);
  expect(cutWords(task, link, came(15, 8), came(16, 7))).toMatch(
    /Without it 16 fold, enough for the 16 asked; that may/,
  );
});

test('under two conditions a cut is told for each, the world they share once; under one without a name', () => {
  const fish = shippedLevel('fish').task;
  const [warm, cold] = [came(20, 8), came(31, 8)];
  const measured = handMeasurement(fish, { folded: 0, learned: 0 });
  const whole = { measured, outcome: cold, also: { measured, outcome: warm } as unknown as Take };
  const cut = { measured, outcome: came(30, 3), also: { measured, outcome: came(4, 3) } as unknown as Take };
  expect(eachCutWords(fish, [1, 16], whole, cut)).toEqual([
    'Cold: Cut 1–16: folds 31 → 30 of 32, learns 8 → 3 of 8. Here the link makes no clear difference to the chain and helps the network.',
    'Warm: Cut 1–16: folds 20 → 4 of 32. Here the link helps the chain.',
  ]);
  const words = cutWords(task, [0, 11], came(29, 8), came(8, 0));
  expect(eachCutWords(task, [0, 11], { measured, outcome: came(29, 8) }, { measured, outcome: came(8, 0) })).toEqual([
    words,
  ]);
});

test('a link without which a goal is missed is not said to make no difference', () => {
  expect(cutWords(task, [0, 9], came(21, 8), came(15, 8))).toBe(
    'Cut 0–9: folds 21 → 15 of 32, learns 8 → 8 of 8. Without it 15 fold, one short of the 16 asked; that may be chance. Here the link makes no clear difference to the network.',
  );
  expect(cutWords(task, [0, 9], came(21, 6), came(14, 5))).toMatch(
    /Without it 14 fold, 2 short of the 16 asked.* Without it 5 learn, one short of the 6 asked; that may be chance\.$/,
  );
});

test('a link whose ends do not touch in the target is told apart from one whose ends do', () => {
  expect(loopWords(task, [0, 11], 0.05, 0.99, { isStray: false })).toBe(
    'Beads 0 and 11 touch in the target. Without the link they are nearer than 1.25 bonds in 5 % of the looks at the second half of the runs, with it in 99 %.',
  );
  // Where a link closes late, the share with it does not say that it lets go.
  expect(loopWords(task, [0, 11], 0.05, 0.78, { isStray: false })).toMatch(
    /with it in 78 %\. In the other looks the link had not closed yet; once closed it holds\.$/,
  );
  expect(loopWords(task, [0, 17], 0, 0.98, { isStray: true })).toMatch(
    /0 and 17 do not touch in the target, where they lie 5\.4 bonds apart\. .* less than 1 % .* not the target’s/,
  );
  // One that helps, though its beads should not meet, is not blamed for it, nor one that hardly ever closed.
  expect(loopWords(task, [0, 17], 0, 0.98, { isStray: false })).not.toMatch(/not the target’s/);
  expect(loopWords(task, [0, 17], 0, 0.2, { isStray: true })).not.toMatch(/not the target’s/);
});

test('counts of all or none are not certain', () => {
  expect(sureWords(task, came(32, 8))).toMatch(/28 to 32 of every 32\. .* 5 to 8 of every 8/);
  expect(sureWords(task, came(0, 0))).toMatch(/0 to 4 of every 32\. .* 0 to 3 of every 8/);
});
