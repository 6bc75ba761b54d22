import { say } from '../../../language/index.ts';
import { type Day, isDay } from './days.ts';
import { type Puzzle, PuzzleError, readPuzzle, SIZE_NAMES, type Size } from './puzzle.ts';

/** From a day on, how many of the list's puzzles of each size are dealt out to the days. What is added later waits for the next edition. */
export interface Edition {
  readonly from: Day;
  readonly counts: Readonly<Record<Size, number>>;
}

/** The prepared list: puzzles in the order in which they were added, and its editions, the earliest first. */
export interface PuzzleList {
  readonly editions: readonly Edition[];
  readonly puzzles: readonly Puzzle[];
}

const EDITION = /^from (\d{4}-\d{2}-\d{2}) small (\d{1,5}) middle (\d{1,5}) large (\d{1,5})$/;

/** An edition as a line of the list. */
export function writeEdition({ from, counts }: Edition): string {
  return say`from ${from} ${SIZE_NAMES.map((size) => `${size} ${counts[size]}`).join(' ')}`;
}

function readEdition(line: string): Edition {
  const parts = EDITION.exec(line);
  if (parts === null || !isDay(parts[1])) throw new PuzzleError(`edition: “${line}” cannot be read`);
  const [, from, small, middle, large] = parts;
  return { from, counts: { small: Number(small), middle: Number(middle), large: Number(large) } };
}

/**
 * Reads the list: a line for each edition, which begins with `from`, and one for each puzzle.
 *
 * @throws PuzzleError naming line and field
 */
export function readList(text: string): PuzzleList {
  const editions: Edition[] = [];
  const puzzles: Puzzle[] = [];
  for (const [k, line] of text.split('\n').entries()) {
    if (line === '') continue;
    try {
      if (line.startsWith('from ')) editions.push(readEdition(line));
      else puzzles.push(readPuzzle(line));
    } catch (error) {
      if (error instanceof PuzzleError) throw new PuzzleError(`line ${k + 1}: ${error.message}`);
      throw error;
    }
  }
  return { editions, puzzles };
}

/** The puzzles of a size, in the list's order. */
export const ofSize = ({ puzzles }: Pick<PuzzleList, 'puzzles'>, size: Size): Puzzle[] =>
  puzzles.filter((puzzle) => puzzle.size === size);
