import { Fragment, type ReactNode, useId, useState } from 'react';
import { useMeanings } from '../../kit/index.ts';
import { inWords } from '../../language/index.ts';

const TERM = /\{([^}|]+)(?:\|([^}]+))?\}/g;

/** A text with its terms, `{word}` and `{word|as written}`: pressed, one has its meaning below the paragraph, where it covers no line. */
export function RichText({ children }: { children: string }) {
  const meanings = useMeanings();
  const id = useId();
  const [open, setOpen] = useState<{ readonly term: string; readonly written: string } | null>(null);
  const pieces = children.split(TERM);
  const parts: ReactNode[] = [];
  for (let k = 0; k < pieces.length; k += 3) {
    parts.push(<Fragment key={k}>{pieces[k]}</Fragment>);
    if (k + 1 >= pieces.length) continue;
    const term = pieces[k + 1];
    if (meanings[term] === undefined) throw new Error(`no meaning for the term “${term}”`);
    const written = pieces[k + 2] ?? inWords(term);
    const isOpen = open?.term === term;
    parts.push(
      <dfn key={k + 1} className="term">
        <button
          type="button"
          className="term-button"
          aria-expanded={isOpen}
          aria-describedby={isOpen ? id : undefined}
          onClick={() => setOpen(isOpen ? null : { term, written })}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(null)}
        >
          {written}
        </button>
      </dfn>,
    );
  }
  return (
    <>
      {parts}
      {open !== null && (
        <span id={id} className="term-note">
          <strong>{open.written}</strong>: {meanings[open.term]}
        </span>
      )}
    </>
  );
}
