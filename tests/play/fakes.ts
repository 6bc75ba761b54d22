import { readdirSync, readFileSync } from 'node:fs';
import type { StorageLike } from '../../src/play/state/progress-storage.ts';
import { type Level, parseLevel } from '../../src/task/index.ts';

/** Storage in memory. */
export function memoryStorage(entries: Record<string, string> = {}): StorageLike {
  const map = new Map(Object.entries(entries));
  return { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value) };
}

/** The id of a level, by its file's name: what follows the place in the order. */
export const idOfFile = (name: string): string => name.replace(/^\d+-/, '').replace(/\.json$/, '');

/** The text of a shipped level's file, by its id. */
export function shippedText(id: string): string {
  const folder = new URL('../../levels/', import.meta.url);
  const name = readdirSync(folder).find((file) => idOfFile(file) === id);
  if (name === undefined) throw new Error(`no level ${id}`);
  return readFileSync(new URL(name, folder), 'utf8');
}

/** A shipped level, by its id. */
export function shippedLevel(id: string): Level {
  const parsed = parseLevel(JSON.parse(shippedText(id)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level;
}
