import { useEffect, useRef } from 'react';
import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { adviceWords, closerWords, placeWords } from '../state/advice-words.ts';
import type { Verdict } from '../state/judge.ts';
import type { AdviceStep } from '../state/session.ts';
import { usePlay, useSession } from './context.ts';
import { Explained } from './explained.tsx';
import './advice-room.css';

/** What was found to help, and the way to make that change. */
function FoundAdvice({ words }: { words: string }) {
  const { takeAdvice } = usePlay().session.actions;
  const room = useRef<HTMLDivElement>(null);
  // The button that showed it is gone: who uses keys goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) room.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={room} className="advice-found">
      <p className="advice-text">{words}</p>
      <Button onPress={takeAdvice} shortcut="a">{say`Carry it into the plan`}</Button>
    </div>
  );
}

/** That something was found, then where it lies, then a step nearer: each press says more, the last what was tried. */
function HeldBack({ words, more }: { words: string; more: string }) {
  const { showAdvice } = usePlay().session.actions;
  return (
    <div className="advice-held">
      <p>
        <Explained text={words} />
      </p>
      <Button kind="text" onPress={showAdvice} shortcut="a">
        {more}
      </Button>
    </div>
  );
}

/** What is told of a change until it is shown itself, and what the press for more is called. Beside a hint it is said why the two may name two places. */
function heldBack(
  verdict: Verdict,
  step: Exclude<AdviceStep, 'whole'>,
  isHinted: boolean,
): { words: string; more: string } {
  if (step === 'found') return { words: say`A change that helps has been found.`, more: say`Where to look` };
  const place = placeWords(verdict) ?? '';
  const where = isHinted ? say`${place} (From your links; a hint leads to the level’s own.)` : place;
  const closer = closerWords(verdict);
  if (closer === null) return { words: where, more: say`Show the change` };
  return step === 'closer'
    ? { words: `${where} ${closer}`, more: say`Show the change` }
    : { words: where, more: say`Say more` };
}

/**
 * What would help, where it has its room from the start: that something was found, where, its words when they are asked for, or that nothing was. Nothing where no change of links is needed.
 */
export function AdviceRoom({ verdict }: { verdict: Verdict }) {
  const hints = useSession((state) => state.level.hints.length);
  const step = useSession((state) => state.adviceStep);
  const isHinted = useSession((state) => state.hints > 0);
  const words = adviceWords(verdict, hints > 0);
  if (words === null) return null;
  return (
    <div className="advice">
      {verdict.advice === null && <p>{words}</p>}
      {verdict.advice !== null &&
        (step === 'whole' ? <FoundAdvice words={words} /> : <HeldBack {...heldBack(verdict, step, isHinted)} />)}
    </div>
  );
}
