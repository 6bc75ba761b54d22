import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  type ChartData,
  ChartFiles,
  type ChartSpec,
  ChartView,
  NumberField,
  Panel,
  Progress,
  Select,
} from '../../kit/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { Samples } from '../exhibit/claim.ts';
import type { State, Value } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Model } from '../exhibit/model.ts';
import { PRIORITY } from '../worker/lab-pool.ts';
import {
  defaultSweep,
  MOST_POINTS,
  MOST_SEEDS,
  numberControl,
  type Sweep,
  sweepable,
  sweepInWords,
  sweepJobs,
  sweepPoints,
  sweepResults,
  theoryCurve,
} from './sweep.ts';

interface SweepPanelProps {
  exhibit: Exhibit;
  state: State;
  seed: number;
  pool: Pool;
  sweep: Sweep | null;
  onChange(sweep: Sweep): void;
  onStart(): void;
  /** The names of what can be swept would answer what is being asked. */
  isVeiled: boolean;
}

/** A finished or running sweep: what was asked, of which state, and the results by job. */
interface Run {
  readonly sweep: Sweep;
  readonly state: State;
  readonly results: ReadonlyMap<number, Samples>;
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
  readonly problem: string | null;
}

function specOf(model: Model, { claim, control }: Sweep): ChartSpec {
  const { label, unit, isLog } = numberControl(model, control);
  const { axis, unit: measuredUnit } = model.claims[claim];
  return {
    x: { title: label, unit: unit?.trim(), scale: isLog ? 'log' : 'linear' },
    y: { title: axis?.title ?? 'measured', unit: measuredUnit?.trim(), scale: axis?.scale ?? 'linear' },
    series: [
      { name: 'theory', draw: 'dashed', tone: 'quiet' },
      { name: 'measured', draw: 'points', tone: 'cool' },
    ],
  };
}

function dataOf(model: Model, { sweep, state, results }: Run): ChartData {
  const points = sweepPoints(model, sweep, state);
  const found = sweepResults(model.claims[sweep.claim], sweep, points, results);
  return {
    series: [
      theoryCurve(model, sweep, state),
      {
        x: found.map(({ x }) => x),
        y: found.map(({ measured }) => measured.value),
        error: found.map(({ measured }) => measured.standardError),
      },
    ],
  };
}

/** The controls that a sweep depends on, besides the one that it runs over. */
function dependsOn(model: Model, { claim, control }: Sweep): string[] {
  return (model.claims[claim].of ?? Object.keys(model.controls)).filter((name) => name !== control);
}

const isAlike = (a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b);

/** Chooses a claim, a control and a range; runs it over seeds in the pool; shows the points on the curve of theory. */
export function SweepPanel({
  exhibit,
  state,
  seed,
  pool,
  sweep: chosen,
  onChange,
  onStart,
  isVeiled,
}: SweepPanelProps) {
  const { model, words } = exhibit;
  const names = useMemo(() => sweepable(model), [model]);
  const sweep = chosen ?? defaultSweep(model, names[0]);
  const [run, setRun] = useState<Run | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function start() {
    onStart();
    const points = sweepPoints(model, sweep, state);
    const jobs = sweepJobs(words.id, sweep, points, seed).map((data) => ({ kind: 'sample', data }));
    const results = new Map<number, Samples>();
    const controller = new AbortController();
    abort.current = controller;
    const show = (change: Partial<Run>) =>
      setRun({
        sweep,
        state,
        results,
        done: results.size,
        total: jobs.length,
        isOver: false,
        problem: null,
        ...change,
      });
    show({});
    try {
      if (jobs.length === 0) throw new Error('the claim says nothing anywhere in this range');
      const onResult = (index: number, samples: Samples) => {
        results.set(index, samples);
        show({ results: new Map(results) });
      };
      await pool.run<Samples>(jobs, { signal: controller.signal, priority: PRIORITY.asked, onResult });
      show({ results: new Map(results), isOver: true });
    } catch (error) {
      const problem = controller.signal.aborted ? null : error instanceof Error ? error.message : String(error);
      show({ results: new Map(results), isOver: true, problem });
    }
  }

  const swept = run?.sweep ?? null;
  const spec = useMemo(() => (swept === null ? null : specOf(model, swept)), [model, swept]);
  const data = useMemo(() => (run === null ? null : dataOf(model, run)), [model, run]);
  const isRunning = run !== null && !run.isOver;
  const isOld = run !== null && dependsOn(model, run.sweep).some((name) => !isAlike(run.state[name], state[name]));
  const set = (change: Partial<Sweep>) => onChange({ ...sweep, ...change });
  const control = numberControl(model, sweep.control);

  return (
    <Panel title="Sweep" aside={<span className="quiet-note">{sweepInWords(model, sweep)}</span>}>
      {!isVeiled && (
        <details className="sweep-choices" open={run === null ? undefined : false}>
          <summary>Choose what is swept</summary>
          <div className="sweep-fields">
            {names.length > 1 && (
              <Select
                label="claim"
                options={names.map((value) => ({ value, label: model.claims[value].axis?.title ?? value }))}
                value={sweep.claim}
                onChange={(claim) => onChange(defaultSweep(model, claim))}
              />
            )}
            <Select
              label="over"
              options={model.claims[sweep.claim].sweeps!.map((value) => ({
                value,
                label: numberControl(model, value).label,
              }))}
              value={sweep.control}
              onChange={(value) => onChange(defaultSweep(model, sweep.claim, value))}
            />
            <NumberField
              label="from"
              value={sweep.from}
              from={control.from}
              to={sweep.to - control.step}
              onChange={(from) => set({ from })}
            />
            <NumberField
              label="to"
              value={sweep.to}
              from={sweep.from + control.step}
              to={control.to}
              onChange={(to) => set({ to })}
            />
            <NumberField
              label="points"
              isWhole
              value={sweep.points}
              from={2}
              to={MOST_POINTS}
              onChange={(points) => set({ points })}
            />
            <NumberField
              label="seeds"
              isWhole
              value={sweep.seeds}
              from={1}
              to={MOST_SEEDS}
              onChange={(seeds) => set({ seeds })}
            />
          </div>
        </details>
      )}
      {isRunning ? (
        <Progress label="Measuring" done={run.done} total={run.total} onCancel={() => abort.current?.abort()} />
      ) : (
        <div className="panel-actions">
          <Button onPress={start}>Run the sweep</Button>
          {run?.problem != null && <span className="field-problem">{run.problem}</span>}
        </div>
      )}
      {run !== null && spec !== null && data !== null && (
        <div className="sweep-chart" data-sweep={run.isOver ? 'done' : 'running'} data-points={data.series[1].x.length}>
          {isOld && <p className="quiet-note">Swept before other controls were moved; run it again for those.</p>}
          <ChartView
            spec={spec}
            data={data}
            aside={<ChartFiles name={`${words.id}-sweep`} spec={spec} data={data} />}
          />
        </div>
      )}
    </Panel>
  );
}
