import { say } from '../../../language/index.ts';
import type { Level } from '../../../task/index.ts';
import { closerWords } from '../advice-words.ts';
import type { Verdict } from '../judge.ts';
import { mergeProgress, type Progress } from '../progress.ts';
import { importProgress } from '../progress-file.ts';
import { keepAttempt, keepHint, keepPassedOver } from '../progress-keeping.ts';
import { type StorageLike, saveProgress } from '../progress-storage.ts';
import type { Desk } from './desk.ts';
import { foundAdvice, type SessionActions, toldVerdict } from './session-state.ts';

/** What is kept between visits: the progress, in the state and in storage. */
export interface Keeping {
  save(progress: Progress): void;
  /** Keeps what a verdict came to, as soon as it is told, and again when its stars are final. */
  keepVerdict(): void;
  /** Keeps what the verdict of a level that was left came to. */
  keepLate(level: Level, verdict: Verdict, withHint: boolean): void;
  readonly actions: Pick<SessionActions, 'showHint' | 'showAdvice' | 'passOver' | 'importProgress' | 'takeProgress'>;
}

/** What levels beside the campaign keep in the same progress: a told verdict leaves more than an attempt, and the campaign's place is left alone. */
export interface Beside {
  keep(progress: Progress, level: string, verdict: Verdict): Progress;
}

export function createKeeping({ get, set }: Desk, storage: StorageLike, beside: Beside | null): Keeping {
  function save(changed: Progress): void {
    const progress = beside === null ? changed : { ...changed, level: get().progress.level };
    const saved = saveProgress(storage, progress);
    set(
      saved.problem === null
        ? { progress: saved.progress }
        : { progress: saved.progress, message: { text: saved.problem, tone: 'error' } },
    );
  }

  /** The third star is often told after the verdict, when one looks elsewhere: it is said, with the level's name. */
  function keepStars(level: Level, verdict: Verdict, withHint: boolean): void {
    const { progress } = get();
    const before = progress.stars[level.id] ?? 0;
    const kept = keepAttempt(progress, level.id, verdict, withHint);
    save(beside === null ? kept : beside.keep(kept, level.id, verdict));
    if (before > 0 && before < 3 && verdict.grade.stars === 3 && get().message?.tone !== 'error')
      set({ message: { text: say`Third star for “${level.title}”.`, tone: 'info' } });
  }

  return {
    save,
    keepLate: keepStars,
    keepVerdict() {
      const { judging, wasTold, level, hints } = get();
      if (!wasTold || judging.status !== 'done' || judging.verdict.grade.pass === null) return;
      keepStars(level, judging.verdict, hints > 0);
    },
    actions: {
      showHint() {
        const { level, hints, progress } = get();
        if (level.hints.length === 0) return;
        set({ hints: Math.min(hints + 1, level.hints.length) });
        save(keepHint(progress, level.id));
      },
      showAdvice() {
        const { adviceStep, level, progress } = get();
        if (adviceStep === 'whole' || foundAdvice(get()) === null) return;
        const hasCloser = closerWords(toldVerdict(get())!) !== null;
        set({
          adviceStep: adviceStep === 'found' ? 'where' : adviceStep === 'where' && hasCloser ? 'closer' : 'whole',
        });
        save(keepHint(progress, level.id));
      },
      passOver: () => save(keepPassedOver(get().progress, get().level.id)),
      importProgress(text) {
        const read = importProgress(text);
        if (!read.ok) {
          set({ message: { text: say`${read.problem} Nothing was changed.`, tone: 'error' } });
          return;
        }
        save(mergeProgress(get().progress, read.progress));
        const solved = Object.values(read.progress.stars).filter((stars) => stars > 0).length;
        set({ message: { text: say`Progress joined: the file has ${solved} solved levels.`, tone: 'info' } });
      },
      takeProgress: (theirs) => set({ progress: mergeProgress(get().progress, theirs) }),
    },
  };
}
