import { useCallback, useMemo, useReducer, useRef, useState } from 'react';

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
  // Where it stands is in `at` alone; this only has it drawn.
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [isPlaying, setPlaying] = useState(false);
  const run = useRef({ isPlaying: false, before: 0, told: 0, last, perSecond, until: Number.POSITIVE_INFINITY });
  run.current.last = last;
  run.current.perSecond = perSecond;
  const keepLatest = useRef(keep);
  keepLatest.current = (place) => keep(opensAt === 'end' && place === last ? null : place);

  const goTo = useCallback((place: number) => {
    at.current = Math.min(Math.max(place, 0), run.current.last);
    show();
  }, []);
  const stop = useCallback(() => {
    run.current.isPlaying = false;
    setPlaying(false);
  }, []);

  // Another state of the controls has another end; a clock at rest stays at rest. It is set while the page is drawn: set afterwards, the
  // page would be drawn twice for each movement of a slider.
  const place = opens ?? rest;
  const placed = useRef(place);
  if (placed.current !== place && !run.current.isPlaying) at.current = Math.min(Math.max(place, 0), last);
  placed.current = place;

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
          show();
          keepLatest.current(at.current);
        } else if (now - current.told >= SHOWN_EVERY_MS) {
          current.told = now;
          show();
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
  return { at, shown: at.current, isPlaying, ...hands };
}
