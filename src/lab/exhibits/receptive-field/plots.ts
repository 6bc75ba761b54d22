import type { SeriesData } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { expectedProfileOf, expectedSquare } from './model-theory.ts';
import { TRAINED_LAYERS } from './model-training.ts';
import { TUGGED } from './model-tug.ts';
import { alongAxis, radiusSeen } from './profile.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** A profile about its middle. */
function centred(profile: Float64Array): SeriesData {
  const middle = (profile.length - 1) / 2;
  return { x: range(profile.length).map((k) => k - middle), y: profile };
}

const field: Plot<State, Scene, Found> = {
  id: 'field',
  title: say`Field`,
  spec: ({ layers }) => ({
    x: { title: say`pixels from the centre`, range: [-layers - 2, layers + 2] },
    y: { title: say`share of (∂out/∂in)²`, scale: 'log', bounds: [1e-6, 1.2] },
    series: [
      { name: say`plain, theory`, draw: 'dashed', tone: 'quiet' },
      { name: say`skips, theory`, draw: 'line', tone: 'quiet', isFaint: true },
      { name: say`plain`, draw: 'points', tone: 'cool' },
      { name: say`with skips`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { layers, alpha }, found: { fields } }) {
    const theory = (['plain', 'residual'] as const).map((block) => centred(expectedProfileOf(layers, block, alpha)));
    if (fields === null) return { series: [...theory, NOTHING, NOTHING] };
    const measured = [fields.plain, fields.residual].map((one) => centred(alongAxis(one, fields.size)));
    return { series: [...theory, ...measured] };
  },
};

const radius: Plot<State, Scene, Found> = {
  id: 'radius',
  title: say`Radius`,
  spec: () => ({
    x: { title: say`layers L`, range: [0, 33] },
    y: { title: say`radius (px)`, range: [0, 33] },
    series: [
      { name: say`what theory allows, L`, draw: 'line', tone: 'quiet', isFaint: true },
      { name: say`plain √(2L/3)`, draw: 'dashed', tone: 'cool' },
      { name: say`with skips √(2Lq/3)`, draw: 'dashed', tone: 'good' },
      { name: say`plain, measured`, draw: 'points', tone: 'cool' },
      { name: say`with skips`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state, found: { fields } }) {
    const all = range(33);
    const curve = (block: 'plain' | 'residual'): SeriesData => ({
      x: all,
      y: all.map((layers) => Math.sqrt(expectedSquare(layers, block, state.alpha))),
    });
    const point = (block: 'plain' | 'residual'): SeriesData =>
      fields === null ? NOTHING : { x: [state.layers], y: [radiusSeen(state, fields, block)] };
    return {
      series: [{ x: [0, 32], y: [0, 32] }, curve('plain'), curve('residual'), point('plain'), point('residual')],
    };
  },
};

const trained: Plot<State, Scene, Found> = {
  id: 'trained',
  title: say`Training`,
  spec: () => ({
    x: { title: say`pixels from the centre`, range: [-TRAINED_LAYERS - 0.5, TRAINED_LAYERS + 0.5] },
    y: { title: say`share of (∂out/∂in)²`, range: [-0.02, 0.75] },
    series: [
      { name: say`plain, random`, draw: 'dashed', tone: 'quiet' },
      { name: say`plain, trained`, draw: 'line', tone: 'cool' },
      { name: say`skips, trained`, draw: 'line', tone: 'good' },
    ],
  }),
  data({ state: { distance }, found }) {
    const lines = [-distance, distance].map((x) => ({ kind: 'line', x, tone: 'warm' }) as const);
    if (found.trained === null) {
      const label = say`press “Train two to look afar”`;
      return {
        series: [NOTHING, NOTHING, NOTHING],
        marks: [...lines, { kind: 'words', x: -4, y: 0.4, tone: 'quiet', label }],
      };
    }
    const { before, plain, residual } = found.trained;
    return { series: [before.plain, plain, residual].map(centred), marks: lines };
  },
};

const tugs: Plot<State, Scene, Found> = {
  id: 'tug',
  title: say`The same in a chain: a tug`,
  spec: () => ({
    x: { title: say`beads from the tugged one` },
    y: { title: say`gives way, tugged one = 1`, range: [0, 1.05] },
    series: [
      { name: say`without a link`, draw: 'points', tone: 'warm' },
      { name: say`with one`, draw: 'points', tone: 'link' },
    ],
  }),
  data({ scene: { free, linked } }) {
    const x = range(free.length).map((bead) => bead - TUGGED);
    return {
      series: [
        { x, y: free },
        { x, y: linked },
      ],
    };
  },
};

export const plots = [radius, field, trained, tugs];
