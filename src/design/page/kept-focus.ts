import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** What a part of the page is given. */
interface KeptFocus<Part extends HTMLElement> {
  readonly ref: RefObject<Part | null>;
  readonly tabIndex: -1;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

/**
 * Who works with keys stays in a part of the page when the button that was pressed there goes: a search begins and Tune gives way to Pause, a check
 * ends and Cancel goes. Then the part itself has the focus.
 */
export function useKeptFocus<Part extends HTMLElement>(): KeptFocus<Part> {
  const ref = useRef<Part>(null);
  /** What has the focus within: a button that is taken away does not say that it loses it. */
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ target }) => {
      focused.current = target;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
