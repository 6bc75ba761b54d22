import type { ReactNode } from 'react';
import { say } from '../../language/index.ts';
import { checksFor, conditionNames, type Task } from '../../task/index.ts';
import type { Verdict } from '../state/judge.ts';
import { takeFigures } from '../state/take-figures.ts';
import { type Take, taskOfTake } from '../state/takes.ts';
import { shockChangeWords } from '../state/why-words.ts';
import { usePlay } from './context.ts';
import { Term } from './glossary.ts';
import { ScrollBox } from './scroll-box.tsx';
import './take-table.css';

interface BarProps {
  tone: 'warm' | 'cool';
  /** One count, or one for each condition, the first above. */
  parts: readonly number[];
  of: number;
  asked: number;
  children: ReactNode;
}

function Bar({ tone, parts, of, asked, children }: BarProps) {
  return (
    <span className={`bar bar-${tone}`} data-pass={parts.every((part) => part >= asked)}>
      <span className="bar-track" data-parts={parts.length} aria-hidden="true">
        {parts.map((part, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions are known by their place
          <span key={k} className="bar-part">
            <span className="bar-fill" style={{ width: `${(100 * part) / of}%` }} />
          </span>
        ))}
        <span className="bar-goal" style={{ left: `${(100 * asked) / of}%` }} />
      </span>
      {children}
    </span>
  );
}

/** A bar of each world that is judged. */
function Figures({ take: { outcome }, task }: { take: Take; task: Task }) {
  return takeFigures(task, outcome).map(({ world, words, ...figures }) => (
    <Bar key={world} tone={world === 'chain' ? 'warm' : 'cool'} {...figures}>
      {words}
    </Bar>
  ));
}

/** What can be watched, and by which name; null while it is not known. */
interface Watchable {
  readonly name: string;
  readonly take: Take | null;
}

/** A line of the table: what became of both worlds in a take, null while that is not known. */
interface Row extends Watchable {
  /** What a line of two conditions lets one watch, each by its name. */
  readonly each?: readonly Watchable[];
}

/** Every line that there will be, in its place from the start: what comes in later moves nothing. */
function rowsOf({ task, placement: { links }, cuts, bare, main, shock, grade, isComplete }: Verdict): Row[] {
  const names = conditionNames(task);
  const { also } = main;
  const conditions =
    names !== null && also !== undefined ? [main, also].map((take, k) => ({ name: names[k], take })) : [];
  const first: Row[] =
    conditions.length === 0 ? [] : [{ name: conditions.map(({ name }) => name).join(), take: main, each: conditions }];
  const cutRows: Row[] = links.map((link) => ({
    name: say`cut ${link.join('–')}`,
    take: cuts.find(({ cut }) => cut === link) ?? null,
  }));
  const rows = [...first, ...cutRows];
  if (links.length > 1) rows.push({ name: say`no links`, take: bare === main ? null : bare });
  const isAwaited = !isComplete && grade.pass !== false && checksFor(task, links).includes('shock');
  if (shock !== null || isAwaited) rows.push({ name: say`shock`, take: shock });
  return rows;
}

/** The names of a line: a press shows its runs and starts. */
function TakeNames({ row }: { row: Row }) {
  const { watch } = usePlay().session.actions;
  return (
    <span className="take-names">
      {(row.each ?? [row]).map(({ name, take }) => (
        <button
          key={name}
          type="button"
          className="take-name"
          onClick={() => take !== null && watch(take)}
          disabled={take === null}
          title={say`Watch it`}
        >
          <span aria-hidden="true">▸ </span>
          {name}
        </button>
      ))}
    </span>
  );
}

/** What each link did, told by cutting it, and what the shock did; each can be watched. */
export function TakeTable({ verdict }: { verdict: Verdict }) {
  const { shock, main, placement, cuts, grade } = verdict;
  const isOpen = grade.pass === false && cuts.length < placement.links.length;
  if (placement.links.length === 0) return null;
  const rows = rowsOf(verdict);
  const change = shock === null ? null : shockChangeWords(verdict.task, main.outcome, shock.outcome);
  return (
    <ScrollBox className="takes">
      <h4 className="takes-title">
        <span>
          {say`What each link did`}
          {rows.at(-1)?.name === say`shock` && [say`, and the `, <Term key="shock" term="shock" />]}
        </span>
        {/* A link that hurts is told above once it is known: until then it is said that this is being looked at. */}
        <span className="takes-note">
          {isOpen ? say`being cut: does one hurt? …` : say`cut: away, nothing in its place`}
        </span>
      </h4>
      <ul
        className="take-rows"
        data-worlds={verdict.task.only === undefined ? 2 : 1}
        data-conditions={main.also === undefined ? 1 : 2}
      >
        {rows.map((row) => (
          <li key={row.name} className="take-row">
            <TakeNames row={row} />
            {row.take === null ? (
              <span className="take-awaited">…</span>
            ) : (
              <Figures take={row.take} task={taskOfTake(verdict.task, row.take)} />
            )}
          </li>
        ))}
        {change !== null && <li className="take-note">{change}</li>}
      </ul>
    </ScrollBox>
  );
}
