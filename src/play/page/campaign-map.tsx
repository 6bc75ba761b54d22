import { useLayoutEffect, useRef } from 'react';
import { Dialog, LockIcon, Stars } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import { CHAPTERS, type Level } from '../../task/index.ts';
import { chapterLevels, isPassedOver, openLevels, solvedAndRetired, TRIES } from '../state/campaign.ts';
import { starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { MapWays } from './map-ways.tsx';
import { OwnLevels } from './own-levels.tsx';
import { type Trace, traceOf } from './trace-words.ts';
import './campaign-map.css';

interface MapNodeProps {
  level: Level;
  number: number;
  stars: number;
  trace: Trace;
  isOpen: boolean;
  /** It was passed over. */
  isLeft: boolean;
  isHere: boolean;
  onOpen(): void;
}

function MapNode({ level, number, stars, trace, isOpen, isLeft, isHere, onOpen }: MapNodeProps) {
  return (
    <li
      className="map-step"
      data-state={isOpen ? (stars > 0 ? 'solved' : 'open') : 'locked'}
      data-left={isLeft ? '' : undefined}
    >
      <button
        type="button"
        className="map-node"
        aria-current={isHere ? 'true' : undefined}
        aria-disabled={!isOpen}
        onClick={isOpen ? onOpen : undefined}
      >
        <span className="map-disc">{isOpen ? number : <LockIcon />}</span>
        <span className="map-name">{level.title}</span>
        {isOpen ? <Stars earned={stars} className="stars map-stars" /> : <span className="heard">{say`locked`}</span>}
        <span className="map-trace">
          {trace.how}
          {trace.more !== '' && <span className="map-more">{` · ${trace.more}`}</span>}
        </span>
      </button>
    </li>
  );
}

/** All levels on their way through the chapters: what is solved, open, and still locked. */
export function CampaignMap({ isAllOpen, onClose }: { isAllOpen: boolean; onClose(): void }) {
  const { session, shell } = usePlay();
  const { openLevel } = session.actions;
  const levels = useSession((state) => state.levels);
  const current = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);
  const open = openLevels(levels, progress, isAllOpen);
  const earned = levels.reduce((sum, level) => sum + starsOf(progress, level), 0);
  const retired = solvedAndRetired(progress);
  const solved = levels.filter((level) => starsOf(progress, level) > 0).length;
  const left = levels.filter(({ id }) => isPassedOver(progress, id)).length;
  const map = useRef<HTMLOListElement>(null);
  // The level at hand is in sight: where the list is longer than the window, it opens there.
  useLayoutEffect(() => {
    const here = map.current!.querySelector('[aria-current]');
    const edge = map.current!.closest('dialog')!.getBoundingClientRect().bottom;
    if (here !== null && here.getBoundingClientRect().bottom > edge) here.scrollIntoView({ block: 'center' });
  }, []);

  return (
    <Dialog title={say`Campaign`} onClose={onClose} className="dialog-map">
      <MapWays isCampaign />
      <p className="quiet-note">
        {say`${solved} of ${plural(levels.length, 'level')} solved, ${left > 0 ? say`${left} left for later, ` : ''}${earned} of ${3 * levels.length} stars. `}
        {!isAllOpen &&
          say`In an open chapter the next two unsolved levels are open; solve one, and another opens. The next chapter opens when three levels of the one before it are solved. After ${TRIES} placements that failed you may go on without a level’s stars: for what opens it counts as solved. Settings can open them all.`}
      </p>
      {retired.length > 0 && (
        <p className="quiet-note">
          {say`You solved ${retired.join(', ')}, which ${retired.length === 1 ? say`has` : say`have`} made room for new levels. ` +
            say`The stars are kept with your progress; they are not counted here.`}
        </p>
      )}
      <ol className="map" ref={map}>
        {CHAPTERS.map(({ key, title, idea }, chapter) => {
          const members = chapterLevels(levels, key);
          if (members.length === 0) return null;
          return (
            <li key={key} className="map-chapter" data-open={members.some(({ index }) => open[index])}>
              <div className="map-head">
                <h3>{`${chapter + 1}. ${title}`}</h3>
                <p className="quiet-note">{idea}</p>
              </div>
              <ol className="map-path">
                {members.map(({ level, index }) => (
                  <MapNode
                    key={level.id}
                    level={level}
                    number={index + 1}
                    stars={starsOf(progress, level)}
                    trace={traceOf(progress, level, starsOf(progress, level))}
                    isOpen={open[index]}
                    isLeft={isPassedOver(progress, level.id)}
                    isHere={index === current}
                    onOpen={() => {
                      openLevel(index);
                      onClose();
                    }}
                  />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
      {!shell.isFramed && <OwnLevels onOpen={onClose} />}
    </Dialog>
  );
}
