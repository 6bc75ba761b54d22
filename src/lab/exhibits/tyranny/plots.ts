import type { ChartMark, SeriesData, SeriesSpec } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import type { Band } from './model-fan.ts';
import { type Run, STEPS_IN_ALL } from './model-training.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const hasFan = ({ tower }: State) => tower === 'tanh' || tower === 'relu';

const FAN: readonly SeriesSpec[] = [
  { name: say`9 of 10 plain`, draw: 'strip', tone: 'cool' },
  { name: say`9 of 10 residual`, draw: 'strip', tone: 'good' },
];

/** Powers of ten that a double can hold, so that a log axis has something to show; nothing where a floor fell silent. */
const power = (log10: number) =>
  log10 === Number.NEGATIVE_INFINITY ? Number.NaN : 10 ** Math.min(Math.max(log10, -300), 300);

function strip(passed: readonly number[], { low, high }: Band): SeriesData {
  return { x: passed, y: high.map(power), low: low.map(power) };
}

const gradient: Plot<State, Scene, Found> = {
  id: 'gradient',
  title: say`Gradient by floor`,
  spec: (state) => ({
    x: { title: say`floors passed` },
    y: { title: say`gradient left, output = 1`, scale: 'log', atLeast: [0.5, 1.5] },
    series: [
      ...(hasFan(state) ? FAN : []),
      ...(state.tower === 'scalar'
        ? ([{ name: say`theory`, draw: 'dashed', tone: 'quiet' }] as const)
        : ([{ name: say`middle`, draw: 'dashed', tone: 'quiet' }] as const)),
      { name: say`residual`, draw: 'points', tone: 'good' },
      { name: say`plain`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, found: { fan }, at }) {
    const { layers, gain, tower } = state;
    const top = Math.floor(at);
    const every = Math.max(1, Math.round(layers / 24));
    const seen = [...range(Math.ceil(top / every)).map((k) => k * every), top];
    const points = (logs: Float64Array): SeriesData => ({
      x: seen,
      y: seen.map((passed) => power(logs[layers - passed] / Math.LN10)),
    });
    const middle: SeriesData =
      tower === 'scalar'
        ? { x: range(layers + 1), y: range(layers + 1).map((passed) => power(passed * Math.log10(gain))) }
        : fan === null
          ? NOTHING
          : { x: fan.passed, y: fan.plain.middle.map(power) };
    const fans = fan === null ? [NOTHING, NOTHING] : [strip(fan.passed, fan.plain), strip(fan.passed, fan.residual)];
    return { series: [...(hasFan(state) ? fans : []), middle, points(scene.residual), points(scene.plain)] };
  },
};

const training: Plot<State, Scene, Found> = {
  id: 'training',
  title: say`Trained side by side`,
  spec: () => ({
    x: { title: say`training steps`, range: [0, 1050] },
    y: { title: say`accuracy`, range: [0.35, 1.03] },
    series: [
      { name: say`plain`, draw: 'line', tone: 'cool' },
      { name: say`residual`, draw: 'line', tone: 'good' },
    ],
  }),
  data({ found }) {
    const steps = found.training?.steps ?? [];
    const of = (run: Run | undefined): SeriesData => (run === undefined ? NOTHING : { x: steps, y: run.accuracy });
    const last = steps.at(-1);
    // While it is trained, and where it was stopped: the curves end there and mean no more.
    const isPart = last !== undefined && last < STEPS_IN_ALL;
    const marks: ChartMark[] =
      last === undefined
        ? [{ kind: 'words', x: 100, y: 0.7, tone: 'quiet', label: say`press “Train both”` }]
        : isPart
          ? [{ kind: 'line', x: last, tone: 'quiet', label: say`step ${last} of ${grouped(STEPS_IN_ALL)}` }]
          : [];
    return { series: [of(found.training?.plain), of(found.training?.residual)], marks };
  },
};

export const plots = [gradient, training];
