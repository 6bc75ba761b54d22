import type { SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { conditionFrom } from './model-claims.ts';
import { eigenvaluesOf } from './model-matrix.ts';

const NOTHING: SeriesData = { x: [], y: [] };

/** Where the curve of κ is drawn: finely, and close to the α at which a direction is lost. */
function finely([first, second]: readonly [number, number]): number[] {
  const even = Array.from({ length: 601 }, (_, k) => k / 400);
  const poles = polesOf([first, second]).flatMap((pole) => [-3e-3, -1e-3, 0, 1e-3, 3e-3].map((by) => pole + by));
  return [...even, ...poles].filter((alpha) => alpha >= 0).sort((a, b) => a - b);
}

/** The α at which a direction is lost. */
const polesOf = (values: readonly [number, number]) =>
  values.map((value) => -1 / value).filter((alpha) => alpha > 0 && alpha <= 1.5);

const kappa: Plot<State, Scene, Found> = {
  id: 'kappa',
  title: say`κ against α`,
  spec: (state) => ({
    x: { title: 'α', range: [0, 1.5] },
    y: { title: say`condition number κ of a block`, scale: 'log', bounds: [0.8, 300], atLeast: [0.9, 20] },
    series: [
      ...(eigenvaluesOf(state) === null ? [] : [{ name: say`theory`, draw: 'dashed', tone: 'quiet' } as const]),
      { name: say`measured`, draw: 'points', tone: 'cool', isFaint: true },
    ],
  }),
  data({ state, scene }) {
    const values = eigenvaluesOf(state);
    const fine = values === null ? [] : finely(values);
    const theory = values === null ? [] : [{ x: fine, y: fine.map((alpha) => conditionFrom(values, alpha)) }];
    const poles = values === null ? [] : polesOf(values);
    return {
      series: [...theory, { x: scene.alphas, y: scene.against }],
      marks: [
        ...poles.map((x) => ({ kind: 'line', x, tone: 'bad', label: 'κ = ∞' }) as const),
        { kind: 'line', x: state.alpha, tone: 'text', label: 'α' },
      ],
    };
  },
};

const blocks: Plot<State, Scene, Found> = {
  id: 'blocks',
  title: say`Block after block`,
  spec: (state) => ({
    x: { title: say`blocks` },
    y: { title: say`condition number κ of all`, scale: 'log', atLeast: [0.9, 10], bounds: [0.8, 1e16] },
    series: [
      ...(eigenvaluesOf(state) === null ? [] : [{ name: 'κⁿ', draw: 'dashed', tone: 'quiet' } as const]),
      { name: say`measured`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const all = scene.conditions.map((_, k) => k);
    const values = eigenvaluesOf(state);
    const one = values === null ? null : conditionFrom(values, state.alpha);
    const seen = all.slice(0, Math.floor(at) + 1);
    return {
      series: [
        ...(one === null ? [] : [{ x: all, y: all.map((k) => one ** k) }]),
        { x: seen, y: seen.map((k) => scene.conditions[k]) },
      ],
    };
  },
};

const hill: Plot<State, Scene, Found> = {
  id: 'hill',
  title: say`Learning against α`,
  spec: () => ({
    x: { title: 'α', scale: 'log', atLeast: [0.001, 10] },
    y: { title: say`accuracy after 150 steps`, range: [0.35, 1.04] },
    series: [{ name: say`mean of three starts`, draw: 'points', tone: 'good' }],
  }),
  data({ found: { hill: found } }) {
    const label = say`press “Train at fifteen α”`;
    if (found === null) return { series: [NOTHING], marks: [{ kind: 'words', x: 0.01, y: 0.7, tone: 'quiet', label }] };
    return { series: [{ x: found.alphas, y: found.accuracy, error: found.error }] };
  },
};

export const plots = [kappa, blocks, hill];
