import type { SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const floors: Plot<State, Scene, Found> = {
  id: 'floors',
  title: say`Size by floor`,
  spec: () => ({
    x: { title: say`floor` },
    y: { title: say`size |x|, ground = 1`, scale: 'log', atLeast: [0.1, 10], bounds: [1e-12, 1e30] },
    series: [
      { name: say`|ha|ⁿ`, draw: 'dashed', tone: 'cool' },
      { name: say`|1 + ha|ⁿ`, draw: 'dashed', tone: 'good' },
      { name: say`added`, draw: 'points', tone: 'good' },
      { name: say`replaced`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state: { weight, share, layers }, scene, at }) {
    const all = range(layers + 1);
    const seen = range(Math.floor(at) + 1);
    const curve = (factor: number): SeriesData => ({ x: all, y: all.map((n) => Math.abs(factor) ** n) });
    const points = (values: Float64Array): SeriesData => ({ x: seen, y: seen.map((n) => Math.abs(values[n])) });
    return {
      series: [curve(share * weight), curve(1 + share * weight), points(scene.residual), points(scene.plain)],
    };
  },
};

/** C(L, k), k = 0 … L. */
function binomials(layers: number): number[] {
  const row = [1];
  for (let k = 1; k <= layers; k++) row.push((row[k - 1] * (layers - k + 1)) / k);
  return row;
}

const bars: Plot<State, Scene, Found> = {
  id: 'bars',
  title: say`Bars of the sum`,
  spec: () => ({
    x: { title: say`floors passed through k` },
    y: { title: say`what they bring`, atLeast: [0, 1] },
    series: [
      { name: say`C(L, k)(ha)ᵏ`, draw: 'dashed', tone: 'quiet' },
      { name: say`measured by paths`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { weight, share, layers }, scene }) {
    const all = range(layers + 1);
    const counts = binomials(layers);
    return {
      series: [
        { x: all, y: all.map((k) => counts[k] * (share * weight) ** k) },
        { x: all, y: scene.bars },
      ],
    };
  },
};

const copies: Plot<State, Scene, Found> = {
  id: 'copies',
  title: say`Learning to do nothing`,
  spec: () => ({
    x: { title: say`training steps`, range: [0, 1050] },
    y: { title: say`how wrong, as a share of the input’s square`, range: [-0.03, null], atLeast: [0, 1.3] },
    series: [
      { name: say`plain`, draw: 'line', tone: 'cool' },
      { name: say`residual`, draw: 'line', tone: 'good' },
    ],
  }),
  data({ found: { copies: found } }) {
    if (found === null) {
      const label = say`press “Train both to do nothing”`;
      return { series: [NOTHING, NOTHING], marks: [{ kind: 'words', x: 60, y: 0.7, tone: 'quiet', label }] };
    }
    const { steps, plain, residual } = found;
    return {
      series: [
        { x: steps, y: plain },
        { x: steps, y: residual },
      ],
    };
  },
};

export const plots = [floors, bars, copies];
