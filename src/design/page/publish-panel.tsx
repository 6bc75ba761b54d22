import { useStore } from 'zustand';
import {
  addressForOthers,
  Button,
  Choice,
  CopyField,
  downloadText,
  LONGEST_ADDRESS,
  Panel,
  Progress,
  packJson,
  percent,
  writeAddress,
} from '../../kit/index.ts';
import { plural, say, sayOf } from '../../language/index.ts';
import { beadsOf, type Draft } from '../model/draft.ts';
import { isSearchOf, whyNotPublish } from '../model/readiness.ts';
import { setKey, setWords } from '../model/set-names.ts';
import { sureGoal } from '../model/sure-goal.ts';
import { mayCut, shockFor, type ThirdStar, thirdStarOf } from '../model/third-star.ts';
import { isTossUp } from '../model/toss-up.ts';
import { fewestReaching, rowGoal, shareWords, withGoal } from '../model/verdict.ts';
import type { Proof, Third, Try } from '../state/prove.ts';
import { provedOf } from '../state/publishing.ts';
import { draftKey, MOST_LEVELS } from '../state/shelf.ts';
import { useDesk, useDraft, useTuning } from './context.ts';
import { useKeptFocus } from './kept-focus.ts';
import { TextField } from './text-field.tsx';

/** The address of a level in Play; null where it is too long for one. */
function levelAddress(draft: Draft): string | null {
  const fragment = writeAddress({ path: ['play', 'own'], query: `level=${packJson(draft)}` });
  return fragment.length <= LONGEST_ADDRESS ? fragment : null;
}
const whole = (fragment: string) => addressForOthers(window.location.href, fragment);

/** Without links on it: an address that names nothing would open those that were last tried. */
const emptyFrom = (fragment: string) => `${fragment}&seed=1&from=design`;

function PublishedLevel({ draft }: { draft: Draft }) {
  const fragment = levelAddress(draft);
  const text = `${JSON.stringify(draft, null, 2)}\n`;
  return (
    <>
      <p>{say`Published: it is among your levels below. Par is ${plural(draft.par, 'link')}: who wins with no more earns the second star.`}</p>
      <div className="design-row">
        {fragment !== null && <a className="main-button" href={emptyFrom(fragment)}>{say`Play it empty`}</a>}
        <Button onPress={() => downloadText(`${draft.id}.json`, text, 'application/json')}>{say`Download JSON`}</Button>
      </div>
      {fragment !== null ? (
        <>
          <CopyField label={say`Address of the level`} text={whole(fragment)} isQuiet />
          <p className="quiet-note">{say`For friends: it opens the level without links; only in a browser that has played it, as here, those that were tried last stand on it. The level itself is in the address, which is why it is long.`}</p>
        </>
      ) : (
        <p>
          {say`The level is too large for an address. Download it, and open the file at`}{' '}
          <a href="#/play/own">{say`Play, own level`}</a>.
        </p>
      )}
    </>
  );
}

/** What one try came to: figures, and what was needed. */
function tryWords({ isWon, runs, folded, runsAsked, starts, learned, startsAsked, needed }: Try): string {
  const figures = say`${folded} of ${plural(runs, 'chain')} folded (${runsAsked} needed), ${learned} of ${plural(starts, 'network')} learned (${startsAsked} needed)`;
  const bothPass = folded >= runsAsked && learned >= startsAsked;
  const tossed = [
    ...(isTossUp(folded, runs, runsAsked) ? [say`${folded} chains folded where ${runsAsked} are needed`] : []),
    ...(isTossUp(learned, starts, startsAsked)
      ? [say`${learned} networks learned where ${startsAsked} are needed`]
      : []),
  ];
  const toss = tossed.length === 0 ? '' : say` A coin’s toss: ${tossed.join(say` and `)}.`;
  if (isWon || !bothPass || needed.length === 0)
    return `${isWon ? say`won: ${figures}.` : say`lost: ${figures}.`}${toss}`;
  return say`lost: ${figures}, but the goals ask for a spare way, and without ${needed.map((link) => link.join('–')).join(say` or `)} a world fails.`;
}

/** What would help a level that its own links do not win: by what Tune knows of the fold by now, and by the same rule for the goal. */
function WaysOn({ draft, proof: { tries } }: { draft: Draft; proof: Proof }) {
  const { design, publishing } = useDesk();
  const { status, found, ranking } = useTuning((state) => state);
  const proved = provedOf(useStore(publishing.store));
  const isHere = isSearchOf(found, draft);
  const rows = isHere ? (ranking?.rows ?? []) : [];
  const own = rows.find((row) => setKey(row) === proved?.key) ?? null;
  const isShort = tries.some(({ folded, runsAsked }) => folded < runsAsked);
  const goal = !isShort ? null : own === null ? sureGoal([], tries) : rowGoal(own, proved);
  const [best] = rows;
  const links = !isHere
    ? say`Tune can look for better links.`
    : status === 'running'
      ? say`Tune is still looking for better links.`
      : status !== 'done' || best === undefined
        ? say`Tune waits with its search for better links.`
        : best === own
          ? say`Tune found no better links than these. What it tried beyond that, and what it came to, stands there.`
          : say`Tune’s best, ${setWords(best)}, folds in ${shareWords(best)} of its runs: it stands there to be used.`;
  return (
    <>
      <p>{links}</p>
      {goal !== null && goal < draft.goals.probability && (
        <div className="design-row">
          <Button onPress={() => design.actions.change({ goals: { ...draft.goals, probability: goal } })}>
            {say`Set the goal to ${percent(goal)} of runs`}
          </Button>
          <span className="quiet-note">{say`By all that was run of these links.`}</span>
        </div>
      )}
    </>
  );
}

/** What the own links came to under what the third star asks. */
function thirdWords({ kind, isEarned, needed }: Third): string {
  if (isEarned)
    return kind === 'cuts'
      ? say`Your links earn all three stars: with any one of them cut chain and network still pass.`
      : say`Your links earn all three stars: chain and network come back from the shock.`;
  const why =
    kind === 'shock'
      ? say`through the shock a world fails`
      : say`without ${needed.map((link) => link.join('–')).join(say` or `)} a world fails`;
  return say`Your links earn two stars, not the third: ${why}. Whether others can, nobody has shown.`;
}

function ProofWords({ draft, proof }: { draft: Draft; proof: Proof }) {
  const { isSolved, tries, third } = proof;
  return (
    <div role="status" data-proof={isSolved ? 'solved' : 'unsolved'}>
      <p>
        <strong>{isSolved ? say`Solved by your links.` : say`Your links do not win it yet.`}</strong>
        {say` They were played ${tries.length === 2 ? say`twice` : say`${tries.length} times`}, as Play would judge them.`}
      </p>
      <ul>
        {tries.map((one, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a try is known by its number
          <li key={k}>{say`Try ${k + 1} ${tryWords(one)}`}</li>
        ))}
      </ul>
      {third !== null && <p data-third={third.isEarned}>{thirdWords(third)}</p>}
      {!isSolved && <WaysOn draft={draft} proof={proof} />}
    </div>
  );
}

const THIRD_STARS: Readonly<Record<ThirdStar, string>> = {
  cuts: say`any one link cut`,
  shock: say`through a shock`,
};

/** What the third star of the level asks. */
function ThirdStarChoice({ draft }: { draft: Draft }) {
  const { actions } = useDesk().design;
  const stars: readonly ThirdStar[] = mayCut(draft) ? ['cuts', 'shock'] : ['shock'];
  return (
    <div>
      <Choice
        label={say`Third star`}
        options={stars.map((value) => ({ value, label: THIRD_STARS[value] }))}
        value={thirdStarOf(draft)}
        onChange={(star) => actions.change({ shock: shockFor(draft, star) })}
      />
      <p className="quiet-note">
        {mayCut(draft)
          ? say`For who wins with no more links than par and still passes then. A shock is a burst of heat for the chain and noise for the network, halfway.`
          : say`With a par of one link “any one link cut” would leave none, so it is a shock here: a burst of heat for the chain and noise for the network, halfway.`}
      </p>
    </div>
  );
}

const LONGEST_TITLE = 60;

/** What the level is called. */
function TitleField({ draft }: { draft: Draft }) {
  const { actions } = useDesk().design;
  function take(text: string): boolean {
    const title = text.trim();
    const isGood = title !== '' && title.length <= LONGEST_TITLE;
    if (isGood) actions.change({ title });
    else actions.tell(say`A title has 1 to ${LONGEST_TITLE} characters.`, 'refused');
    return isGood;
  }
  return <TextField label={say`Title of the level`} value={draft.title} onDone={take} />;
}

/** How many links the second star allows, and whether Tune found that fewer do. */
function ParNote({ draft }: { draft: Draft }) {
  const { tuning } = useDesk();
  const { found, ranking } = useTuning((state) => state);
  const fewer =
    isSearchOf(found, draft) && ranking !== null && ranking.rows.length > 0
      ? fewestReaching(withGoal(found.search.task, draft), ranking.rows)
      : null;
  const isLess = fewer !== null && fewer.links.length < draft.par;
  return (
    <p className="quiet-note">
      {say`Par will be ${plural(draft.par, 'link')}, as many as yours: who wins with no more earns the second star.`}
      {isLess && (
        <>
          {say` Tune reached the goals with ${plural(fewer.links.length, 'link')}.`}{' '}
          <Button kind="text" onPress={() => tuning.choose(setKey(fewer))}>{say`Look at ${setWords(fewer)}`}</Button>
        </>
      )}
    </p>
  );
}

/** Links that Tune has found, for a board that has none. */
function FoundLinks({ draft }: { draft: Draft }) {
  const { design } = useDesk();
  const { found, ranking } = useTuning((state) => state);
  const best = ranking?.rows[0];
  if (!isSearchOf(found, draft) || best === undefined || best.links.length === 0) return null;
  return (
    <div className="design-row">
      <Button onPress={() => design.actions.takeSet(best)}>{say`Use Tune’s best, ${setWords(best)}`}</Button>
    </div>
  );
}

/** What was published in this browser. */
function YourLevels() {
  const { design, shelf } = useDesk();
  const levels = useStore(shelf.store, (state) => state.levels);
  if (levels.length === 0) return null;
  return (
    <Panel title={say`Your levels`} heading={2}>
      <ul className="own-levels" aria-label={say`Your levels`}>
        {levels.map((level) => {
          const { draft } = level;
          const fragment = levelAddress(draft);
          return (
            <li key={draftKey(draft)} className="own-level">
              <p>
                <strong>{draft.title}</strong>{' '}
                <span className="quiet-note">{say`${beadsOf(draft)} beads, par ${plural(draft.par, 'link')}`}</span>
              </p>
              <div className="design-row">
                {fragment !== null && (
                  <a className="small-button" href={`${fragment}&from=design`} aria-label={say`Play ${draft.title}`}>
                    {sayOf('level', 'Play')}
                  </a>
                )}
                <Button
                  label={say`Open ${draft.title} in Design`}
                  onPress={() => design.actions.open(draft)}
                >{say`On the board`}</Button>
                <Button
                  kind="text"
                  label={say`Delete ${draft.title}`}
                  onPress={() => shelf.remove(level)}
                >{say`Delete`}</Button>
              </div>
              {fragment !== null && (
                <CopyField label={say`Address of ${draft.title}, without the links`} text={whole(fragment)} isQuiet />
              )}
            </li>
          );
        })}
      </ul>
      <p className="quiet-note">{say`Published in this browser, which keeps the last ${MOST_LEVELS}. Whoever has an address has the level too.`}</p>
    </Panel>
  );
}

/** Turns the draft into a level: its own links must win it first, in the engine that judges Play. */
export function PublishPanel() {
  const { publishing } = useDesk();
  const draft = useDraft();
  const state = useStore(publishing.store);
  const problem = whyNotPublish(draft);
  const isSolved = state.status === 'done' && state.proof.isSolved;
  const focus = useKeptFocus<HTMLDivElement>();

  return (
    <div id="publish" className="design-publish" {...focus}>
      <Panel title={say`Publish`} heading={2} tone={isSolved ? 'good' : 'plain'}>
        {problem !== null && <p role="status">{problem}</p>}
        {problem !== null && draft.solution.length === 0 && <FoundLinks draft={draft} />}
        {problem === null && state.status === 'none' && (
          <p className="quiet-note">{say`Gives the fold an address as a level. Your links have to win it twice first, as Play judges them, under seeds that Tune never has.`}</p>
        )}
        {state.status === 'running' && (
          <Progress
            label={say`Playing your links`}
            done={state.done}
            total={state.total}
            onCancel={publishing.cancel}
          />
        )}
        {state.status === 'failed' && <p role="alert">{say`It could not be measured. ${state.message}`}</p>}
        {state.status === 'done' && <ProofWords draft={state.draft} proof={state.proof} />}
        {state.status === 'done' && isSolved && <PublishedLevel draft={state.draft} />}
        {problem === null && state.status !== 'running' && !isSolved && (
          <>
            <TitleField draft={draft} />
            <ParNote draft={draft} />
            <ThirdStarChoice draft={draft} />
          </>
        )}
        {state.status !== 'running' && !isSolved && (
          <div className="design-row">
            <Button
              kind="main"
              onPress={publishing.start}
              isDisabled={problem !== null}
            >{say`Check and publish`}</Button>
          </div>
        )}
      </Panel>
      <YourLevels />
    </div>
  );
}
