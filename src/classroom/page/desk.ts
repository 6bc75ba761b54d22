import { createContext, useContext } from 'react';
import type { Shell } from '../../kit/index.ts';

/** What every page of the classroom works with. */
export interface Desk {
  readonly shell: Shell;
  /** The day, as `2026-03-01`: a report says when it was written. */
  today(): string;
  /** The time of that day, as `09:05:00`: which of two reports is the later one. */
  clock(): string;
  /** Whether whoever is here has seen the list of lessons since the page was loaded: a teacher, who may go back there. */
  readonly listed: { current: boolean };
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a page of the classroom outside of <DeskContext>');
  return desk;
}
