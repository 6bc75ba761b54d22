import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StorageLike } from '../../kit/index.ts';
import { reasonOf, say } from '../../language/index.ts';
import { KEPT_LEVELS, type KeptLevel, keptLevelsText, readKeptLevels, z } from '../../task/index.ts';
import { beadsOf, type Draft } from '../model/draft.ts';
import { MOST_BEADS } from '../model/walk.ts';
import type { Proof, Third, Try } from './prove.ts';

/** A level that was published in this browser, with what its own links came to. */
export interface Published {
  readonly draft: Draft;
  readonly proof: Proof;
}

/** The levels that were published in this browser, the last one first. */
export interface Shelf {
  readonly store: StoreApi<{ readonly levels: readonly Published[] }>;
  /** Puts a level in front. Says why it could not be kept, or null. */
  add(level: Published): string | null;
  remove(level: Published): void;
  /** What was published of just this draft. */
  find(draft: Draft): Published | null;
}

/** Levels that are kept: the oldest goes. */
export const MOST_LEVELS = 24;

/** One text for each draft, whatever the order of its keys. */
export function draftKey(draft: Draft): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const COUNTS = ['runs', 'folded', 'runsAsked', 'starts', 'learned', 'startsAsked'] as const;

/** One try as it was kept, or null when it is none. */
function tryFrom(json: unknown): Try | null {
  if (!isRecord(json) || !COUNTS.every((name) => Number.isInteger(json[name]) && Number(json[name]) >= 0)) return null;
  const [runs, folded, runsAsked, starts, learned, startsAsked] = COUNTS.map((name) => Number(json[name]));
  return { isWon: true, runs, folded, runsAsked, starts, learned, startsAsked, needed: [] };
}

const thirdSchema = z.object({
  kind: z.enum(['cuts', 'shock']),
  isEarned: z.boolean(),
  needed: z.array(z.tuple([z.int(), z.int()])),
});

/** What the third star came to as it was kept; null where it was not, as in levels that are older than it. */
function thirdFrom(json: unknown): Third | null {
  const read = thirdSchema.safeParse(json);
  return read.success ? read.data : null;
}

/** A level as it was kept, or null when it is none that Design can show: whatever stands in the storage may have been written by anyone. */
function levelFrom({ entry, read }: KeptLevel): Published | null {
  if (!read.ok || beadsOf(read.file) > MOST_BEADS || !isRecord(entry) || !Array.isArray(entry.tries)) return null;
  const tries = entry.tries.slice(0, 4).map(tryFrom);
  if (tries.length === 0 || tries.includes(null)) return null;
  return { draft: read.file, proof: { isSolved: true, tries: tries as Try[], third: thirdFrom(entry.third) } };
}

/** What is kept: the levels, and entries that are none here, which stay as they are. */
interface Held {
  readonly levels: readonly Published[];
  readonly strays: readonly unknown[];
}

function held(storage: StorageLike): Held {
  try {
    const text = storage.getItem(KEPT_LEVELS);
    const { entries, problem } = readKeptLevels(text);
    // Beside its name, or the next level that is published would take its place.
    if (problem !== null && text !== null) storage.setItem(`${KEPT_LEVELS}.unreadable`, text);
    const read = entries.map((kept) => ({ kept, level: levelFrom(kept) }));
    return {
      levels: read.flatMap(({ level }) => level ?? []),
      strays: read.filter(({ level }) => level === null).map(({ kept }) => kept.entry),
    };
  } catch {
    // A storage that cannot be read holds no levels.
    return { levels: [], strays: [] };
  }
}

/** @param storage outlives the page */
export function createShelf(storage: StorageLike): Shelf {
  const store = createStore<{ levels: readonly Published[] }>()(() => ({ levels: held(storage).levels }));
  const all = () => store.getState().levels;
  /** Whether the storage holds what is shown here; else it is of no use. */
  let isKept = true;

  /** The list as it is now: another tab, or Play, may have changed it. */
  const latest = (): Held => (isKept ? held(storage) : { levels: all(), strays: [] });

  function put(levels: readonly Published[], strays: readonly unknown[]): string | null {
    store.setState({ levels });
    const entries = levels.map(({ draft, proof }) => ({ level: draft, tries: proof.tries, third: proof.third }));
    try {
      storage.setItem(KEPT_LEVELS, keptLevelsText([...entries, ...strays]));
      isKept = true;
      return null;
    } catch (error) {
      isKept = false;
      return say`This browser cannot keep the level: copy its address. (${reasonOf(error)})`;
    }
  }
  const without = (levels: readonly Published[], draft: Draft) =>
    levels.filter((one) => draftKey(one.draft) !== draftKey(draft));

  return {
    store,
    add(level) {
      const { levels, strays } = latest();
      return put([level, ...without(levels, level.draft)].slice(0, MOST_LEVELS), strays);
    },
    remove(level) {
      const { levels, strays } = latest();
      put(without(levels, level.draft), strays);
    },
    find: (draft) => all().find((one) => draftKey(one.draft) === draftKey(draft)) ?? null,
  };
}
