import { addDays, type Day } from './days.ts';

/**
 * How many days in a row, up to today, at least one puzzle of the day was won on its own day. While nothing is won today yet, those up to
 * yesterday count: there is still time. Days after today (the clock was set back, or a traveller went west) count again once they are here.
 *
 * @param won the days on which one was won on the day itself
 */
export function streak(won: ReadonlySet<Day>, today: Day): number {
  let day = won.has(today) ? today : addDays(today, -1);
  let days = 0;
  while (won.has(day)) {
    days += 1;
    day = addDays(day, -1);
  }
  return days;
}
