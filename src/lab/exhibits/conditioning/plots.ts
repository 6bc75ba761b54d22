import type { SeriesData } from '../../../kit/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { conditionFrom } from './model-claims.ts';
import { eigenvaluesOf } from './model-matrix.ts';

const NOTHING: SeriesData = { x: [], y: [] };

const kappa: Plot<State, Scene, Found> = {
  id: 'kappa',
  title: 'κ against α',
  spec: () => ({
    x: { title: 'α', range: [0, 1.5] },
    y: { title: 'condition number κ of a block', scale: 'log', bounds: [0.8, 100], atLeast: [0.9, 20] },
    series: [
      { name: 'theory', draw: 'dashed', tone: 'quiet' },
      { name: 'measured', draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene }) {
    const values = eigenvaluesOf(state);
    const theory =
      values === null ? NOTHING : { x: scene.alphas, y: scene.alphas.map((alpha) => conditionFrom(values, alpha)) };
    const seen = scene.alphas.flatMap((_, k) => (k % 3 === 0 ? [k] : []));
    return {
      series: [theory, { x: seen.map((k) => scene.alphas[k]), y: seen.map((k) => scene.against[k]) }],
      marks: [{ kind: 'line', x: state.alpha, tone: 'text', label: 'α' }],
    };
  },
};

const blocks: Plot<State, Scene, Found> = {
  id: 'blocks',
  title: 'Block after block',
  spec: () => ({
    x: { title: 'blocks' },
    y: { title: 'condition number κ of all', scale: 'log', atLeast: [0.9, 10], bounds: [0.8, 1e16] },
    series: [
      { name: 'κⁿ', draw: 'dashed', tone: 'quiet' },
      { name: 'measured', draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const all = scene.conditions.map((_, k) => k);
    const values = eigenvaluesOf(state);
    const one = values === null ? null : conditionFrom(values, state.alpha);
    const seen = all.slice(0, Math.floor(at) + 1);
    return {
      series: [
        one === null ? NOTHING : { x: all, y: all.map((k) => one ** k) },
        { x: seen, y: seen.map((k) => scene.conditions[k]) },
      ],
    };
  },
};

const hill: Plot<State, Scene, Found> = {
  id: 'hill',
  title: 'Learning against α',
  spec: () => ({
    x: { title: 'α', scale: 'log', atLeast: [0.001, 10] },
    y: { title: 'accuracy after 150 steps', range: [0.35, 1.04] },
    series: [{ name: 'mean of three starts', draw: 'points', tone: 'good' }],
  }),
  data({ found: { hill: found } }) {
    const label = 'press “Train at fifteen α”';
    if (found === null) return { series: [NOTHING], marks: [{ kind: 'words', x: 0.01, y: 0.7, tone: 'quiet', label }] };
    return { series: [{ x: found.alphas, y: found.accuracy, error: found.error }] };
  },
};

export const plots = [kappa, blocks, hill];
