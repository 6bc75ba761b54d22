import { Button, downloadText, EmptyState, percent } from '../../../kit/index.ts';
import { plural, say } from '../../../language/index.ts';
import { type Ranked, stageOf } from '../../../tune/index.ts';
import { setKey, setWords } from '../../model/set-names.ts';
import { tuningCsv, tuningJson } from '../../model/tune-files.ts';
import { levelWithBest, shareWords, tuneVerdict } from '../../model/verdict.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { ChosenSet } from './chosen-set.tsx';
import { TuneScatter } from './tune-scatter.tsx';
import { TuneTable } from './tune-table.tsx';

/** What the search comes to, in a sentence, and what may be done about it. */
function Verdict({ rows }: { rows: readonly Ranked[] }) {
  const { design, tuning } = useDesk();
  const draft = useDraft();
  const search = useTuning((state) => state.found!.search);
  const { goals } = draft;
  if (stageOf(search) !== 'done')
    return <p role="status">{say`Best so far; it may change while the search goes on.`}</p>;
  const task = { ...search.task, goals: { ...search.task.goals, probability: goals.probability } };
  const { isReached, text, goal, fewer } = tuneVerdict(task, rows);
  const close = levelWithBest(rows).length;
  const all = search.isExhaustive
    ? say`All ${rows.length} sets were measured.`
    : say`${rows.length} sets were tried, of more than 2,000.`;
  const doubt =
    close === 0
      ? ''
      : say` ${close === 1 ? say`One other that was measured as much is` : say`${close} others that were measured as much are`} within its error: more effort would tell them apart.`;
  return (
    <div className="tune-verdict" role="status" data-reached={isReached}>
      <p>
        <strong>{`${isReached ? '✓' : '✗'} ${text}`}</strong>
      </p>
      {goal !== null && (
        <div className="design-row">
          <Button onPress={() => design.actions.change({ goals: { ...goals, probability: goal } })}>
            {say`Set the goal to ${percent(goal)} of runs`}
          </Button>
          <span className="quiet-note">{say`Tried: it passes with two errors to spare.`}</span>
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
  const search = useTuning((state) => state.found!.search);
  if (ranking === null || ranking.rows.length === 0) {
    return (
      <EmptyState title={say`Nothing measured yet`}>
        <p>{say`The first sets are being run; the best so far will stand here.`}</p>
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
