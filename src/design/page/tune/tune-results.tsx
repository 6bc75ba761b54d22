import { useStore } from 'zustand';
import { Button, downloadText, EmptyState, Progress, percent } from '../../../kit/index.ts';
import { plural, say } from '../../../language/index.ts';
import { RUNS, type Task } from '../../../task/index.ts';
import { type Ranked, stageOf } from '../../../tune/index.ts';
import { setKey, setWords } from '../../model/set-names.ts';
import { changeWords, draftChange, helps, reachesGoals, type Trial, trialShare } from '../../model/trials.ts';
import { tuningCsv, tuningJson } from '../../model/tune-files.ts';
import { levelWithBest, shareWords, tuneVerdict, withGoal } from '../../model/verdict.ts';
import { provedOf } from '../../state/publishing.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { ChosenSet } from './chosen-set.tsx';
import { TuneScatter } from './tune-scatter.tsx';
import { TuneTable } from './tune-table.tsx';

/** What a trial came to, in a sentence. */
function trialWords(trial: Trial): string {
  const { change, set, learned, starts } = trial;
  const words = changeWords(change);
  if (change.kind === 'gain') return say`${words}: ${setWords(set)} learns in ${learned} of ${starts} starts`;
  const share = shareWords(trialShare(trial));
  return change.kind === 'heat'
    ? say`${words}: ${setWords(set)} folds in ${share}`
    : say`${words}: folds in ${share}, learns in ${learned} of ${starts} starts`;
}

/** What was run beyond the search, because no set reached the goal: offers where it helps, figures where it does not. */
function TrialsPart({ task }: { task: Task }) {
  const { design, trials } = useDesk();
  const draft = useDraft();
  const state = useStore(trials.store);
  if (state.status === 'none') return null;
  const { row, changes, status } = state;
  const good = state.trials.filter((trial) => helps(task, row, trial));
  const idle = state.trials.filter((trial) => !good.includes(trial));
  // Those that reach the goal first.
  const offers = [...good].sort((a, b) => Number(reachesGoals(task, b)) - Number(reachesGoals(task, a)));
  const take = ({ change, set }: Trial) =>
    design.actions.takeSet(
      set,
      draftChange(draft, change),
      say`${changeWords(change)}: set, with ${setWords(set)} on the board. Publish checks both.`,
    );
  return (
    <div className="tune-trials" data-trials={status}>
      {status === 'running' && (
        <Progress
          label={say`Trying what may help`}
          note={changeWords(changes[Math.min(state.trials.length, changes.length - 1)])}
          done={state.trials.length + state.share}
          total={changes.length}
          onCancel={trials.cancel}
        />
      )}
      {offers.map((trial) => (
        <div key={changeWords(trial.change)} className="design-row">
          <Button onPress={() => take(trial)}>{trialWords(trial)}</Button>
          <span className="quiet-note">
            {reachesGoals(task, trial) ? say`✓ reaches the goal` : say`better, not yet enough`}
          </span>
        </div>
      ))}
      {idle.length > 0 && (
        <p className="quiet-note">{say`Tried without clear gain: ${idle.map(trialWords).join('; ')}.`}</p>
      )}
      {status === 'failed' && <p role="alert">{say`This could not be measured. ${state.problem ?? ''}`}</p>}
      {(status === 'cancelled' || status === 'failed') && (
        <Button kind="text" onPress={trials.resume}>{say`Try what may help`}</Button>
      )}
    </div>
  );
}

/** What the search comes to, in a sentence, and what may be done about it. */
function Verdict({ rows }: { rows: readonly Ranked[] }) {
  const { design, publishing, tuning } = useDesk();
  const draft = useDraft();
  const search = useTuning((state) => state.found!.search);
  const { goals } = draft;
  const proved = provedOf(useStore(publishing.store));
  if (stageOf(search) !== 'done')
    return <p role="status">{say`Best so far; it may change while the search goes on.`}</p>;
  const task = withGoal(search.task, draft);
  const { isReached, text, goal, fewer } = tuneVerdict(task, rows, proved);
  const close = levelWithBest(rows).length;
  const all = search.isExhaustive
    ? say`All ${rows.length} sets were measured.`
    : say`${rows.length} sets were tried, of more than 2,000 that can be made of pairs that touch in the fold and of those that do not.`;
  const doubt =
    close === 0 || rows[0].probability === 0
      ? ''
      : say` ${close === 1 ? say`One other that was measured as much is` : say`${close} others that were measured as much are`} within its error: more effort would tell them apart.`;
  return (
    <div className="tune-verdict" role="status" data-reached={isReached}>
      <p>
        <strong>{`${isReached ? '✓' : '✗'} ${text}`}</strong>
      </p>
      <TrialsPart task={task} />
      {goal !== null && (
        <div className="design-row">
          <Button onPress={() => design.actions.change({ goals: { ...goals, probability: goal.share } })}>
            {say`Set the goal to ${percent(goal.share)} of runs`}
          </Button>
          <span className="quiet-note">{say`${setWords(goal.row)} passes it with two errors of ${RUNS} runs to spare.`}</span>
        </div>
      )}
      {fewer !== null && (
        <div className="design-row">
          <span>{say`With ${fewer.links.length === 0 ? say`no links` : plural(fewer.links.length, 'link')} the goal is reached too: ${shareWords(fewer)} of runs.`}</span>
          <Button onPress={() => tuning.choose(setKey(fewer))}>{say`Look at ${setWords(fewer)}`}</Button>
        </div>
      )}
      <p className="quiet-note">{`${all}${doubt}`}</p>
    </div>
  );
}

/** What a search has found: the set that is looked at, all in a table and on a plane, and files of it. */
export function TuneResults() {
  const { tuning } = useDesk();
  const draft = useDraft();
  const ranking = useTuning((state) => state.ranking);
  const chosen = useTuning((state) => state.chosen);
  const status = useTuning((state) => state.status);
  const search = useTuning((state) => state.found!.search);
  if (ranking === null || ranking.rows.length === 0) {
    return (
      <EmptyState title={say`Nothing measured yet`}>
        <p>
          {status === 'running'
            ? say`The first sets are being run; the best so far will stand here.`
            : say`Go on runs the first sets; the best so far will stand here.`}
        </p>
      </EmptyState>
    );
  }
  const { rows } = ranking;
  const row = rows.find((one) => setKey(one) === chosen) ?? rows[0];
  const name = draft.id;
  const look = (one: Ranked) => tuning.choose(setKey(one));
  return (
    <>
      <Verdict rows={rows} />
      <ChosenSet row={row} isBest={row === rows[0]} rivals={levelWithBest(rows).length} />
      <TuneScatter ranking={ranking} chosen={row} onChoose={look} />
      <TuneTable ranking={ranking} chosen={row} onChoose={look} />
      <div className="design-row">
        <Button
          onPress={() => downloadText(`${name}-tuning.json`, tuningJson(draft, search, ranking), 'application/json')}
        >{say`JSON`}</Button>
        <Button onPress={() => downloadText(`${name}-tuning.csv`, tuningCsv(ranking), 'text/csv')}>{say`CSV`}</Button>
        <span className="quiet-note">{say`All of it as a file.`}</span>
      </div>
    </>
  );
}
