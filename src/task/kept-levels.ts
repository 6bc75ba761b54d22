import { say } from '../language/index.ts';
import { type Level, type LevelProblem, parseLevel } from './level.ts';
import type { LevelFile } from './level-schema.ts';

/** Under this name a browser keeps the levels that were published in it, the last one first: a list of `{ level, tries }`. */
export const KEPT_LEVELS = 'skipfold.own-levels';

/** One entry of the list, which goes back as it came, and the level in it or why there is none. */
export interface KeptLevel {
  readonly entry: unknown;
  readonly read:
    | { readonly ok: true; readonly level: Level; readonly file: LevelFile }
    | { readonly ok: false; readonly problems: readonly LevelProblem[] };
}

/** What is kept; `problem` says in plain words why it is no list at all. */
export interface KeptLevels {
  readonly entries: readonly KeptLevel[];
  readonly problem: string | null;
}

const fieldOf = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null && name in entry ? (entry as Record<string, unknown>)[name] : undefined;

/** Reads the levels that a browser keeps; whoever wrote the text, nothing is thrown. @param text null where nothing is kept */
export function readKeptLevels(text: string | null): KeptLevels {
  if (text === null || text === '') return { entries: [], problem: null };
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return { entries: [], problem: say`it is not JSON` };
  }
  if (!Array.isArray(list)) return { entries: [], problem: say`it is no list of levels` };
  return {
    entries: list.map((entry: unknown) => ({ entry, read: parseLevel(fieldOf(entry, 'level')) })),
    problem: null,
  };
}

/** The text that keeps these entries. */
export const keptLevelsText = (entries: readonly unknown[]): string => JSON.stringify(entries);
