import { Fragment } from 'react';
import { Term } from './glossary.ts';
import { partsOf } from './words-of-trade.ts';

/** A text in which each word of the trade can be opened where it first stands. */
export function Explained({ text }: { text: string }) {
  return partsOf(text).map((part, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are known by their place
    <Fragment key={k}>{part.term === null ? part.text : <Term term={part.term}>{part.text}</Term>}</Fragment>
  ));
}
