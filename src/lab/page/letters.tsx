import { memo } from 'react';
import { say } from '../../language/index.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import { legendOf } from './legend.ts';
import './letters.css';

const PLACE = 'what-letters-mean';

/** Leads to where letters are told: they stand once on a page, at its equations. */
export function goToLetters(): void {
  const list = document.getElementById(PLACE);
  list?.scrollIntoView({ block: 'center', behavior: 'instant' });
  list?.focus({ preventScroll: true });
}

/** What every letter of the exhibit stands for. */
export const Letters = memo(function Letters({ exhibit }: { exhibit: Exhibit }) {
  return (
    <dl id={PLACE} tabIndex={-1} className="lab-letters" aria-label={say`What the letters mean`}>
      {legendOf(exhibit).map(([letter, meaning]) => (
        <div key={letter}>
          <dt>{letter}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
});
