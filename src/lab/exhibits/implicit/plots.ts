import type { ChartMark, SeriesData } from '../../../kit/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { UNITS } from './model-claims.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const decay: Plot<State, Scene, Found> = {
  id: 'decay',
  title: 'The decay',
  spec: () => ({
    x: { title: 'step' },
    y: { title: 'log₁₀ |x|', atLeast: [-1, 1] },
    series: [
      { name: '|1 + hλ|ⁿ', draw: 'dashed', tone: 'bad' },
      { name: '1/(1 − hλ)ⁿ', draw: 'dashed', tone: 'quiet' },
      { name: 'explicit', draw: 'points', tone: 'warm' },
      { name: 'implicit', draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { stiffness, steps, field }, scene: { ways } }) {
    const x = range(steps + 1);
    const theory = (factor: number): SeriesData =>
      field === 'linear' ? { x, y: x.map((n) => n * Math.log10(factor)) } : NOTHING;
    const points = (values: readonly number[]): SeriesData => ({
      x: range(values.length),
      y: values.map((value) => Math.log10(Math.abs(value))),
    });
    return {
      series: [
        theory(Math.abs(1 - stiffness)),
        theory(1 / (1 + stiffness)),
        points(ways.explicit),
        points(ways.implicit),
      ],
    };
  },
};

const split: Plot<State, Scene, Found> = {
  id: 'split',
  title: 'Points',
  spec: () => ({
    x: { title: 'strength of the layer hw', range: [-3.1, 3.1] },
    y: { title: 'points z', bounds: [-4, 4] },
    series: [
      { name: 'there, by Newton', draw: 'points', tone: 'quiet', isFaint: true },
      { name: 'plain iteration finds them', draw: 'points', tone: 'good' },
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
  title: 'Iterations',
  spec: () => ({
    x: { title: `strength ‖hW‖ of layers of ${UNITS}`, range: [0, 1.02] },
    y: { title: 'iterations to 10⁻¹²', range: [0, null] },
    series: [
      { name: 'plain', draw: 'points', tone: 'warm' },
      { name: 'Anderson', draw: 'points', tone: 'cool' },
      { name: 'Newton', draw: 'points', tone: 'good' },
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
  title: 'Gradient',
  spec: () => ({
    x: { title: 'layers unrolled', scale: 'log' },
    y: { title: 'distance from the implicit gradient', scale: 'log', bounds: [1e-17, 10] },
    series: [
      { name: '‖hW‖ᴸ', draw: 'dashed', tone: 'quiet' },
      { name: 'measured', draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found }) {
    const strength = Math.abs(state.weight);
    const marks: ChartMark[] = [{ kind: 'line', x: state.depth, tone: 'text', label: 'L' }];
    const run = found.unrolled;
    if (run === null) return { series: [NOTHING, NOTHING], marks };
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
  title: 'Memory',
  spec: () => ({
    x: { title: 'depth', scale: 'log' },
    y: { title: 'numbers kept', scale: 'log', bounds: [5, 50_000] },
    series: [
      { name: '16(L + 1)', draw: 'dashed', tone: 'quiet' },
      { name: 'unrolled', draw: 'points', tone: 'warm' },
      { name: 'implicit', draw: 'points', tone: 'good' },
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
