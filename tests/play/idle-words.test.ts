import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { idleWords } from '../../src/play/state/idle-words.ts';
import type { Grade } from '../../src/task/index.ts';
import { task } from './hairpin-takes.ts';
import { cut, main } from './judged-by-hand.ts';

const LINKS: readonly Link[] = [
  [1, 10],
  [3, 8],
];
const won: Grade = {
  foldPass: true,
  learnPass: true,
  needed: [LINKS[0]],
  survives: true,
  pass: true,
  stars: 3,
  isOpen: false,
};
const verdict = (grade: Partial<Grade> = {}, links = LINKS) => ({
  task,
  main,
  placement: { links, dials: {} },
  cuts: links.map((link) => ({ ...cut, cut: link })),
  grade: { ...won, ...grade },
});

test('a win says which link it does not need, in the figures of the run with it cut', () => {
  const { folded, runs, learned, starts } = cut.outcome;
  expect(idleWords(verdict())).toBe(
    `It wins without 3–8 too: ${folded} of ${runs} fold, ${learned} of ${starts} learn.`,
  );
});

test.each([
  ['each is needed', verdict({ needed: LINKS })],
  ['it is not known', verdict({ needed: null })],
  ['the level is lost', verdict({ pass: false })],
  ['there is but one', verdict({ needed: [] }, [LINKS[0]])],
  ['spare ones are asked for', { ...verdict(), task: { ...task, goals: { ...task.goals, spare: true } } }],
  ['one world alone is judged', { ...verdict(), task: { ...task, only: 'chain' as const } }],
])('nothing is said where %s', (_, given) => {
  expect(idleWords(given)).toBeNull();
});
