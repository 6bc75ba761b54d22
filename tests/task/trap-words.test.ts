// What “misfolded” means on this level and in these runs: of hand-made runs, so that each figure is known.
import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { misfoldedWords, outcomeOf, type Task } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';
import { handRun, handStart } from './hand-made.ts';

const pairsOf = ({ fold: { contacts } }: Task) => contacts.map(({ i, j }): Link => [i, j]);

/** A run with half of the contacts and these wrong ones. */
function trapped(task: Task, wrong: readonly Link[]) {
  return handRun(task, { q: 0 }, [...pairsOf(task).filter((_, k) => k % 2 === 0), ...wrong]);
}

function told(task: Task, runs: ReturnType<typeof handRun>[]): string {
  const measured = { links: [], seed: 1, runs, starts: [handStart({ accuracy: 1 })] };
  return misfoldedWords(task, measured, outcomeOf(task, measured));
}

test('without a wrong fold it says so, which pair holds most of the traps, and what is kept apart', () => {
  const { task } = shippedLevel('meander');
  const one = trapped(task, [
    [0, 4],
    [0, 6],
  ]);
  const other = trapped(task, [
    [0, 6],
    [2, 20],
  ]);
  const words = told(task, [one, other, handRun(task, { q: 1 })]);
  expect(words).toContain('This level has no wrong fold of its own: the chain trapped itself.');
  expect(words).toContain('Of 2 that are trapped, beads 0 and 6 hold each other in 2 and should not.');
  expect(told(task, [one])).toMatch(/In the one that is trapped beads 0 and \d hold each other and should not\./);
});

test('with a wrong fold it says how many sit in it', () => {
  const { task } = shippedLevel('wrong-blanket');
  const fallen = { ...handRun(task, { q: 0 }), decoyQ: 0.9 };
  expect(told(task, [fallen, fallen, handRun(task, { q: 1 })])).toContain('2 of 2 sit in the wrong fold.');
});
