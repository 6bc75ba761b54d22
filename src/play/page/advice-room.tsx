import { useEffect, useRef } from 'react';
import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { alsoTask } from '../../task/index.ts';
import { adviceWords, placeWords } from '../state/advice-words.ts';
import type { Verdict } from '../state/judge.ts';
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

/** That something was found, then where it lies: the first press says where to look, the second what was tried. */
function HeldBack({ where }: { where: string | null }) {
  const { showAdvice } = usePlay().session.actions;
  return (
    <div className="advice-held">
      <p>{where === null ? say`A change that helps has been found.` : <Explained text={where} />}</p>
      <Button kind="text" onPress={showAdvice} shortcut="a">
        {where === null ? say`Where to look` : say`Show the change`}
      </Button>
    </div>
  );
}

/**
 * What would help, where it has its room from the start: that something was found, where, its words when they are asked for, or that nothing
 * was. Nothing where no change of links is needed.
 */
export function AdviceRoom({ verdict }: { verdict: Verdict }) {
  const hints = useSession((state) => state.level.hints.length);
  const isShown = useSession((state) => state.isAdviceShown);
  const isPlaceShown = useSession((state) => state.isAdvicePlaceShown);
  const words = adviceWords(verdict, hints > 0);
  if (words === null) return null;
  const { task } = verdict;
  return (
    <div className="advice" data-long={task.goals.spare || alsoTask(task) !== null}>
      {verdict.advice === null && <p>{words}</p>}
      {verdict.advice !== null && isShown && <FoundAdvice words={words} />}
      {verdict.advice !== null && !isShown && <HeldBack where={isPlaceShown ? placeWords(verdict) : null} />}
    </div>
  );
}
