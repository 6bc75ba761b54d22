import { createStore, type StoreApi } from 'zustand/vanilla';
import { reasonOf } from '../../language/index.ts';
import type { Pool } from '../../pool/index.ts';
import { measure, withDials } from '../../task/index.ts';
import { entryOf, type Ranked } from '../../tune/index.ts';
import { isSearchOf, tuneKey } from '../model/readiness.ts';
import { setKey } from '../model/set-names.ts';
import { type Change, changedSet, changedTask, RERUN, type Trial, trialOf, trialsFor } from '../model/trials.ts';
import type { Found } from './keeper.ts';
import type { Design } from './store.ts';
import type { Tuning } from './tuning.ts';

/** What is tried beyond a search that missed the goal. */
export type TrialsState =
  | { readonly status: 'none' }
  | {
      readonly status: 'running' | 'done' | 'cancelled' | 'failed';
      /** The set that they are made with. */
      readonly row: Ranked;
      readonly changes: readonly Change[];
      readonly trials: readonly Trial[];
      /** Share of the trial that goes on. */
      readonly share: number;
      readonly problem: string | null;
    };

export interface Trials {
  readonly store: StoreApi<TrialsState>;
  /** Stops; what was measured stays. */
  cancel(): void;
  /** Goes on after a cancel, with what is not measured yet. */
  resume(): void;
  /** Stops for good. */
  end(): void;
}

/** Nobody asked for them: all else goes before. */
const PRIORITY = -1;
const NONE: TrialsState = { status: 'none' };

/** Once a search has ended without a set at the goal, runs the best one again where it is colder, with a link more, or with more gain, so that nothing is advised that was not tried. */
export function createTrials({ store: design }: Design, { store: tuning }: Tuning, pool: Pool): Trials {
  const store = createStore<TrialsState>()(() => NONE);
  const { getState: get, setState: set } = store;
  let running: AbortController | null = null;
  /** What the present trials belong to. */
  let at = '';

  function halt(): void {
    running?.abort(new DOMException('halted', 'AbortError'));
    running = null;
  }

  async function tryOne(found: Found, row: Ranked, change: Change, signal: AbortSignal): Promise<Trial> {
    const { task, seed } = found.search;
    const set = changedSet(row, change);
    const changed = withDials(changedTask(task, change), set.dials);
    const onProgress = (done: number, total: number) => {
      const state = get();
      if (!signal.aborted && state.status === 'running') store.setState({ ...state, share: done / total }, true);
    };
    const options = { pool, seed, ...RERUN[change.kind], priority: PRIORITY, signal, onProgress };
    return trialOf(change, set, row, entryOf(changed, await measure(changed, set.links, options)));
  }

  async function run(): Promise<void> {
    const state = get();
    const { found } = tuning.getState();
    if (state.status === 'none' || found === null) return;
    halt();
    const controller = new AbortController();
    running = controller;
    const { row, changes } = state;
    const tell = (change: Partial<Exclude<TrialsState, { status: 'none' }>>) => {
      const now = get();
      if (running === controller && now.status !== 'none') set({ ...now, ...change }, true);
    };
    tell({ status: 'running', share: 0, problem: null });
    const trials = [...state.trials];
    try {
      for (const change of changes.slice(trials.length)) {
        trials.push(await tryOne(found, row, change, controller.signal));
        tell({ trials: [...trials], share: 0 });
      }
      tell({ status: 'done' });
    } catch (error) {
      tell({ status: 'failed', problem: reasonOf(error) });
    }
    if (running === controller) running = null;
  }

  function look(): void {
    const { status, found, ranking } = tuning.getState();
    const { draft } = design.getState().sheets.now;
    const isHere = status === 'done' && ranking !== null && isSearchOf(found, draft);
    const task = isHere ? { ...found.search.task, goals: { ...found.search.task.goals, ...draft.goals } } : null;
    const plan = task === null || ranking === null ? null : trialsFor(draft, task, ranking.rows);
    const key =
      plan === null || found === null
        ? ''
        : JSON.stringify([tuneKey(found.draft), found.search.seed, setKey(plan.row), plan.row.runs, plan.changes]);
    if (key === at) return;
    at = key;
    halt();
    if (plan === null) {
      set(NONE, true);
      return;
    }
    set({ status: 'running', ...plan, trials: [], share: 0, problem: null }, true);
    void run();
  }

  const stops = [
    tuning.subscribe((now, before) => {
      if (now.status !== before.status || now.found !== before.found || now.ranking !== before.ranking) look();
    }),
    design.subscribe((now, before) => {
      if (now.sheets.now.draft !== before.sheets.now.draft) look();
    }),
  ];
  look();

  return {
    store,
    cancel() {
      const state = get();
      halt();
      if (state.status === 'running') set({ ...state, status: 'cancelled' }, true);
    },
    resume: () => void run(),
    end() {
      for (const stop of stops) stop();
      halt();
    },
  };
}
