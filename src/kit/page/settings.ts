import { useSyncExternalStore } from 'react';
import { LANGUAGES } from '../../language/index.ts';

/** Where text is kept between visits. A browser may refuse either call. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

type Choices = Record<string, boolean | string>;

/** Choices that are kept between visits, heard by whoever asks. */
export interface ChoiceStore<T extends object> {
  get(): T;
  set(change: Partial<T>): void;
  /** The same for as long as the page stands: it is not kept. */
  hold(change: Partial<T>): void;
  /** Calls on every change; call the result to stop. */
  subscribe(listener: () => void): () => void;
}

/** What may be chosen: a switch with its default, or one of a list of words, the first by default. */
type Offers<T extends object> = { readonly [K in keyof T]: boolean | readonly string[] };

const KEY = 'skipfold.settings';

function readEntry(storage: StorageLike): Choices {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Choices) : {};
  } catch {
    return {}; // damaged or out of reach: the defaults serve
  }
}

/**
 * Choices under their own names in the one entry of settings. What is missing, damaged or not on offer takes its default; names of others
 * are left as they are.
 * @param meanwhile holds until it is changed, and is not kept
 */
export function createChoices<T extends object>(
  storage: StorageLike,
  offers: Offers<T>,
  meanwhile: Partial<T> = {},
): ChoiceStore<T> {
  const names = Object.keys(offers) as (keyof T & string)[];
  const stored = readEntry(storage);
  const read = (name: keyof T & string) => {
    const offer: boolean | readonly string[] = offers[name];
    const kept = stored[name];
    if (typeof offer === 'boolean') return typeof kept === 'boolean' ? kept : offer;
    return typeof kept === 'string' && offer.includes(kept) ? kept : offer[0];
  };
  let now = { ...(Object.fromEntries(names.map((name) => [name, read(name)])) as T), ...meanwhile };
  const listeners = new Set<() => void>();

  function keep(change: Partial<T>): void {
    try {
      storage.setItem(KEY, JSON.stringify({ ...readEntry(storage), ...change }));
    } catch {
      // A full or forbidden storage only means that the choice lasts as long as the page.
    }
  }

  function hold(change: Partial<T>): void {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  }

  return {
    get: () => now,
    set(change) {
      keep(change);
      hold(change);
    },
    hold,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type ThemeName = 'dark' | 'light' | 'contrast';

/** What a person sets about the page itself, for all of it. */
export interface Settings {
  /** Dark for a screen; light, and large, for a projector in a lecture room; contrast for whoever sees little of either. */
  theme: ThemeName;
  /** Pictures move no more than they must, whatever the system says. */
  calm: boolean;
  sound: boolean;
  /** A language's tag, or `auto`: the browser's. Another one is spoken from the next load on. */
  language: string;
  /** Single keys act anywhere on the page. */
  shortcuts: boolean;
  /** Frames a second and our own time a frame are shown. */
  performance: boolean;
}

export type SettingsStore = ChoiceStore<Settings>;

/**
 * The settings of the whole page.
 * @param first the theme of whoever has chosen none
 */
export function createSettings(
  storage: StorageLike,
  meanwhile: Partial<Settings> = {},
  first: ThemeName = 'dark',
): SettingsStore {
  const themes = [first, ...(['dark', 'light', 'contrast'] as const).filter((name) => name !== first)];
  const offers = {
    theme: themes,
    calm: false,
    language: ['auto', 'en', ...Object.keys(LANGUAGES)],
    sound: false,
    shortcuts: true,
    performance: false,
  };
  return createChoices<Settings>(storage, offers, meanwhile);
}

/** The choices as they are; the component renders again when they change. */
export function useChoices<T extends object>(store: ChoiceStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
