import { useState } from 'react';
import { type Step, stepTitle } from '../../model/lesson.ts';
import type { Report } from '../../model/report.ts';
import { type Cell, type SortKey, shareRight, sortedRows, type Table } from '../../model/table.ts';
import { REPORTS } from '../../words/reports.ts';

function markWords(mark: boolean, isPrediction: boolean): string {
  if (isPrediction) return mark ? REPORTS.cameTrue : REPORTS.cameOtherwise;
  return mark ? REPORTS.isRight : REPORTS.isWrong;
}

/** What one student made of one step: the answer and its mark, then what came of a level or exhibit. */
function CellWords({ cell, step }: { cell: Cell; step: Step }) {
  const { answer, mark, isPrediction, stars, isWon, tries, helped, agree, claims, isSeen } = cell;
  if (!isSeen) return <span className="quiet-note">{REPORTS.notSeen}</span>;
  if (answer === '' && tries === 0 && claims === 0) {
    const isToRead = step.question === undefined && step.show === undefined;
    return <span className="quiet-note">{isToRead ? REPORTS.seen : REPORTS.notDone}</span>;
  }
  return (
    <>
      {answer !== '' && (
        <span className="cell-answer" data-mark={isPrediction ? undefined : (mark ?? undefined)}>
          {mark !== null && (
            <>
              <span aria-hidden="true">{mark ? '✓' : isPrediction ? '≠' : '✗'}</span>
              <span className="heard">{markWords(mark, isPrediction)}</span>{' '}
            </>
          )}
          {answer}
        </span>
      )}
      {tries > 0 && (
        <span className="cell-result">
          {isWon ? (
            <>
              <span aria-hidden="true">{REPORTS.stars(stars ?? 0)}</span>
              <span className="heard">{REPORTS.starsHeard(stars ?? 0)}</span>
            </>
          ) : (
            REPORTS.notWon
          )}
          {`, ${REPORTS.tries(tries)}${helped ? `, ${REPORTS.helped}` : ''}`}
        </span>
      )}
      {claims > 0 && <span className="cell-result">{REPORTS.agree(agree, claims)}</span>}
    </>
  );
}

interface ClassRowProps {
  table: Table;
  isPrediction: boolean;
  hasPredictions: boolean;
}

interface HeadProps {
  by: SortKey;
  sort: { readonly by: SortKey; readonly isDown: boolean };
  title: string;
  name: string;
  onSort(by: SortKey): void;
}

/** A column's head, which sorts by it; pressed again the other way round. */
function Head({ by, sort, title, name, onSort }: HeadProps) {
  const isHere = sort.by === by;
  return (
    <th scope="col" aria-sort={isHere ? (sort.isDown ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="sort-button"
        title={title}
        aria-label={REPORTS.sort(title)}
        onClick={() => onSort(by)}
      >
        {name}
        <span aria-hidden="true">{isHere ? (sort.isDown ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

/** What the class came to, step by step: right answers, or what came as predicted; one is not the other. */
function ClassRow({ table, isPrediction, hasPredictions }: ClassRowProps) {
  return (
    <tr>
      <th scope="row">{isPrediction ? REPORTS.allCame : REPORTS.allRight}</th>
      <td />
      {hasPredictions && <td />}
      <td />
      {table.lesson.steps.map(({ question }, k) => {
        const share = (question?.before === true) === isPrediction ? shareRight(table, k) : null;
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
        return <td key={k}>{share === null ? '–' : REPORTS.rightOf(share.right, share.of)}</td>;
      })}
    </tr>
  );
}

/** Students by steps. */
export function ReportsTable({ table, onOpen }: { table: Table; onOpen(report: Report): void }) {
  const { lesson, rows } = table;
  const [sort, setSort] = useState<{ by: SortKey; isDown: boolean }>({ by: 'name', isDown: false });
  const onSort = (by: SortKey) => setSort((now) => ({ by, isDown: now.by === by && !now.isDown }));
  const shown = sortedRows(rows, sort.by, sort.isDown, lesson.language);
  const head = { sort, onSort };
  const hasPredictions = rows[0].predictions > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className="reports-scroll" aria-label={REPORTS.table(lesson.title)} tabIndex={0}>
      <table className="reports-table">
        <thead>
          <tr>
            <Head {...head} by="name" title={REPORTS.name} name={REPORTS.name} />
            <Head {...head} by="right" title={REPORTS.right} name={REPORTS.right} />
            {hasPredictions && <Head {...head} by="cameTrue" title={REPORTS.predicted} name={REPORTS.predicted} />}
            <Head {...head} by="won" title={REPORTS.won} name={REPORTS.won} />
            {lesson.steps.map((step, k) => (
              <Head
                {...head}
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
                key={k}
                by={k}
                title={`${REPORTS.step(k + 1)}: ${stepTitle(step)}`}
                name={`${k + 1}. ${stepTitle(step)}`}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ report, cells, right, asked, cameTrue, predictions, won, isOlder }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two students may have one name
            <tr key={row} data-older={isOlder}>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  aria-label={REPORTS.open(report.name || REPORTS.noName)}
                  onClick={() => onOpen(report)}
                >
                  {report.name || REPORTS.noName}
                </button>
                {isOlder && <span className="cell-result">{REPORTS.older}</span>}
              </th>
              <td>{asked === 0 ? '–' : REPORTS.rightOf(right, asked)}</td>
              {hasPredictions && <td>{REPORTS.rightOf(cameTrue, predictions)}</td>}
              <td>{won}</td>
              {cells.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
                <td key={k}>
                  <CellWords cell={cell} step={lesson.steps[k]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {table.isMarked && (
          <tfoot>
            <ClassRow table={table} isPrediction={false} hasPredictions={hasPredictions} />
            {hasPredictions && <ClassRow table={table} isPrediction hasPredictions />}
          </tfoot>
        )}
      </table>
    </section>
  );
}
