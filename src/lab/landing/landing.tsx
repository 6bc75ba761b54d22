import { useMemo, useState } from 'react';
import { type Shell, TopBar } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import { PARTS } from '../exhibit/words.ts';
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
        <h2 className="lab-title">{say`Lab`}</h2>
      </TopBar>
      <main className="landing">
        {problem !== null && (
          <p className="lab-notice" role="status">
            {problem}
          </p>
        )}
        <div className="landing-head">
          <p>{say`Each exhibit asks you to predict, lets you touch, and measures its claim while you watch. In order they tell one story: why depth multiplies, why adding helps, and where else nature does the same.`}</p>
          <label className="landing-search">
            {say`Find a term`}
            <input
              type="search"
              className="landing-field"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </label>
          <p className="quiet-note" role="status">
            {wanted === ''
              ? say`${seen.length} of ${ENTRIES.length} visited`
              : say`${plural(found.length, 'exhibit')} found`}
          </p>
          {!shell.isFramed && (
            <p className="quiet-note">
              {say`You teach?`} <a href="#/lesson">{say`The classroom`}</a> {say`makes lessons of exhibits and levels.`}
            </p>
          )}
        </div>
        <div className="landing-parts">
          {PARTS.map((part) => {
            const own = found.filter(({ words }) => words.part === part);
            return own.length === 0 ? null : (
              <section key={part} className="landing-part" aria-labelledby={idOf(part)}>
                <h3 className="landing-name" id={idOf(part)}>
                  {part}
                </h3>
                <ul className="landing-list">
                  {own.map((entry) => (
                    <Tile key={entry.words.id} entry={entry} isSeen={seen.includes(entry.words.id)} shell={shell} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </main>
    </>
  );
}

const idOf = (part: string) => `part-${(PARTS as readonly string[]).indexOf(part)}`;

interface TileProps {
  entry: Entry;
  isSeen: boolean;
  shell: Shell;
}

function Tile({ entry, isSeen, shell }: TileProps) {
  const { id, place, title, question } = entry.words;
  return (
    <li className="landing-item">
      <a className="tile" href={`#/lab/${id}`}>
        <SmallPicture entry={entry} settings={shell.settings} />
        <span className="tile-title">
          {place} · {title}
          {isSeen && <span className="tile-seen">{say`✓ visited`}</span>}
        </span>
        <span className="tile-question">{question}</span>
      </a>
    </li>
  );
}
