import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, LONGEST_ADDRESS, RunIcon, Stars, writeAddress } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import type { KeptLevel, Level, LevelFile } from '../../task/index.ts';
import { ownLevels, putBack, type TakenOff, takeOff } from '../state/own-levels.ts';
import { loadProgress } from '../state/progress-storage.ts';
import { starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { CAMPAIGN, ownHome, ownLevel, storageOf } from './home.ts';
import { MapWays } from './map-ways.tsx';
import { traceOf } from './trace-words.ts';
import './campaign-map.css';
import './own-levels.css';

/** The address at which Play opens a kept level as it was left; null where it is too long for one. */
function addressOf(level: Level, file: LevelFile): string | null {
  const { path, query } = ownHome(file).at(level, '');
  const fragment = writeAddress({ path: ['play', ...path], query });
  return query !== '' && fragment.length <= LONGEST_ADDRESS ? fragment : null;
}

interface RowProps {
  kept: KeptLevel;
  onOpen(): void;
  onRemove(): void;
}

/** A level that can be played, or an entry that is none. */
function Row({ kept: { read }, onOpen, onRemove }: RowProps) {
  const { shell, home } = usePlay();
  const now = useSession((state) => state.level.id);
  if (!read.ok) {
    const [{ field, reason }] = read.problems;
    return (
      <li className="own-row" data-own="unreadable">
        <p className="own-words">{say`This entry is no level that can be played: ${field} ${reason}.`}</p>
        <Button kind="text" onPress={onRemove} label={say`Remove the entry that is no level`}>{say`Remove`}</Button>
      </li>
    );
  }
  const { file } = read;
  const level = ownLevel(read.level);
  const { progress } = loadProgress(storageOf(ownHome(file), shell.storage));
  const stars = starsOf(progress, level);
  const address = addressOf(level, file);
  const { n } = level.task.fold;
  const { how, more } = traceOf(progress, level, stars);
  const facts = [say`${n} beads, par ${plural(file.par, 'link')}`, how, more];
  const words = (
    <>
      <span className="map-disc">
        <RunIcon />
      </span>
      <span className="own-words">
        <span className="map-name">{level.title}</span>
        <span className="map-trace">{facts.filter((text) => text !== '').join(' · ')}</span>
      </span>
      <Stars earned={stars} className="stars map-stars" />
    </>
  );
  return (
    <li className="own-row map-step" data-own={level.id} data-state={stars > 0 ? 'solved' : 'open'}>
      {address === null ? (
        <p className="own-open">
          {words}
          <a href="#/play/own">{say`Too large for an address: open its file`}</a>
        </p>
      ) : (
        <a
          className="own-open map-node"
          href={address}
          aria-current={home !== CAMPAIGN && level.id === now ? 'true' : undefined}
          onClick={onOpen}
        >
          {words}
        </a>
      )}
      <Button kind="text" onPress={onRemove} label={say`Remove ${level.title}`}>{say`Remove`}</Button>
    </li>
  );
}

/** What was published in this browser, at the end of the map; nothing where there is none. */
export function OwnLevels({ onOpen }: { onOpen(): void }) {
  const { storage } = usePlay().shell;
  const [list, setList] = useState(() => ownLevels(storage));
  const [gone, setGone] = useState<TakenOff | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is no longer there: who works by keys goes on at what takes its place.
  useEffect(() => {
    if (gone !== null) undo.current?.focus();
  }, [gone]);

  function change(edit: typeof takeOff, one: TakenOff, next: TakenOff | null): void {
    const told = edit(storage, one);
    setProblem(told);
    if (told !== null) return;
    setList(ownLevels(storage));
    setGone(next);
    if (next === null) head.current?.focus();
  }

  if (list.entries.length === 0 && list.problem === null && gone === null) return null;
  return (
    <section className="map-chapter own-levels" data-open="true" aria-labelledby="own-levels">
      <div className="map-head">
        <h3 id="own-levels" ref={head} tabIndex={-1}>{say`Your levels`}</h3>
        <p className="quiet-note">{say`Published in Design, kept in this browser.`}</p>
      </div>
      <div>
        {list.problem !== null && (
          <p role="alert">{say`What is kept of your levels could not be read (${list.problem}). It is left as it is.`}</p>
        )}
        {problem !== null && <p role="alert">{problem}</p>}
        {gone !== null && (
          <p className="own-gone" role="status">
            {say`Removed from your levels; its stars stay.`}{' '}
            <button
              type="button"
              ref={undo}
              className="text-button"
              onClick={() => change(putBack, gone, null)}
            >{say`Undo`}</button>
          </p>
        )}
        <ul className="own-list" aria-label={say`Your levels`}>
          {list.entries.map((kept, at) => (
            <Row
              key={JSON.stringify(kept.entry)}
              kept={kept}
              onOpen={onOpen}
              onRemove={() => change(takeOff, { entry: kept.entry, at }, { entry: kept.entry, at })}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The map of who plays a level of one's own: the ways to the other levels, and what was published here. */
export function OwnMap({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={say`Levels`} onClose={onClose} className="dialog-map">
      <MapWays isCampaign={false} />
      <OwnLevels onOpen={onClose} />
    </Dialog>
  );
}
