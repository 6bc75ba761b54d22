import { useState } from 'react';
import { Button, CopyField, percent, share, writeAddress } from '../../../kit/index.ts';
import { sameLinks } from '../../../links/index.ts';
import { runsAsked, sameDials, startsAsked } from '../../../task/index.ts';
import type { Ranked } from '../../../tune/index.ts';
import { writeDesign } from '../../model/address.ts';
import { linksOf } from '../../model/draft.ts';
import { setWords } from '../../model/set-names.ts';
import { playAddress, withSet } from '../../model/tune-files.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { CloserLook } from './closer-look.tsx';

/** Figures of a set beside what the goals ask. */
function Figures({ row }: { row: Ranked }) {
  const draft = useDraft();
  const task = useTuning((state) => state.found!.search.task);
  const { runs, starts } = row;
  const folded = Math.round(row.probability * runs);
  const learned = Math.round(row.learned * starts);
  // The goal for runs is that of the draft: it may change without another search.
  const asked = runsAsked({ ...task, goals: { ...task.goals, probability: draft.goals.probability } }, runs);
  const mark = (isMet: boolean) => (isMet ? '✓' : '✗');
  return (
    <ul className="tune-figures">
      <li>{`${mark(folded >= asked)} folds in ${folded} of ${runs} runs: ${percent(row.probability)} ± ${Math.round(100 * row.probabilityError)} (${asked} needed)`}</li>
      <li>{`${mark(learned >= startsAsked(starts))} learns in ${learned} of ${starts} starts: accuracy ${percent(row.accuracy)} (${startsAsked(starts)} needed)`}</li>
      <li>{`gradient ${share(row.gradient)} of the top floor’s`}</li>
    </ul>
  );
}

/** The set that is looked at, and everything that may be done with it. */
export function ChosenSet({ row, isBest }: { row: Ranked; isBest: boolean }) {
  const { design, publishing, tuning } = useDesk();
  const draft = useDraft();
  const status = useTuning((state) => state.status);
  const [isShared, setShared] = useState(false);
  const tuned = withSet(draft, row);
  // A search goes on in this tab alone; one that is over has nothing to lose by leaving it.
  const isSearching = status === 'running';
  const play = playAddress(tuned, !isSearching);
  const isUsed = sameLinks(linksOf(draft), row.links) && sameDials(draft.solutionDials, row.dials);
  const address =
    window.location.href.replace(/#.*$/, '') + writeAddress({ path: ['design'], query: writeDesign(tuned) });

  function use() {
    if (!isUsed) design.actions.takeSet(row);
  }
  function publish() {
    use();
    void publishing.start();
    document.getElementById('publish')?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <section className="tune-chosen" aria-label="The set that is looked at" data-links={setWords(row)}>
      <p className="tune-title">
        <strong>{setWords(row)}</strong>
        <span className="quiet-note">
          {isBest ? (status === 'done' ? 'the best' : 'the best so far') : `number ${row.rank}`}
        </span>
        {!isBest && (
          <Button kind="text" onPress={() => tuning.choose(null)}>
            Back to the best
          </Button>
        )}
      </p>
      <Figures row={row} />
      <div className="design-row">
        <Button onPress={use} isDisabled={isUsed}>
          {isUsed ? 'On the board' : 'Use these links'}
        </Button>
        {play !== null && (
          <a
            className="small-button"
            href={play}
            onClick={use}
            {...(isSearching ? { target: '_blank', rel: 'noopener' } : {})}
          >
            Play it {isSearching && <span className="quiet-note">(new tab: the search goes on here)</span>}
          </a>
        )}
        {row.links.length > 0 && <Button onPress={publish}>Publish</Button>}
        <Button onPress={() => setShared(!isShared)} isPressed={isShared}>
          Address
        </Button>
      </div>
      {isShared && <CopyField label="Address of fold and links" text={address} />}
      <CloserLook row={row} />
    </section>
  );
}
