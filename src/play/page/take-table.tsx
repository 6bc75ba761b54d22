import type { ReactNode } from 'react';
import { say } from '../../language/index.ts';
import { changedWorlds, checksFor, conditionNames, conditionsOf, runsAsked, startsAsked } from '../../task/index.ts';
import type { Verdict } from '../state/judge.ts';
import type { Take } from '../state/takes.ts';
import { shockChangeWords } from '../state/why-words.ts';
import { usePlay } from './context.ts';
import { Term } from './glossary.ts';
import { ScrollBox } from './scroll-box.tsx';
import './take-table.css';

interface BarProps {
  tone: 'warm' | 'cool';
  part: number;
  of: number;
  asked: number;
  children: ReactNode;
}

function Bar({ tone, part, of, asked, children }: BarProps) {
  return (
    <span className={`bar bar-${tone}`} data-pass={part >= asked}>
      <span className="bar-track" aria-hidden="true">
        <span className="bar-fill" style={{ width: `${(100 * part) / of}%` }} />
        <span className="bar-goal" style={{ left: `${(100 * asked) / of}%` }} />
      </span>
      {children}
    </span>
  );
}

/** Where a world changes with the condition two figures stand beside one bar, which has the smaller: that is the one that counts. */
function Figures({ take: { outcome }, verdict: { task } }: { take: Take; verdict: Verdict }) {
  const { runs, starts } = outcome;
  const conditions = conditionsOf(outcome);
  const folded = conditions.map((each) => each.folded);
  const learned = conditions.map((each) => each.learned);
  const changed = changedWorlds(task);
  const isTwofold = conditions.length > 1;
  return (
    <>
      {task.only !== 'network' && (
        <Bar tone="warm" part={Math.min(...folded)} of={runs} asked={runsAsked(task, runs)}>
          {isTwofold && changed.chain ? folded.join(', ') : say`${folded[0]} of ${runs} fold`}
        </Bar>
      )}
      {task.only !== 'chain' && (
        <Bar tone="cool" part={Math.min(...learned)} of={starts} asked={startsAsked(starts)}>
          {isTwofold && changed.network ? learned.join(', ') : say`${learned[0]} of ${starts} learn`}
        </Bar>
      )}
    </>
  );
}

/** A line of the table: what became of both worlds in a take, null while that is not known. */
interface Row {
  readonly name: string;
  readonly take: Take | null;
}

/** Every line that there will be, in its place from the start: what comes in later moves nothing. */
function rowsOf({ task, placement: { links }, cuts, bare, main, shock, grade, isComplete }: Verdict): Row[] {
  const names = conditionNames(task);
  const first: Row[] = names === null || main.also === undefined ? [] : [{ name: names[1], take: main.also }];
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

/** What each link did, told by cutting it, and what the shock did; each can be watched. */
export function TakeTable({ verdict }: { verdict: Verdict }) {
  const { watch } = usePlay().session.actions;
  const { shock, main, placement } = verdict;
  if (placement.links.length === 0) return null;
  const rows = rowsOf(verdict);
  const names = conditionNames(verdict.task);
  const change = shock === null ? null : shockChangeWords(verdict.task, main.outcome, shock.outcome);
  return (
    <ScrollBox className="takes">
      <h4 className="takes-title">
        <span>
          {say`What each link did`}
          {rows.at(-1)?.name === say`shock` && [say`, and the `, <Term key="shock" term="shock" />]}
        </span>
        <span className="takes-note">
          {names === null
            ? say`cut: away, nothing in its place`
            : say`cut: away, nothing in its place · two figures: ${names[0]}, ${names[1]}`}
        </span>
      </h4>
      <ul className="take-rows" data-worlds={verdict.task.only === undefined ? 2 : 1}>
        {rows.map(({ name, take }) => (
          <li key={name} className="take-row">
            <button
              type="button"
              className="take-name"
              onClick={() => take !== null && watch(take)}
              disabled={take === null}
              title={say`Watch it`}
            >
              {name}
            </button>
            {take === null ? <span className="take-awaited">…</span> : <Figures take={take} verdict={verdict} />}
          </li>
        ))}
        {change !== null && <li className="take-note">{change}</li>}
      </ul>
    </ScrollBox>
  );
}
