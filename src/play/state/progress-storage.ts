import { reasonOf, say } from '../../language/index.ts';
import { withoutOldDays } from './daily/record.ts';
import { capAttempts, freshProgress, mergeProgress, type Progress, readProgress } from './progress.ts';

/** The part of Web Storage that progress needs; any of its calls may throw. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'skipfold.progress';

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

function readText(text: string): ReturnType<typeof readProgress> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: say`it is not JSON` };
  }
  return readProgress(json);
}

/**
 * Reads saved progress. An entry that cannot be read is kept aside, never wiped, and `problem` says so in plain words.
 */
export function loadProgress(storage: StorageLike): { progress: Progress; problem: string | null } {
  let text: string | null;
  try {
    text = storage.getItem(KEY);
  } catch (error) {
    const reason = reasonOf(error);
    return { progress: freshProgress(), problem: say`Progress is neither read nor kept: ${reason}` };
  }
  if (text === null) return { progress: freshProgress(), problem: null };
  const read = readText(text);
  if (read.ok) return { progress: read.progress, problem: null };
  const reason = read.problem;
  try {
    const key = keepAside(storage, text);
    return {
      progress: freshProgress(),
      problem: say`Saved progress could not be read (${reason}). It is kept aside as "${key}"; a new start is made.`,
    };
  } catch {
    return {
      progress: freshProgress(),
      problem: say`Saved progress could not be read (${reason}), and storage is full.`,
    };
  }
}

/** Progress without the attempts that failed, for a storage that is nearly full. */
function withoutFailures(progress: Progress): Progress {
  const attempts = Object.entries(progress.attempts).map(([id, list]) => {
    const passed = list.filter(({ pass }) => pass);
    return [id, capAttempts(passed, 3)] as const;
  });
  return { ...progress, attempts: Object.fromEntries(attempts) };
}

/**
 * Saves progress, joined with what another tab may have saved meanwhile.
 *
 * @returns what was to be saved, and `problem`: null if it went well, else the reason in plain words
 */
export function saveProgress(storage: StorageLike, mine: Progress): { progress: Progress; problem: string | null } {
  let progress = mine;
  try {
    const text = storage.getItem(KEY);
    const there = text === null ? null : readText(text);
    if (there?.ok) progress = withoutOldDays(mergeProgress(mine, there.progress));
    else if (text !== null) keepAside(storage, text);
    try {
      storage.setItem(KEY, JSON.stringify(progress));
    } catch {
      storage.setItem(KEY, JSON.stringify(withoutFailures(progress)));
    }
    return { progress, problem: null };
  } catch {
    return { progress, problem: say`Progress could not be saved: this browser’s storage is full or closed.` };
  }
}

/**
 * Hears what other tabs save; call the result to stop. Entries that cannot be read are left to the next load.
 *
 * @param nameOf under which name the storage at hand keeps an entry
 */
export function listenForOtherTabs(
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  onChange: (progress: Progress) => void,
  nameOf: (key: string) => string = (key) => key,
): () => void {
  const onStorage = (event: Event) => {
    const { key, newValue } = event as StorageEvent;
    if (key !== nameOf(KEY) || newValue === null) return;
    const read = readText(newValue);
    if (read.ok) onChange(read.progress);
  };
  page.addEventListener('storage', onStorage);
  return () => page.removeEventListener('storage', onStorage);
}
