import { createStore, type StoreApi } from 'zustand/vanilla';
import { reasonOf, say } from '../../language/index.ts';
import type { Pool } from '../../pool/index.ts';
import { createSearch, type Ranking, ranking, runSearch, type SearchState, stageOf } from '../../tune/index.ts';
import type { Draft } from '../model/draft.ts';
import { isSearchOf, tunable } from '../model/readiness.ts';
import { type Found, type Keeper, MOST_KEPT } from './keeper.ts';
import type { Design } from './store.ts';

/** How thoroughly is searched: how many sets are tried, in units of the usual, and how many runs the best of them get. */
export const EFFORTS = {
  quick: { effort: 0.3, replicas: 32 },
  usual: { effort: 1, replicas: 96 },
  thorough: { effort: 3, replicas: 256 },
} as const;
export type Effort = keyof typeof EFFORTS;

/** What a search is asked. */
export interface Asked {
  readonly effort: Effort;
  readonly seed: number;
}

/** Seeds that a search may be given, from 0. */
export const MOST_SEED = 9999;

/** What was kept of the last one asked; the usual where it is none. */
function askedFrom(kept: unknown): Asked {
  const { effort, seed } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const isEffort = typeof effort === 'string' && Object.hasOwn(EFFORTS, effort);
  const isSeed = Number.isInteger(seed) && Number(seed) >= 0 && Number(seed) <= MOST_SEED;
  return { effort: isEffort ? (effort as Effort) : 'usual', seed: isSeed ? Number(seed) : 1 };
}

/** *idle*: nothing is searched, and `found` is null. */
export type TuningStatus = 'idle' | 'running' | 'paused' | 'done' | 'failed';

export interface TuningState {
  readonly status: TuningStatus;
  readonly found: Found | null;
  /** Searches of other folds, or other settings, that are kept; the last one first. */
  readonly others: readonly Found[];
  /** What the next search will be asked: it outlives a cancel and a reload. */
  readonly asked: Asked;
  /** Of all that was found. */
  readonly ranking: Ranking | null;
  /** Name of the set that is looked at; null: the best. */
  readonly chosen: string | null;
  /** What was cancelled last: it can be taken up again. */
  readonly cancelled: Found | null;
  /** Why it stands still, or what else has to be said. */
  readonly note: string | null;
}

export interface Tuning {
  readonly store: StoreApi<TuningState>;
  ask(asked: Asked): void;
  start(effort: Effort, seed: number): void;
  pause(): void;
  /** Goes on where it was left. */
  resume(): void;
  cancel(): void;
  /** Goes on with the cancelled search, where it was left. */
  recover(): void;
  /** Forgets a search of another fold. */
  letGo(other: Found): void;
  choose(name: string | null): void;
  /** Keeps what there is now: the page may go at any time. */
  keep(): void;
  end(): void;
}

/** Between two savings, and between two rankings of a search that goes on, ms: where there are thousands of sets they cost time. */
const SAVE_MS = 2000;
const RANK_MS = 300;
const NOTHING = { status: 'idle', found: null, ranking: null, chosen: null, cancelled: null, note: null } as const;

const finished = (search: SearchState): TuningStatus => (stageOf(search) === 'done' ? 'done' : 'paused');

/** Searches for links of what is designed; goes on with what was kept. */
export function createTuning(design: Design, pool: Pool, keeper: Keeper, clock: () => number): Tuning {
  const store = createStore<TuningState>()(() => ({
    ...NOTHING,
    others: [],
    asked: askedFrom(keeper.asked()),
  }));
  const { getState: get, setState: set } = store;
  let running: AbortController | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  let rankedAt = Number.NEGATIVE_INFINITY;
  /** Whether there is something new to keep: what another tab kept must not give way to what was only read here. */
  let isNew = false;

  const draftNow = () => design.store.getState().sheets.now.draft;

  /** All searches but those of one draft, the one at hand first: what would be the others of a search of it. */
  function allBut(draft: Draft): Found[] {
    const { found, others } = get();
    return [...(found === null ? [] : [found]), ...others]
      .filter((one) => !isSearchOf(one, draft))
      .slice(0, MOST_KEPT - 1);
  }

  function keep(): void {
    const { found } = get();
    if (!isNew || found === null) return;
    savedAt = clock();
    const problem = keeper.write(found);
    isNew = problem !== null;
    if (problem !== null) set({ note: problem });
  }

  function halt(): void {
    running?.abort(new DOMException('halted', 'AbortError'));
    running = null;
    keeper.setRunning(false);
  }

  function take(found: Found): void {
    rankedAt = clock();
    set({ found, ranking: ranking(found.search) });
  }

  async function run(): Promise<void> {
    const { found } = get();
    if (found === null) return;
    halt();
    const controller = new AbortController();
    running = controller;
    const isMine = () => running === controller;
    set({ status: 'running', note: null, cancelled: null });
    keeper.setRunning(true);
    // Its title may change while it runs.
    const draftOfIt = () => get().found?.draft ?? found.draft;
    try {
      const search = await runSearch(pool, found.search, {
        signal: controller.signal,
        onProgress(now) {
          if (!isMine()) return;
          if (clock() - rankedAt > RANK_MS) take({ draft: draftOfIt(), search: now });
          else set({ found: { draft: draftOfIt(), search: now } });
          isNew = true;
          if (clock() - savedAt > SAVE_MS) keep();
        },
      });
      if (!isMine()) return;
      halt();
      take({ draft: draftOfIt(), search });
      set({ status: 'done' });
      keep();
    } catch (error) {
      if (!isMine()) return;
      halt();
      take(get().found!);
      const reason = reasonOf(error);
      set({ status: 'failed', note: say`The search stopped: ${reason}. What was measured is still here.` });
      keep();
    }
  }

  function pause(note: string | null = null): void {
    if (get().status !== 'running') return;
    halt();
    if (get().found !== null) take(get().found!);
    set({ status: 'paused', note });
    keep();
  }

  /** Puts a search at hand that is not running. */
  function lay(found: Found, others: readonly Found[]): void {
    set({ ...NOTHING, others });
    take(found);
    set({ status: finished(found.search) });
  }

  const stop = design.store.subscribe((now, before) => {
    const [next, last] = [now.sheets.now.draft, before.sheets.now.draft];
    const { found, others } = get();
    if (next === last) return;
    if (isSearchOf(found, next)) {
      if (next.title !== found.draft.title) {
        set({ found: { ...found, draft: { ...found.draft, title: next.title, id: next.id } } });
        isNew = true;
        keep();
      }
      return;
    }
    pause(say`The search waits: the fold or its settings were changed.`);
    const other = others.find((one) => isSearchOf(one, next));
    if (other !== undefined) lay(other, allBut(next));
  });

  const kept = keeper.read();
  if (kept.found.length > 0) {
    const here = kept.found.find((one) => isSearchOf(one, draftNow())) ?? kept.found[0];
    lay(
      here,
      kept.found.filter((one) => one !== here),
    );
    if (isSearchOf(here, draftNow()) && get().status === 'paused' && keeper.wasRunning()) void run();
  }
  if (kept.problem !== null) set({ note: kept.problem });

  return {
    store,
    ask(asked) {
      keeper.setAsked(asked);
      set({ asked });
    },
    start(effort, seed) {
      const draft = draftNow();
      const ready = tunable(draft);
      if (!ready.ok) return;
      const search = createSearch(ready.task, { seed, ...EFFORTS[effort] });
      halt();
      set({ ...NOTHING, others: allBut(draft) });
      take({ draft, search });
      isNew = true;
      void run();
    },
    pause: () => pause(),
    resume: () => void run(),
    cancel() {
      halt();
      const { found } = get();
      set({ ...NOTHING, cancelled: found });
      isNew = false;
      if (found !== null) keeper.forget(found);
    },
    recover() {
      const { cancelled } = get();
      if (cancelled === null) return;
      set({ cancelled: null });
      take(cancelled);
      set({ status: finished(cancelled.search) });
      isNew = true;
      keep();
      // On another fold it waits among the others.
      if (get().status === 'paused' && isSearchOf(cancelled, draftNow())) void run();
    },
    letGo(other) {
      keeper.forget(other);
      set({ others: get().others.filter((one) => one !== other) });
    },
    choose: (chosen) => set({ chosen }),
    keep,
    end() {
      stop();
      const wasRunning = running !== null;
      if (wasRunning) keep();
      halt();
      // Who comes back to this tab finds it going on.
      keeper.setRunning(wasRunning);
    },
  };
}
