import { useId, useState } from 'react';
import { Dialog, Stars } from '../../../kit/index.ts';
import { plural, say } from '../../../language/index.ts';
import { addDays, type Day, dayWords, FIRST_DAY, isDay } from '../../state/daily/days.ts';
import { SIZE_NAMES, SIZES, type Size } from '../../state/daily/puzzle.ts';
import { daysWon } from '../../state/daily/record.ts';
import { streak } from '../../state/daily/streak.ts';
import { SIZE_WORDS } from '../../state/daily/words.ts';
import { CampaignWay } from '../campaign-way.tsx';
import { usePlay, useSession } from '../context.ts';
import { CopyResult } from './copy-result.tsx';
import './daily-dialog.css';

interface DailyDialogProps {
  /** The day that is open behind the dialog. */
  opened: Day;
  today: Day;
  onClose(): void;
}

const beadsOf = (size: Size) => say`${SIZES[size].beads.join('–')} beads, ${plural(SIZES[size].links, 'link')}`;

function SizeRow({
  day,
  size,
  isHere,
  onOpen,
}: {
  day: Day;
  size: Size;
  isHere: boolean;
  onOpen: (() => void) | null;
}) {
  const result = useSession((state) => state.progress.daily[day]?.[size]);
  const name = (
    <>
      <strong className="size-name">{SIZE_WORDS[size]}</strong>
      <span className="quiet-note">{beadsOf(size)}</span>
    </>
  );
  return (
    <li className="size-row" data-won={result !== undefined}>
      {onOpen === null ? (
        <a className="size-open" href={`#/play/daily?date=${day}&size=${size}`}>
          {name}
        </a>
      ) : (
        <button type="button" className="size-open" aria-current={isHere ? 'true' : undefined} onClick={onOpen}>
          {name}
        </button>
      )}
      <Stars earned={result?.stars ?? 0} />
      <p className="quiet-note size-how">
        {result === undefined
          ? say`still to be won`
          : say`folded ${result.folded} of ${result.runs}, learned ${result.learned} of ${result.starts}`}
      </p>
      {result !== undefined && <CopyResult day={day} size={size} result={result} />}
    </li>
  );
}

/** The puzzles of a day, of any day up to today, what was won on it, and the streak. */
export function DailyDialog({ opened, today, onClose }: DailyDialogProps) {
  const { openLevel } = usePlay().session.actions;
  const here = useSession((state) => state.levelIndex);
  const daily = useSession((state) => state.progress.daily);
  const [day, setDay] = useState(opened);
  const id = useId();
  const days = streak(daysWon(daily), today);
  const won = Object.keys(daily).length;
  const choose = (chosen: Day) => {
    if (isDay(chosen) && chosen >= FIRST_DAY && (chosen <= today || chosen === opened)) setDay(chosen);
  };

  return (
    <Dialog title={say`Puzzle of the day`} onClose={onClose} className="dialog-daily">
      <p data-streak={days}>
        <strong>{say`Streak: ${plural(days, 'day')}`}</strong>
        {say` in a row with at least one size won on its own day. Won on ${plural(won, 'day')} in all.`}
      </p>
      <div className="day-choice">
        <button
          type="button"
          className="small-button"
          disabled={day <= FIRST_DAY}
          onClick={() => choose(addDays(day, -1))}
        >{say`‹ Day before`}</button>
        <h3 className="day-name" aria-live="polite">
          {`${dayWords(day)}${day === today ? say`, today` : ''}`}
        </h3>
        <button
          type="button"
          className="small-button"
          disabled={day >= today}
          onClick={() => choose(addDays(day, 1))}
        >{say`Day after ›`}</button>
        <label className="day-field" htmlFor={id}>
          {say`Go to`}
          <input
            id={id}
            type="date"
            min={FIRST_DAY}
            max={today}
            value={day}
            onChange={(event) => choose(event.target.value)}
          />
        </label>
      </div>
      <ol className="sizes">
        {SIZE_NAMES.map((size, index) => (
          <SizeRow
            key={size}
            day={day}
            size={size}
            isHere={day === opened && index === here}
            onOpen={
              day === opened
                ? () => {
                    openLevel(index);
                    onClose();
                  }
                : null
            }
          />
        ))}
      </ol>
      <p className="quiet-note">{say`Everybody has the same puzzles on the same day. Past days can be played as well; they do not count for the streak.`}</p>
      <p className="day-ways">
        <a href="#/play/endless">{say`Endless`}</a>
        <CampaignWay />
      </p>
    </Dialog>
  );
}
