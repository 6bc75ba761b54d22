import { memo } from 'react';
import { say } from '../../language/index.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import { legendOf } from './legend.ts';
import './letters.css';

/** What every letter of the exhibit stands for. */
export const Letters = memo(function Letters({ exhibit }: { exhibit: Exhibit }) {
  return (
    <dl className="lab-letters" aria-label={say`What the letters mean`}>
      {legendOf(exhibit).map(([letter, meaning]) => (
        <div key={letter}>
          <dt>{letter}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
});
