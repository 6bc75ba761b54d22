import { useMemo, useState } from 'react';
import { plural, type Shell, TopBar } from '../../kit/index.ts';
import { ENTRIES, type Entry } from '../registry.ts';
import { speaksOf } from './search.ts';
import { SmallPicture } from './small-picture.tsx';
import { visited } from './visited.ts';
import './landing.css';

interface LandingProps {
  shell: Shell;
  problem: string | null;
}

/** All exhibits as small live pictures, in the order of the story. */
export function Landing({ shell, problem }: LandingProps) {
  const [wanted, setWanted] = useState('');
  const seen = useMemo(() => visited(shell.storage), [shell]);
  const found = ENTRIES.filter(({ words }) => speaksOf(words, wanted));
  return (
    <>
      <TopBar shell={shell}>
        <h2 className="lab-title">Lab</h2>
      </TopBar>
      <main className="landing">
        {problem !== null && (
          <p className="lab-notice" role="status">
            {problem}
          </p>
        )}
        <div className="landing-head">
          <p>
            Each exhibit asks you to predict, lets you touch, and measures its claim while you watch. In order they tell
            one story: why depth multiplies, why adding helps, and where else nature does the same.
          </p>
          <label className="landing-search">
            Find a term
            <input
              type="search"
              className="landing-field"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </label>
          <p className="quiet-note" role="status">
            {wanted === '' ? `${seen.length} of ${ENTRIES.length} visited` : `${plural(found.length, 'exhibit')} found`}
          </p>
        </div>
        <ul className="landing-list">
          {found.map((entry, k) => (
            <Tile
              key={entry.words.id}
              entry={entry}
              isFirst={found[k - 1]?.words.part !== entry.words.part}
              isSeen={seen.includes(entry.words.id)}
              shell={shell}
            />
          ))}
        </ul>
      </main>
    </>
  );
}

interface TileProps {
  entry: Entry;
  /** The first of its part of the story: the part's name stands over it. */
  isFirst: boolean;
  isSeen: boolean;
  shell: Shell;
}

function Tile({ entry, isFirst, isSeen, shell }: TileProps) {
  const { id, part, place, title, question } = entry.words;
  return (
    <li className="landing-item">
      {isFirst && <h3 className="landing-name">{part}</h3>}
      <a className="tile" href={`#/lab/${id}`}>
        <SmallPicture entry={entry} settings={shell.settings} />
        <span className="tile-title">
          {place} · {title}
          {isSeen && <span className="tile-seen">✓ visited</span>}
        </span>
        <span className="tile-question">{question}</span>
      </a>
    </li>
  );
}
