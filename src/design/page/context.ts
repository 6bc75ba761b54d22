import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Shell } from '../../kit/index.ts';
import type { Draft } from '../model/draft.ts';
import type { Look } from '../state/look.ts';
import type { Publishing } from '../state/publishing.ts';
import type { Shelf } from '../state/shelf.ts';
import type { Design, DesignState } from '../state/store.ts';
import type { Trials } from '../state/trials.ts';
import type { Tuning, TuningState } from '../state/tuning.ts';

/** Where the panels stand below the board: as in design.css. */
export const NARROW = '(max-width: 760px)';

/** What every panel of Design works with. */
export interface Desk {
  readonly design: Design;
  readonly publishing: Publishing;
  readonly shelf: Shelf;
  readonly tuning: Tuning;
  readonly trials: Trials;
  readonly look: Look;
  readonly shell: Shell;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a Design panel outside of <DeskContext>');
  return desk;
}

/** One part of the state; the panel renders again when that part changes. */
export function useDesign<Part>(select: (state: DesignState) => Part): Part {
  return useStore(useDesk().design.store, select);
}

export const useDraft = (): Draft => useDesign((state) => state.sheets.now.draft);

/** One part of the search; the panel renders again when that part changes. */
export function useTuning<Part>(select: (state: TuningState) => Part): Part {
  return useStore(useDesk().tuning.store, select);
}
