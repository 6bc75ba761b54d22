import { readFileSync } from 'node:fs';
import { draftOf } from '../../src/design/model/draft.ts';
import { type LevelFile, parseLevel, type Task } from '../../src/task/index.ts';

/** What a person gave makes no sense: which of it, and why. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Why a file cannot be read, by the system's name for it. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** A file's content as JSON; messages name the file and, where the text ends too soon, say so. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: cannot be read: ${WHY[code] ?? code}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = !/[\]}]\s*$/.test(text);
    throw new InputError(`${file}: is not JSON${isCut ? ' (its end is missing)' : ''}: ${(error as Error).message}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fold alone, or with some of a level's keys, as the level that it would be: what it does not say is as Design begins. */
function asLevel(json: Record<string, unknown>): unknown {
  const usual = new Map<string, unknown>(Object.entries(draftOf('')));
  const merged = Object.entries(json).map(([key, value]) => {
    const before = usual.get(key);
    const isPart = ['chain', 'network', 'goals'].includes(key) && isObject(value) && isObject(before);
    return [key, isPart ? { ...before, ...value } : value] as const;
  });
  // Not by assignment: a key called __proto__ is to be refused, not obeyed.
  const level = Object.fromEntries([...usual, ...merged]);
  return { ...level, par: level.budget };
}

/** A level's file whose links are to be searched: what its author found is no part of it. */
export interface TuneInput {
  readonly file: LevelFile;
  readonly task: Task;
}

/**
 * The task of a level, or of a fold alone.
 *
 * @param name what messages call it
 * @param budget links at most, instead of its own
 * @throws InputError naming each field and the reason
 */
export function taskFrom(name: string, json: unknown, budget: number | null): TuneInput {
  if (!isObject(json)) throw new InputError(`${name}: must be a level, or { "target": …, "budget": … }`);
  const level: unknown = 'format' in json ? json : asLevel(json);
  const links = budget === null ? {} : { budget, par: budget, solution: [], masterpiece: null };
  const parsed = parseLevel({ ...(level as object), ...links });
  if (parsed.ok) return { file: parsed.file, task: parsed.level.task };
  const told = parsed.problems.slice(0, 5).map(({ field, reason }) => `${field}: ${reason}`);
  throw new InputError(`${name}: ${told.join('; ')}`);
}
