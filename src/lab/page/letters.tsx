import { memo } from 'react';
import { say } from '../../language/index.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import './letters.css';

const PLACE = 'what-letters-mean';

/** Leads to where letters are told: they stand once on a page, at its equations. */
export function goToLetters(): void {
  const list = document.getElementById(PLACE);
  list?.scrollIntoView({ block: 'center', behavior: 'instant' });
  list?.focus({ preventScroll: true });
}

/** What every letter of the exhibit stands for, but for those that a control's label tells already, where the letter stands as well. */
export const Letters = memo(function Letters({ exhibit: { letters } }: { exhibit: Exhibit }) {
  return (
    <dl id={PLACE} tabIndex={-1} className="lab-letters" aria-label={say`What the letters mean`}>
      {Object.entries(letters).map(([letter, meaning]) => (
        <div key={letter}>
          <dt>{letter}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
});
