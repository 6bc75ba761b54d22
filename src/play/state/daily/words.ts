import { say, sayOf } from '../../../language/index.ts';
import { type Day, shortDay } from './days.ts';
import { type Difficulty, difficultyOf } from './difficulty.ts';
import { NETWORKS, type Puzzle, type PuzzleWords, puzzleName, SIZES, type Size } from './puzzle.ts';
import { dailyId } from './record.ts';

const DATA = {
  rings: say`Its network has to tell a disc from the ring around it.`,
  spiral: say`Its network has to tell two arms of a spiral apart.`,
  moons: say`Its network has to tell two half moons apart.`,
  xor: say`Its network has to tell opposite corners from the other two.`,
  shortcut:
    'Its network has to tell a disc from a ring, and an easy guess that is right three times in four lies in the way.',
} as const;

/** What a puzzle asks, in plain words; nothing that was not measured when it was made. */
function briefOf({ decoy, cysteines, network }: Puzzle): string {
  const chain =
    decoy === null
      ? say`Without links this chain hardly ever holds its shape.`
      : say`Without links this chain hardly ever finds its shape, for a second, wrong one attracts it as well.`;
  const few = cysteines === 'all' ? '' : say` Only the marked beads can be linked.`;
  return `${chain} ${DATA[NETWORKS[network].data]}${few}`;
}

/** One hint that is true of every puzzle, and what chance would do on this one. */
function hintsOf({ size, native }: Puzzle): string[] {
  const links = SIZES[size].links;
  const pairs = links === 1 ? say`a pair of beads that touch` : say`${links} pairs of beads that touch`;
  const chance =
    native.passed === 0
      ? say`None of ${native.tried} such choices made blindly did, so choose with care.`
      : say`Of ${native.tried} such choices made blindly ${native.passed} did in a quick test.`;
  return [say`It can be done with ${pairs} in the target. ${chance}`];
}

/** What is said of the puzzle of a day. */
export function dailyWords(puzzle: Puzzle, day: Day): PuzzleWords {
  return {
    id: dailyId(day, puzzle.size),
    title: `${shortDay(day)}, ${SIZE_WORDS[puzzle.size]}`,
    chapter: say`Puzzle of the day`,
    brief: briefOf(puzzle),
    hints: hintsOf(puzzle),
  };
}

/** What is said of a puzzle of endless mode. */
export function endlessWords(puzzle: Puzzle): PuzzleWords {
  const name = puzzleName(puzzle);
  return {
    id: endlessId(name),
    title: say`Puzzle ${name}`,
    chapter: say`Endless, ${GRADE_WORDS[difficultyOf(puzzle)]}`,
    brief: briefOf(puzzle),
    hints: hintsOf(puzzle),
  };
}

/** Under which id the progress keeps a puzzle of endless mode. */
export const endlessId = (name: string): string => `endless-${name}`;

export const SIZE_WORDS: Readonly<Record<Size, string>> = {
  small: say`small`,
  middle: sayOf('size', 'middle'),
  large: say`large`,
};

/** Grades as they stand alone. */
export const GRADE_WORDS: Readonly<Record<Difficulty, string>> = {
  easy: say`easy`,
  middle: sayOf('grade', 'middle'),
  hard: say`hard`,
};

export const DIFFICULTY_WORDS: Readonly<Record<Difficulty, string>> = {
  easy: say`at least half of native choices drawn by chance pass`,
  middle: say`a quarter to a half of them pass`,
  hard: say`fewer than a quarter of them pass`,
};
