import { CHAPTERS, chapterLevels, type Level, openLevels } from '../game/index.ts';
import { starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { Dialog } from './dialog.tsx';
import { plural } from './format.ts';
import { LockIcon, Stars } from './icons.tsx';

interface MapNodeProps {
  level: Level;
  number: number;
  stars: number;
  isOpen: boolean;
  isHere: boolean;
  onOpen(): void;
}

function MapNode({ level, number, stars, isOpen, isHere, onOpen }: MapNodeProps) {
  return (
    <li className="map-step" data-state={isOpen ? (stars > 0 ? 'solved' : 'open') : 'locked'}>
      <button
        type="button"
        className="map-node"
        aria-current={isHere ? 'true' : undefined}
        aria-disabled={!isOpen}
        onClick={isOpen ? onOpen : undefined}
      >
        <span className="map-disc">{isOpen ? number : <LockIcon />}</span>
        <span className="map-name">{level.title}</span>
        {isOpen ? <Stars earned={stars} className="stars map-stars" /> : <span className="heard">locked</span>}
      </button>
    </li>
  );
}

/** All levels on their way through the chapters: what is solved, open, and still locked. */
export function CampaignMap({ isAllOpen, onClose }: { isAllOpen: boolean; onClose(): void }) {
  const { openLevel } = usePlay().session.actions;
  const levels = useSession((state) => state.levels);
  const current = useSession((state) => state.levelIndex);
  const progress = useSession((state) => state.progress);
  const open = openLevels(levels, progress, isAllOpen);
  const earned = levels.reduce((sum, level) => sum + starsOf(progress, level), 0);
  const solved = levels.filter((level) => starsOf(progress, level) > 0).length;

  return (
    <Dialog title="Campaign" onClose={onClose} className="dialog-map">
      <p className="quiet-note">
        {`${solved} of ${plural(levels.length, 'level')} solved, ${earned} of ${3 * levels.length} stars. `}
        {!isAllOpen && 'A chapter opens when three levels of the one before are solved; Settings can open them all.'}
      </p>
      <ol className="map">
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
                    isOpen={open[index]}
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
    </Dialog>
  );
}
