import { memo } from 'react';
import { say } from '../../language/index.ts';
import type { Words } from '../exhibit/words.ts';
import { ENTRIES } from '../registry.ts';
import { levelTitle } from './levels.ts';

/** The way on: the exhibits before and after, all of them, and the levels that use the idea. */
export const Neighbours = memo(function Neighbours({ words }: { words: Words }) {
  const at = ENTRIES.findIndex((entry) => entry.words.id === words.id);
  const before = ENTRIES[at - 1]?.words;
  const after = ENTRIES[at + 1]?.words;
  return (
    <nav className="lab-neighbours" aria-label={say`The way on`}>
      {before !== undefined && (
        <a className="lab-before" href={`#/lab/${before.id}`}>
          ← {before.title}
        </a>
      )}
      <span className="lab-levels">
        {say`Levels that use it:`}{' '}
        {words.levels.map((id, k) => (
          <span key={id}>
            {k > 0 && ' · '}
            <a href={`#/play/${id}`}>{levelTitle(id)}</a>
          </span>
        ))}
      </span>
      <a href="#/lab">{say`All exhibits`}</a>
      {after !== undefined && (
        <a className="lab-after" href={`#/lab/${after.id}`}>
          {after.title} →
        </a>
      )}
    </nav>
  );
});
