import { expect, test } from 'vitest';
import { takeOf, taskOfTake } from '../../src/play/state/takes.ts';
import { runsAsked, type Task } from '../../src/task/index.ts';
import { handMeasurement } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const { task: shipped } = shippedLevel('hairpin');
const task: Task = {
  ...shipped,
  goals: { ...shipped.goals, probability: 0.5 },
  shock: { temperature: 1, noise: 1, probability: 0.75 },
};

test('a take through the shock is judged by what is asked after it: what the win asks is not enough', () => {
  const measured = handMeasurement(task, { links: [[1, 10]], folded: 2, learned: 4 });
  const main = takeOf(task, 'main', null, measured);
  const shock = takeOf(task, 'shock', null, measured);
  expect([main.foldPass, shock.foldPass, shock.learnPass]).toEqual([true, false, true]);
  expect([main, shock].map((take) => runsAsked(taskOfTake(task, take), 4))).toEqual([2, 3]);
  // The run that is shown large is one of those by which the goal was missed.
  expect([main, shock].map(({ outcome, run }) => outcome.runStates[run] === 'folded')).toEqual([true, false]);
});
