import { reasonOf, say } from '../../language/index.ts';
import { KEPT_LEVELS, type KeptLevels, keptLevelsText, readKeptLevels } from '../../task/index.ts';
import type { StorageLike } from './progress-storage.ts';

/** A level that was taken off the list, and where it stood. */
export interface TakenOff {
  readonly entry: unknown;
  readonly at: number;
}

/** The levels that were published in this browser; a storage that may not be read has none, and says so. */
export function ownLevels(storage: StorageLike): KeptLevels {
  try {
    return readKeptLevels(storage.getItem(KEPT_LEVELS));
  } catch (error) {
    return { entries: [], problem: reasonOf(error) };
  }
}

const textOf = (entry: unknown) => JSON.stringify(entry);

/** Changes the list as it now stands, for another tab may have changed it. Says why that could not be kept, or null. */
function change(storage: StorageLike, edit: (entries: unknown[]) => void): string | null {
  const { entries, problem } = ownLevels(storage);
  if (problem !== null) return say`Your levels could not be changed: ${problem}.`;
  const list = entries.map(({ entry }) => entry);
  edit(list);
  try {
    storage.setItem(KEPT_LEVELS, keptLevelsText(list));
    return null;
  } catch (error) {
    return say`Your levels could not be changed: ${reasonOf(error)}.`;
  }
}

/** Takes an entry off the list; all others stay as they are, also those that cannot be read. */
export const takeOff = (storage: StorageLike, { entry }: TakenOff): string | null =>
  change(storage, (list) => {
    const at = list.findIndex((other) => textOf(other) === textOf(entry));
    if (at >= 0) list.splice(at, 1);
  });

/** Puts an entry back where it stood. */
export const putBack = (storage: StorageLike, { entry, at }: TakenOff): string | null =>
  change(storage, (list) => void list.splice(at, 0, entry));
