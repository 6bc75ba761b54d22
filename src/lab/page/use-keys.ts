import { useEffect, useRef } from 'react';
import type { ClockHandle } from './use-clock.ts';

/** Does a key press belong to whatever has the focus? */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return false;
  return target.closest('input:not([type="range"]), textarea, select, dialog, [popover]:popover-open') !== null;
}

const isActivated = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a[href], summary, input, [role="tab"]') !== null;

/** Space plays and pauses, S goes a step, R back to the start; anywhere on the page, as long as the setting allows it. */
export function useKeys(clock: ClockHandle, isOn: boolean): void {
  const latest = useRef(clock);
  latest.current = clock;
  useEffect(() => {
    if (!isOn) return;
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target)) return;
      const { isPlaying, play, pause, step, reset } = latest.current;
      const acts: Record<string, () => void> = {
        ' ': isPlaying ? pause : play,
        s: () => step(1),
        r: reset,
      };
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || (event.key === ' ' && isActivated(event.target))) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
}
