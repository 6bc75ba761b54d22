import { Button, Choice, NumberField, Panel, Progress, Term } from '../../../kit/index.ts';
import { digits, plural, say } from '../../../language/index.ts';
import { progressOf, type SearchProgress } from '../../../tune/index.ts';
import { beadsOf } from '../../model/draft.ts';
import { isSearchOf, tunable, tuneKey } from '../../model/readiness.ts';
import { type Found, MOST_KEPT } from '../../state/keeper.ts';
import { EFFORTS, type Effort, MOST_SEED } from '../../state/tuning.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { useKeptFocus } from '../kept-focus.ts';
import { TuneResults } from './tune-results.tsx';
import './tune.css';

const CHOICES: readonly { value: Effort; label: string }[] = [
  { value: 'quick', label: say`Quick` },
  { value: 'usual', label: say`Usual` },
  { value: 'thorough', label: say`Thorough` },
];

/** What a search is asked before it begins; `word` is on its button. */
function TuneForm({ word, isMain }: { word: string; isMain: boolean }) {
  const { tuning } = useDesk();
  const draft = useDraft();
  const { effort, seed } = useTuning((state) => state.asked);
  const ready = tunable(draft);
  if (!ready.ok) return <p role="status">{ready.reason}</p>;
  const { sets } = ready;
  const many = say`More than 2,000 sets of links are allowed: the most promising race each other, and the best get ${EFFORTS[effort].replicas} runs.`;
  const few = say`All ${sets} sets of links that are allowed will be measured; those that may be the best get ${EFFORTS[effort].replicas} runs.`;
  return (
    <div className="tune-form">
      <p className="quiet-note">
        {sets === null ? many : few}
        {Object.keys(draft.dials).length > 0 &&
          say` A set is links together with where the dials stand, each at a few values.`}
      </p>
      <div className="design-row">
        <Choice
          label={say`Effort`}
          options={CHOICES}
          value={effort}
          onChange={(next) => tuning.ask({ effort: next, seed })}
        />
        <NumberField
          label={say`Seed`}
          value={seed}
          from={0}
          to={MOST_SEED}
          isWhole
          onChange={(next) => tuning.ask({ effort, seed: next })}
        />
        <Button kind={isMain ? 'main' : 'small'} onPress={() => tuning.start(effort, seed)}>
          {word}
        </Button>
      </div>
      <p className="quiet-note">
        {say`Effort: how many sets are tried, and how many runs the best of them get: ${Object.values(EFFORTS)
          .map(({ replicas }) => replicas)
          .join(', ')}. Seed, 0 to ${MOST_SEED}: what chance is drawn from; the same one finds the same sets.`}
      </p>
    </div>
  );
}

/** What was spent so far. */
function Spent({ progress }: { progress: SearchProgress }) {
  const { evaluated, replicaSteps, trainings } = progress;
  const millions = digits((replicaSteps / 1e6).toFixed(replicaSteps < 1e7 ? 1 : 0));
  return (
    <span className="quiet-note">
      {say`${plural(evaluated, 'set')} tried · ${millions} million `}
      <Term term="replica-steps" />
      {` · ${trainings} `}
      <Term term="trainings" />
    </span>
  );
}

/** A search of the present fold: how far it is, and what may be done with it. */
function TuneSearch() {
  const { tuning } = useDesk();
  const status = useTuning((state) => state.status);
  const search = useTuning((state) => state.found?.search);
  if (search === undefined) return null;
  const progress = progressOf(search);
  const { share, round, rounds } = progress;
  const isHalted = status === 'paused' || status === 'failed';
  return (
    <>
      {(status === 'running' || isHalted) && (
        <>
          <Progress
            label={isHalted ? say`Paused` : say`Searching`}
            isHalted={isHalted}
            note={rounds === null ? say`round ${round}` : say`round ${round} of ${rounds}`}
            done={share}
            total={1}
            onCancel={tuning.cancel}
          />
          <div className="design-row">
            {isHalted ? (
              <Button onPress={tuning.resume}>{say`Go on`}</Button>
            ) : (
              <Button onPress={tuning.pause}>{say`Pause`}</Button>
            )}
            <Spent progress={progress} />
          </div>
        </>
      )}
      {status === 'done' && <Spent progress={progress} />}
      <TuneResults />
      {status === 'done' && (
        <details className="tune-again">
          <summary>{say`Tune again, with another effort or seed`}</summary>
          <TuneForm word={say`Tune again`} isMain={false} />
        </details>
      )}
    </>
  );
}

/** A search that was made on another fold, or under other settings, than those of the board. */
function OtherSearch({ other, onLetGo }: { other: Found; onLetGo(): void }) {
  const { design } = useDesk();
  const { title, budget, chain } = other.draft;
  const tried = progressOf(other.search).evaluated;
  return (
    <li className="design-row tune-other">
      <span>{say`${title}, ${beadsOf(other.draft)} beads, at most ${plural(budget, 'link')}, kT ${chain.temperature}: ${plural(tried, 'set')} tried`}</span>
      <Button kind="text" onPress={() => design.actions.open(other.draft)}>{say`Back to it`}</Button>
      <Button kind="text" onPress={onLetGo}>{say`Let it go`}</Button>
    </li>
  );
}

/** Searches that are kept beside the one that is shown. */
function OtherSearches({ isHere }: { isHere: boolean }) {
  const { tuning } = useDesk();
  const found = useTuning((state) => state.found);
  const others = useTuning((state) => state.others);
  const count = others.length + (found === null || isHere ? 0 : 1);
  if (count === 0) return null;
  return (
    <details className="tune-again" open={!isHere}>
      <summary>
        {count === 1
          ? say`A search of another fold, or of other settings`
          : say`${count} searches of other folds or settings`}
      </summary>
      <ul className="tune-others">
        {found !== null && !isHere && <OtherSearch other={found} onLetGo={tuning.cancel} />}
        {others.map((other) => (
          <OtherSearch key={tuneKey(other.draft)} other={other} onLetGo={() => tuning.letGo(other)} />
        ))}
      </ul>
      <p className="quiet-note">{say`This browser keeps the last ${MOST_KEPT} searches, one for each fold with its settings.`}</p>
    </details>
  );
}

/** Finds links for the fold on the board. */
export function TunePanel() {
  const { tuning } = useDesk();
  const draft = useDraft();
  const found = useTuning((state) => state.found);
  const note = useTuning((state) => state.note);
  const cancelled = useTuning((state) => state.cancelled);
  const status = useTuning((state) => state.status);
  const focus = useKeptFocus<HTMLDivElement>();
  const isHere = isSearchOf(found, draft);
  return (
    <Panel title={say`Tune: find the links`} heading={2}>
      <div className="tune" data-status={isHere ? status : 'idle'} {...focus}>
        {!isHere && (
          <p className="quiet-note">{say`Tries sets of links on this fold: folds chains and trains networks with each, and keeps those with which both work.`}</p>
        )}
        {note !== null && (
          <p role="status" className="tune-note">
            {note}
          </p>
        )}
        {cancelled !== null && (
          <div className="design-row" role="status">
            <span>{say`Cancelled after ${plural(progressOf(cancelled.search).evaluated, 'set')}.`}</span>
            <Button kind="text" onPress={tuning.recover}>{say`Take it up again`}</Button>
          </div>
        )}
        {isHere ? <TuneSearch /> : <TuneForm word={say`Tune`} isMain />}
        <OtherSearches isHere={isHere} />
      </div>
    </Panel>
  );
}
