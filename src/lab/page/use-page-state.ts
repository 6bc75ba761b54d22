import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shell } from '../../kit/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { PageAddress, PageState } from './address.ts';

/** The page's state and the two ways to change it. */
export interface PageHandle {
  readonly page: PageState;
  /** Has anything but the prediction been touched: a control, a work, the clock? Then nothing is hidden any more. */
  readonly isTouched: boolean;
  change(next: Partial<PageState>): void;
  /** Changes controls; what a visitor begins in another way touches them too, with no change. */
  set(next: State): void;
  /** Back to the question: all controls as it has them, the answer open, all hidden. */
  askAgain(values: State): void;
}

/** The address follows at once, but controls no more often than this: browsers refuse more than a hundred changes in half a minute. */
const TELL_EVERY_MS = 330;

/**
 * Keeps the state of an exhibit's page, and keeps its address true.
 * @param asked all controls as the question has them: so it opens, unless the address says otherwise
 * @param newest is told each state before it is drawn
 */
export function usePageState(
  opens: PageState,
  address: PageAddress,
  shell: Shell,
  id: string,
  asked: State,
  newest: { current: PageState },
): PageHandle {
  const [isTouched, setTouched] = useState(() => address.write(opens) !== '');
  const [page, setPage] = useState(isTouched ? opens : { ...opens, values: asked });
  // Before anything is drawn of it: a state that breaks the page is the one worth knowing.
  newest.current = page;
  const change = useCallback((next: Partial<PageState>) => setPage((now) => ({ ...now, ...next })), []);
  const set = useCallback((next: State) => {
    setTouched(true);
    setPage((now) => ({ ...now, values: { ...now.values, ...next } }));
  }, []);
  const askAgain = useCallback((values: State) => {
    setTouched(false);
    setPage((now) => ({ ...now, answer: null, at: null, values }));
  }, []);
  // The question has values of its own: until something is done, they are no state worth an address.
  const isFresh = !isTouched && page.answer === null;

  const told = useRef({ at: Number.NEGATIVE_INFINITY, answer: opens.answer });
  useEffect(() => {
    const tell = () => {
      // To open is no change.
      if (!isFresh) told.current.at = performance.now();
      told.current.answer = page.answer;
      shell.show([id], address.write(isFresh ? { ...page, values: opens.values } : page), 'same');
    };
    const wait = told.current.at + TELL_EVERY_MS - performance.now();
    // An answer is given seldom, and whoever leaves right after it has it still.
    if (wait <= 0 || page.answer !== told.current.answer) return tell();
    const timer = setTimeout(tell, wait);
    return () => clearTimeout(timer);
  }, [page, isFresh, opens, address, shell, id]);

  return { page, isTouched, change, set, askAgain };
}
