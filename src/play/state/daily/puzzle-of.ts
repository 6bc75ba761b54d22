import { createRng } from '../../../links/index.ts';
import { type Day, daysBetween } from './days.ts';
import type { Edition } from './list.ts';
import { SIZE_NAMES, type Size } from './puzzle.ts';

/** The numbers 0 … count − 1 in an order of their own for each size and round (Fisher and Yates). */
function mixed(count: number, size: Size, round: number): number[] {
  const rng = createRng(round).fork(SIZE_NAMES.indexOf(size));
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k -= 1) {
    const other = rng.int(k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

/**
 * Which of a size's puzzles a day has. The last edition that begins on the day or before it counts. Its days are dealt out in rounds of as
 * many days as it has puzzles of that size; in each round every puzzle comes once, in an order that size and round alone decide.
 *
 * @param editions the earliest first, which begins with the first day of all
 * @returns its place among the puzzles of its size
 */
export function placeOf(day: Day, size: Size, editions: readonly Edition[]): number {
  const edition = editions.findLast(({ from }) => from <= day);
  if (edition === undefined) throw new RangeError(`no edition begins on ${day} or before`);
  const count = edition.counts[size];
  const days = daysBetween(edition.from, day);
  const round = Math.floor(days / count);
  return mixed(count, size, round)[days - round * count];
}
