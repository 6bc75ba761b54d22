import { useEffect, useRef, useState } from 'react';

const CALL = 'notes?';
const HERE = 'notes here';
const GONE = 'notes gone';

/**
 * Keeps two windows of one lesson at the same step: the wall and the notes. They speak by the browser's own channel, which reaches no
 * other computer.
 * @returns whether the notes stand in a window of their own
 */
export function useSharedStep(
  lesson: string,
  at: number,
  steps: number,
  onGo: (step: number) => void,
  role: 'wall' | 'notes',
): boolean {
  const channel = useRef<BroadcastChannel | null>(null);
  const go = useRef(onGo);
  go.current = onGo;
  /** Where both are, as far as is known here: what was heard is not told again. */
  const known = useRef(at);
  const [hasNotes, setNotes] = useState(role === 'notes');

  useEffect(() => {
    const line = new BroadcastChannel(`skipfold.lesson.${lesson}`);
    const tell = (words: string) => line.postMessage(words);
    line.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (role === 'notes' && data === CALL) tell(HERE);
      if (role === 'wall' && (data === HERE || data === GONE)) setNotes(data === HERE);
      if (!Number.isInteger(data) || (data as number) < 0 || (data as number) >= steps) return;
      if (known.current === data) return;
      known.current = data as number;
      go.current(known.current);
    };
    channel.current = line;
    const leave = () => tell(GONE);
    if (role === 'wall') tell(CALL);
    else {
      tell(HERE);
      window.addEventListener('pagehide', leave);
    }
    return () => {
      window.removeEventListener('pagehide', leave);
      if (role === 'notes') leave();
      line.close();
    };
  }, [lesson, steps, role]);

  useEffect(() => {
    if (known.current === at) return;
    known.current = at;
    channel.current?.postMessage(at);
  }, [at]);
  return hasNotes;
}
