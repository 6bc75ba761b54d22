import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { type Checks, checksFor, type Grade, grade, runsAsked, startsAsked, type Task } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handMeasurement } from './hand-made.ts';

const shipped = shippedLevel('hairpin').task;
const plain: Task = { ...shipped, par: 1, shock: null, goals: { ...shipped.goals, probability: 0.5, spare: false } };
const shocked: Task = { ...plain, shock: { temperature: 1, noise: 1 } };
const sturdy: Task = { ...plain, shock: { temperature: 1, noise: 1, probability: 0.75 } };
const spare: Task = { ...plain, goals: { ...plain.goals, spare: true } };
const both: Task = { ...spare, shock: shocked.shock };

const ONE: Link[] = [[1, 10]];
const TWO: Link[] = [...ONE, [2, 9]];
/** Measurements in which both worlds pass, just; and in which one falls short by one. */
const holds = (links: readonly Link[] = []) => handMeasurement(plain, { links, folded: 2, learned: 3 });
const foldFails = handMeasurement(plain, { folded: 1, learned: 4 });
const learnFails = handMeasurement(plain, { folded: 4, learned: 2 });

describe('a grade from what is measured so far', () => {
  const won = { foldPass: true, learnPass: true, pass: true };
  test.each<[string, Task, Link[], Checks, Partial<Grade>]>([
    ['no links, within par', plain, [], {}, { ...won, stars: 2, isOpen: false }],
    ['cuts not known yet', plain, ONE, {}, { ...won, stars: 2, isOpen: true, needed: null, survives: null }],
    ['holds without its link', plain, ONE, { cuts: [holds()] }, { ...won, stars: 3, isOpen: false, needed: [] }],
    ['the fold needs its link', plain, ONE, { cuts: [foldFails] }, { ...won, stars: 2, isOpen: false, needed: ONE }],
    ['the network needs it', plain, ONE, { cuts: [learnFails] }, { ...won, stars: 2, isOpen: false, needed: ONE }],
    ['above par', plain, TWO, {}, { ...won, stars: 1, isOpen: false }],
    ['above par, no link needed', plain, TWO, { cuts: [holds(), holds()] }, { ...won, stars: 1, needed: [] }],
    ['shock not known yet', shocked, ONE, { cuts: [holds()] }, { ...won, stars: 2, isOpen: true, survives: null }],
    ['comes back', shocked, ONE, { shock: holds(ONE) }, { ...won, stars: 3, isOpen: false, survives: true }],
    [
      'comes back, in fewer runs than the star asks',
      sturdy,
      ONE,
      { shock: holds(ONE) },
      { ...won, stars: 2, survives: false },
    ],
    [
      'comes back in as many as the star asks',
      sturdy,
      ONE,
      { shock: handMeasurement(plain, { links: ONE, folded: 3, learned: 3 }) },
      { ...won, stars: 3, survives: true },
    ],
    ['comes back, link needed', shocked, ONE, { shock: holds(ONE), cuts: [foldFails] }, { ...won, stars: 3 }],
    ['does not come back', shocked, ONE, { shock: learnFails }, { ...won, stars: 2, isOpen: false, survives: false }],
    ['spare asked, cuts unknown', spare, ONE, {}, { pass: null, stars: 0, isOpen: true }],
    ['spare asked, above par, cuts unknown', spare, TWO, {}, { pass: null, stars: 0, isOpen: false }],
    ['spare asked and there', spare, ONE, { cuts: [holds()] }, { ...won, stars: 3, isOpen: false }],
    ['spare asked and there, above par', spare, TWO, { cuts: [holds(), holds()] }, { ...won, stars: 1 }],
    [
      'spare asked, one link needed',
      spare,
      TWO,
      { cuts: [holds(), foldFails] },
      { pass: false, stars: 0, isOpen: false, needed: [TWO[1]] },
    ],
    ['spare asked of no links', spare, [], {}, { ...won, stars: 2, isOpen: false }],
    ['spare there, shock unknown', both, ONE, { cuts: [holds()] }, { ...won, stars: 2, isOpen: true }],
    ['spare there, comes back', both, ONE, { cuts: [holds()], shock: holds(ONE) }, { ...won, stars: 3, isOpen: false }],
    ['spare missing, comes back', both, ONE, { cuts: [foldFails], shock: holds(ONE) }, { pass: false, stars: 0 }],
    ['spare missing, shock unknown', both, ONE, { cuts: [foldFails] }, { pass: false, stars: 0, isOpen: false }],
  ])('%s', (_, task, links, checks, expected) => {
    expect(grade(task, holds(links), checks)).toMatchObject(expected);
  });

  test('one world alone wins nothing', () => {
    const failed = { pass: false, stars: 0, isOpen: false };
    expect(grade(plain, { ...foldFails, links: ONE })).toMatchObject({ ...failed, foldPass: false, learnPass: true });
    expect(grade(spare, { ...learnFails, links: ONE })).toMatchObject({ ...failed, foldPass: true, learnPass: false });
  });
});

test.each<[string, Task, Link[], string[]]>([
  ['nothing to cut', both, [], []],
  ['no shock: cuts bring the third star', plain, ONE, ['cuts']],
  ['a shock brings it', shocked, ONE, ['shock']],
  ['spare: cuts are asked', spare, ONE, ['cuts']],
  ['spare and shock', both, ONE, ['cuts', 'shock']],
])('what is still to be measured: %s', (_, task, links, checks) => {
  expect(checksFor(task, links)).toEqual(checks);
});

describe('the count asked', () => {
  const asked = (probability: number, runs: number) =>
    runsAsked({ ...plain, goals: { ...plain.goals, probability } }, runs);
  test('of runs is rounded up, not by what binary fractions add', () => {
    expect([asked(0.5, 32), asked(0.51, 32), asked(0.75, 4), asked(0.01, 32), asked(1, 32)]).toEqual([
      16, 17, 3, 1, 32,
    ]);
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(asked(0.07, 100)).toBe(7);
  });
  test('of starts is three in four, rounded up', () => {
    expect([8, 4, 5, 3, 2, 1].map(startsAsked)).toEqual([6, 3, 4, 3, 2, 1]);
  });
  test('no starts at all is no pass', () => {
    expect(grade(plain, handMeasurement(plain, { folded: 4, learned: 0, starts: 0 })).learnPass).toBe(false);
  });
});
