import { expect, test } from 'vitest';
import { outlineOf } from '../../src/play/page/pictures/outline.ts';
import { misfoldedWords, outcomeOf } from '../../src/task/index.ts';
import { handMeasurement, handRun } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

test('what lies behind a misfolded run is what its words say that it sits in: the wrong fold, or none where it trapped itself', () => {
  const { task } = shippedLevel('pennant');
  const right = task.fold.contacts.slice(0, 4).map(({ i, j }) => [i, j] as const);
  const fallen = handRun(task, { q: 0.2, decoyQ: 0.8 });
  const trapped = handRun(task, { q: 0.4, decoyQ: 0.47 }, [...right, [0, 5], [0, 7]]);
  const measured = { ...handMeasurement(task, { folded: 0, learned: 4 }), runs: [fallen, trapped] };
  const outcome = outcomeOf(task, measured);
  expect(outcome.runStates).toEqual(['misfolded', 'misfolded']);
  expect(misfoldedWords(task, measured, outcome)).toContain('1 of 2 sit in the wrong fold. In the one that is trapped');
  expect([fallen, trapped].map((run) => outlineOf('misfolded', run))).toEqual(['decoy', 'target']);
  expect(outlineOf('unfolded', fallen)).toBe('target');
  expect(outlineOf(null, fallen)).toBe('target');
});
