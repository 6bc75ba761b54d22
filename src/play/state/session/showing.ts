import type { Verdict } from '../judge.ts';
import { createShow, type Show } from '../show.ts';
import { bareFor, type Take, taskOfTake } from '../takes.ts';
import type { Desk } from './desk.ts';
import { NO_HOVER, type SessionActions } from './session-state.ts';

/** The run on show: which take is played back, and how. */
export interface Showing {
  /** Null before there is a verdict, and once it is dropped. */
  readonly show: Show | null;
  watch(take: Take): void;
  /** Puts the runs without links, once they are known, behind what is shown. */
  setBare(bare: NonNullable<Verdict['bare']>): void;
  pause(): void;
  drop(): void;
  /** Goes on by `ms` of the player's time, if it plays. */
  advance(ms: number): void;
  readonly actions: Pick<SessionActions, 'watch' | 'choose' | 'play' | 'pause' | 'seek' | 'skip' | 'step' | 'setSpeed'>;
}

/** One recorded frame, as a share of the run. */
const FRAME = 1 / 300;

/**
 * @param onWatch called before a take is opened
 * @param onEnd called when a take was seen to its end
 */
export function createShowing({ get, set }: Desk, onWatch: () => void, onEnd: () => void): Showing {
  let show: Show | null = null;

  function watch(take: Take): void {
    const { judging } = get();
    if (judging.status !== 'done') return;
    const { task, bare } = judging.verdict;
    show = createShow(taskOfTake(task, take), take, bareFor(take, bare));
    onWatch();
    set({
      phase: 'show',
      watching: { take, run: take.run, start: take.start, isPlaying: true, hasEnded: false, isAtEnd: false },
      hover: NO_HOVER,
      chosen: null,
      message: null,
    });
  }

  function playing(isPlaying: boolean): void {
    const { watching } = get();
    if (watching !== null) set({ watching: { ...watching, isPlaying } });
  }

  function ended(): void {
    const { watching } = get();
    if (watching === null) return;
    set({ watching: { ...watching, isPlaying: false, hasEnded: true, isAtEnd: true }, wasTold: true });
    onEnd();
  }

  const pause = () => playing(false);

  /** Goes to a moment, and tells the outcome where that is the end. */
  function goTo(time: number): void {
    const { watching } = get();
    if (show === null || watching === null) return;
    show.seek(time);
    if (show.frame.time >= 1) ended();
    else if (watching.isAtEnd) set({ watching: { ...watching, isAtEnd: false } });
  }

  return {
    get show() {
      return show;
    },
    watch,
    setBare(bare) {
      if (show !== null && show.take.kind !== 'bare') show.setBare(bareFor(show.take, bare));
    },
    pause,
    drop() {
      show = null;
    },
    advance(ms) {
      const { phase, watching, speed } = get();
      if (phase !== 'show' || show === null || watching?.isPlaying !== true) return;
      show.advance(ms, speed);
      if (show.frame.time >= 1) ended();
    },
    actions: {
      watch,
      choose(run, start) {
        const { watching } = get();
        if (watching === null || show === null) return;
        show.choose(run, start);
        set({ watching: { ...watching, run, start } });
      },
      play() {
        if (show === null) return;
        if (show.frame.time >= 1) goTo(0);
        playing(true);
      },
      pause,
      seek(time) {
        playing(false);
        goTo(time);
      },
      skip: () => goTo(1),
      step() {
        if (show === null) return;
        playing(false);
        goTo(show.frame.time + FRAME);
      },
      setSpeed: (speed) => set({ speed }),
    },
  };
}
