import { useEffect } from 'react';
import type { Level, SessionState } from '../game/index.ts';
import { starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';

const BLINK_MS = 1100;

/** A line of guidance, and the beads that it speaks of. */
interface Advice {
  readonly step: 'link' | 'run' | 'retry';
  readonly text: string;
  readonly beads: readonly number[];
}

/** What to do on a level where nothing has been tried yet: the first level names the link, the next two the beads to choose from. */
function firstMove({ level, levelIndex }: SessionState): Advice {
  const [from, to] = level.solution[0] ?? [0, level.rules.n - 1];
  if (levelIndex === 0) {
    return { step: 'link', text: `Drag bead ${from} onto bead ${to}, then press Run`, beads: [from, to] };
  }
  if (levelIndex === 1) {
    return { step: 'link', text: 'Your turn: link two ringed beads that touch in the target', beads: ringed(level) };
  }
  return { step: 'link', text: 'One link for three strands: which pair saves most steps?', beads: ringed(level) };
}

const ringed = ({ rules }: Level) => (rules.cysteines === 'all' ? [] : rules.cysteines);

/** What to do next on one of the first three levels; null where the player needs nobody. */
function advise(state: SessionState): Advice | null {
  const { level, levelIndex, links, mode, verdict, progress } = state;
  if (levelIndex > 2 || starsOf(progress, level) > 0) return null;
  if (verdict.status === 'done') {
    const { pass, evidence, learnPass, foldPass } = verdict.result;
    if (pass) return null;
    const { dead, undocked } = evidence;
    if (foldPass && !learnPass && dead !== null) {
      return { step: 'retry', text: 'It folds, but these floors stay dark. Try another pair', beads: [...dead] };
    }
    const far = undocked === null ? [] : [undocked.first[0], undocked.second[1]];
    const text = links.length === 0 ? 'Without a link nothing holds. Make one first' : 'Not yet. Try another pair';
    return { step: 'retry', text, beads: links.length === 0 ? firstMove(state).beads : far };
  }
  if (mode !== 'idle' || verdict.status !== 'none') return null;
  return links.length > 0 ? { step: 'run', text: 'Now press Run', beads: [] } : firstMove(state);
}

const adviceKey = (advice: Advice | null) => (advice === null ? '' : JSON.stringify(advice));

/**
 * Guidance on the first three levels: one line that names the next move, and the beads it speaks of lit in every view, in turn. It
 * keeps quiet while the player's own pointer is at work.
 */
export function Coach() {
  const { session } = usePlay();
  const key = useSession((state) => adviceKey(advise(state)));

  useEffect(() => {
    if (key === '') return;
    const { beads } = JSON.parse(key) as Advice;
    if (beads.length === 0) return;
    let turn = 0;
    let lit: number | null = null;
    const blink = setInterval(() => {
      const { hover, pending } = session.store.getState();
      if (pending !== null || hover.link !== null || hover.residue !== lit) return; // the player's own pointer comes first
      lit = beads[turn % beads.length];
      turn += 1;
      session.actions.setHover({ residue: lit, link: null });
    }, BLINK_MS);
    return () => {
      clearInterval(blink);
      if (session.store.getState().hover.residue === lit) session.actions.setHover({ residue: null, link: null });
    };
  }, [session, key]);

  if (key === '') return null;
  const { step, text } = JSON.parse(key) as Advice;
  return (
    <p className="coach" data-step={step}>
      {text}
    </p>
  );
}
