import type { StorageLike } from '../../kit/index.ts';
import { reasonOf, say } from '../../language/index.ts';
import { hashFloats } from '../../links/index.ts';
import { restoreSearch, type SearchState, saveSearch } from '../../tune/index.ts';
import { type Draft, draftFrom, levelOf } from '../model/draft.ts';
import { tuneKey } from '../model/readiness.ts';

/** A search, and the draft that it was begun on. */
export interface Found {
  readonly draft: Draft;
  readonly search: SearchState;
}

/** What was kept: searches, the last written first, and what has to be said of any that could not be read. */
export interface Kept {
  readonly found: readonly Found[];
  readonly problem: string | null;
}

/** Keeps the searches of the last few folds over a reload, and whether this tab was at one. */
export interface Keeper {
  read(): Kept;
  /** Says why it could not be kept, or null. */
  write(found: Found): string | null;
  forget(found: Found): void;
  /** What was asked of the last search, as it was kept; null where nothing was. */
  asked(): unknown;
  setAsked(asked: unknown): void;
  wasRunning(): boolean;
  setRunning(isRunning: boolean): void;
}

/** Folds whose searches are kept. */
export const MOST_KEPT = 4;

/** Lists the names of what is kept, the last written first; each search stands under its own. */
const NAMES = 'skipfold.searches';
const keyOf = (name: string) => `skipfold.search.${name}`;
const UNREADABLE = keyOf('unreadable');
const RUNNING = 'skipfold.search.running';
const ASKED = 'skipfold.search.asked';

/** One name for all searches of one fold and its settings. */
const nameOf = ({ draft }: Found) => hashFloats(Uint32Array.from(tuneKey(draft), (letter) => letter.charCodeAt(0)));

/** The search in a text that `write` kept. @throws Error with the reason when it is none */
function foundIn(text: string): Found {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || !('level' in json) || !('search' in json))
    throw new Error('it holds no level and search');
  const read = draftFrom(json.level);
  if (!read.ok) throw new Error(read.reason);
  const checked = levelOf(read.draft);
  if (!checked.ok) throw new Error('its level is none');
  return { draft: read.draft, search: restoreSearch(checked.level.task, json.search) };
}

/** @param storage outlives the tab @param session lives as long as the tab does */
export function createKeeper(storage: StorageLike, session: StorageLike): Keeper {
  const names = (): string[] => {
    try {
      const listed: unknown = JSON.parse(storage.getItem(NAMES) ?? '[]');
      return Array.isArray(listed) ? listed.filter((name) => /^[0-9a-f]{16}$/.test(String(name))).map(String) : [];
    } catch {
      // A storage that may not be read holds nothing to go on with.
      return [];
    }
  };
  const list = (kept: readonly string[]) => storage.setItem(NAMES, JSON.stringify(kept));
  const drop = (name: string) => {
    try {
      storage.setItem(keyOf(name), '');
      list(names().filter((other) => other !== name));
    } catch {
      // Then it stays where it is.
    }
  };

  return {
    read() {
      const found: Found[] = [];
      let problem: string | null = null;
      for (const name of names()) {
        const text = storage.getItem(keyOf(name)) ?? '';
        if (text === '') continue;
        try {
          found.push(foundIn(text));
        } catch (error) {
          problem = say`A search that was kept could not be read (${reasonOf(error)}) and is set aside.`;
          try {
            storage.setItem(UNREADABLE, text);
          } catch {
            continue;
          }
          drop(name);
        }
      }
      return { found, problem };
    },
    write(found) {
      const name = nameOf(found);
      const text = JSON.stringify({ level: found.draft, search: saveSearch(found.search) });
      const others = names().filter((other) => other !== name);
      for (const old of others.splice(MOST_KEPT - 1)) drop(old);
      for (;;) {
        try {
          storage.setItem(keyOf(name), text);
          list([name, ...others]);
          return null;
        } catch (error) {
          // What is at work now counts for more than what was kept of earlier folds.
          const oldest = others.pop();
          if (oldest === undefined)
            return say`A reload would lose this search: it cannot be kept (${reasonOf(error)}).`;
          drop(oldest);
        }
      }
    },
    forget: (found) => drop(nameOf(found)),
    asked() {
      try {
        return JSON.parse(storage.getItem(ASKED) ?? 'null');
      } catch {
        return null;
      }
    },
    setAsked(asked) {
      try {
        storage.setItem(ASKED, JSON.stringify(asked));
      } catch {
        // Then a reload asks for the usual.
      }
    },
    wasRunning() {
      try {
        return session.getItem(RUNNING) === 'yes';
      } catch {
        return false;
      }
    },
    setRunning(isRunning) {
      try {
        session.setItem(RUNNING, isRunning ? 'yes' : 'no');
      } catch {
        // Then a reload leaves the search paused.
      }
    },
  };
}
