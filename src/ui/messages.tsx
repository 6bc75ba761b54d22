import { useCallback, useEffect, useState } from 'react';
import type { SessionState } from '../game/index.ts';
import { usePainter, usePlay, useSession } from './context.ts';
import { percent, plural, share } from './format.ts';
import { CloseIcon } from './icons.tsx';

const SHOWN_MS = 7000;

/** What the session has to say now: a refused link with its reason, a saved level, a copied address. */
export function Message() {
  const { dismissMessage } = usePlay().session.actions;
  const message = useSession((state) => state.message);

  useEffect(() => {
    if (message === null || message.tone === 'error') return;
    const timer = setTimeout(dismissMessage, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, dismissMessage]);

  return (
    <div role="status" className="message-region">
      {message !== null && (
        <p className={`message message-${message.tone}`}>
          <span>{message.text}</span>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={dismissMessage}>
            <CloseIcon />
          </button>
        </p>
      )}
    </div>
  );
}

/** Says what changed in a session, in a few words; an empty text when nothing worth saying did. */
function announce(now: SessionState, before: SessionState): string {
  if (now.level !== before.level) return `Level: ${now.level.title}. ${now.level.brief}`;
  if (now.links !== before.links) {
    return `${plural(now.links.length, 'link')}: ${now.links.map((link) => link.join(' to ')).join(', ') || 'none'}.`;
  }
  if (now.verdict !== before.verdict && now.verdict.status === 'done') {
    const { pass, foldedRuns, runs, learnedStarts, starts, stars, nextStep } = now.verdict.result;
    const outcome = pass ? `Solved, ${plural(stars, 'star')}.` : 'Not yet.';
    return `${outcome} Folds in ${foldedRuns} of ${runs} runs, learns in ${learnedStarts} of ${starts} starts. ${nextStep}`;
  }
  if (now.pending !== before.pending && now.pending !== null) return `Link from bead ${now.pending} to …`;
  if (now.mode !== before.mode) return now.mode === 'running' ? 'Running.' : 'Paused.';
  return '';
}

/** How often the state of a run is told, ms. */
const STATE_EVERY_MS = 10_000;

/** A polite voice for screen readers: speaks on events and, while it runs, of the state now and then; never on every frame. */
export function Announcer() {
  const { session } = usePlay();
  const [text, setText] = useState('');
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        const said = announce(now, before);
        if (said !== '') setText(said);
      }),
    [session],
  );
  usePainter(
    STATE_EVERY_MS,
    useCallback(() => {
      if (session.store.getState().mode !== 'running') return;
      const { q, accuracy, gradient } = session.live.frame;
      setText(
        `Chain ${percent(q)} folded, accuracy ${percent(accuracy)}, gradient at layer 0 is ${share(gradient[0])} of the output’s.`,
      );
    }, [session]),
  );
  return (
    <p className="heard" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  );
}

/** A reason, which begins in lower case, as a sentence of its own. */
const sentence = (reason: string) => `${reason[0].toUpperCase()}${reason.slice(1)}.`;

/** A world that left the finite range: says so and offers the way back. */
export function Fault() {
  const { session } = usePlay();
  const [fault, setFault] = useState(session.live.frame.fault);
  usePainter(
    250,
    useCallback(() => setFault(session.live.frame.fault), [session]),
  );
  if (fault === null) return null;

  return (
    <div className="fault" role="alert">
      <p>
        <strong>{fault.world === 'chain' ? 'The chain flew apart.' : 'The network left the finite range.'}</strong>{' '}
        {sentence(fault.message)}
      </p>
      <button type="button" className="small-button" onClick={() => session.actions.recover()}>
        Back to the last good state
      </button>
    </div>
  );
}
