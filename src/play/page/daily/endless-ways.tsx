import { Button, Dialog } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { DIFFICULTIES, type Difficulty, difficultyOf } from '../../state/daily/difficulty.ts';
import { puzzleName } from '../../state/daily/puzzle.ts';
import { DIFFICULTY_WORDS, GRADE_WORDS } from '../../state/daily/words.ts';
import { CampaignWay } from '../campaign-way.tsx';
import { usePlay, useSession, type Ways } from '../context.ts';
import { LIST } from './puzzle-list.ts';
import './daily-dialog.css';

/** Goes on to the next puzzle; after the last the first comes again. */
function useOnward(): () => void {
  const { store, actions } = usePlay().session;
  return () => {
    const { levels, levelIndex } = store.getState();
    actions.openLevel((levelIndex + 1) % levels.length);
  };
}

function NextPuzzle() {
  return <Button kind="main" onPress={useOnward()} shortcut="n">{say`Next puzzle`}</Button>;
}

function SkipPuzzle() {
  return <Button kind="text" onPress={useOnward()}>{say`Skip this puzzle`}</Button>;
}

function EndlessDialog({ here, onClose }: { here: Difficulty; onClose(): void }) {
  const endless = useSession((state) => state.progress.endless);
  const onward = useOnward();
  return (
    <Dialog title={say`Endless`} onClose={onClose} className="dialog-daily">
      <p>{say`One puzzle after the other, as many as you like. Difficulty is what was measured: how often chance finds a way.`}</p>
      <ol className="sizes">
        {DIFFICULTIES.map((difficulty) => {
          const members = LIST.puzzles.filter((puzzle) => difficultyOf(puzzle) === difficulty);
          const won = members.filter((puzzle) => endless[puzzleName(puzzle)] !== undefined).length;
          return (
            <li key={difficulty} className="size-row size-row-grade" data-won={won === members.length}>
              <a
                className="size-open"
                href={`#/play/endless?difficulty=${difficulty}`}
                aria-current={difficulty === here ? 'true' : undefined}
              >
                <strong className="size-name">{GRADE_WORDS[difficulty]}</strong>
                <span className="quiet-note">{DIFFICULTY_WORDS[difficulty]}</span>
              </a>
              <p className="quiet-note" data-won-of={difficulty}>{say`${won} of ${members.length} won`}</p>
            </li>
          );
        })}
      </ol>
      <p className="day-ways">
        <Button
          onPress={() => {
            onward();
            onClose();
          }}
        >{say`Skip this puzzle`}</Button>
        <a href="#/play/daily">{say`Puzzle of the day`}</a>
        <CampaignWay />
      </p>
    </Dialog>
  );
}

/** From puzzle to puzzle of a difficulty. */
export function endlessWays(here: Difficulty): Ways {
  return {
    mapName: say`Endless`,
    map: ({ onClose }) => <EndlessDialog here={here} onClose={onClose} />,
    next: () => <NextPuzzle />,
    skip: () => <SkipPuzzle />,
  };
}
