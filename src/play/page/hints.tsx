import { useEffect, useRef } from 'react';
import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Link } from '../../links/index.ts';
import { usePlay, useSession } from './context.ts';
import { Explained } from './explained.tsx';
import './hints.css';

/** Are all links tied that a hint names? One that names none asks for none. */
export function isTied(hint: string, links: readonly Link[]): boolean {
  const named = [...hint.matchAll(/(\d+)(?:–| with )(\d+)/g)].map(([, i, j]) => `${i},${j}`);
  return named.length > 0 && named.every((pair) => links.some((link) => link.join() === pair));
}

/** The hint that was asked for last; a new one is brought into sight. */
export function HintText() {
  const hints = useSession((state) => state.level.hints);
  const shown = useSession((state) => state.hints);
  const links = useSession((state) => state.placing.now.links);
  const isDone = shown > 0 && shown < hints.length && isTied(hints[shown - 1], links);
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
          {isDone && say` What it names is tied already; the next hint goes on from there.`}
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
  return <Button kind="text" onPress={showHint}>{say`Hint ${shown + 1} of ${hints.length}`}</Button>;
}
