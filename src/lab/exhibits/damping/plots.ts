import type { SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import { MOST_ALPHA, type State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { MAP_BLOCKS } from './model-map.ts';

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

const signal: Plot<State, Scene, Found> = {
  id: 'signal',
  title: say`One signal`,
  spec: () => ({
    x: { title: say`block` },
    y: { title: say`size, input = 1`, scale: 'log', atLeast: [0.1, 10], bounds: [1e-40, 1e40] },
    series: [
      { name: '(1 − β + αL)ⁿ', draw: 'dashed', tone: 'quiet' },
      { name: say`left of the input, (1 − β)ⁿ`, draw: 'line', tone: 'bad' },
      { name: say`the signal`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state: { alpha, beta, lipschitz, depth }, scene, at }) {
    const all = range(depth + 1);
    const every = Math.max(1, Math.round(depth / 30));
    const seen = range(Math.floor(at) + 1).filter((k) => k % every === 0 || k === Math.floor(at));
    return {
      series: [
        { x: all, y: all.map((k) => (1 - beta + alpha * lipschitz) ** k) },
        { x: all, y: scene.kept },
        { x: seen, y: seen.map((k) => scene.signal[k]) },
      ],
    };
  },
};

const edge: Plot<State, Scene, Found> = {
  id: 'edge',
  title: say`Growth against α`,
  spec: () => ({
    x: { title: 'α', range: [0, MOST_ALPHA] },
    y: { title: say`growth over 100 blocks, whatever n`, scale: 'log', atLeast: [0.1, 10], bounds: [1e-30, 1e30] },
    series: [
      { name: say`theory, worst direction`, draw: 'dashed', tone: 'quiet' },
      { name: say`measured near this β`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state: { beta, lipschitz }, scene: { map } }) {
    const row = Math.min(Math.floor(beta * map.betas.length), map.betas.length - 1);
    const near = map.betas[row];
    return {
      series: [
        { x: map.alphas, y: map.alphas.map((alpha) => (1 - near + alpha * lipschitz) ** MAP_BLOCKS) },
        { x: map.alphas, y: map.growth[row].map((log) => Math.exp(log)) },
      ],
      marks: [{ kind: 'line', x: beta / lipschitz, tone: 'good', label: 'β/L' }],
    };
  },
};

const learning: Plot<State, Scene, Found> = {
  id: 'learning',
  title: say`Trained over the plane`,
  spec: () => ({
    x: { title: say`αL/β: 1 is the line`, scale: 'log' },
    y: { title: say`accuracy`, range: [0.35, 1.04] },
    series: [
      { name: say`β below 0.2`, draw: 'points', tone: 'good' },
      { name: say`β 0.2 to 0.6`, draw: 'points', tone: 'cool' },
      { name: say`β above 0.6`, draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state: { lipschitz }, found }) {
    const trained = found.learning?.trained ?? [];
    const part = (from: number, to: number): SeriesData => {
      const own = trained.filter(({ beta }) => beta >= from && beta < to);
      return { x: own.map(({ alpha, beta }) => (alpha * lipschitz) / beta), y: own.map(({ accuracy }) => accuracy) };
    };
    const label = say`press “Train all over the plane”`;
    return {
      series: [part(0, 0.2), part(0.2, 0.6), part(0.6, 1.01)],
      marks:
        trained.length === 0
          ? [{ kind: 'words', x: 1, y: 0.7, tone: 'quiet', label }]
          : [{ kind: 'line', x: 1, tone: 'quiet' }],
    };
  },
};

export const plots = [edge, signal, learning];
