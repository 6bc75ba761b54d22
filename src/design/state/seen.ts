import type { StorageLike } from '../../kit/index.ts';
import { hashFloats } from '../../links/index.ts';
import { z } from '../../task/index.ts';
import type { Entry, SearchState } from '../../tune/index.ts';
import type { LookState } from './look.ts';

/** What a closer look at a set came to. */
export type Sight = Pick<LookState, 'parts' | 'melting'>;

/** What was seen of sets, by all that decides it. */
export interface Seen {
  get(key: string): Sight | undefined;
  set(key: string, sight: Sight): void;
}

/** So many looks are kept. */
const MOST_SEEN = 12;
const KEPT = 'skipfold.looks';

const curve = z.array(z.object({ mean: z.number(), error: z.number() }));
/** With links, and without. */
const both = z.tuple([z.number(), z.number()]);
const sightSchema = z.object({
  parts: z.array(
    z.object({
      gone: z.array(z.tuple([z.int(), z.int()])),
      runs: z.int(),
      folded: both,
      starts: z.int(),
      learned: both,
      gradient: both,
    }),
  ),
  melting: z.nullable(z.object({ temperatures: z.array(z.number()), linked: curve, free: curve })),
});
const keptSchema = z.array(z.tuple([z.string(), sightSchema]));

/** One short name for a set of a search, with the runs and starts that it has by now. */
export function sightKey({ task, seed }: SearchState, { links, dials, q, starts }: Entry): string {
  const all = JSON.stringify([task, seed, links, dials, q.length, starts.length]);
  return hashFloats(Uint32Array.from(all, (letter) => letter.charCodeAt(0)));
}

/** Looks that outlive a visit to another mode and a reload; where nothing can be written they live as long as this. */
export function createSeen(storage: StorageLike): Seen {
  let kept: [string, Sight][] = [];
  try {
    const read = keptSchema.safeParse(JSON.parse(storage.getItem(KEPT) ?? '[]'));
    // What cannot be read is measured again: nothing of the player's own is lost with it.
    kept = read.success ? read.data : [];
  } catch {
    kept = [];
  }
  return {
    get: (key) => kept.find(([name]) => name === key)?.[1],
    set(key, sight) {
      kept = [...kept.filter(([name]) => name !== key), [key, sight] as [string, Sight]].slice(-MOST_SEEN);
      try {
        storage.setItem(KEPT, JSON.stringify(kept));
      } catch {
        // Then a reload asks again.
      }
    },
  };
}
