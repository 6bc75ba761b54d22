import { useState } from 'react';
import { addressForOthers, Button, CopyField, percent, Term, writeAddress } from '../../../kit/index.ts';
import { magnitudeText, plural, say } from '../../../language/index.ts';
import { sameLinks } from '../../../links/index.ts';
import { runsAsked, sameDials, startsAsked } from '../../../task/index.ts';
import type { Ranked } from '../../../tune/index.ts';
import { writeDesign } from '../../model/address.ts';
import { linksOf } from '../../model/draft.ts';
import { setWords } from '../../model/set-names.ts';
import { playAddress, withSet } from '../../model/tune-files.ts';
import { shareWords, unbroken, withGoal } from '../../model/verdict.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { FoldPicture } from '../fold-picture.tsx';
import { CloserLook } from './closer-look.tsx';
import { SetName } from './set-name.tsx';

/** Figures of a set beside what the goals ask. */
function Figures({ row }: { row: Ranked }) {
  const draft = useDraft();
  const task = useTuning((state) => state.found!.search.task);
  const { runs, starts } = row;
  const folded = Math.round(row.probability * runs);
  const learned = Math.round(row.learned * starts);
  const asked = runsAsked(withGoal(task, draft), runs);
  const mark = (isMet: boolean) => (isMet ? '✓' : '✗');
  return (
    <ul className="tune-figures">
      <li>{say`${mark(folded >= asked)} folds in ${folded} of ${runs} runs: ${shareWords(row)} (${asked} needed)`}</li>
      <li>{say`${mark(learned >= startsAsked(starts))} learns in ${learned} of ${starts} starts, each to at least ${percent(draft.goals.accuracy)} accuracy (${startsAsked(starts)} needed; the mean is ${unbroken(percent(row.accuracy))})`}</li>
      <li>
        <Term term="gradient" /> {say`${magnitudeText(row.gradient)} of the top floor’s`}
      </li>
    </ul>
  );
}

/** How the best set stands: in a tie it is not surer than the sets that it is level with. */
function bestWords(isDone: boolean, rivals: number): string {
  if (rivals === 0) return isDone ? say`the best` : say`the best so far`;
  const others = plural(rivals, 'other');
  return isDone ? say`the best, level with ${others}` : say`the best so far, level with ${others}`;
}

/** The set that is looked at, and everything that may be done with it. */
export function ChosenSet({ row, isBest, rivals }: { row: Ranked; isBest: boolean; rivals: number }) {
  const { design, publishing, tuning } = useDesk();
  const draft = useDraft();
  const status = useTuning((state) => state.status);
  const [isShared, setShared] = useState(false);
  const tuned = withSet(draft, row);
  // A search goes on in this tab alone; one that is over has nothing to lose by leaving it.
  const isSearching = status === 'running';
  const play = playAddress(tuned, !isSearching);
  const isUsed = sameLinks(linksOf(draft), row.links) && sameDials(draft.solutionDials, row.dials);
  const address = addressForOthers(window.location.href, writeAddress({ path: ['design'], query: writeDesign(tuned) }));

  function use() {
    if (!isUsed) design.actions.takeSet(row);
  }
  function publish() {
    use();
    void publishing.start();
    const panel = document.getElementById('publish');
    panel?.scrollIntoView({ block: 'nearest' });
    // What comes of it stands there: for keys too.
    panel?.focus({ preventScroll: true });
  }

  return (
    <section className="tune-chosen" aria-label={say`The set that is looked at`} data-links={setWords(row)}>
      <p className="tune-title">
        <strong>
          <SetName set={row} />
        </strong>
        <span className="quiet-note">{isBest ? bestWords(status === 'done', rivals) : say`number ${row.rank}`}</span>
        {!isBest && <Button kind="text" onPress={() => tuning.choose(null)}>{say`Back to the best`}</Button>}
      </p>
      <div className="tune-seen">
        <Figures row={row} />
        <FoldPicture links={row.links} />
      </div>
      <div className="design-row">
        <Button onPress={use} isDisabled={isUsed}>
          {isUsed ? say`On the board` : say`Use these links`}
        </Button>
        {play !== null && (
          <a
            className="main-button"
            href={play}
            onClick={use}
            {...(isSearching ? { target: '_blank', rel: 'noopener' } : {})}
          >
            {say`Play with these links`}
          </a>
        )}
        {row.links.length > 0 && <Button onPress={publish}>{say`Publish`}</Button>}
        <Button onPress={() => setShared(!isShared)} isPressed={isShared}>{say`Address with the links`}</Button>
      </div>
      {play !== null && isSearching && (
        <p className="quiet-note">{say`Play opens in a new tab: the search goes on here.`}</p>
      )}
      {isShared && (
        <CopyField label={say`Address of the fold with these links: it gives the answer away`} text={address} />
      )}
      <CloserLook row={row} />
    </section>
  );
}
