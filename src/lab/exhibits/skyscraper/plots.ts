import { wormLikeCosine } from '../../../chain/index.ts';
import { type SeriesData, type SeriesSpec, shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** At most about thirty floors of the part that is built, the last among them. */
function someFloors(at: number): number[] {
  const top = Math.floor(at);
  const every = Math.max(1, Math.round(top / 24));
  return [...range(Math.ceil(top / every)).map((k) => k * every), top];
}

const isCareless = ({ spread }: State) => spread > 0;
const isWide = (state: State) => isCareless(state) || Math.abs(state.floors * state.change) > 250;

const CROWD: readonly SeriesSpec[] = [
  { name: say`9 of 10 buildings`, draw: 'strip', tone: 'warm' },
  { name: say`the middle one`, draw: 'line', tone: 'warm' },
  { name: say`their mean`, draw: 'line', tone: 'text' },
];

const floors: Plot<State, Scene, Found> = {
  id: 'floors',
  title: say`Area by floor`,
  spec: (state) => ({
    x: { title: say`floor` },
    y: {
      title: say`area, ground = 1`,
      scale: isWide(state) ? 'log' : 'linear',
      ...(isWide(state) ? {} : { atLeast: [0, 1] }),
    },
    series: [
      ...(isCareless(state) ? CROWD : []),
      { name: '(1 + ε)ⁿ', draw: 'dashed', tone: 'quiet' },
      { name: say`with the lift`, draw: 'points', tone: 'good', isFaint: true },
      { name: isCareless(state) ? say`this building` : say`without`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, found: { crowd }, at }) {
    const all = range(state.floors + 1);
    const seen = someFloors(at);
    const strip = crowd === null ? NOTHING : { x: crowd.floors, y: crowd.high, low: crowd.low };
    const middle = crowd === null ? NOTHING : { x: crowd.floors, y: crowd.middle };
    const mean = crowd === null ? NOTHING : { x: crowd.floors, y: crowd.mean };
    return {
      series: [
        ...(isCareless(state) ? [strip, middle, mean] : []),
        { x: all, y: all.map((floor) => (1 + state.change / 100) ** floor) },
        { x: seen, y: seen.map((floor) => scene.lifted[floor]) },
        { x: seen, y: seen.map((floor) => scene.stacked[floor]) },
      ],
    };
  },
};

const BARS = 33;

/** How many of the areas lie in each of equal parts of a log axis. */
function histogram(areas: readonly number[]): SeriesData {
  const logs = areas.map(Math.log10);
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const width = Math.max((high - low) / BARS, 1e-9);
  const counts = new Float64Array(BARS);
  for (const value of logs) counts[Math.min(Math.floor((value - low) / width), BARS - 1)] += 1;
  return { x: range(BARS).map((k) => 10 ** (low + (k + 0.5) * width)), y: counts };
}

const buildings: Plot<State, Scene, Found> = {
  id: 'buildings',
  title: say`2,000 buildings`,
  spec: () => ({
    x: { title: say`area of the last floor, ground = 1`, scale: 'log' },
    y: { title: say`buildings`, range: [0, null] },
    series: [{ name: say`buildings of a careless crew`, draw: 'bars', tone: 'warm' }],
  }),
  data({ found: { crowd } }) {
    if (crowd === null) return { series: [NOTHING], marks: [] };
    const at = (values: readonly number[]) => values[values.length - 1];
    const bars = histogram(crowd.areas);
    const highest = Math.max(...Array.from(bars.y)) * 1.06;
    return {
      series: [bars],
      marks: [
        { kind: 'line', x: at(crowd.middle), tone: 'good' },
        {
          kind: 'words',
          x: at(crowd.middle),
          y: highest,
          tone: 'good',
          label: say`middle ${shortNumber(at(crowd.middle))}`,
          // Its line is the left one of the two: its words stand on the free side.
          side: 'left',
        },
        { kind: 'line', x: at(crowd.mean), tone: 'text' },
        {
          kind: 'words',
          x: at(crowd.mean),
          y: 0.78 * highest,
          tone: 'text',
          label: say`mean ${shortNumber(at(crowd.mean))}`,
        },
      ],
    };
  },
};

const chain: Plot<State, Scene, Found> = {
  id: 'chain',
  title: say`The same in a stiff chain`,
  spec: () => ({
    x: { title: say`bonds apart s` },
    y: { title: '⟨u₀ · u_s⟩', scale: 'log', bounds: [0.003, 1.2] },
    series: [
      { name: 'aˢ', draw: 'dashed', tone: 'quiet' },
      { name: say`measured just now`, draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state, found }) {
    const a = wormLikeCosine(state.stiffness, 2);
    const apart = range(13);
    return {
      series: [
        { x: apart, y: apart.map((s) => a ** s) },
        found.chain === null
          ? NOTHING
          : {
              x: found.chain.correlation.map((_, k) => k + 1),
              y: found.chain.correlation,
              error: found.chain.error,
            },
      ],
    };
  },
};

export const plots = [floors, buildings, chain];
