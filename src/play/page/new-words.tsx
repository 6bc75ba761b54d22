import { Fragment } from 'react';
import { newWords } from '../state/new-words.ts';
import { useSession } from './context.ts';
import { Term } from './glossary.ts';

/** The words that come in with this level, each with its meaning one tap away. */
export function NewWords() {
  const levels = useSession((state) => state.levels);
  const index = useSession((state) => state.levelIndex);
  const words = newWords(levels, index);
  if (words.length === 0) return null;
  return (
    <p className="quiet-note">
      {'New words: '}
      {words.map((term, k) => (
        <Fragment key={term}>
          {k > 0 && ', '}
          <Term term={term} />
        </Fragment>
      ))}
    </p>
  );
}
