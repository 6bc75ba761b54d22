import type { SeriesData } from '../../../kit/index.ts';
import { say, sayOf } from '../../../language/index.ts';
import { heatWaveFactor } from '../../../network/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import { CELLS, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { factorOf } from './model-claims.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** At most about sixty of the steps so far, the last among them. */
function someSteps(at: number): number[] {
  const top = Math.floor(at);
  const every = Math.max(1, Math.round(top / 60));
  return [...range(Math.ceil(top / every)).map((k) => k * every), top];
}

const uneven: Plot<State, Scene, Found> = {
  id: 'uneven',
  title: say`Sum and unevenness`,
  spec: () => ({
    x: { title: say`step` },
    y: { title: say`Σu, and |u − mean| at most`, scale: 'log', atLeast: [1e-3, 100], bounds: [1e-12, 1e60] },
    series: [
      { name: say`shortest wave, |1 − 4r|ⁿ`, draw: 'dashed', tone: 'quiet' },
      { name: 'Σu', draw: 'line', tone: 'good' },
      { name: say`farthest from the mean`, draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state: { r, steps }, scene, at }) {
    const all = range(steps + 1);
    const seen = someSteps(Math.min(at, steps));
    const first = scene.uneven[0];
    return {
      series: [
        { x: all, y: all.map((n) => first * Math.abs(1 - 4 * r) ** n) },
        { x: all.slice(0, Math.floor(at) + 1), y: scene.totals },
        { x: seen, y: seen.map((n) => scene.uneven[n]) },
      ],
    };
  },
};

const factor: Plot<State, Scene, Found> = {
  id: 'factor',
  title: say`Factor of each wave`,
  spec: () => ({
    x: { title: say`half-waves along the rod k`, range: [0, CELLS] },
    y: { title: say`factor a step`, atLeast: [-1.1, 1.1] },
    series: [
      { name: say`1 − 4r sin²(πk/128)`, draw: 'dashed', tone: 'quiet' },
      { name: say`measured in one step`, draw: 'points', tone: 'cool' },
      { name: say`beyond ±1 it grows`, draw: 'line', tone: 'bad' },
    ],
  }),
  data({ state: { r, ends, wave } }) {
    const fits = range(CELLS + 1).filter((k) => k > 0 && (ends === 'ring' ? k % 2 === 0 : k < CELLS));
    const all = range(CELLS + 1);
    return {
      series: [
        { x: all, y: all.map((k) => factorOf(r, k)) },
        { x: fits, y: fits.map((k) => heatWaveFactor(CELLS, k, r, ends)) },
        { x: [0, CELLS], y: [-1, -1] },
      ],
      marks: [{ kind: 'line', x: wave, tone: 'text' }],
    };
  },
};

const learned: Plot<State, Scene, Found> = {
  id: 'learned',
  title: say`Read off a block`,
  spec: () => ({
    x: { title: say`training steps`, range: [0, 1000] },
    y: { title: say`the three weights` },
    series: [
      { name: 'r', draw: 'dashed', tone: 'quiet' },
      { name: '−2r', draw: 'dashed', tone: 'quiet' },
      { name: say`middle`, draw: 'points', tone: 'cool' },
      { name: sayOf('side', 'left'), draw: 'line', tone: 'good' },
      { name: sayOf('side', 'right'), draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state: { r }, found: { learned: found } }) {
    const theory: SeriesData[] = [r, -2 * r].map((weight) => ({ x: [0, 1000], y: [weight, weight] }));
    if (found === null) {
      const label = say`press “Learn r from films”`;
      return {
        series: [...theory, NOTHING, NOTHING, NOTHING],
        marks: [{ kind: 'words', x: 80, y: -r / 2, tone: 'quiet', label }],
      };
    }
    const { steps, left, middle, right } = found;
    return {
      series: [...theory, { x: steps, y: middle }, { x: steps, y: left }, { x: steps, y: right }],
    };
  },
};

export const plots = [uneven, factor, learned];
