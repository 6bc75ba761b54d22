import { useEffect, useRef } from 'react';
import { Button } from '../../kit/index.ts';
import { usePlay, useSession } from './context.ts';
import { Explained } from './explained.tsx';
import './hints.css';

/** The hint that was asked for last; a new one is brought into sight. */
export function HintText() {
  const hints = useSession((state) => state.level.hints);
  const shown = useSession((state) => state.hints);
  const text = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) text.current?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown]);
  return (
    <div ref={text} role="status">
      {shown > 0 && (
        <p className="hint">
          <Explained text={hints[shown - 1]} />
        </p>
      )}
    </div>
  );
}

/** Asks for the level's hints, one at a time, each saying more than the one before; gone with the last. */
export function HintButton() {
  const { showHint } = usePlay().session.actions;
  const hints = useSession((state) => state.level.hints);
  const shown = useSession((state) => state.hints);
  if (shown >= hints.length) return null;
  return <Button kind="text" onPress={showHint}>{`Hint ${shown + 1} of ${hints.length}`}</Button>;
}
