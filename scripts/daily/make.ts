// Makes puzzles of the day until the list has enough.

import { readList } from '../../src/play/state/daily/list.ts';
import {
  type Puzzle,
  puzzleName,
  readPuzzle,
  SIZE_NAMES,
  SIZES,
  type Size,
  writePuzzle,
} from '../../src/play/state/daily/puzzle.ts';
import type { Pool } from '../../src/pool/index.ts';
import { examine } from './examine.ts';
import { candidateOf, shapeOf } from './ideas.ts';
import { type Kept, keptStarts } from './kept.ts';
import { addToList, isTooOftenByLength, listText } from './list.ts';

/** How the puzzles are shared out over the sizes: a small one costs least to make, but so many beads have few shapes (after 430, one candidate in fifty is a new puzzle). */
const SHARES: Readonly<Record<Size, number>> = { small: 0.43, middle: 0.335, large: 0.235 };

interface MakeOptions {
  readonly want: number;
  readonly kept: Kept;
  readonly shard: { readonly index: number; readonly count: number };
  readonly until: number;
  say(text: string): void;
}

/**
 * Looks at candidates one by one, in the order of their numbers within each size, until the list has `want` puzzles or the time is up. What
 * was kept of earlier runs and of shards is joined into the list first; a shard itself leaves the list alone.
 */
export async function makePuzzles(pool: Pool, { want, kept, shard, until, say }: MakeOptions): Promise<void> {
  const puzzles = [...readList(listText()).puzzles];
  const names = new Set(puzzles.map(puzzleName));
  const shapes = new Set(puzzles.map(({ target }) => shapeOf(target)));
  const past = Object.fromEntries(
    SIZE_NAMES.map((size) => [
      size,
      Math.max(-1, ...puzzles.filter((one) => one.size === size).map((one) => one.number)),
    ]),
  ) as Record<Size, number>;
  const starts = keptStarts(kept);

  function take(puzzle: Puzzle): void {
    if (names.has(puzzleName(puzzle)) || shapes.has(shapeOf(puzzle.target))) return;
    // It waits in what is kept, until there are more that the rule fails.
    if (puzzle.isByLength && puzzle.size !== 'small' && isTooOftenByLength([...puzzles, puzzle])) return;
    names.add(puzzleName(puzzle));
    shapes.add(shapeOf(puzzle.target));
    puzzles.push(puzzle);
    if (shard.count === 1) addToList(puzzle);
  }

  const earlier = kept.entries().flatMap(([, { line }]) => (line === undefined ? [] : [readPuzzle(line)]));
  for (const puzzle of earlier.sort(
    (a, b) => SIZE_NAMES.indexOf(a.size) - SIZE_NAMES.indexOf(b.size) || a.number - b.number,
  ))
    take(puzzle);

  const count = (size: Size) => puzzles.filter((puzzle) => puzzle.size === size).length;
  const next = Object.fromEntries(SIZE_NAMES.map((size) => [size, shard.index])) as Record<Size, number>;
  while (Date.now() < until) {
    const open = SIZE_NAMES.filter((size) => count(size) < SHARES[size] * want);
    if (open.length === 0) break;
    const size = open.reduce((a, b) => (count(b) / SHARES[b] < count(a) / SHARES[a] ? b : a));
    const candidate = candidateOf(size, next[size]);
    const { number } = candidate;
    next[size] += shard.count;
    const name = `${SIZES[size].letter}${number}`;
    // Without what was kept, whoever made the list has been here.
    if (kept.get(name) !== undefined || number <= past[size] || shapes.has(shapeOf(candidate.target))) continue;
    const examined = await examine(pool, candidate, starts);
    kept.add(name, 'puzzle' in examined ? { line: writePuzzle(examined.puzzle) } : { dropped: examined.dropped });
    if ('puzzle' in examined) take(examined.puzzle);
    say(`${name}: ${'puzzle' in examined ? 'made' : examined.dropped}; ${puzzles.length} puzzles`);
  }
}
