import { reasonOf, say } from '../../../language/index.ts';
import type { Level, Placement } from '../../../task/index.ts';
import type { Judge, Verdict } from '../judge.ts';
import { shownFirst } from '../takes.ts';
import type { Desk } from './desk.ts';
import type { Keeping } from './keeping.ts';
import { NO_HOVER } from './session-state.ts';
import type { Showing } from './showing.ts';

/** The judging of the placement: begun, heard of as it comes in, and dropped. */
export interface JudgingPart {
  /** Judges the placement, then shows it; one that is judged already is shown again. */
  run(): void;
  /** Drops what is under way. */
  stop(): void;
  /** The level is left: whether a win earns its third star is worked out to the end all the same. */
  leave(): void;
}

/** @param settle drops verdict, show and bench of before */
export function createJudging(
  { get, set }: Desk,
  judge: Judge,
  { watch, setBare }: Pick<Showing, 'watch' | 'setBare'>,
  settle: () => void,
  { keepVerdict, keepLate }: Pick<Keeping, 'keepVerdict' | 'keepLate'>,
): JudgingPart {
  let running: AbortController | null = null;
  /** What goes on for a level that was left. */
  let left: { readonly controller: AbortController; readonly level: Level; readonly withHint: boolean } | null = null;

  function onVerdict(verdict: Verdict): void {
    const isFirst = get().judging.status !== 'done';
    set({ judging: { status: 'done', verdict } });
    if (isFirst) watch(shownFirst(verdict.task, verdict.main));
    if (verdict.bare !== null) setBare(verdict.bare);
    keepVerdict();
  }

  /** Of a level that was left only the stars are wanted: what else would be told is not worked out. */
  function onLate(verdict: Verdict): void {
    if (left === null || verdict.grade.isOpen) return;
    keepLate(left.level, verdict, left.withHint);
    dropLeft();
  }

  function dropLeft(): void {
    left?.controller.abort(new DOMException('cancelled', 'AbortError'));
    left = null;
  }

  async function start(): Promise<void> {
    settle();
    const controller = new AbortController();
    running = controller;
    const { level, placing, seed, progress } = get();
    const placement: Placement = { links: placing.now.links, dials: placing.now.dials };
    const isMine = () => running === controller;
    set({ judging: { status: 'running', share: 0 }, message: null, hover: NO_HOVER, chosen: null });
    try {
      await judge(level.task, placement, {
        seed,
        solution: level.solution.links,
        before: progress.attempts[level.id],
        signal: controller.signal,
        onProgress: (share) => {
          if (isMine() && get().judging.status === 'running') set({ judging: { status: 'running', share } });
        },
        onVerdict: (verdict) => {
          if (isMine()) onVerdict(verdict);
          else if (left?.controller === controller) onLate(verdict);
        },
      });
    } catch (error) {
      if (!isMine()) return;
      const message = reasonOf(error);
      // What has been shown stays; only what was still to come is missing.
      if (get().judging.status === 'done')
        set({ message: { text: say`Not all could be worked out. ${message}`, tone: 'error' } });
      else set({ judging: { status: 'failed', message } });
    }
  }

  return {
    run() {
      const { judging } = get();
      if (judging.status === 'running') return;
      if (judging.status === 'done') watch(shownFirst(judging.verdict.task, judging.verdict.main));
      else void start();
    },
    stop() {
      running?.abort(new DOMException('cancelled', 'AbortError'));
      running = null;
    },
    leave() {
      const { judging, wasTold, level, hints } = get();
      dropLeft();
      if (running === null || !wasTold || judging.status !== 'done' || !judging.verdict.grade.isOpen) return;
      left = { controller: running, level, withHint: hints > 0 };
      running = null;
    },
  };
}
