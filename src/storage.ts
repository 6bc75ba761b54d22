import type { StorageLike } from './kit/index.ts';

function leaveAlone(): never {
  throw new Error('this page was opened without what is saved (“?fresh” in its address)');
}

/** Keeps nothing beyond the page: for one that starts anew each time and is not to complain of it. */
export function pageMemory(): StorageLike {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/**
 * Web Storage, asked for only when used: a browser may refuse it.
 * @param isFresh nothing is read and nothing is written, for a start that what is saved might spoil
 */
export function pageStorage(isFresh: boolean): StorageLike {
  if (isFresh) return { getItem: leaveAlone, setItem: leaveAlone };
  return {
    getItem: (key) => window.localStorage.getItem(key),
    setItem: (key, value) => window.localStorage.setItem(key, value),
  };
}
