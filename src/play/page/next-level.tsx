import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { openLevels } from '../state/campaign.ts';
import { usePlay, useSession, type WayProps } from './context.ts';

/** The way on from a solved level: to the next one, to the map while that is locked; after the last one to the map, with a word on what is left. */
export function NextLevel({ isAllOpen, onMap }: WayProps) {
  const { nextLevel } = usePlay().session.actions;
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const isOpen = useSession(
    ({ levels, levelIndex, progress }) => openLevels(levels, progress, isAllOpen)[levelIndex + 1] === true,
  );
  if (isLast) {
    return (
      <>
        <p className="quiet-note">{say`The last level is won. What is still to win is on the map, and there is a new puzzle every day.`}</p>
        <Button kind="main" onPress={onMap}>{say`To the map`}</Button>
      </>
    );
  }
  return isOpen ? (
    <Button kind="main" onPress={nextLevel} shortcut="n">{say`Next level`}</Button>
  ) : (
    <Button kind="main" onPress={onMap}>{say`To the map`}</Button>
  );
}

/** The way on from a level of one's own: back to where it is made, where the player came from there, else to the other levels. */
export function OnFromOwn({ onMap }: WayProps) {
  const { wayBack } = usePlay().home;
  if (wayBack === null) return <Button kind="main" onPress={onMap}>{say`To the map`}</Button>;
  return (
    <a className="main-button" href={wayBack.href}>
      {wayBack.label}
    </a>
  );
}
