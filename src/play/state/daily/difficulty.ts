import type { Puzzle } from './puzzle.ts';

export const DIFFICULTIES = ['easy', 'middle', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Of random sets of native pairs, the share that passed: from the first on easy, below the second hard. */
const EASY = 0.5;
const HARD = 0.25;

/** How hard a puzzle is, by what was measured when it was made: how often native pairs drawn at random pass. */
export function difficultyOf({ native }: Pick<Puzzle, 'native'>): Difficulty {
  const share = native.passed / native.tried;
  return share >= EASY ? 'easy' : share >= HARD ? 'middle' : 'hard';
}
