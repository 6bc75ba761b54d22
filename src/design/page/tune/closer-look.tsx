import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button, type ChartData, type ChartSpec, ChartView, Progress, Term } from '../../../kit/index.ts';
import { magnitudeText, say } from '../../../language/index.ts';
import { linkNames } from '../../../links/index.ts';
import { removals, type Task, withDials } from '../../../task/index.ts';
import { type Part, partsOf, type Ranked, stageOf } from '../../../tune/index.ts';
import { cutEffect } from '../../model/cut-effect.ts';
import { linksKey, setKey } from '../../model/set-names.ts';
import type { Melting } from '../../state/look.ts';
import { useDesk, useDraft, useTuning } from '../context.ts';

const SPEC: ChartSpec = {
  // Temperatures go with the depth of a contact: of these some always lie within.
  x: { title: say`heat kT, in units of a contact`, ticks: [0.2, 0.4, 0.6, 0.8, 1.2, 1.6] },
  y: { title: say`contacts held, Q`, range: [0, 1.03], ticks: [0, 0.25, 0.5, 0.75, 1] },
  series: [
    { name: say`without links`, draw: 'points', tone: 'quiet' },
    { name: say`with these`, draw: 'points', tone: 'warm' },
  ],
};

function MeltingChart({ melting, temperature }: { melting: Melting; temperature: number }) {
  const data = useMemo((): ChartData => {
    const curve = (points: Melting['free']) => ({
      x: melting.temperatures,
      y: points.map(({ mean }) => mean),
      error: points.map(({ error }) => error),
    });
    return {
      series: [curve(melting.free), curve(melting.linked)],
      marks: [{ kind: 'line', x: temperature, tone: 'text', label: say`heat here` }],
    };
  }, [melting, temperature]);
  return (
    <>
      <div className="tune-chart tune-chart-small">
        <ChartView spec={SPEC} data={data} />
      </div>
      <p className="quiet-note">
        {say`Melting: 16 chains`} <strong>{say`begin folded`}</strong>{' '}
        {say`at each heat; the plot shows the share of the fold’s contacts that they still hold, not counting those that the links make themselves. It tells where the fold falls apart, not whether a loose chain finds it, which is what the goal asks: in the cold a fold holds better, but a chain on its way gets stuck in wrong shapes. The runs are short, so near the middle the points lie a little high.`}
      </p>
    </>
  );
}

/** A row for each part of a set: with the links that are cut, and without them, in the runs and starts that both had. */
function PartsTable({ task, parts }: { task: Task; parts: readonly Part[] }) {
  const across = (pair: readonly [unknown, unknown]) => pair.join(' → ');
  return (
    <table className="tune-parts">
      <caption className="quiet-note">{say`What its links do: with → without, in the runs and starts that both had`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`Cut`}</th>
          <th scope="col">{say`Folds`}</th>
          <th scope="col">{say`Learns`}</th>
          <th scope="col">
            <Term term="gradient">{say`Gradient`}</Term>
          </th>
        </tr>
      </thead>
      {parts.map((part) => {
        const { gone, runs, folded, starts, learned, gradient } = part;
        return (
          <tbody key={linksKey(gone)} data-cut={linksKey(gone)}>
            <tr>
              <th scope="row">{gone.length === 1 ? linkNames(gone) : say`all links`}</th>
              <td>{say`${across(folded)} of ${runs}`}</td>
              <td>{say`${across(learned)} of ${starts}`}</td>
              <td>{across([magnitudeText(gradient[0]), magnitudeText(gradient[1])])}</td>
            </tr>
            <tr>
              <td colSpan={4}>{cutEffect(task, part)}</td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** Why a set is good: each of its links cut, and the fold melted with and without them. */
export function CloserLook({ row }: { row: Ranked }) {
  const desk = useDesk();
  const { probability } = useDraft().goals;
  const live = useStore(desk.look.store, (state) => state.look);
  const search = useTuning((state) => state.found!.search);
  const entry = search.entries.find((one) => setKey(one) === setKey(row));
  if (entry === undefined) return null;
  const look = live !== null && setKey(live.entry) === setKey(row) ? live : desk.look.known(search, entry);
  // The goal for runs is that of the draft: it may change without another search.
  const task = { ...search.task, goals: { ...search.task.goals, probability } };
  if (look === null) {
    // The best set was measured beside its parts; of others the search may have some.
    const parts = stageOf(search) === 'done' ? partsOf(search, entry) : [];
    const isCut = parts.length > 0 && parts.length === removals(entry).length;
    return (
      <div className="tune-look">
        {parts.length > 0 && <PartsTable task={task} parts={parts} />}
        <div className="design-row">
          <Button onPress={() => void desk.look.start(search, entry)}>
            {isCut ? say`Why? Melt it` : say`Why? Cut and melt it`}
          </Button>
          <span className="quiet-note">
            {isCut
              ? say`Melts the fold with and without its links.`
              : say`Cuts each link in the same runs, then melts the fold with and without them.`}
          </span>
        </div>
      </div>
    );
  }
  return (
    <div className="tune-look" data-look={look.status}>
      {look.status === 'running' && (
        <Progress label={say`Cutting and melting`} done={look.share} total={1} onCancel={desk.look.cancel} />
      )}
      {look.status === 'failed' && <p role="alert">{say`This could not be measured. ${look.problem}`}</p>}
      {look.parts.length > 0 && <PartsTable task={task} parts={look.parts} />}
      {look.melting !== null && (
        <MeltingChart melting={look.melting} temperature={withDials(search.task, row.dials).chain.temperature} />
      )}
      {look.status !== 'running' && look.entry.q.length < entry.q.length && (
        <Button onPress={() => void desk.look.start(search, entry)}>
          {say`Look again: it has ${entry.q.length} runs by now`}
        </Button>
      )}
    </div>
  );
}
