import type { ChartMark, SeriesData, SeriesSpec } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { UNITS } from './model-claims.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const hasStep = ({ view }: State) => view !== 'layer';
const hasLayer = ({ view }: State) => view !== 'step';
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const THEORY: readonly SeriesSpec[] = [
  { name: '|1 + hλ|ⁿ', draw: 'dashed', tone: 'bad' },
  { name: '1/(1 − hλ)ⁿ', draw: 'dashed', tone: 'quiet' },
];

const decay: Plot<State, Scene, Found> = {
  id: 'decay',
  title: say`The decay`,
  isFor: hasStep,
  spec: ({ field }) => ({
    x: { title: say`step` },
    y: { title: say`log₁₀ |x|`, atLeast: [-1, 1] },
    series: [
      ...(field === 'linear' ? THEORY : []),
      { name: say`explicit`, draw: 'points', tone: 'warm' },
      { name: say`implicit`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { stiffness, steps, field }, scene: { ways } }) {
    const x = range(steps + 1);
    const theory = (factor: number): SeriesData => ({ x, y: x.map((n) => n * Math.log10(factor)) });
    const end = ways.explicit.length - 1;
    const words = say`explicit: past 10³⁰⁸ there are no more numbers`;
    const high = Math.log10(Math.abs(ways.explicit[end]));
    const points = (values: readonly number[]): SeriesData => ({
      x: range(values.length),
      y: values.map((value) => Math.log10(Math.abs(value))),
    });
    return {
      marks: end < steps ? [{ kind: 'words', x: end, y: high, tone: 'warm', label: words }] : [],
      series: [
        ...(field === 'linear' ? [theory(Math.abs(1 - stiffness)), theory(1 / (1 + stiffness))] : []),
        points(ways.explicit),
        points(ways.implicit),
      ],
    };
  },
};

const split: Plot<State, Scene, Found> = {
  id: 'split',
  title: say`Points`,
  isFor: hasLayer,
  spec: () => ({
    x: { title: say`strength of the layer w`, range: [-3.1, 3.1] },
    y: { title: say`points z`, bounds: [-4, 4] },
    series: [
      { name: say`there, by Newton`, draw: 'points', tone: 'quiet', isFaint: true },
      { name: say`plain iteration finds them`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found }) {
    const seen = found.split;
    const points = (rows: readonly (readonly number[])[]): SeriesData => ({
      x: rows.flatMap((row, k) => row.map(() => seen!.weights[k])),
      y: rows.flat(),
    });
    const marks: ChartMark[] = [{ kind: 'line', x: state.weight, tone: 'text' }];
    return { series: seen === null ? [NOTHING, NOTHING] : [points(seen.all), points(seen.found)], marks };
  },
};

const race: Plot<State, Scene, Found> = {
  id: 'race',
  title: say`Iterations`,
  isFor: hasLayer,
  spec: () => ({
    x: { title: say`strength ‖W‖ of layers of ${UNITS}`, range: [0, 1.02] },
    y: { title: say`iterations to 10⁻¹²`, range: [0, null] },
    series: [
      { name: say`plain`, draw: 'points', tone: 'warm' },
      { name: say`Anderson`, draw: 'points', tone: 'cool' },
      { name: say`Newton`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found: { race: run } }) {
    const x = run?.strengths ?? [];
    const series =
      run === null ? [NOTHING, NOTHING, NOTHING] : [run.plain, run.anderson, run.newton].map((y) => ({ x, y }));
    const now = Math.abs(state.weight);
    return { series, marks: now > 0 && now < 1 ? [{ kind: 'line', x: now, tone: 'quiet' }] : [] };
  },
};

const unrolled: Plot<State, Scene, Found> = {
  id: 'unrolled',
  title: say`Gradient`,
  isFor: hasLayer,
  spec: () => ({
    x: { title: say`layers unrolled`, scale: 'log', atLeast: [1, 1000] },
    y: { title: say`distance from the implicit gradient`, scale: 'log', bounds: [1e-17, 10] },
    series: [
      { name: '‖W‖ᴸ', draw: 'dashed', tone: 'quiet' },
      { name: say`measured`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found }) {
    const strength = Math.abs(state.weight);
    const marks: ChartMark[] = [{ kind: 'line', x: state.depth, tone: 'text', label: 'L' }];
    const run = found.unrolled;
    if (run === null) {
      const why =
        strength === 0
          ? say`a layer of strength 0 has nothing to unroll`
          : say`past strength 0.95 unrolled layers settle too late, or never: nothing to compare`;
      const isFar = strength === 0 || strength > 0.95;
      return {
        series: [NOTHING, NOTHING],
        marks: isFar ? [...marks, { kind: 'words', x: 1.2, y: 1e-8, tone: 'text', label: why }] : marks,
      };
    }
    const x = run.depths;
    return {
      series: [
        { x, y: x.map((depth) => strength ** depth) },
        { x, y: run.error },
      ],
      marks,
    };
  },
};

const memory: Plot<State, Scene, Found> = {
  id: 'memory',
  title: say`Memory`,
  isFor: hasLayer,
  spec: () => ({
    x: { title: say`depth`, scale: 'log' },
    y: { title: say`numbers kept`, scale: 'log', bounds: [5, 50_000] },
    series: [
      { name: '16(L + 1)', draw: 'dashed', tone: 'quiet' },
      { name: say`unrolled`, draw: 'points', tone: 'warm' },
      { name: say`implicit`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { depth }, scene: { kept } }) {
    const x = [1, 10, 100, 1000];
    return {
      series: [
        { x, y: x.map((layers) => UNITS * (layers + 1)) },
        { x: [depth], y: [kept.unrolled] },
        { x: [depth], y: [kept.implicit] },
      ],
    };
  },
};

export const plots = [decay, split, race, unrolled, memory];
