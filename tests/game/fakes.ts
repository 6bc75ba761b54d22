import { readdirSync, readFileSync } from 'node:fs';
import { type Level, parseLevel, type StorageLike } from '../../src/game/index.ts';

/** Storage in memory. */
export function memoryStorage(entries: Record<string, string> = {}): StorageLike {
  const map = new Map(Object.entries(entries));
  return { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value) };
}

/** A shipped level, by its id. */
export function shippedLevel(id: string): Level {
  const folder = new URL('../../levels/', import.meta.url);
  const name = readdirSync(folder).find((file) => file.slice(3) === `${id}.json`);
  if (name === undefined) throw new Error(`no level ${id}`);
  const text = readFileSync(new URL(name, folder), 'utf8');
  const parsed = parseLevel(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level;
}
