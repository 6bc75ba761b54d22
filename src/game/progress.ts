import { z } from 'zod';

/** The part of Web Storage that progress needs; any of its calls may throw. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const linksSchema = z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(64);

const progressSchema = z.strictObject({
  version: z.literal(1),
  /** Id of the level last open. */
  level: z.string(),
  seed: z.int().min(1).max(9999),
  /** Best stars by level id. */
  stars: z.record(z.string(), z.int().min(0).max(3)),
  /** Links now placed, by level id. */
  links: z.record(z.string(), linksSchema),
  /** Links that earned the best stars, by level id. */
  best: z.record(z.string(), linksSchema),
});

/** What is kept between visits. */
export type Progress = z.infer<typeof progressSchema>;

const KEY = 'skipfold.progress';

export function freshProgress(): Progress {
  return { version: 1, level: '', seed: 1, stars: {}, links: {}, best: {} };
}

/** Keeps an unreadable entry under the first free key beside its own, and names that key. */
function keepAside(storage: StorageLike, text: string): string {
  for (let k = 1; ; k += 1) {
    const key = `${KEY}.unreadable-${k}`;
    const there = storage.getItem(key);
    if (there === text) return key;
    if (there !== null) continue;
    storage.setItem(key, text);
    return key;
  }
}

/**
 * Reads saved progress. An entry that cannot be read is kept aside, never wiped, and `problem` says so in plain words.
 */
export function loadProgress(storage: StorageLike): { progress: Progress; problem: string | null } {
  let text: string | null;
  try {
    text = storage.getItem(KEY);
  } catch {
    return { progress: freshProgress(), problem: 'This browser gives no storage: progress will not be kept.' };
  }
  if (text === null) return { progress: freshProgress(), problem: null };
  let reason: string;
  try {
    const parsed = progressSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { progress: parsed.data, problem: null };
    const [issue] = parsed.error.issues;
    reason = `${issue.path.join('.') || 'entry'}: ${issue.message}`;
  } catch {
    reason = 'it is not JSON';
  }
  try {
    const key = keepAside(storage, text);
    return {
      progress: freshProgress(),
      problem: `Saved progress could not be read (${reason}). It is kept aside as "${key}"; a new start is made.`,
    };
  } catch {
    return { progress: freshProgress(), problem: `Saved progress could not be read (${reason}), and storage is full.` };
  }
}

/** Saves progress; null if it went well, else the reason in plain words. */
export function saveProgress(storage: StorageLike, progress: Progress): string | null {
  try {
    storage.setItem(KEY, JSON.stringify(progress));
    return null;
  } catch {
    return 'Progress could not be saved: this browser’s storage is full or closed.';
  }
}
