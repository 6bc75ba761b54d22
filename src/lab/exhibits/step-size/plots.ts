import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { CANDIDATES } from './model-chain.ts';

const range = (count: number) => Array.from({ length: count }, (_, k) => k);
const HS = range(61).map((k) => k * 0.0002);

/** What h and its disc say is of steps without momentum. */
const isRelaxing = ({ motion }: State) => motion === 'relaxing';

const growth: Plot<State, Scene, Found> = {
  id: 'growth',
  title: say`Growth against h`,
  isFor: isRelaxing,
  spec: () => ({
    x: { title: say`step h`, unit: 'τ', range: [0, 0.012] },
    y: { title: say`largest |1 + hλ|`, range: [0.8, 2.6] },
    series: [
      { name: say`without links`, draw: 'dashed', tone: 'quiet' },
      { name: say`with these`, draw: 'line', tone: 'warm' },
    ],
  }),
  data({ state: { step }, scene: { limit, freeLimit } }) {
    // The slowest motions, λ = 0, keep it at 1 until the stiffest one has left.
    const largest = (of: number) => HS.map((h) => Math.max(1, (2 * h) / of - 1));
    return {
      series: [
        { x: HS, y: largest(freeLimit) },
        { x: HS, y: largest(limit) },
      ],
      marks: [
        { kind: 'line', x: limit, tone: 'good', label: '2/|λ|ₘₐₓ' },
        { kind: 'line', x: step, tone: 'quiet' },
      ],
    };
  },
};

const apart: Plot<State, Scene, Found> = {
  id: 'apart',
  title: say`Force left`,
  spec: () => ({
    x: { title: say`step` },
    y: { title: say`largest force on a bead (ε/b)`, scale: 'log', atLeast: [0.1, 10], bounds: [1e-8, 1e8] },
    series: [
      { name: say`the stiffest mode alone`, draw: 'dashed', tone: 'quiet' },
      { name: say`the chain`, draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state, scene: { run, chain }, at }) {
    const all = range(run.force.length);
    const [stiffness] = chain.stiffnesses;
    const factor = Math.abs(1 - state.step * stiffness);
    const [begin] = run.force;
    const seen = all.filter((k) => k <= at && k % 3 === 0);
    return {
      series: [
        state.motion === 'relaxing' ? { x: all, y: all.map((k) => begin * factor ** k) } : { x: [], y: [] },
        { x: seen, y: seen.map((k) => run.force[k]) },
      ],
    };
  },
};

const modes: Plot<State, Scene, Found> = {
  id: 'modes',
  title: say`All modes`,
  isFor: isRelaxing,
  spec: () => ({
    x: { title: say`mode, stiffest first` },
    y: { title: '|1 + hλ|', atLeast: [0, 1.2] },
    series: [
      { name: say`limit`, draw: 'dashed', tone: 'quiet' },
      { name: say`each mode`, draw: 'points', tone: 'warm' },
    ],
  }),
  data({ state: { step }, scene: { chain } }) {
    const places = chain.stiffnesses.map((_, k) => k + 1);
    return {
      series: [
        { x: places, y: places.map(() => 1) },
        { x: places, y: chain.stiffnesses.map((stiffness) => Math.abs(1 - step * stiffness)) },
      ],
    };
  },
};

const links: Plot<State, Scene, Found> = {
  id: 'links',
  title: say`Link by link`,
  spec: () => ({
    x: { title: say`link that is made alone, in the order of the switches`, range: [0.5, CANDIDATES.length + 0.5] },
    y: { title: say`largest step h (τ)` },
    series: [
      { name: say`without links`, draw: 'dashed', tone: 'quiet' },
      { name: say`2/|λ|ₘₐₓ with it`, draw: 'line', tone: 'warm' },
      { name: say`bisected`, draw: 'points', tone: 'link' },
    ],
  }),
  data({ scene: { freeLimit }, found: { each } }) {
    const places = CANDIDATES.map((_, k) => k + 1);
    return {
      series: [
        { x: [0.5, CANDIDATES.length + 0.5], y: [freeLimit, freeLimit] },
        each === null ? { x: [], y: [] } : { x: places, y: each.map(({ expected }) => expected) },
        each === null ? { x: [], y: [] } : { x: places, y: each.map(({ measured }) => measured) },
      ],
    };
  },
};

export const plots = [growth, apart, modes, links];
