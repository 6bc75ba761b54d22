import { useEffect } from 'react';
import { isNew } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';

const BLINK_MS = 1100;

/**
 * The first visit's one line, until the first level is solved: names the next move, and lights the two beads it speaks of
 * in every view, in turn, until the player links them.
 */
export function Coach() {
  const { session } = usePlay();
  const isFirst = useSession((state) => state.levelIndex === 0 && isNew(state.progress));
  const [from, to] = useSession((state) => state.level.solution[0] ?? [0, state.rules.n - 1]);
  const hasLink = useSession((state) => state.links.length > 0);
  const hasRun = useSession((state) => state.mode !== 'idle' || state.verdict.status !== 'none');
  const isPointing = isFirst && !hasLink && !hasRun;

  useEffect(() => {
    if (!isPointing) return;
    let lit: number | null = null;
    const blink = setInterval(() => {
      const { hover, pending } = session.store.getState();
      if (pending !== null || hover.link !== null || hover.residue !== lit) return; // the player's own pointer comes first
      lit = lit === from ? to : from;
      session.actions.setHover({ residue: lit, link: null });
    }, BLINK_MS);
    return () => clearInterval(blink);
  }, [session, isPointing, from, to]);

  if (!isFirst || hasRun) return null;
  return (
    <p className="coach" data-step={hasLink ? 'run' : 'link'}>
      {hasLink ? 'Now press Run' : `Drag bead ${from} onto bead ${to}, then press Run`}
    </p>
  );
}
