import { Fragment } from 'react';
import { say } from '../../../language/index.ts';
import type { Placement } from '../../../task/index.ts';
import { setWords } from '../../model/set-names.ts';
import { foldOf } from '../../model/view.ts';
import { useDraft } from '../context.ts';

/** A set as people read it; a star stands at each pair whose beads do not touch in the fold. */
export function SetName({ set }: { set: Placement }) {
  const contacts = foldOf(useDraft())?.contacts ?? [];
  const isNative = ([i, j]: readonly [number, number]) => contacts.some((pair) => pair.i === i && pair.j === j);
  if (set.links.every(isNative)) return setWords(set);
  const dials = setWords({ ...set, links: [] })
    .split(' · ')
    .slice(1);
  return (
    <>
      {set.links.map((link, k) => (
        <Fragment key={link.join('-')}>
          {k > 0 && ', '}
          {link.join('–')}
          {!isNative(link) && (
            <span title={say`These beads do not touch in the fold`}>
              *<span className="heard"> {say`(does not touch in the fold)`}</span>
            </span>
          )}
        </Fragment>
      ))}
      {dials.map((words) => ` · ${words}`)}
    </>
  );
}
