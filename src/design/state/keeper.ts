import type { StorageLike } from '../../kit/index.ts';
import { restoreSearch, type SearchState, saveSearch } from '../../tune/index.ts';
import { type Draft, draftFrom, levelOf } from '../model/draft.ts';

/** A search, and the draft that it was begun on. */
export interface Found {
  readonly draft: Draft;
  readonly search: SearchState;
}

export type Kept =
  | { readonly status: 'none' }
  | { readonly status: 'found'; readonly found: Found }
  | { readonly status: 'unreadable'; readonly problem: string };

/** Keeps one search over a reload, and whether this tab was at it. */
export interface Keeper {
  read(): Kept;
  /** Null forgets it. Says why it could not be kept, or null. */
  write(found: Found | null): string | null;
  wasRunning(): boolean;
  setRunning(isRunning: boolean): void;
}

const KEY = 'skipfold.search';
const RUNNING = 'skipfold.search.running';

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
  return {
    read() {
      let text: string | null = null;
      try {
        text = storage.getItem(KEY);
      } catch {
        // A storage that may not be read holds nothing to go on with.
      }
      if (text === null || text === '') return { status: 'none' };
      try {
        return { status: 'found', found: foundIn(text) };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        try {
          storage.setItem(`${KEY}.unreadable`, text);
          storage.setItem(KEY, '');
        } catch {
          // Then it stays where it is.
        }
        return {
          status: 'unreadable',
          problem: `The search that was kept could not be read (${reason}) and is set aside.`,
        };
      }
    },
    write(found) {
      try {
        const text = found === null ? '' : JSON.stringify({ level: found.draft, search: saveSearch(found.search) });
        storage.setItem(KEY, text);
        return null;
      } catch (error) {
        return `A reload would lose this search: it cannot be kept (${error instanceof Error ? error.message : error}).`;
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
