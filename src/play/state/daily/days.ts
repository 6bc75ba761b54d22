import { say, sayAs } from '../../../language/index.ts';

/** A day as people write it, 2026-11-30. It has no time and no zone: which day it is, is asked once, at the page's edge. */
export type Day = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The first day that has puzzles, and the last that an address may name. */
export const FIRST_DAY: Day = '2026-01-01';
export const LAST_DAY: Day = '2099-12-31';

/** Days since 1970-01-01; null for a text that names no day of the calendar. */
function numberOf(text: string): number | null {
  const parts = FORM.exec(text);
  if (parts === null) return null;
  const number = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
  return dayOf(number) === text ? number : null;
}

const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Whether a text names a day of the calendar: 2028-02-29 does, 2027-02-29 does not. */
export const isDay = (text: string): boolean => numberOf(text) !== null;

/** The day so many days later. */
export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day)! + days);

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to)! - numberOf(from)!;

/** The day in the calendar of whoever's clock this is. */
export function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const MONTHS = say`January February March April May June July August September October November December`.split(' ');

/** The month of a day in words: November 2026. */
const monthWords = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`;

/** A day in few letters, where there is little room: 30 Nov 2026. */
export const shortDay = (day: Day): string =>
  sayAs('{0} {1} {2}', Number(day.slice(8)), MONTHS[Number(day.slice(5, 7)) - 1].slice(0, 3), Number(day.slice(0, 4)));

/** A day in words: 30 November 2026. */
export const dayWords = (day: Day): string => sayAs('{0} {1}', Number(day.slice(8)), monthWords(day));
