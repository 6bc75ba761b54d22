import { useState } from 'react';
import { Button, percent, share, Term } from '../../../kit/index.ts';
import type { Ranked, Ranking } from '../../../tune/index.ts';
import { setKey, setWords } from '../../model/set-names.ts';

/** Rows that are shown at first, and how many more each time. */
const FIRST = 6;
const MORE = 24;

interface TuneTableProps {
  ranking: Ranking;
  chosen: Ranked;
  onChoose(row: Ranked): void;
}

/** All sets that were tried, best first; one is looked at. */
export function TuneTable({ ranking: { rows, front }, chosen, onChoose }: TuneTableProps) {
  const [shown, setShown] = useState(FIRST);
  const ranks = new Set(front.map(({ rank }) => rank));
  const seen = rows.filter(({ rank }) => rank <= shown || rank === chosen.rank);
  return (
    <div>
      <table className="tune-table">
        <caption className="heard">Sets of links, best first; press one to look at it</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Links</th>
            <th scope="col">Folds</th>
            <th scope="col">Accuracy</th>
            <th scope="col">Gradient</th>
            <th scope="col" className="tune-wide">
              Runs
            </th>
          </tr>
        </thead>
        <tbody>
          {seen.map((row) => (
            <tr key={setKey(row)} data-set={setKey(row)} data-chosen={row === chosen}>
              <td>{row.rank}</td>
              <th scope="row">
                <button type="button" className="tune-pick" aria-pressed={row === chosen} onClick={() => onChoose(row)}>
                  {setWords(row)}
                </button>
                {ranks.has(row.rank) && (
                  <span className="tune-front" title="On the Pareto front">
                    ◆<span className="heard"> on the Pareto front</span>
                  </span>
                )}
              </th>
              <td>{`${percent(row.probability)} ± ${Math.round(100 * row.probabilityError)}`}</td>
              <td>{percent(row.accuracy)}</td>
              <td>{share(row.gradient)}</td>
              <td className="tune-wide">{row.runs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <Button kind="text" onPress={() => setShown(shown + MORE)}>
          {`Show more of ${rows.length}`}
        </Button>
      )}
      <p className="quiet-note">
        Folds: share of runs that fold, with one standard error. <Term term="gradient">Gradient</Term>: at a floor,
        beside the top floor; 1 is healthy. ◆ on the <Term term="Pareto front" />.
      </p>
    </div>
  );
}
