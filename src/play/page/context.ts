import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ChoiceStore, FrameLoop, Painter, Shell } from '../../kit/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { Session, SessionState } from '../state/session.ts';
import type { Home } from './home.ts';

/** What a player chooses about Play alone. */
export interface OwnChoices {
  /** Every level of the campaign is open, for classrooms. */
  allLevels: boolean;
  /** Every tool is there from the start, not when a level teaches it. */
  everything: boolean;
}

/** What the ways on from a level are told. */
export interface WayProps {
  readonly isAllOpen: boolean;
  onMap(): void;
}

/** The ways from level to level, which each place of levels has of its own. */
export interface Ways {
  /** Name of the map, as its button in the bar says it. */
  readonly mapName: string;
  map(props: { isAllOpen: boolean; onClose(): void }): ReactNode;
  /** On from a level that was won. */
  next(props: WayProps): ReactNode;
  /** On from a level that was not. */
  skip(props: WayProps): ReactNode;
}

/** What every panel works with. */
export interface Play {
  readonly session: Session;
  /** Draws what changes each frame. */
  readonly loop: FrameLoop;
  readonly pool: Pool;
  readonly shell: Shell;
  readonly home: Home;
  readonly ways: Ways;
  readonly own: ChoiceStore<OwnChoices>;
  /** Whether pictures must keep still; ask each time. */
  readonly calm: () => boolean;
}

export const PlayContext = createContext<Play | null>(null);

export function usePlay(): Play {
  const play = useContext(PlayContext);
  if (play === null) throw new Error('a Play panel outside of <PlayContext>');
  return play;
}

/** One part of the session's state; the panel renders again when that part changes. */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(usePlay().session.store, select);
}

/** Paints outside React for as long as the panel is there; `paint` must not change between renders. */
export function usePainter(everyMs: number, paint: Painter['paint']): void {
  const { loop } = usePlay();
  useEffect(() => loop.add({ everyMs, paint }), [loop, everyMs, paint]);
}
