import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** A clock that the frame loop drives. `at` is read every frame; components follow `shown`, which changes a few times a second. */
export interface ClockHandle {
  readonly at: { current: number };
  readonly shown: number;
  readonly isPlaying: boolean;
  /** Called once a frame. */
  tick(now: number): void;
  /** @param until where it stops, if not at the end */
  play(until?: number): void;
  pause(): void;
  step(by: number): void;
  reset(): void;
}

const SHOWN_EVERY_MS = 100;
/** A page that was asleep does not leap. */
const LONGEST_FRAME_MS = 100;

/**
 * @param opens where it stands, a number or null for where the exhibit opens
 * @param keep hears where it was stopped; null at the end, where an exhibit opens that shows all at once: it then stays at the end,
 *   wherever another state has it
 */
export function useClock(
  last: number,
  perSecond: number,
  opensAt: 'start' | 'end',
  opens: number | null,
  keep: (at: number | null) => void,
): ClockHandle {
  const rest = opensAt === 'end' ? last : 0;
  const at = useRef(Math.min(opens ?? rest, last));
  const [shown, setShown] = useState(at.current);
  const [isPlaying, setPlaying] = useState(false);
  const run = useRef({ isPlaying: false, before: 0, told: 0, last, perSecond, until: Number.POSITIVE_INFINITY });
  run.current.last = last;
  run.current.perSecond = perSecond;
  const keepLatest = useRef(keep);
  keepLatest.current = (place) => keep(opensAt === 'end' && place === last ? null : place);

  const goTo = useCallback((place: number) => {
    at.current = Math.min(Math.max(place, 0), run.current.last);
    setShown(at.current);
  }, []);
  const stop = useCallback(() => {
    run.current.isPlaying = false;
    setPlaying(false);
  }, []);

  // Another state of the controls has another end; a clock at rest stays at rest.
  useEffect(() => {
    if (run.current.isPlaying) return;
    goTo(opens ?? rest);
  }, [opens, rest, goTo]);

  const hands = useMemo(
    () => ({
      tick(now: number) {
        const { current } = run;
        const passed = Math.min(now - current.before, LONGEST_FRAME_MS);
        current.before = now;
        if (!current.isPlaying) return;
        const end = Math.min(current.until, current.last);
        at.current = Math.min(at.current + (passed / 1000) * current.perSecond, end);
        if (at.current >= end) {
          stop();
          setShown(at.current);
          keepLatest.current(at.current);
        } else if (now - current.told >= SHOWN_EVERY_MS) {
          current.told = now;
          setShown(at.current);
        }
      },
      play(until = Number.POSITIVE_INFINITY) {
        if (at.current >= Math.min(until, run.current.last)) goTo(0);
        run.current.until = until;
        run.current.isPlaying = true;
        setPlaying(true);
      },
      pause() {
        stop();
        goTo(Math.floor(at.current));
        keepLatest.current(at.current);
      },
      step(by: number) {
        stop();
        goTo(Math.round(at.current) + by);
        keepLatest.current(at.current);
      },
      reset() {
        stop();
        goTo(0);
        keepLatest.current(0);
      },
    }),
    [goTo, stop],
  );
  return { at, shown, isPlaying, ...hands };
}
