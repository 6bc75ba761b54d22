import { useState } from 'react';
import { Button, percent, Term } from '../../../kit/index.ts';
import { magnitudeText, say } from '../../../language/index.ts';
import type { Ranked, Ranking } from '../../../tune/index.ts';
import { setKey } from '../../model/set-names.ts';
import { levelWithBest, shareWords } from '../../model/verdict.ts';
import { GRADIENT_SCALE } from '../glossary.ts';
import { SetName } from './set-name.tsx';

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
  const rivals = levelWithBest(rows);
  const seen = rows.filter(({ rank, links }) => rank <= shown || rank === chosen.rank || links.length === 0);
  return (
    <div>
      <table className="tune-table">
        <caption className="heard">{say`Sets of links, best first; press one to look at it`}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{say`Links`}</th>
            <th scope="col">{say`Folds`}</th>
            <th scope="col">{say`Learns`}</th>
            <th scope="col">
              <Term term="low end">{say`Low end`}</Term>
            </th>
            <th scope="col">
              <Term term="gradient">{say`Gradient`}</Term>
            </th>
            <th scope="col">{say`Runs`}</th>
          </tr>
        </thead>
        <tbody>
          {seen.map((row) => (
            <tr key={setKey(row)} data-set={setKey(row)} data-chosen={row === chosen}>
              <td>{row.rank}</td>
              <th scope="row">
                <button type="button" className="tune-pick" aria-pressed={row === chosen} onClick={() => onChoose(row)}>
                  <SetName set={row} />
                </button>
                {ranks.has(row.rank) && (
                  <span className="tune-front" title={say`On the Pareto front`}>
                    ◆<span className="heard"> {say`on the Pareto front`}</span>
                  </span>
                )}
                {rivals.includes(row) && (
                  <span title={say`Level with the first: measured as much, and within the errors`}>
                    {' ≈'}
                    <span className="heard"> {say`level with the first`}</span>
                  </span>
                )}
              </th>
              <td>{shareWords(row)}</td>
              <td>{say`${Math.round(row.learned * row.starts)} of ${row.starts}`}</td>
              <td>{percent(row.figure)}</td>
              <td>{magnitudeText(row.gradient)}</td>
              <td>{row.runs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <Button kind="text" onPress={() => setShown(shown + MORE)}>
          {say`Show more of ${rows.length}`}
        </Button>
      )}
      <p className="quiet-note">
        {say`Best first, by the`} <Term term="low end" />
        {say`. Folds: share of runs, ± one standard error. Learns: starts of the network.`}
      </p>
      <p className="quiet-note">{say`Gradient: ${GRADIENT_SCALE}`}</p>
      <p className="quiet-note">
        {say`≈ measured as much as the first and level with it, within the errors · ◆ on the`}{' '}
        <Term term="Pareto front" />
        {say` · * does not touch in the fold`}
      </p>
    </div>
  );
}
