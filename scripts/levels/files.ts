import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHAPTERS, type Level, parseLevel } from '../../src/task/index.ts';

const folder = fileURLToPath(new URL('../../levels', import.meta.url));

/** Paths of all shipped levels' files. */
export function shippedFiles(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(folder, name));
}

/** Reads a level's file, or says what is wrong with it, field by field. */
export function readLevel(file: string): { level: Level } | { problems: string[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { problems: [`(file): cannot be read: ${(error as NodeJS.ErrnoException).code}`] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`(file): is not JSON: ${(error as Error).message}`] };
  }
  const parsed = parseLevel(json);
  if (parsed.ok) return { level: parsed.level };
  return { problems: parsed.problems.map(({ field, reason }) => `${field}: ${reason}`) };
}

/** Sorts by chapter in playing order, what has no chapter last; within a chapter the order stays. */
export function byChapter<Item extends { readonly chapter: string }>(items: readonly Item[]): Item[] {
  const place = ({ chapter }: Item) => {
    const index = CHAPTERS.findIndex(({ key }) => key === chapter);
    return index < 0 ? CHAPTERS.length : index;
  };
  return [...items].sort((a, b) => place(a) - place(b));
}

/** All levels among the files, in playing order; throws an Error that names the first broken file. */
export function readLevels(files: readonly string[]): Level[] {
  return byChapter(
    files.map((file) => {
      const read = readLevel(file);
      if ('problems' in read) throw new Error(`${file}: ${read.problems.join('; ')}`);
      return read.level;
    }),
  );
}
