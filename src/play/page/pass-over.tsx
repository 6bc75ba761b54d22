import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { mayPassOver, openLevels } from '../state/campaign.ts';
import { usePlay, useSession, type WayProps } from './context.ts';

/**
 * The way on from a level that failed again and again: to the next level, or to the map while that is locked. Nothing before enough
 * placements failed, nor after the last level.
 */
export function PassOver({ isAllOpen, onMap }: WayProps) {
  const { store, actions } = usePlay().session;
  const { id, title } = useSession((state) => state.level);
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const mayPass = useSession((state) => mayPassOver(state.progress, id));
  if (isLast || !mayPass) return null;

  function goOn(): void {
    actions.passOver();
    const { levels, levelIndex, progress } = store.getState();
    if (openLevels(levels, progress, isAllOpen)[levelIndex + 1]) actions.nextLevel();
    else onMap();
    actions.tell(say`${title} stays open: come back to it from the map.`, 'info');
  }

  return <Button onPress={goOn}>{say`Go on without stars`}</Button>;
}
