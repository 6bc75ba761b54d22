import type { Placement } from '../../../task/index.ts';
import type { Judge, Verdict } from '../judge.ts';
import type { Desk } from './desk.ts';
import { NO_HOVER } from './session-state.ts';
import type { Showing } from './showing.ts';

/** The judging of the placement: begun, heard of as it comes in, and dropped. */
export interface JudgingPart {
  /** Judges the placement, then shows it; one that is judged already is shown again. */
  run(): void;
  /** Drops what is under way. */
  stop(): void;
}

/** @param settle drops verdict, show and bench of before */
export function createJudging(
  { get, set }: Desk,
  judge: Judge,
  { watch, setBare }: Pick<Showing, 'watch' | 'setBare'>,
  settle: () => void,
  keepVerdict: () => void,
): JudgingPart {
  let running: AbortController | null = null;

  function onVerdict(verdict: Verdict): void {
    const isFirst = get().judging.status !== 'done';
    set({ judging: { status: 'done', verdict } });
    if (isFirst) watch(verdict.main);
    else if (verdict.bare !== null) setBare(verdict.bare);
    keepVerdict();
  }

  async function start(): Promise<void> {
    settle();
    const controller = new AbortController();
    running = controller;
    const { level, placing, seed } = get();
    const placement: Placement = { links: placing.links, dials: placing.dials };
    const isMine = () => running === controller;
    set({ judging: { status: 'running', share: 0 }, message: null, hover: NO_HOVER, chosen: null });
    try {
      await judge(level.task, placement, {
        seed,
        signal: controller.signal,
        onProgress: (share) => {
          if (isMine() && get().judging.status === 'running') set({ judging: { status: 'running', share } });
        },
        onVerdict: (verdict) => {
          if (isMine()) onVerdict(verdict);
        },
      });
    } catch (error) {
      if (!isMine()) return;
      const message = error instanceof Error ? error.message : String(error);
      // What has been shown stays; only what was still to come is missing.
      if (get().judging.status === 'done')
        set({ message: { text: `Not all could be worked out. ${message}`, tone: 'error' } });
      else set({ judging: { status: 'failed', message } });
    }
  }

  return {
    run() {
      const { judging } = get();
      if (judging.status === 'running') return;
      if (judging.status === 'done') watch(judging.verdict.main);
      else void start();
    },
    stop() {
      running?.abort(new DOMException('cancelled', 'AbortError'));
      running = null;
    },
  };
}
