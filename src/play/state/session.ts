import { createStore } from 'zustand/vanilla';
import { type Level, withDials } from '../../task/index.ts';
import { startSetup } from './bench-setup.ts';
import type { Judge } from './judge.ts';
import { exportProgress } from './progress-file.ts';
import { loadProgress, type StorageLike } from './progress-storage.ts';
import { createBenching } from './session/benching.ts';
import { createDesk } from './session/desk.ts';
import { createEditing, rememberedPlacing } from './session/editing.ts';
import { createJudging } from './session/judging.ts';
import { type Beside, createKeeping } from './session/keeping.ts';
import { NO_HOVER, NOT_JUDGED, type Session, type SessionActions, type SessionState } from './session/session-state.ts';
import { createShowing } from './session/showing.ts';

export {
  type AdviceStep,
  foundAdvice,
  type HandPlace,
  mayPlace,
  type Phase,
  type Session,
  type SessionState,
  shownTask,
  toldVerdict,
  type Watching,
} from './session/session-state.ts';

export interface SessionOptions {
  readonly levels: readonly Level[];
  readonly storage: StorageLike;
  readonly judge: Judge;
  /** What levels keep that are no part of the campaign. */
  readonly beside?: Beside;
  /** What is not the player's to change; nothing, unless said. */
  readonly given?: readonly string[];
}

/**
 * A player's session: levels, the placement, its judging and show, the bench, and what is kept between visits. Each of these is a part of
 * its own in `session/`; here they are joined.
 *
 * @throws when there is no level
 */
export function createSession({ levels, storage, judge, beside, given = [] }: SessionOptions): Session {
  if (levels.length === 0) throw new Error('there is no level to play');
  const { progress, problem } = loadProgress(storage);
  const startIndex = Math.max(
    levels.findIndex(({ id }) => id === progress.level),
    0,
  );
  const level = levels[startIndex];
  const placing = rememberedPlacing(level, progress);
  const store = createStore<SessionState>()(() => ({
    levels,
    levelIndex: startIndex,
    level,
    placing,
    phase: 'plan',
    judging: NOT_JUDGED,
    watching: null,
    wasTold: false,
    adviceStep: 'found',
    carried: null,
    speed: 1,
    seed: progress.seed,
    bare: null,
    hover: NO_HOVER,
    chosen: null,
    bench: startSetup(level.task.fold.n, withDials(level.task, placing.now.dials).chain.temperature),
    hints: 0,
    message: problem === null ? null : { text: problem, tone: 'error' },
    progress,
    given,
  }));

  const desk = createDesk(store);
  const { get, set } = desk;
  const keeping = createKeeping(desk, storage, beside ?? null);
  const benching = createBenching(desk, beforeBench);
  const showing = createShowing(desk, benching.close, keeping.keepVerdict);
  const judging = createJudging(desk, judge, showing, settle, keeping);
  const editing = createEditing(desk, keeping, settle, () => void benching.actions.openBench());

  /** Drops verdict, show and bench. */
  function settle(): void {
    judging.stop();
    showing.drop();
    benching.close();
    set({
      judging: NOT_JUDGED,
      watching: null,
      wasTold: false,
      adviceStep: 'found',
      phase: 'plan',
    });
  }

  function beforeBench(): void {
    if (get().judging.status === 'running') settle();
    showing.pause();
  }

  function plan(): void {
    if (get().judging.status === 'running') {
      settle();
      return;
    }
    benching.close();
    showing.pause();
    set({ phase: 'plan' });
  }

  function openLevel(index: number): void {
    const next = levels[index];
    if (next === undefined) return;
    judging.leave();
    settle();
    const kept = get().progress;
    const placed = rememberedPlacing(next, kept);
    set({ levelIndex: index, level: next, placing: placed, hover: NO_HOVER, chosen: null, hints: 0, message: null });
    set({ bench: startSetup(next.task.fold.n, desk.dialled().chain.temperature) });
    keeping.save({ ...kept, level: next.id });
  }

  const actions: SessionActions = {
    ...editing,
    ...showing.actions,
    ...benching.actions,
    ...keeping.actions,
    undo: () => (get().phase === 'bench' ? benching.undo() : editing.undo()),
    redo: () => (get().phase === 'bench' ? benching.redo() : editing.redo()),
    run: judging.run,
    plan,
    openLevel,
    nextLevel: () => openLevel(get().levelIndex + 1),
    learnBare: (bare) => set({ bare }),
    setHover: (hover) => set({ hover }),
    setChosen: (chosen) => set({ chosen }),
    tell: (text, tone) => set({ message: { text, tone } }),
    dismissMessage: () => set({ message: null }),
    touch: () => set({}),
  };

  return {
    store,
    actions,
    get show() {
      return get().phase === 'show' ? showing.show : null;
    },
    get bench() {
      return benching.bench;
    },
    advance(ms, budgetMs, clock) {
      benching.advance(budgetMs, clock);
      showing.advance(ms);
    },
    progressFile: () => exportProgress(get().progress),
    destroy() {
      judging.stop();
      benching.close();
    },
  };
}
