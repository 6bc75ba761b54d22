import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, FIRST_DAY } from '../../src/play/state/daily/days.ts';
import { type Edition, ofSize, type PuzzleList, readList, writeEdition } from '../../src/play/state/daily/list.ts';
import { type Puzzle, puzzleName, SIZE_NAMES, writePuzzle } from '../../src/play/state/daily/puzzle.ts';
import { root } from '../setup.mjs';
import { shapeOf } from './ideas.ts';

const FILE = join(root, 'src/play/page/daily/puzzles.txt');

/** The list's text. */
export const listText = (): string => readFileSync(FILE, 'utf8');

function writeList({ editions, puzzles }: PuzzleList): void {
  writeFileSync(FILE, `${[...editions.map(writeEdition), ...puzzles.map(writePuzzle)].join('\n')}\n`);
}

/** Adds a puzzle to the end of the list: those that are there keep their places, by which days find them. */
export function addToList(puzzle: Puzzle): void {
  const list = readList(listText());
  writeList({ ...list, puzzles: [...list.puzzles, puzzle] });
}

/** Deals out all puzzles of the list from a day on: one that begins on the same day gives way, earlier ones stay. */
export function addEdition(from: Day): void {
  const list = readList(listText());
  const counts = Object.fromEntries(SIZE_NAMES.map((size) => [size, ofSize(list, size).length])) as Edition['counts'];
  writeList({ ...list, editions: [...list.editions.filter((edition) => edition.from < from), { from, counts }] });
}

/** Of middle and large puzzles, the share that the longest native pairs pass, at most. */
const MOST_BY_LENGTH = 0.5;

/** How many of the middle and large puzzles the longest native pairs pass. */
export function byLength(puzzles: readonly Puzzle[]): { passed: number; of: number } {
  const counted = puzzles.filter(({ size }) => size !== 'small');
  return { passed: counted.filter(({ isByLength }) => isByLength).length, of: counted.length };
}

/** Whether that is more than the list may have. */
export function isTooOftenByLength(puzzles: readonly Puzzle[]): boolean {
  const { passed, of } = byLength(puzzles);
  return passed > MOST_BY_LENGTH * of;
}

/** What is wrong with editions: they begin with the first day, follow each other, and deal out what is there. */
function editionProblems(list: PuzzleList): string[] {
  const { editions } = list;
  const problems: string[] = [];
  if (editions[0]?.from !== FIRST_DAY) problems.push(`editions: the first must begin on ${FIRST_DAY}`);
  for (const [k, { from, counts }] of editions.entries()) {
    if (k > 0 && from <= editions[k - 1].from) problems.push(`edition ${from}: follows ${editions[k - 1].from}`);
    for (const size of SIZE_NAMES) {
      const there = ofSize(list, size).length;
      if (counts[size] < 1 || counts[size] > there)
        problems.push(`edition ${from}: deals out ${counts[size]} of ${there} ${size} puzzles`);
    }
  }
  return problems;
}

/** What is wrong with the list as a whole: puzzles that come twice, editions, a rule that wins too often. */
export function listProblems(list: PuzzleList): string[] {
  const problems = editionProblems(list);
  const names = new Map<string, string>();
  for (const puzzle of list.puzzles) {
    for (const key of [puzzleName(puzzle), `${puzzle.size} ${shapeOf(puzzle.target)}`]) {
      const other = names.get(key);
      if (other !== undefined) problems.push(`${puzzleName(puzzle)}: is there already, as ${other}`);
      names.set(key, puzzleName(puzzle));
    }
  }
  const { passed, of } = byLength(list.puzzles);
  if (isTooOftenByLength(list.puzzles))
    problems.push(`rule: the longest native pairs pass ${passed} of ${of} middle and large puzzles`);
  return problems;
}
