import type { Exhibit } from '../exhibit/exhibit.ts';

/** A letter and what it stands for. */
export type Entry = readonly [letter: string, meaning: string];

/** Every letter of an exhibit with what it stands for, but for those that a control's label tells already, where the letter stands as well. */
export function legendOf({ letters }: Pick<Exhibit, 'letters'>): Entry[] {
  return Object.entries(letters);
}
