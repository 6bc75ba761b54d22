import { createStore, type StoreApi } from 'zustand/vanilla';
import { reasonOf } from '../../language/index.ts';
import { type Estimate, type Link, sameLinks } from '../../links/index.ts';
import type { Pool } from '../../pool/index.ts';
import { freeContacts, measure, meltingTemperatures, meltJobs, removals, withDials } from '../../task/index.ts';
import { type Entry, entryOf, type Part, partOf, partsOf, type SearchState } from '../../tune/index.ts';
import { type Seen, sightKey } from './seen.ts';

/** Share of the contacts held at each temperature so far; `free` without links. */
export interface Melting {
  readonly temperatures: readonly number[];
  readonly linked: readonly Estimate[];
  readonly free: readonly Estimate[];
}

/** A set looked at closely. */
export interface LookState {
  /** The set, as the search has it. */
  readonly entry: Entry;
  /** Without each link in turn, then without any. */
  readonly parts: readonly Part[];
  readonly melting: Melting | null;
  readonly status: 'running' | 'done' | 'failed';
  readonly share: number;
  readonly problem: string | null;
}

export interface Look {
  readonly store: StoreApi<{ readonly look: LookState | null }>;
  /** What was seen of a set before, here or on an earlier visit; null where nothing was. */
  known(search: SearchState, entry: Entry): LookState | null;
  /** Looks at a set of a search: cuts each of its links, all of them, where the search has not done so in as many runs, and melts it. */
  start(search: SearchState, entry: Entry): Promise<void>;
  /** Stops, and forgets what was seen. */
  cancel(): void;
}

/** Someone waits for it: it goes before the search. */
const PRIORITY = 5;

/**
 * Measures why a set of links is good, with the very runs and starts that the search gave it.
 * @param seen what was measured once is not measured again: it outlives a visit to another mode, and a reload
 */
export function createLook(pool: Pool, seen: Seen): Look {
  const store = createStore<{ look: LookState | null }>()(() => ({ look: null }));
  let running: AbortController | null = null;

  function cancel(): void {
    running?.abort(new DOMException('cancelled', 'AbortError'));
    running = null;
    if (store.getState().look !== null) store.setState({ look: null });
  }

  function known(search: SearchState, entry: Entry): LookState | null {
    const sight = seen.get(sightKey(search, entry));
    return sight === undefined ? null : { entry, ...sight, status: 'done', share: 1, problem: null };
  }

  return {
    store,
    cancel,
    known,
    async start(search, entry) {
      cancel();
      const controller = new AbortController();
      running = controller;
      const { signal } = controller;
      const { seed } = search;
      const { links, dials, q, starts } = entry;
      const task = withDials(search.task, dials);
      const tell = (change: Partial<LookState>) => {
        const { look } = store.getState();
        if (running === controller && look !== null) store.setState({ look: { ...look, ...change } });
      };
      const before = known(search, entry);
      if (before !== null) {
        store.setState({ look: before });
        return;
      }
      store.setState({ look: { entry, parts: [], melting: null, status: 'running', share: 0, problem: null } });

      const cuts = removals(entry);
      const rounds = cuts.length + 2;
      let round = 0;
      const onProgress = (done: number, total: number) => tell({ share: (round + done / total) / rounds });
      const options = { pool, seed, runs: q.length, starts: starts.length, priority: PRIORITY, signal, onProgress };
      try {
        const had = partsOf(search, entry).filter((part) => part.runs >= q.length && part.starts >= starts.length);
        const parts: Part[] = [];
        for (const { gone, edit } of cuts) {
          const before = had.find((part) => sameLinks(part.gone, gone));
          parts.push(
            before ?? partOf(gone, entry, entryOf(task, await measure(task, edit.links, options), edit.dials)),
          );
          round += 1;
          tell({ parts: [...parts] });
        }
        const contacts = freeContacts(task, links);
        const melt = async (placed: readonly Link[]) => {
          const jobs = meltJobs(task, placed, contacts, seed);
          const curve = await pool.run<Estimate>(jobs, { priority: PRIORITY, signal, onProgress });
          round += 1;
          return curve;
        };
        const free = await melt([]);
        const linked = links.length === 0 ? free : await melt(links);
        const melting = { temperatures: meltingTemperatures(task), linked, free };
        seen.set(sightKey(search, entry), { parts, melting });
        tell({ melting, status: 'done', share: 1 });
      } catch (error) {
        tell({ status: 'failed', problem: reasonOf(error) });
      }
    },
  };
}
