import { Button } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Day } from '../../state/daily/days.ts';
import { SIZE_NAMES } from '../../state/daily/puzzle.ts';
import { SIZE_WORDS } from '../../state/daily/words.ts';
import { usePlay, useSession } from '../context.ts';
import { CopyResult } from './copy-result.tsx';

/** On from a puzzle that was won: its result to take along, and the next size that is still to be won on that day. */
export function NextSize({ day, onMap }: { day: Day; onMap(): void }) {
  const { openLevel } = usePlay().session.actions;
  const here = useSession((state) => state.levelIndex);
  const won = useSession((state) => state.progress.daily[day]) ?? {};
  const open = SIZE_NAMES.map((size, index) => ({ size, index })).filter(({ size }) => won[size] === undefined);
  const next = open.find(({ index }) => index > here) ?? open[0];
  const result = won[SIZE_NAMES[here]];
  return (
    <>
      {next === undefined ? (
        <Button kind="main" onPress={onMap}>{say`The whole day`}</Button>
      ) : (
        <Button kind="main" onPress={() => openLevel(next.index)} shortcut="n">
          {say`Next: ${SIZE_WORDS[next.size]}`}
        </Button>
      )}
      {result !== undefined && <CopyResult day={day} size={SIZE_NAMES[here]} result={result} />}
    </>
  );
}

/** On from a puzzle that was not won yet. */
export function OtherSizes({ onMap }: { onMap(): void }) {
  return <Button kind="text" onPress={onMap}>{say`Other sizes`}</Button>;
}
