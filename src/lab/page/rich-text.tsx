import { Fragment } from 'react';
import { Term } from '../../kit/index.ts';

const TERM = /\{([^}|]+)(?:\|([^}]+))?\}/g;

/** A text with its terms: `{word}` and `{word|as written}` have their meaning one hover away. */
export function RichText({ children }: { children: string }) {
  const pieces = children.split(TERM);
  const parts = [];
  for (let k = 0; k < pieces.length; k += 3) {
    parts.push(<Fragment key={k}>{pieces[k]}</Fragment>);
    if (k + 1 < pieces.length) {
      parts.push(
        <Term key={k + 1} term={pieces[k + 1]}>
          {pieces[k + 2] ?? pieces[k + 1]}
        </Term>,
      );
    }
  }
  return <>{parts}</>;
}
