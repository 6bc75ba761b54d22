import { FINGER, useMedia } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type SessionState, toldVerdict } from '../state/session.ts';
import { starsOf } from './campaign-words.ts';
import { useSession } from './context.ts';
import './coach.css';

/** A line of guidance, and the beads that it speaks of. */
interface Line {
  readonly step: 'link' | 'run' | 'retry';
  readonly text: string;
  readonly beads: readonly number[];
}

/** What to do otherwise than a try that failed with so many links. */
function retryWords(links: number): string {
  if (links === 0) return say`There was no link: plan again and draw one`;
  return links === 1 ? say`Plan again and try another pair` : say`Plan again and try other pairs`;
}

/** What to do next on a level that coaches; null where the player needs nobody. */
export function nextMove(state: SessionState, isFinger: boolean): Line | null {
  const { level, placing, phase, judging, watching, progress } = state;
  if (level.coach === null || starsOf(progress, level) > 0) return null;
  const { text, touch = text, beads } = level.coach;
  if (phase === 'show' && watching?.hasEnded === true && toldVerdict(state)?.grade.pass === false) {
    return { step: 'retry', text: say`Not yet. ${retryWords(placing.now.links.length)}`, beads: [] };
  }
  if (phase !== 'plan' || judging.status === 'running') return null;
  if (placing.now.links.length === 0) return { step: 'link', text: isFinger ? touch : text, beads };
  return judging.status === 'none' ? { step: 'run', text: say`Now press Run`, beads: [] } : null;
}

const NONE: readonly number[] = [];

/** The beads that the guidance speaks of now. */
export function coachedBeads(state: SessionState): readonly number[] {
  return nextMove(state, false)?.beads ?? NONE;
}

const lineKey = (line: Line | null) => (line === null ? '' : JSON.stringify(line));

/** Guidance on levels that carry it: one line that names the next move; the chain's picture rings the beads that it speaks of. */
export function Coach() {
  const isFinger = useMedia(FINGER);
  const key = useSession((state) => lineKey(nextMove(state, isFinger)));
  if (key === '') return null;
  const { step, text } = JSON.parse(key) as Line;
  return (
    <p className="coach" data-step={step}>
      {text}
    </p>
  );
}
