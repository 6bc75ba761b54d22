import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button, type ChartData, type ChartSpec, ChartView, Progress, percent } from '../../../kit/index.ts';
import { linkNames } from '../../../links/index.ts';
import { withDials } from '../../../task/index.ts';
import type { Entry, Ranked } from '../../../tune/index.ts';
import { setKey } from '../../model/set-names.ts';
import type { Cut, Melting } from '../../state/look.ts';
import { useDesk, useTuning } from '../context.ts';

const SPEC: ChartSpec = {
  x: { title: 'temperature kT, ε' },
  y: { title: 'contacts held, Q', range: [0, 1.03] },
  series: [
    { name: 'without links', draw: 'points', tone: 'quiet' },
    { name: 'with these', draw: 'points', tone: 'warm' },
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
      marks: [{ kind: 'line', x: temperature, tone: 'line', label: 'kT here' }],
    };
  }, [melting, temperature]);
  return (
    <>
      <div className="tune-chart tune-chart-small">
        <ChartView spec={SPEC} data={data} />
      </div>
      <p className="quiet-note">
        Melting: 16 chains from the folded shape at each temperature, contacts that the links do not make themselves.
        The runs are short, so near the middle the points lie a little high.
      </p>
    </>
  );
}

function CutRow({ entry, cut: { cut, outcome, effect } }: { entry: Entry; cut: Cut }) {
  const folded = entry.folded.reduce((sum, one) => sum + one, 0);
  const learned = entry.starts.reduce((sum, one) => sum + one.learned, 0);
  return (
    <li data-cut={cut === null ? 'all' : cut.join('-')}>
      <strong>
        {cut === null ? (entry.links.length === 1 ? linkNames(entry.links) : 'The set as a whole') : linkNames([cut])}
      </strong>
      {`: ${effect}. Without: folds ${folded} → ${outcome.folded} of ${outcome.runs}, learns ${learned} → ${outcome.learned} of ${outcome.starts}, accuracy ${percent(outcome.accuracy)}.`}
    </li>
  );
}

/** Why a set is good: each of its links cut, and the fold melted with and without them. */
export function CloserLook({ row }: { row: Ranked }) {
  const desk = useDesk();
  const look = useStore(desk.look.store, (state) => state.look);
  const search = useTuning((state) => state.found!.search);
  const entry = search.entries.find((one) => setKey(one) === setKey(row));
  if (entry === undefined) return null;
  const isHere = look !== null && setKey(look.entry) === setKey(row);
  if (!isHere || look === null) {
    return (
      <div className="design-row">
        <Button onPress={() => void desk.look.start(search, entry)}>Why? Cut and melt it</Button>
        <span className="quiet-note">Cuts each link in the same runs, then melts the fold with and without them.</span>
      </div>
    );
  }
  return (
    <div className="tune-look" data-look={look.status}>
      {look.status === 'running' && (
        <Progress label="Cutting and melting" done={look.share} total={1} onCancel={desk.look.cancel} />
      )}
      {look.status === 'failed' && <p role="alert">{`This could not be measured. ${look.problem}`}</p>}
      <ul className="tune-cuts" aria-label="What each link does">
        {look.cuts.map((cut) => (
          <CutRow key={String(cut.cut)} entry={look.entry} cut={cut} />
        ))}
      </ul>
      {look.melting !== null && (
        <MeltingChart melting={look.melting} temperature={withDials(search.task, row.dials).chain.temperature} />
      )}
      {look.status !== 'running' && look.entry.q.length < entry.q.length && (
        <Button onPress={() => void desk.look.start(search, entry)}>
          {`Look again: it has ${entry.q.length} runs by now`}
        </Button>
      )}
    </div>
  );
}
