import { Button, downloadText, EmptyState } from '../../../kit/index.ts';
import { type Ranked, stageOf } from '../../../tune/index.ts';
import { setKey } from '../../model/set-names.ts';
import { tuningCsv, tuningJson } from '../../model/tune-files.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';
import { ChosenSet } from './chosen-set.tsx';
import { TuneScatter } from './tune-scatter.tsx';
import { TuneTable } from './tune-table.tsx';

/** How many rows could be as good as the best for all that their error bars say. */
function rivals(rows: readonly Ranked[]): number {
  const [best, ...others] = rows;
  const least = best.probability - best.probabilityError;
  return others.filter(
    ({ probability, probabilityError, learned }) => learned >= best.learned && probability + probabilityError >= least,
  ).length;
}

/** What the search says as a whole. */
function Summary({ rows }: { rows: readonly Ranked[] }) {
  const search = useTuning((state) => state.found!.search);
  const isDone = stageOf(search) === 'done';
  const close = rivals(rows);
  const all = search.isExhaustive
    ? `All ${rows.length} sets were measured: this is the best.`
    : `${rows.length} sets were tried, of more than 2,000: this is the best of them.`;
  const doubt =
    close === 0
      ? ''
      : close === 1
        ? ' One other is within its error.'
        : ` ${close} others are within its error: more effort would tell them apart.`;
  return <p role="status">{isDone ? `${all}${doubt}` : 'Best so far; it may change while the search goes on.'}</p>;
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
      <EmptyState title="Nothing measured yet">
        <p>The first sets are being run; the best so far will stand here.</p>
      </EmptyState>
    );
  }
  const { rows } = ranking;
  const row = rows.find((one) => setKey(one) === chosen) ?? rows[0];
  const name = draft.id;
  const look = (one: Ranked) => tuning.choose(setKey(one));
  return (
    <>
      <Summary rows={rows} />
      <ChosenSet row={row} isBest={row === rows[0]} />
      <TuneTable ranking={ranking} chosen={row} onChoose={look} />
      <TuneScatter ranking={ranking} chosen={row} onChoose={look} />
      <div className="design-row">
        <Button
          onPress={() => downloadText(`${name}-tuning.json`, tuningJson(draft, search, ranking), 'application/json')}
        >
          JSON
        </Button>
        <Button onPress={() => downloadText(`${name}-tuning.csv`, tuningCsv(ranking), 'text/csv')}>CSV</Button>
        <span className="quiet-note">All of it as a file.</span>
      </div>
    </>
  );
}
