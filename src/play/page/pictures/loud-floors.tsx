import { useMemo } from 'react';
import { magnitudeText, say } from '../../../language/index.ts';
import { linkProfile, withDials } from '../../../task/index.ts';
import { usePlay, useSession } from '../context.ts';
import { GLOSSARY, Term } from '../glossary.ts';
import { EXPLODING } from './gradient-scale.ts';

/** What red floors mean where there are any, before a run and at its end: a network may learn with them, which the colour alone would deny. */
export function LoudFloors() {
  const { session } = usePlay();
  const isPlan = useSession((state) => state.phase === 'plan');
  const watching = useSession((state) => state.watching);
  const task = useSession((state) => state.level.task);
  const placing = useSession((state) => state.placing);
  const loudest = useMemo(() => {
    const profile = isPlan
      ? linkProfile(withDials(task, placing.now.dials), placing.now.links)
      : watching?.isAtEnd
        ? session.show?.frame.gradient
        : undefined;
    return Math.max(0, ...(profile ?? []));
  }, [isPlan, watching, task, placing, session]);
  if (loudest < EXPLODING) return null;
  const most = magnitudeText(loudest);
  if (isPlan || watching === null)
    return (
      <>
        {' · '}
        <Term term="red floors" meaning={say`${GLOSSARY['red floors']} Here up to about ${most}, before training.`}>
          {say`red: loud`}
        </Term>
      </>
    );
  const { learnPass, outcome } = watching.take;
  const came = say`${outcome.learned} of ${outcome.starts} learn`;
  return (
    <>
      {' · '}
      <Term
        term="red floors"
        meaning={say`${GLOSSARY['red floors']} Here up to about ${most}, over training, and ${came}.`}
      >
        {learnPass ? say`red: loud, yet it learns` : say`red: loud`}
      </Term>
    </>
  );
}
