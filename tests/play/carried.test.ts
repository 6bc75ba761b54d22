// What is said of a change that was carried in and won: before and after, by the runs of both verdicts.
import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { carriedOf, wonWords } from '../../src/play/state/carried.ts';
import type { Verdict } from '../../src/play/state/judge.ts';
import { takeOf } from '../../src/play/state/takes.ts';
import { grade, type Measurement } from '../../src/task/index.ts';
import { handRun, handStart } from '../task/hand-made.ts';
import { shippedLevel } from './fakes.ts';

const { task } = shippedLevel('hairpin');
const PAIRS = task.fold.contacts.map(({ i, j }): Link => [i, j]);

/** So many of 32 runs fold, with all their contacts, and so many of 8 starts learn, that hear `heard` of the gradient at floor 0. */
function verdictOf(links: Link[], folded: number, learned: number, heard: number): Verdict {
  const logGradient = Float64Array.from({ length: task.fold.n }, () => Math.log(heard));
  const measured: Measurement = {
    links,
    seed: 1,
    runs: Array.from({ length: 32 }, (_, k) => handRun(task, { q: k < folded ? 1 : 0 }, k < folded ? PAIRS : [])),
    starts: Array.from({ length: 8 }, (_, k) => ({ ...handStart({ accuracy: k < learned ? 1 : 0.5 }), logGradient })),
  };
  const placement = { links, dials: {} };
  return {
    task,
    placement,
    seed: 1,
    main: takeOf(task, 'main', null, measured),
    grade: grade(task, measured),
  } as unknown as Verdict;
}

const edit = { links: [[1, 10]] as Link[], dials: {} };
const lost = (folded: number, learned: number) =>
  carriedOf('hairpin', verdictOf([[0, 11]], folded, learned, 0.02), { edit });
const won = verdictOf(edit.links, 30, 8, 0.5);

test('the world that failed is told before and after, with what changed in it; one that passed is not', () => {
  expect(wonWords(lost(5, 8), 'hairpin', won)).toBe(
    'With 1–10 for 0–11: 5 → 30 of 32 runs fold; strands 1–5 and 6–10 dock in 5 → 30.',
  );
  expect(wonWords(lost(30, 1), 'hairpin', won)).toBe(
    'With 1–10 for 0–11: 1 → 8 of 8 starts learn; floor 0 hears 0.020 → 0.50 of the output’s gradient.',
  );
  expect(wonWords(lost(5, 1), 'hairpin', won)).toMatch(/5 → 30 of 32 runs fold; .*1 → 8 of 8 starts learn; /);
});

test('nothing is told of another level, another seed, other links, or where it did not win', () => {
  const carried = lost(5, 8);
  expect(wonWords(null, 'hairpin', won)).toBeNull();
  expect(wonWords(carried, 'sled', won)).toBeNull();
  expect(wonWords(carried, 'hairpin', { ...won, seed: 2 })).toBeNull();
  expect(wonWords(carried, 'hairpin', verdictOf([[2, 9]], 30, 8, 0.5))).toBeNull();
  expect(wonWords(carried, 'hairpin', verdictOf(edit.links, 5, 8, 0.5))).toBeNull();
});
