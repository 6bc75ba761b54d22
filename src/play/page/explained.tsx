import { Fragment } from 'react';
import { type GlossaryTerm, Term } from './glossary.ts';

/** Words of the trade that levels and reasons use, and what the glossary calls them. */
const WORDS: readonly (readonly [RegExp, GlossaryTerm])[] = [
  [/^gradients?$/i, 'gradient'],
  [/^skips?$|^skip connections?$/i, 'skip'],
  [/^disulfides?$/i, 'disulfide'],
  [/^cysteines?$/i, 'cysteine'],
  [/^entropy$/i, 'entropy'],
];
const ANY = /\b(gradients?|skip connections?|skips?|disulfides?|cysteines?|entropy)\b/i;

/** A text in which each word of the trade can be opened where it first stands. */
export function Explained({ text }: { text: string }) {
  const told = new Set<GlossaryTerm>();
  return text.split(ANY).map((part, k) => {
    const term = WORDS.find(([pattern]) => pattern.test(part))?.[1];
    const isNew = term !== undefined && !told.has(term);
    if (isNew) told.add(term);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are known by their place
      <Fragment key={k}>{isNew ? <Term term={term}>{part}</Term> : part}</Fragment>
    );
  });
}
