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
import { reasonOf, say } from '../../language/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { Samples } from '../exhibit/claim.ts';
import type { State, Value } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Model } from '../exhibit/model.ts';
import { PRIORITY } from '../worker/lab-pool.ts';
import {
  defaultSweep,
  firstSweep,
  isLogSweep,
  MOST_POINTS,
  MOST_SEEDS,
  numberControl,
  type Sweep,
  sweepable,
  sweepInWords,
  sweepJobs,
  sweepLeftOut,
  sweepPoints,
  sweepResults,
  theoryCurve,
} from './sweep.ts';
import { whileUntouched } from './while-untouched.ts';

/** So many times what a claim allows for is shown beside its theory. */
const ROOM = 5;

interface SweepPanelProps {
  exhibit: Exhibit;
  state: State;
  seed: number;
  pool: Pool;
  sweep: Sweep | null;
  onChange(sweep: Sweep): void;
  calm: boolean;
  /** What can be swept, and what is measured, would answer what is being asked. */
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

/** What the axis of y shows in any case: so much beside the theory that rounding, and all else that a claim allows for, looks small. */
function roomFor(model: Model, sweep: Sweep, state: State): readonly [number, number] | undefined {
  const { expected, allowance, axis } = model.claims[sweep.claim];
  const points = sweepPoints(model, sweep, state).map((point) => ({
    at: expected(point.state),
    by: allowance(point.state),
  }));
  if (axis?.scale === 'log' || points.length === 0) return undefined;
  const ends = [
    Math.min(...points.map(({ at, by }) => at - ROOM * by)),
    Math.max(...points.map(({ at, by }) => at + ROOM * by)),
  ] as const;
  return ends.every(Number.isFinite) && ends[0] < ends[1] ? ends : undefined;
}

function specOf(model: Model, sweep: Sweep, state: State): ChartSpec {
  const { claim, control } = sweep;
  const { label, unit } = numberControl(model, control);
  const { axis, unit: measuredUnit } = model.claims[claim];
  return {
    x: { title: label, unit: unit?.trim(), scale: isLogSweep(model, sweep) ? 'log' : 'linear' },
    y: {
      title: axis?.title ?? say`measured`,
      unit: measuredUnit?.trim(),
      scale: axis?.scale ?? 'linear',
      bounds: axis?.bounds,
      atLeast: roomFor(model, sweep, state),
    },
    series: [
      { name: say`theory`, draw: 'dashed', tone: 'quiet' },
      { name: say`measured`, draw: 'points', tone: 'cool' },
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
export function SweepPanel({ exhibit, state, seed, pool, sweep: chosen, onChange, calm, isVeiled }: SweepPanelProps) {
  const { model, words } = exhibit;
  const names = useMemo(() => sweepable(model), [model]);
  const sweep = useMemo(() => chosen ?? firstSweep(model, state), [model, chosen, state]);
  const out = useMemo(() => sweepLeftOut(model, sweep, state), [model, sweep, state]);
  const [run, setRun] = useState<Run | null>(null);
  const [begun, setBegun] = useState(0);
  const chart = useRef<HTMLDivElement>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  // Begun below the window's edge, or pushed there by claims above that are measured only now, the points would fall where nobody looks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `begun` says that a sweep has begun
  useEffect(() => {
    const element = chart.current;
    if (element === null) return;
    const show = (behavior: ScrollBehavior) => element.scrollIntoView({ block: 'nearest', behavior });
    show(calm ? 'auto' : 'smooth');
    const claims = element.closest('.lab-grid')!.querySelector('.lab-claims')!;
    return whileUntouched([claims, element], () => show('instant'));
  }, [begun]);

  async function start() {
    setBegun((count) => count + 1);
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
      const onResult = (index: number, samples: Samples) => {
        results.set(index, samples);
        show({ results: new Map(results) });
      };
      await pool.run<Samples>(jobs, { signal: controller.signal, priority: PRIORITY.asked, onResult });
      show({ results: new Map(results), isOver: true });
    } catch (error) {
      const problem = controller.signal.aborted ? null : reasonOf(error);
      show({ results: new Map(results), isOver: true, problem });
    }
  }

  const swept = run?.sweep ?? null;
  const sweptState = run?.state ?? null;
  const spec = useMemo(
    () => (swept === null || sweptState === null ? null : specOf(model, swept, sweptState)),
    [model, swept, sweptState],
  );
  const data = useMemo(() => (run === null ? null : dataOf(model, run)), [model, run]);
  const isRunning = run !== null && !run.isOver;
  const isOld = run !== null && dependsOn(model, run.sweep).some((name) => !isAlike(run.state[name], state[name]));
  const set = (change: Partial<Sweep>) => onChange({ ...sweep, ...change });
  const control = numberControl(model, sweep.control);
  const runOut = run === null ? null : sweepLeftOut(model, run.sweep, run.state);

  if (isVeiled)
    return (
      <Panel title={say`Sweep`}>
        <p className="quiet-note">{say`The sweep waits for your answer.`}</p>
      </Panel>
    );
  return (
    <Panel title={say`Sweep`} aside={<span className="quiet-note">{sweepInWords(model, sweep)}</span>}>
      <details className="sweep-choices" open={run === null ? undefined : false}>
        <summary>{say`Choose what is swept`}</summary>
        <div className="sweep-fields">
          {names.length > 1 && (
            <Select
              label={say`claim`}
              options={names.map((value) => ({ value, label: model.claims[value].axis?.title ?? value }))}
              value={sweep.claim}
              onChange={(claim) => onChange(defaultSweep(model, claim))}
            />
          )}
          <Select
            label={say`over`}
            options={model.claims[sweep.claim].sweeps!.map((value) => ({
              value,
              label: numberControl(model, value).label,
            }))}
            value={sweep.control}
            onChange={(value) => onChange(defaultSweep(model, sweep.claim, value))}
          />
          <NumberField
            label={say`from`}
            value={sweep.from}
            from={control.from}
            to={sweep.to - control.step}
            onChange={(from) => set({ from })}
          />
          <NumberField
            label={say`to`}
            value={sweep.to}
            from={sweep.from + control.step}
            to={control.to}
            onChange={(to) => set({ to })}
          />
          <NumberField
            label={say`points`}
            isWhole
            value={sweep.points}
            from={2}
            to={MOST_POINTS}
            onChange={(points) => set({ points })}
          />
          <NumberField
            label={say`seeds`}
            isWhole
            value={sweep.seeds}
            from={1}
            to={MOST_SEEDS}
            onChange={(seeds) => set({ seeds })}
          />
        </div>
      </details>
      {isRunning ? (
        <Progress label={say`Measuring`} done={run.done} total={run.total} onCancel={() => abort.current?.abort()} />
      ) : (
        <div className="panel-actions">
          <Button isDisabled={out.count === out.of} onPress={start}>{say`Run the sweep`}</Button>
          {out.count === out.of && (
            <span className="quiet-note">{say`The claim says nothing anywhere in this range: ${out.whys.join(' ')}`}</span>
          )}
          {run?.problem != null && <span className="field-problem">{run.problem}</span>}
        </div>
      )}
      {run !== null && spec !== null && data !== null && (
        <div
          ref={chart}
          className="sweep-chart"
          data-sweep={run.isOver ? 'done' : 'running'}
          data-points={data.series[1].x.length}
        >
          {isOld && (
            <p className="quiet-note">{say`Swept before other controls were moved; run it again for those.`}</p>
          )}
          {runOut !== null && runOut.count > 0 && (
            <p className="quiet-note">{say`Left out, for the claim says nothing there: ${runOut.count} of ${runOut.of} points. ${runOut.whys.join(' ')}`}</p>
          )}
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
