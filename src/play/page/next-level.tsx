import { Button } from '../../kit/index.ts';
import { openLevels } from '../state/campaign.ts';
import { usePlay, useSession } from './context.ts';

interface NextLevelProps {
  /** What the button says when the next level is open, and when only the map can tell where to go. */
  next: string;
  map: string;
  isAllOpen: boolean;
  onMap(): void;
}

/** The way on from a solved level: to the next one, to the map while that is locked, or back to where it is made. Nothing after the last. */
export function NextLevel({ next, map, isAllOpen, onMap }: NextLevelProps) {
  const { session, home } = usePlay();
  const { nextLevel } = session.actions;
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const isOpen = useSession(
    ({ levels, levelIndex, progress }) => openLevels(levels, progress, isAllOpen)[levelIndex + 1] === true,
  );
  if (home.wayBack !== null) {
    return (
      <a className="main-button" href={home.wayBack.href}>
        {home.wayBack.label}
      </a>
    );
  }
  if (isLast) return null;
  return isOpen ? (
    <Button kind="main" onPress={nextLevel} shortcut="n">
      {next}
    </Button>
  ) : (
    <Button kind="main" onPress={onMap}>
      {map}
    </Button>
  );
}
