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

/** The way on from a solved level: to the next one, or to the map while that is locked. Nothing after the last. */
export function NextLevel({ next, map, isAllOpen, onMap }: NextLevelProps) {
  const { nextLevel } = usePlay().session.actions;
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const isOpen = useSession(
    ({ levels, levelIndex, progress }) => openLevels(levels, progress, isAllOpen)[levelIndex + 1] === true,
  );
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
