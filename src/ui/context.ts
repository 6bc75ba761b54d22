import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionState } from '../game/index.ts';
import type { FrameLoop, Painter } from './frame-loop.ts';

/** What every panel works with: the session, and the loop that draws what changes each frame. */
export interface Play {
  session: Session;
  loop: FrameLoop;
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
