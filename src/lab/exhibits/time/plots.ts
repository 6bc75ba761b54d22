import { say } from '../../../language/index.ts';
import { decayError, expectedDecayError, type Scheme } from '../../../network/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { LINE } from './model-flow.ts';
import { KINDS, STEPS } from './model-training.ts';

const decays = new Map<Scheme, readonly number[]>();

/** Errors on ẋ = −x of stacks of all depths, measured once for each scheme: no control changes them. */
function decaysOf(scheme: Scheme, counts: readonly number[]): readonly number[] {
  const errors = decays.get(scheme) ?? counts.map((count) => decayError(scheme, count));
  decays.set(scheme, errors);
  return errors;
}

const error: Plot<State, Scene, Found> = {
  id: 'error',
  title: say`Error against layers`,
  spec: () => ({
    x: { title: say`layers L`, scale: 'log' },
    y: { title: say`error`, scale: 'log', bounds: [1e-16, 1e3] },
    series: [
      { name: say`theory, ẋ = −x`, draw: 'dashed', tone: 'quiet' },
      { name: say`ẋ = −x over t = 1`, draw: 'points', tone: 'good' },
      { name: say`this field over T`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state: { scheme, layers }, scene: { flow } }) {
    return {
      series: [
        { x: flow.counts, y: flow.counts.map((count) => expectedDecayError(scheme, count)) },
        { x: flow.counts, y: decaysOf(scheme, flow.counts) },
        { x: flow.counts, y: flow.errors },
      ],
      marks: [{ kind: 'line', x: layers, tone: 'quiet', label: 'L' }],
    };
  },
};

const path: Plot<State, Scene, Found> = {
  id: 'path',
  title: say`Over time`,
  spec: ({ field }) => ({
    x: { title: say`time t` },
    y: { title: field === 'pendulum' ? say`angle (rad)` : say`first coordinate`, atLeast: [-1, 1], bounds: [-40, 40] },
    series: [
      { name: say`the flow`, draw: 'line', tone: 'text' },
      { name: say`layers`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state: { time, layers }, scene: { flow }, at }) {
    const seen = flow.steps.slice(0, Math.floor(at) + 1);
    return {
      series: [
        { x: flow.exact.map((_, k) => (k * time) / LINE), y: flow.exact.map(([x]) => x) },
        { x: seen.map((_, k) => (k * time) / layers), y: seen.map(([x]) => x) },
      ],
    };
  },
};

const untying: Plot<State, Scene, Found> = {
  id: 'untying',
  title: say`Untying two rings`,
  spec: () => ({
    x: { title: say`training steps` },
    y: { title: say`accuracy`, range: [0.4, 1.04] },
    series: [
      { name: say`plane, small steps`, draw: 'points', tone: 'warm' },
      { name: say`plane, large steps`, draw: 'points', tone: 'quiet' },
      { name: say`three dimensions`, draw: 'points', tone: 'cool' },
    ],
  }),
  data({ found }) {
    const all = found.untying?.accuracies;
    return {
      series: KINDS.map((kind, k) => {
        const runs = all?.[kind] ?? [];
        // The three kinds a little apart, so that none hides another.
        return {
          x: runs.flatMap((run) => run.map((_, chunk) => (chunk + 1 + 0.2 * (k - 1)) * STEPS)),
          y: runs.flat(),
        };
      }),
      marks: all
        ? []
        : [{ kind: 'words', x: 0.2, y: 0.7, tone: 'quiet', label: say`press “Train stacks to untie two rings”` }],
    };
  },
};

export const plots = [error, path, untying];
