import type { Exhibit } from '../exhibit/exhibit.ts';

/** A letter and what it stands for. */
export type Entry = readonly [letter: string, meaning: string];

/** Every letter of an exhibit with what it stands for: first those that a control sets, in the order of the page, then all others. */
export function legendOf({ model, letters }: Pick<Exhibit, 'model' | 'letters'>): Entry[] {
  const symbols = new Map<string, string>();
  for (const { symbol, label } of Object.values(model.controls)) {
    // Two letters that one control sets together are told one by one.
    if (symbol === undefined || symbol.includes(' ')) continue;
    const letter = symbol.replace('_0', '₀');
    if (!symbols.has(letter)) symbols.set(letter, letters[letter] ?? label);
  }
  return [...symbols, ...Object.entries(letters).filter(([letter]) => !symbols.has(letter))];
}
