import { say } from '../../../language/index.ts';
import { usePlay, useSession } from '../context.ts';
import { Term } from '../glossary.ts';
import { loudWords } from './loud-words.ts';

/** At the end of a show that has red floors: what these mean. */
export function LoudFloors() {
  const { session } = usePlay();
  const watching = useSession((state) => state.watching);
  if (watching === null || !watching.isAtEnd || session.show === null) return null;
  const words = loudWords(session.show.frame.gradient, watching.take);
  if (words === null) return null;
  return (
    <span className="world-fact">
      {'· '}
      <Term term="red floors" meaning={words.meaning}>
        {say`red: loud`}
        {words.more !== '' && <span className="loud-more">{words.more}</span>}
      </Term>
    </span>
  );
}
