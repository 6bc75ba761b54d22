import { type Puzzle, PuzzleError, puzzleName, writePuzzle } from '../../src/play/state/daily/puzzle.ts';
import type { Pool } from '../../src/pool/index.ts';
import { judgePuzzle } from './examine.ts';
import { type Kept, keptStarts } from './kept.ts';
import type { Starts } from './look.ts';

/** A puzzle of the list as judged again. `problem`: null where it is sound. */
export interface VerifiedRow {
  readonly name: string;
  readonly line: string;
  readonly ok: boolean;
  readonly problem: string | null;
}

interface VerifyOptions {
  /** Rows by the puzzle's whole line; a line that was made with the same file was judged then. */
  readonly kept: Kept;
  readonly shard: { readonly index: number; readonly count: number };
  readonly until: number;
  say(text: string): void;
}

async function problemOf(pool: Pool, puzzle: Puzzle, starts: Starts): Promise<string | null> {
  try {
    return await judgePuzzle(pool, puzzle, starts);
  } catch (error) {
    if (error instanceof PuzzleError) return error.message;
    throw error;
  }
}

/** Judges the puzzles of a shard, one after the other; those that the time did not suffice for are missing. */
export async function verifyPuzzles(
  pool: Pool,
  puzzles: readonly Puzzle[],
  options: VerifyOptions,
): Promise<VerifiedRow[]> {
  const { kept, shard, until, say } = options;
  const starts = keptStarts(kept);
  const rows: VerifiedRow[] = [];
  for (const puzzle of puzzles.filter((_, k) => k % shard.count === shard.index)) {
    const name = puzzleName(puzzle);
    const line = writePuzzle(puzzle);
    const isMade = kept.get(name)?.line === line;
    let problem = isMade ? null : kept.get(line)?.problem;
    if (problem === undefined) {
      if (Date.now() >= until) continue;
      problem = await problemOf(pool, puzzle, starts);
      kept.add(line, { problem });
      say(`${name}: ${problem ?? 'sound'}`);
    }
    rows.push({ name, line, ok: problem === null, problem });
  }
  return rows;
}
