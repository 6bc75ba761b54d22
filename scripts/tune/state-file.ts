import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LevelFile } from '../../src/task/index.ts';
import { restoreSearch, type SearchState, saveSearch, TuneError } from '../../src/tune/index.ts';
import { InputError, readJson, taskFrom } from './input.ts';

/** A search together with the level that it belongs to: all that another machine needs. */
export interface Kept {
  readonly file: LevelFile;
  readonly state: SearchState;
}

/** Where a search is kept unless said: by name, task and options, and for a shard by its round and number. */
export function defaultPath(name: string, state: SearchState): string {
  const { task, seed, replicas, effort } = saveSearch({ ...state, entries: [], racers: null });
  const parts = [
    name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 60),
    task.slice(0, 8),
    `seed-${seed}`,
    `runs-${replicas}`,
  ];
  if (effort !== 1) parts.push(`effort-${effort}`);
  const { shard, round } = state;
  if (shard !== null) parts.push(`round-${round + 1}`, `${shard.index}-of-${shard.count}`);
  return join('tune-states', `${parts.join('.')}.json`);
}

/** Writes a search in one stroke: whoever is killed meanwhile leaves the file as it was before. */
export function keep(path: string, { file, state }: Kept): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = JSON.stringify({ skipfold: 'tune', level: file, search: saveSearch(state) });
  writeFileSync(`${path}.part`, `${text}\n`);
  renameSync(`${path}.part`, path);
}

/**
 * Reads what `keep` wrote.
 *
 * @throws InputError naming the file, the field and the reason
 */
export function open(path: string): Kept {
  const json = readJson(path);
  const parts: Record<string, unknown> = typeof json === 'object' && json !== null ? { ...json } : {};
  const { skipfold, level, search, ...others } = parts;
  const [unknown] = Object.keys(others);
  if (skipfold !== 'tune') throw new InputError(`${path}: is no saved search`);
  if (unknown !== undefined) throw new InputError(`${path}: ${unknown}: is no part of a saved search`);
  const { file, task } = taskFrom(`${path}: level`, level, null);
  try {
    return { file, state: restoreSearch(task, search) };
  } catch (error) {
    if (!(error instanceof TuneError)) throw error;
    throw new InputError(`${path}: search.${error.message}`);
  }
}

/** What two searches must share to be one, in words for where they differ. */
const SAME = ['task', 'seed', 'replicas', 'effort', 'shard'] as const;

/**
 * The search that is kept at a path, if there is one.
 *
 * @throws InputError when it is another search than the one asked for, so that nothing is written over
 */
export function openAsked(path: string, asked: SearchState): Kept | null {
  if (!existsSync(path)) return null;
  const kept = open(path);
  const [has, wants] = [saveSearch(kept.state), saveSearch(asked)];
  for (const field of SAME) {
    const [a, b] = [JSON.stringify(has[field]), JSON.stringify(wants[field])];
    if (a !== b)
      throw new InputError(`${path}: keeps another search: its ${field} is ${a}, asked is ${b}; give another --state`);
  }
  return kept;
}
