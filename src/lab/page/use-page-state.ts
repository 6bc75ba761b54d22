import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shell } from '../../kit/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { PageAddress, PageState } from './address.ts';

/** The page's state and the two ways to change it. */
export interface PageHandle {
  readonly page: PageState;
  /** Has anything but the prediction been touched: a control, a sweep, a work, the clock? Then nothing is hidden any more. */
  readonly isTouched: boolean;
  change(next: Partial<PageState>): void;
  /** Changes controls; what a visitor begins in another way touches them too, with no change. */
  set(next: State): void;
  /** Back to the question: the controls as it has them, the answer open, all hidden. */
  askAgain(asked: State): void;
}

/** The address follows at once, but no more often than this: browsers refuse more than a hundred changes in half a minute. */
const TELL_EVERY_MS = 330;

/** Keeps the state of an exhibit's page, and keeps its address true. */
export function usePageState(opens: PageState, address: PageAddress, shell: Shell, id: string): PageHandle {
  const [page, setPage] = useState(opens);
  const [isTouched, setTouched] = useState(() => address.write(opens) !== '');
  const change = useCallback((next: Partial<PageState>) => setPage((now) => ({ ...now, ...next })), []);
  const set = useCallback((next: State) => {
    setTouched(true);
    setPage((now) => ({ ...now, values: { ...now.values, ...next } }));
  }, []);
  const askAgain = useCallback((asked: State) => {
    setTouched(false);
    setPage((now) => ({ ...now, answer: null, at: null, values: { ...now.values, ...asked } }));
  }, []);

  const told = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const tell = () => {
      if (page !== opens) told.current = performance.now();
      shell.show([id], address.write(page), 'same');
    };
    const wait = told.current + TELL_EVERY_MS - performance.now();
    if (wait <= 0) return tell();
    const timer = setTimeout(tell, wait);
    return () => clearTimeout(timer);
  }, [page, opens, address, shell, id]);

  return { page, isTouched, change, set, askAgain };
}
