import { useEffect, useRef } from 'react';

/** What keys do, by their names in small letters: `n`, `pagedown`. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPED_IN = `input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]`;

/** Whether a key was meant for a field or a dialog, or for the browser. */
function isTaken({ target, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || defaultPrevented) return true;
  // In a frame there is another Element than here: what counts is whether it can be asked.
  const element = target as Element | null;
  return typeof element?.closest === 'function' && element.closest(`${TYPED_IN}, dialog`) !== null;
}

/**
 * Single keys that act anywhere on the page, as long as they are wanted and nobody types.
 * @returns the listener, for `useFrameKeys`
 */
export function useLessonKeys(keys: Keys, isOn: boolean): (event: KeyboardEvent) => void {
  const latest = useRef(keys);
  latest.current = keys;
  const listener = useRef((event: KeyboardEvent) => {
    const act = latest.current[event.key.toLowerCase()];
    if (act === undefined || isTaken(event)) return;
    event.preventDefault();
    act();
  }).current;
  useEffect(() => {
    if (!isOn) return;
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isOn, listener]);
  return listener;
}

/** The same keys in a frame, whose window hears them in the page's stead: it is of this very program, which uses none of them itself. */
export function useFrameKeys(inner: Window | null, listener: (event: KeyboardEvent) => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    inner?.addEventListener('keydown', listener);
    return () => inner?.removeEventListener('keydown', listener);
  }, [inner, listener, isOn]);
}
