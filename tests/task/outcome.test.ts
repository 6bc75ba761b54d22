import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import {
  type LearnPart,
  type Measurement,
  outcomeOf,
  type RunFigures,
  type RunState,
  type StartState,
  sparedStarts,
  type Task,
  typicalOf,
  wrongContacts,
} from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handRun, handStart } from './hand-made.ts';

const shipped = shippedLevel('hairpin').task;
/** Four contacts of a chain of 12, so that 0.35 of them are two; Q 0.6 folds, 0.9 learns, 0.8 with a block dropped. */
const task: Task = {
  ...shipped,
  fold: { ...shipped.fold, contacts: [1, 2, 3, 4].map((i) => ({ i, j: 11 - i, r0: 1 })) },
  goals: { ...shipped.goals, fold: 0.6, accuracy: 0.9, dropped: 0 },
};
const native: Link[] = task.fold.contacts.map(({ i, j }) => [i, j]);
const wrong: Link[] = [
  [0, 6],
  [5, 11],
];

const measuredOf = (runs: RunFigures[], starts: LearnPart[], links: Link[] = []): Measurement => ({
  links,
  seed: 1,
  runs,
  starts,
});

describe('what became of a run', () => {
  test.each<[string, RunState, Partial<RunFigures>, Link[], Link[]]>([
    ['Q at the goal', 'folded', { q: 0.6 }, [], []],
    ['Q at the goal, and near the decoy as well', 'folded', { q: 0.7, decoyQ: 0.65 }, [], []],
    ['Q at the goal by contacts that both folds share, and in the decoy', 'misfolded', { q: 0.6, decoyQ: 0.9 }, [], []],
    ['Q below the goal, nothing else', 'unfolded', { q: 0.59 }, [], []],
    ['in the decoy', 'misfolded', { q: 0.59, decoyQ: 0.6 }, [], []],
    ['not quite in the decoy', 'unfolded', { q: 0.59, decoyQ: 0.59 }, [], []],
    ['half the fold and two wrong contacts', 'misfolded', { q: 0.5 }, [...native.slice(2), ...wrong], []],
    ['half the fold and one wrong contact', 'unfolded', { q: 0.5 }, [...native.slice(2), wrong[0]], []],
    ['a quarter of the fold and two wrong contacts', 'unfolded', { q: 0.3 }, [native[0], ...wrong], []],
    ['a wrong contact that a link holds is no trap', 'unfolded', { q: 0.5 }, [...native.slice(2), ...wrong], [[0, 6]]],
    ['left the stable range', 'unfolded', { q: 1, decoyQ: 1, fault: 'a bond broke' }, [], []],
  ])('%s: %s', (_, state, figures, held, links) => {
    const { runStates } = outcomeOf(task, measuredOf([handRun(task, figures, held)], [], links));
    expect(runStates).toEqual([state]);
  });

  test('a contact is held at three looks out of four', () => {
    const held = [...native.slice(2), ...wrong];
    const stateAt = (share: number) =>
      outcomeOf(task, measuredOf([handRun(task, { q: 0.5 }, held, share)], [])).runStates[0];
    expect(stateAt(0.75)).toBe('misfolded');
    expect(stateAt(0.74)).toBe('unfolded');
  });

  test('wrong contacts are neither native nor linked, and three or more apart', () => {
    const near: Link = [0, 2];
    const run = handRun(task, {}, [...native, ...wrong, near]);
    expect(wrongContacts(task, [[0, 6]], run)).toEqual([[5, 11]]);
  });
});

describe('what became of a start', () => {
  const asking = { ...task, goals: { ...task.goals, dropped: 0.8 } };
  test.each<[string, StartState, Task, Partial<LearnPart>]>([
    ['accuracy at the goal', 'learned', task, { accuracy: 0.9 }],
    ['accuracy at the goal, though it follows the shortcut', 'learned', task, { accuracy: 0.9, shortcut: 1 }],
    ['keeps enough with a block dropped', 'learned', asking, { accuracy: 0.9, dropped: 0.8 }],
    ['loses too much with a block dropped', 'partial', asking, { accuracy: 0.9, dropped: 0.79 }],
    ['follows the shortcut', 'misled', task, { accuracy: 0.75, shortcut: 0.9 }],
    ['follows the shortcut, and is hardly better than guessing', 'misled', task, { accuracy: 0.5, shortcut: 0.9 }],
    ['guesses', 'dead', task, { accuracy: 0.59, shortcut: 0.89 }],
    ['better than guessing, not good enough', 'partial', task, { accuracy: 0.6, shortcut: 0.89 }],
    ['left the finite range', 'dead', task, { accuracy: 0, shortcut: 1, fault: 'loss is not finite' }],
  ])('%s: %s', (_, state, its, figures) => {
    expect(outcomeOf(its, measuredOf([handRun(its, {})], [handStart(figures)])).startStates).toEqual([state]);
  });
});

test('counts add up, and means carry their errors', () => {
  const runs = [{ q: 0.6 }, { q: 0.8 }, { q: 0.2, decoyQ: 0.7 }, { q: 0 }].map((figures) => handRun(task, figures));
  const starts = [{ accuracy: 1 }, { accuracy: 0.75, shortcut: 1 }, { accuracy: 0.5 }, { accuracy: 0.75 }].map(
    handStart,
  );
  const outcome = outcomeOf(task, measuredOf(runs, starts));
  expect(outcome).toMatchObject({ runs: 4, folded: 2, misfolded: 1, unfolded: 1 });
  expect(outcome).toMatchObject({ starts: 4, learned: 1, misled: 1, dead: 1, partial: 1, dropped: null });
  // Closed forms: mean 0.4, sum of squared deviations 0.4, so error √(0.4/3/4); mean 0.75.
  expect(outcome.fold).toBeCloseTo(0.4, 12);
  expect(outcome.foldError).toBeCloseTo(Math.sqrt(0.4 / 12), 12);
  expect(outcome.probability).toBe(0.5);
  expect(outcome.accuracy).toBe(0.75);
  expect(outcome.accuracyRange).toEqual([0.5, 1]);
});

test('where the task asks for it, the mean with a block dropped is told', () => {
  const asking = { ...task, goals: { ...task.goals, dropped: 0.8 } };
  const starts = [0.5, 1].map((dropped) => handStart({ dropped }));
  expect(outcomeOf(asking, measuredOf([handRun(task, {})], starts)).dropped).toBe(0.75);
});

describe('the typical run', () => {
  const states: RunState[] = ['folded', 'unfolded', 'misfolded', 'folded', 'misfolded', 'misfolded', 'folded'];
  const figures = [0.9, 0.5, 0.3, 0.7, 0.1, 0.2, 0.8];
  test('is the median of those that fold, where the verdict passes', () => {
    expect(typicalOf(states, figures, 'folded', true)).toBe(6);
  });
  test('is the median of the commonest failure, where it does not', () => {
    expect(typicalOf(states, figures, 'folded', false)).toBe(5);
  });
  test('is on the side of the verdict though most are on the other', () => {
    expect(typicalOf(['unfolded', 'unfolded', 'folded'], [0.1, 0.2, 0.9], 'folded', true)).toBe(2);
  });
  test('is the lower one of the two in the middle, and the first of equals', () => {
    expect(typicalOf(['folded', 'folded', 'folded', 'folded'], [0.9, 0.7, 0.7, 0.8], 'folded', true)).toBe(2);
    expect(typicalOf(['folded', 'folded'], [0.7, 0.7], 'folded', true)).toBe(0);
  });
  test('is a run all the same where none is on the side of the verdict; −1 only where there is no run', () => {
    expect(typicalOf<RunState>(['unfolded', 'unfolded', 'misfolded'], [0.2, 0.1, 0.4], 'folded', true)).toBe(1);
    expect(typicalOf<RunState>([], [], 'folded', true)).toBe(-1);
  });
});

test('starts that keep enough with one block dropped are counted whatever else becomes of them', () => {
  const asked: Task = { ...task, goals: { ...task.goals, dropped: 0.82 } };
  const starts = [
    handStart({ accuracy: 0.95, dropped: 0.82 }),
    handStart({ accuracy: 0.85, dropped: 0.84 }),
    handStart({ accuracy: 0.95, dropped: 0.81 }),
    handStart({ accuracy: 0, fault: 'left the range' }),
  ];
  expect(sparedStarts(asked, measuredOf([], starts))).toBe(2);
  expect(outcomeOf(asked, measuredOf([], starts)).learned).toBe(1);
});
