import { say } from '../../../language/index.ts';
import { usePlay, useSession } from '../context.ts';
import { type GlossaryTerm, Term } from '../glossary.ts';
import { darkWords } from './dark-words.ts';
import { loudWords } from './loud-words.ts';

interface FloorsProps {
  term: GlossaryTerm;
  meaning: string;
  name: string;
  /** What is not so though it looks so; empty where nothing is. */
  more: string;
}

/** What floors of one look mean, behind their name. */
function Floors({ term, meaning, name, more }: FloorsProps) {
  return (
    <span className="world-fact">
      {'· '}
      <Term term={term} meaning={meaning}>
        {name}
        {more !== '' && <span className="loud-more">{more}</span>}
      </Term>
    </span>
  );
}

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
      {loud !== null && <Floors term="red floors" name={say`red: loud`} {...loud} />}
      {dark !== null && <Floors term="hears too little" name={say`dark`} meaning={dark} more={say`, yet it learns`} />}
    </>
  );
}
