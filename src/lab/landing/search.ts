import type { Words } from '../exhibit/words.ts';

/** Everything that an exhibit says, in lower case and without markup. */
function saidBy(words: Words): string {
  const { id, title, question, setting, plain, limits, echo = '', equations, terms, part } = words;
  const spoken = equations.map(({ label }) => label);
  const all = [id, title, part, question, setting, ...plain, limits, echo, ...spoken, ...Object.keys(terms)];
  return all.join(' ').replace(/[{}|]/g, ' ').toLowerCase();
}

/** Does an exhibit speak of all the words that are looked for? Nothing looked for is spoken of by all. */
export function speaksOf(words: Words, wanted: string): boolean {
  const said = saidBy(words);
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
