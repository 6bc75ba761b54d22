import { magnitudeText, say } from '../../../language/index.ts';
import { usePlay, useSession } from '../context.ts';
import { GLOSSARY, Term } from '../glossary.ts';
import { EXPLODING } from './gradient-scale.ts';

/** At the end of a show that has red floors: what these mean, for a network may learn with them, which the colour alone would deny. */
export function LoudFloors() {
  const { session } = usePlay();
  const watching = useSession((state) => state.watching);
  if (watching === null || !watching.isAtEnd || session.show === null) return null;
  const loudest = Math.max(...session.show.frame.gradient);
  if (loudest < EXPLODING) return null;
  const { learnPass, outcome } = watching.take;
  const meaning = say`${GLOSSARY['red floors']} Here it is up to about ${magnitudeText(loudest)} over training, and ${outcome.learned} of ${outcome.starts} starts learn.`;
  return (
    <span className="world-fact">
      {'· '}
      <Term term="red floors" meaning={meaning}>
        {say`red: loud`}
        {learnPass && <span className="loud-more">{say`, yet it learns`}</span>}
      </Term>
    </span>
  );
}
