import { useCallback, useEffect, useState } from 'react';
import { Button, MessageRegion, percent, Announcer as Voice } from '../../kit/index.ts';
import { magnitudeText, plural, say } from '../../language/index.ts';
import { conditionWords } from '../../task/index.ts';
import { closerWords, placeWords } from '../state/advice-words.ts';
import { foundAdvice, type SessionState, toldVerdict } from '../state/session.ts';
import { toldReasons } from '../state/trials.ts';
import { usePainter, usePlay, useSession } from './context.ts';
import './messages.css';

/** What the session has to say now: a refused link with its reason, a link that gave way, a copied address. */
export function Message() {
  const { dismissMessage } = usePlay().session.actions;
  const message = useSession((state) => state.message);
  return <MessageRegion message={message} onDismiss={dismissMessage} />;
}

const capital = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;

/** Says what changed in a session, in a few words; an empty text when nothing worth saying did. */
function announce(now: SessionState, before: SessionState): string {
  if (now.level !== before.level) return say`Level: ${now.level.title}. ${now.level.brief}`;
  const { links } = now.placing.now;
  if (links !== before.placing.now.links) {
    return `${plural(links.length, 'link')}: ${links.map((link) => link.join(' to ')).join(', ') || say`none`}.`;
  }
  const verdict = toldVerdict(now);
  if (verdict !== null && verdict !== toldVerdict(before)) {
    const { grade, main, reasons } = verdict;
    const { folded, runs, learned, starts } = main.outcome;
    const won = grade.pass === true;
    const found =
      foundAdvice(now) === null || now.adviceStep !== 'found' ? '' : say` A change that helps has been found.`;
    const causes = toldReasons(reasons).map(({ text }) => text);
    const more = won ? '' : `${causes.join(' ')}${found}`;
    const { only } = verdict.task;
    const under = conditionWords(verdict.task, main.outcome).join(', ');
    if (under !== '')
      return `${won ? say`Solved, ${plural(grade.stars, 'star')}.` : say`Not yet.`} ${capital(under)}. ${more}`;
    if (only !== undefined) {
      const came =
        only === 'chain' ? say`Folds in ${folded} of ${runs} runs.` : say`Learns in ${learned} of ${starts} starts.`;
      return `${won ? say`Solved, ${plural(grade.stars, 'star')}.` : say`Not yet.`} ${came} ${more}`;
    }
    return say`${won ? say`Solved, ${plural(grade.stars, 'star')}.` : say`Not yet.`} Folds in ${folded} of ${runs} runs, learns in ${learned} of ${starts} starts. ${more}`;
  }
  if (now.adviceStep !== before.adviceStep && verdict !== null) {
    if (now.adviceStep === 'where') return placeWords(verdict) ?? '';
    if (now.adviceStep === 'closer') return closerWords(verdict) ?? '';
    if (now.adviceStep === 'whole') return foundAdvice(now)?.text ?? '';
  }
  if (now.bench.things.now !== before.bench.things.now && now.phase === 'bench') {
    return say`In the way: ${now.bench.things.now.map(({ id }) => id).join(', ') || say`nothing`}.`;
  }
  if (now.chosen !== before.chosen && now.chosen !== null) return say`Link from bead ${now.chosen} to …`;
  if (now.judging.status !== before.judging.status) {
    if (now.judging.status === 'running') return say`Judging.`;
    // Said, so that the next “Judging.” is heard as news.
    if (now.judging.status === 'failed') return say`No verdict. ${now.judging.message}`;
  }
  if (now.phase !== before.phase) {
    return { plan: say`Planning.`, show: say`The judged runs, as they went.`, bench: say`The bench: hands on.` }[
      now.phase
    ];
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
      const { only } = session.store.getState().level.task;
      if (only === 'chain') return setText(say`This run: ${percent(q)} of the contacts made.`);
      if (only === 'network')
        return setText(
          say`This run: accuracy ${percent(accuracy)}, gradient at floor 0 is ${magnitudeText(gradient[0])} of the output’s.`,
        );
      setText(
        say`This run: ${percent(q)} of the contacts made, accuracy ${percent(accuracy)}, gradient at floor 0 is ${magnitudeText(gradient[0])} of the output’s.`,
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
        <strong>{say`The chain flew apart.`}</strong> {`${fault[0].toUpperCase()}${fault.slice(1)}.`}
      </p>
      <Button onPress={session.actions.recover}>{say`Back to the last good state`}</Button>
    </div>
  );
}
