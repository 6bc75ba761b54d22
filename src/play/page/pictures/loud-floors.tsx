import { say } from '../../../language/index.ts';
import { usePlay, useSession } from '../context.ts';
import { Term } from '../glossary.ts';
import { darkWords } from './dark-words.ts';
import { loudWords } from './loud-words.ts';

/** At the end of a show whose tower has red floors, or dark ones though its network learns: what these mean. */
export function LoudFloors() {
  const { session } = usePlay();
  const watching = useSession((state) => state.watching);
  const task = useSession((state) => state.level.task);
  if (watching === null || !watching.isAtEnd || session.show === null) return null;
  const { gradient } = session.show.frame;
  const loud = loudWords(gradient, watching.take);
  const dark = darkWords(task, gradient, watching.take);
  return (
    <>
      {loud !== null && (
        <span className="world-fact">
          {'· '}
          <Term term="red floors" meaning={loud.meaning}>
            {say`red: loud`}
            {loud.more !== '' && <span className="loud-more">{loud.more}</span>}
          </Term>
        </span>
      )}
      {dark !== null && (
        <span className="world-fact">
          {'· '}
          <Term term="hears too little" meaning={dark}>
            {say`dark`}
            <span className="loud-more">{say`, yet it learns`}</span>
          </Term>
        </span>
      )}
    </>
  );
}
