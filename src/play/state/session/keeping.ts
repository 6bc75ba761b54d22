import { mergeProgress, type Progress } from '../progress.ts';
import { importProgress } from '../progress-file.ts';
import { keepAttempt, keepHint, keepPassedOver } from '../progress-keeping.ts';
import { type StorageLike, saveProgress } from '../progress-storage.ts';
import type { Desk } from './desk.ts';
import type { SessionActions } from './session-state.ts';

/** What is kept between visits: the progress, in the state and in storage. */
export interface Keeping {
  save(progress: Progress): void;
  /** Keeps what a verdict came to, as soon as it is told, and again when its stars are final. */
  keepVerdict(): void;
  readonly actions: Pick<SessionActions, 'showHint' | 'passOver' | 'importProgress' | 'takeProgress'>;
}

export function createKeeping({ get, set }: Desk, storage: StorageLike): Keeping {
  function save(progress: Progress): void {
    const saved = saveProgress(storage, progress);
    set(
      saved.problem === null
        ? { progress: saved.progress }
        : { progress: saved.progress, message: { text: saved.problem, tone: 'error' } },
    );
  }

  return {
    save,
    keepVerdict() {
      const { judging, wasTold, progress, level, hints } = get();
      if (!wasTold || judging.status !== 'done' || judging.verdict.grade.pass === null) return;
      save(keepAttempt(progress, level.id, judging.verdict, hints > 0));
    },
    actions: {
      showHint() {
        const { level, hints, progress } = get();
        if (level.hints.length === 0) return;
        set({ hints: Math.min(hints + 1, level.hints.length) });
        save(keepHint(progress, level.id));
      },
      passOver: () => save(keepPassedOver(get().progress, get().level.id)),
      importProgress(text) {
        const read = importProgress(text);
        if (!read.ok) {
          set({ message: { text: `${read.problem} Nothing was changed.`, tone: 'error' } });
          return;
        }
        save(mergeProgress(get().progress, read.progress));
        const solved = Object.values(read.progress.stars).filter((stars) => stars > 0).length;
        set({ message: { text: `Progress joined: the file has ${solved} solved levels.`, tone: 'info' } });
      },
      takeProgress: (theirs) => set({ progress: mergeProgress(get().progress, theirs) }),
    },
  };
}
