import { expect, test } from 'vitest';
import { shownFirst, takeOf, taskOfTake } from '../../src/play/state/takes.ts';
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

test('under two conditions the one is shown first that failed alone: what is seen then stands with the verdict', () => {
  const fish = shippedLevel('fish').task;
  const links = [[3, 16]] as const;
  const measured = (folded: number, learned: number) => handMeasurement(fish, { links, folded, learned });
  const shown = (first: number, second: number, learned: number) => {
    const main = takeOf(fish, 'main', null, { ...measured(first, learned), also: measured(second, learned) });
    return shownFirst(fish, main) === main.also ? 'second' : 'first';
  };
  expect([shown(4, 4, 4), shown(4, 0, 4), shown(0, 4, 4), shown(0, 0, 4), shown(4, 0, 0)]).toEqual([
    'first',
    'second',
    'first',
    'first',
    'second',
  ]);
  const plain = takeOf(task, 'main', null, handMeasurement(task, { links: [[1, 10]], folded: 0, learned: 0 }));
  expect(shownFirst(task, plain)).toBe(plain);
});
