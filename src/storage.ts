import type { StorageLike } from './kit/index.ts';

function leaveAlone(): never {
  throw new Error('this page was opened without what is saved (“?fresh” in its address)');
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
