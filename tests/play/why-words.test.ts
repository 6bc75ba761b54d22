import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { cutWords, loopWords, shockHelpWords, shockWords, sureWords } from '../../src/play/state/why-words.ts';
import { outcomeOf } from '../../src/task/index.ts';
import { handMeasurement } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const { task } = shippedLevel('two-of-three');
const came = (folded: number, learned: number) =>
  outcomeOf(task, handMeasurement(task, { folded, runs: 32, learned, starts: 8 }));

test('a shock after which more fold, or learn, tells how many it freed and lost, and a cause beyond chance only', () => {
  expect(shockHelpWords(came(15, 8), came(28, 8))).toMatch(
    /for heat also frees chains .*: 13 runs fold only with the shock, 0 only without\.$/,
  );
  expect(shockHelpWords(came(15, 8), came(16, 8))).toMatch(/may be chance: 1 run folds only with the shock, 0 only/);
  const turned = { ...came(20, 8), runStates: came(20, 8).runStates.toReversed() };
  expect(shockHelpWords(came(15, 8), turned)).toMatch(/: 17 runs fold only with the shock, 12 only without\.$/);
  expect(shockHelpWords(came(15, 1), came(15, 8))).toMatch(/frees networks .*: 7 starts learn only with the shock, 0/);
  expect(shockHelpWords(came(15, 8), came(15, 8))).toBeNull();
  expect(shockHelpWords(came(15, 8), came(9, 7))).toBeNull();
});

test('heat that frees chains is told of a clear rise only', () => {
  expect(shockWords(came(28, 8), came(15, 8))).toMatch(/heat also frees/);
  expect(shockWords(came(16, 8), came(15, 8))).toMatch(/may be chance/);
  expect(shockWords(came(15, 8), came(16, 8))).toMatch(/without it 16 and 8\.$/);
});

test('what a link did is called help or hindrance only where the cut shows it beyond chance', () => {
  const link: Link = [0, 11];
  expect(cutWords(link, came(29, 8), came(8, 0))).toBe(
    'Cut 0–11: folds 29 → 8 of 32, learns 8 → 0 of 8. Here the link helps both worlds.',
  );
  expect(cutWords(link, came(29, 8), came(32, 0))).toMatch(/no clear difference to the chain and helps the network/);
  expect(cutWords(link, came(15, 8), came(31, 8))).toMatch(
    /hinders the chain and makes no clear difference to the net/,
  );
  expect(cutWords(link, came(15, 8), came(16, 7))).toMatch(/makes no clear difference to either world/);
});

test('a link whose ends do not touch in the target is told apart from one whose ends do', () => {
  expect(loopWords(task, [0, 11], 0.05, 0.99)).toBe(
    'Beads 0 and 11 touch in the target. Without the link they are together 5 % of the time, with it 99 %.',
  );
  expect(loopWords(task, [0, 17], 0, 0.98)).toMatch(
    /0 and 17 do not touch in the target, where they lie 5\.4 bonds apart\. .* less than 1 % .* not the target’s/,
  );
});

test('counts of all or none are not certain', () => {
  expect(sureWords(came(32, 8))).toMatch(/28 to 32 of every 32\. .* 5 to 8 of every 8/);
  expect(sureWords(came(0, 0))).toMatch(/0 to 4 of every 32\. .* 0 to 3 of every 8/);
});
