import { useCallback, useEffect, useState } from 'react';
import { Button, MessageRegion, percent, plural, share, Announcer as Voice } from '../../kit/index.ts';
import { type SessionState, toldVerdict } from '../state/session.ts';
import { usePainter, usePlay, useSession } from './context.ts';
import './messages.css';

/** What the session has to say now: a refused link with its reason, a link that gave way, a copied address. */
export function Message() {
  const { dismissMessage } = usePlay().session.actions;
  const message = useSession((state) => state.message);
  return <MessageRegion message={message} onDismiss={dismissMessage} />;
}

/** Says what changed in a session, in a few words; an empty text when nothing worth saying did. */
function announce(now: SessionState, before: SessionState): string {
  if (now.level !== before.level) return `Level: ${now.level.title}. ${now.level.brief}`;
  const { links } = now.placing;
  if (links !== before.placing.links) {
    return `${plural(links.length, 'link')}: ${links.map((link) => link.join(' to ')).join(', ') || 'none'}.`;
  }
  const verdict = toldVerdict(now);
  if (verdict !== null && verdict !== toldVerdict(before)) {
    const { grade, main, advice, reasons } = verdict;
    const { folded, runs, learned, starts } = main.outcome;
    const won = grade.pass === true;
    const more = won ? '' : (advice?.text ?? reasons[0]?.text ?? '');
    return `${won ? `Solved, ${plural(grade.stars, 'star')}.` : 'Not yet.'} Folds in ${folded} of ${runs} runs, learns in ${learned} of ${starts} starts. ${more}`;
  }
  if (now.bench.things.now !== before.bench.things.now && now.phase === 'bench') {
    return `In the way: ${now.bench.things.now.map(({ id }) => id).join(', ') || 'nothing'}.`;
  }
  if (now.chosen !== before.chosen && now.chosen !== null) return `Link from bead ${now.chosen} to …`;
  if (now.judging.status !== before.judging.status) {
    if (now.judging.status === 'running') return 'Judging.';
    // Said, so that the next “Judging.” is heard as news.
    if (now.judging.status === 'failed') return `No verdict. ${now.judging.message}`;
  }
  if (now.phase !== before.phase) {
    return { plan: 'Planning.', show: 'The judged runs, as they went.', bench: 'The bench: hands on.' }[now.phase];
  }
  return '';
}

/** How often the state of a show is told, ms. */
const STATE_EVERY_MS = 10_000;

/** A polite voice for screen readers: speaks on events and, during a show, of its state now and then; never on every frame. */
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
      if (session.store.getState().watching?.isPlaying !== true || session.show === null) return;
      const { q, accuracy, gradient } = session.show.frame;
      setText(
        `This run: ${percent(q)} of the contacts made, accuracy ${percent(accuracy)}, gradient at floor 0 is ${share(gradient[0])} of the output’s.`,
      );
    }, [session]),
  );
  return <Voice>{text}</Voice>;
}

/** A chain that flew apart at the bench: says so and offers the way back. */
export function Fault() {
  const { session } = usePlay();
  const [fault, setFault] = useState<string | null>(null);
  usePainter(
    250,
    useCallback(() => setFault(session.bench?.frame.fault ?? null), [session]),
  );
  if (fault === null) return null;
  return (
    <div className="fault" role="alert">
      <p>
        <strong>The chain flew apart.</strong> {`${fault[0].toUpperCase()}${fault.slice(1)}.`}
      </p>
      <Button onPress={session.actions.recover}>Back to the last good state</Button>
    </div>
  );
}
