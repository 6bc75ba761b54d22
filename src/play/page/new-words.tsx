import { Fragment } from 'react';
import { say } from '../../language/index.ts';
import { type NewWord, newWords } from '../state/new-words.ts';
import { useSession } from './context.ts';
import { Term } from './glossary.ts';
import { useOnly } from './one-world.tsx';

/** What is not on the screen where one world is shown alone. */
const ABSENT: Record<'chain' | 'network', readonly NewWord[]> = {
  chain: ['gradient', 'twin map'],
  network: ['bench', 'twin map', 'wrong fold'],
};

/** The words that come in with this level, each with its meaning one tap away. */
export function NewWords() {
  const levels = useSession((state) => state.levels);
  const index = useSession((state) => state.levelIndex);
  const only = useOnly();
  const words = newWords(levels, index).filter((word) => only === undefined || !ABSENT[only].includes(word));
  if (words.length === 0) return null;
  return (
    <p className="quiet-note new-words">
      {say`New words: `}
      {words.map((term, k) => (
        <Fragment key={term}>
          {k > 0 && ', '}
          <Term term={term} />
        </Fragment>
      ))}
    </p>
  );
}
