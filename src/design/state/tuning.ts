import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Pool } from '../../pool/index.ts';
import { createSearch, type Ranking, ranking, runSearch, type SearchState, stageOf } from '../../tune/index.ts';
import { tunable, tuneKey } from '../model/readiness.ts';
import type { Found, Keeper } from './keeper.ts';
import type { Design } from './store.ts';

/** How thoroughly is searched: how many sets are tried, in units of the usual, and how many runs the best of them get. */
export const EFFORTS = {
  quick: { effort: 0.3, replicas: 32 },
  usual: { effort: 1, replicas: 96 },
  thorough: { effort: 3, replicas: 256 },
} as const;
export type Effort = keyof typeof EFFORTS;

/** *idle*: nothing is searched, and `found` is null. */
export type TuningStatus = 'idle' | 'running' | 'paused' | 'done' | 'failed';

export interface TuningState {
  readonly status: TuningStatus;
  readonly found: Found | null;
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
  start(effort: Effort, seed: number): void;
  pause(): void;
  /** Goes on where it was left. */
  resume(): void;
  cancel(): void;
  /** Takes the cancelled search up again, where it was left. */
  recover(): void;
  choose(name: string | null): void;
  /** Keeps what there is now: the page may go at any time. */
  keep(): void;
  end(): void;
}

/** Between two savings, and between two rankings of a search that goes on, ms: where there are thousands of sets they cost time. */
const SAVE_MS = 2000;
const RANK_MS = 300;
const IDLE: TuningState = { status: 'idle', found: null, ranking: null, chosen: null, cancelled: null, note: null };

const finished = (search: SearchState): TuningStatus => (stageOf(search) === 'done' ? 'done' : 'paused');

/** Searches for links of what is designed; goes on with what was kept. */
export function createTuning(design: Design, pool: Pool, keeper: Keeper, clock: () => number): Tuning {
  const store = createStore<TuningState>()(() => IDLE);
  const { getState: get, setState: set } = store;
  let running: AbortController | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  let rankedAt = Number.NEGATIVE_INFINITY;
  /** Whether there is something new to keep: what another tab kept must not give way to what was only read here. */
  let isNew = false;

  const draftNow = () => design.store.getState().sheets.now.draft;

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
    const { draft } = found;
    try {
      const search = await runSearch(pool, found.search, {
        signal: controller.signal,
        onProgress(now) {
          if (!isMine()) return;
          if (clock() - rankedAt > RANK_MS) take({ draft, search: now });
          else set({ found: { draft, search: now } });
          isNew = true;
          if (clock() - savedAt > SAVE_MS) keep();
        },
      });
      if (!isMine()) return;
      halt();
      take({ draft, search });
      set({ status: 'done' });
      keep();
    } catch (error) {
      if (!isMine()) return;
      halt();
      take(get().found!);
      const reason = error instanceof Error ? error.message : String(error);
      set({ status: 'failed', note: `The search stopped: ${reason}. What was measured is still here.` });
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

  const stop = design.store.subscribe((now, before) => {
    const [next, last] = [now.sheets.now.draft, before.sheets.now.draft];
    const { status, found } = get();
    if (next === last || status !== 'running' || found === null) return;
    if (tuneKey(next) !== tuneKey(found.draft)) pause('The search waits: the fold or its settings were changed.');
  });

  const kept = keeper.read();
  if (kept.status === 'unreadable') set({ note: kept.problem });
  if (kept.status === 'found') {
    take(kept.found);
    set({ status: finished(kept.found.search) });
    const isHere = tuneKey(kept.found.draft) === tuneKey(draftNow());
    if (isHere && get().status === 'paused' && keeper.wasRunning()) void run();
  }

  return {
    store,
    start(effort, seed) {
      const draft = draftNow();
      const ready = tunable(draft);
      if (!ready.ok) return;
      const search = createSearch(ready.task, { seed, ...EFFORTS[effort] });
      halt();
      set({ ...IDLE });
      take({ draft, search });
      isNew = true;
      void run();
    },
    pause: () => pause(),
    resume: () => void run(),
    cancel() {
      halt();
      set({ ...IDLE, cancelled: get().found });
      isNew = false;
      keeper.write(null);
    },
    recover() {
      const { cancelled } = get();
      if (cancelled === null) return;
      set({ cancelled: null });
      take(cancelled);
      set({ status: finished(cancelled.search) });
      isNew = true;
      keep();
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
