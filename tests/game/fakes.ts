import { readFileSync } from 'node:fs';
import { type Level, parseLevel, type StorageLike } from '../../src/game/index.ts';

/** Storage in memory. */
export function memoryStorage(entries: Record<string, string> = {}): StorageLike {
  const map = new Map(Object.entries(entries));
  return { getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value) };
}

/** A shipped level, by its file's name. */
export function shippedLevel(name: string): Level {
  const text = readFileSync(new URL(`../../levels/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseLevel(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level;
}
