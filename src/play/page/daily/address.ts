import { addressTable, type Entry, EntryError, oneOf, type Visit } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Day, FIRST_DAY, isDay, LAST_DAY } from '../../state/daily/days.ts';
import { DIFFICULTIES } from '../../state/daily/difficulty.ts';
import { SIZE_NAMES } from '../../state/daily/puzzle.ts';

/** A day that has puzzles; where none is named, the day that is given. */
const day = (fallback: Day): Entry<Day> => ({
  fallback,
  read(text) {
    if (!isDay(text) || text < FIRST_DAY || text > LAST_DAY)
      throw new EntryError(say`a day from ${FIRST_DAY} to ${LAST_DAY}, written as ${FIRST_DAY}`);
    return text;
  },
  write: (value) => value,
});

/** The name of a puzzle; empty: whichever comes next. */
const puzzle: Entry<string> = {
  fallback: '',
  read(text) {
    if (!/^[sml]\d{1,6}$/.test(text)) throw new EntryError(say`the name of a puzzle, such as m17`);
    return text;
  },
  write: (value) => value,
};

/** What the address of the puzzle of the day holds beside a placement: `#/play/daily?date=2026-11-30&size=middle`. */
export const dailyTable = (today: Day) => addressTable({ date: day(today), size: oneOf(SIZE_NAMES) });

/** What the address of endless mode holds beside a placement: `#/play/endless?difficulty=hard&puzzle=m17`. */
export const ENDLESS = addressTable({ difficulty: oneOf(DIFFICULTIES), puzzle });

/** A query in two: the parts with one of these names, and the others. */
export function splitQuery(query: string, names: readonly string[]): { own: string; rest: string } {
  const parts = query === '' ? [] : query.split('&');
  const isOwn = (part: string) => names.includes(part.split('=')[0]);
  return { own: parts.filter(isOwn).join('&'), rest: parts.filter((part) => !isOwn(part)).join('&') };
}

/** What was wrong with an address, joined with what was wrong before, in words; null where nothing was. */
export function toldOf({ problem }: Visit, problems: readonly string[]): string | null {
  const told = problems.length === 0 ? null : say`This address could not be read in full. ${problems.join(' ')}`;
  return [problem, told].filter((one) => one !== null).join(' ') || null;
}
