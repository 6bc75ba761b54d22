import type { StorageLike } from '../../kit/index.ts';

const KEY = 'skipfold.lab.visited';

/** Exhibits that were opened before, by id. Damaged or refused storage is no visit. */
export function visited(storage: StorageLike): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a visit, as far as the browser allows. */
export function keepVisit(storage: StorageLike, id: string): void {
  const before = visited(storage);
  if (before.includes(id)) return;
  try {
    storage.setItem(KEY, JSON.stringify([...before, id]));
  } catch {
    // Not kept: the mark is missing next time, nothing else.
  }
}
