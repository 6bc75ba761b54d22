import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, type Frame, frameAt, type Scene } from './model.ts';
import { BARRIER, START, stepsOf } from './model-line.ts';
import { explicitNorm, passedShare, schemeSpeed } from './model-theory.ts';

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** The frames so far, about sixty of them. */
function seen(scene: Scene, at: number): Frame[] {
  const so = scene.frames.slice(0, scene.frames.indexOf(frameAt(scene, at)) + 1);
  const every = Math.max(1, Math.round(so.length / 60));
  return so.filter((_, k) => k % every === 0 || k === so.length - 1);
}

const norm: Plot<State, Scene, Found> = {
  id: 'norm',
  title: 'Probability',
  spec: ({ scheme }) => ({
    x: { title: 'step' },
    y:
      scheme === 'explicit'
        ? { title: '‖ψ‖²', scale: 'log', atLeast: [0.5, 10], bounds: [0.1, 1e40] }
        : { title: '‖ψ‖²', range: [0, 2] },
    series: [
      { name: 'explicit, free: ⟨(1 + E²h²)ⁿ⟩', draw: 'dashed', tone: 'quiet' },
      { name: 'what there is: 1', draw: 'line', tone: 'good' },
      { name: 'measured', draw: 'points', tone: scheme === 'explicit' ? 'bad' : 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const frames = seen(scene, at);
    const last = stepsOf(state);
    const steps = range(41).map((k) => (k * last) / 40);
    return {
      series: [
        { x: steps, y: steps.map((n) => explicitNorm(state.momentum, state.width, state.h, n)) },
        { x: [0, last], y: [1, 1] },
        { x: frames.map(({ step }) => step), y: frames.map((frame) => frame.norm) },
      ],
    };
  },
};

const place: Plot<State, Scene, Found> = {
  id: 'place',
  title: 'Where it is',
  spec: () => ({
    x: { title: 'time t' },
    y: { title: 'mean place', range: [10, 45] },
    series: [
      { name: 'exact, free: at k', draw: 'dashed', tone: 'text' },
      { name: 'scheme, free', draw: 'line', tone: 'quiet' },
      { name: 'measured', draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const { momentum, width, h, scheme } = state;
    const frames = seen(scene, at);
    const end = stepsOf(state) * h;
    // Explicit steps keep a packet on its way, as far as it is seen under its own noise.
    const speed = schemeSpeed(momentum, width, scheme === 'explicit' ? 0 : h);
    return {
      series: [
        { x: [0, end], y: [START, START + momentum * end] },
        { x: [0, end], y: [START, START + speed * end] },
        { x: frames.map(({ step }) => step * h), y: frames.map((frame) => frame.place) },
      ],
    };
  },
};

const late: Plot<State, Scene, Found> = {
  id: 'late',
  title: 'Speed against h',
  spec: () => ({
    x: { title: 'time step h', scale: 'log' },
    y: { title: 'speed / exact speed', range: [0, 1.08] },
    series: [
      { name: 'exact: 1', draw: 'dashed', tone: 'quiet' },
      { name: 'Crank–Nicolson, 1/(1 + (Eh/2)²)', draw: 'line', tone: 'cool' },
    ],
  }),
  data({ state: { momentum, width, h } }) {
    const steps = range(41).map((k) => 0.01 * 100 ** (k / 40));
    return {
      series: [
        { x: [0.01, 1], y: [1, 1] },
        { x: steps, y: steps.map((one) => schemeSpeed(momentum, width, one) / momentum) },
      ],
      marks: [{ kind: 'line', x: h, tone: 'text' }],
    };
  },
};

const shares: Plot<State, Scene, Found> = {
  id: 'shares',
  title: 'Shares',
  spec: () => ({
    x: { title: 'step' },
    y: { title: 'share of the probability', range: [0, 1.04] },
    series: [
      { name: 'beyond, theory', draw: 'dashed', tone: 'quiet' },
      { name: 'before the barrier', draw: 'line', tone: 'warm' },
      { name: 'beyond it', draw: 'points', tone: 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const { momentum, width, barrier } = state;
    const frames = seen(scene, at);
    const steps = frames.map(({ step }) => step);
    const theory = passedShare(momentum, width, barrier, BARRIER.to - BARRIER.from);
    return {
      series: [
        { x: [0, stepsOf(state)], y: [theory, theory] },
        { x: steps, y: frames.map((frame) => frame.reflected / frame.norm) },
        { x: steps, y: frames.map((frame) => frame.passed / frame.norm) },
      ],
    };
  },
};

export const plots = [norm, place, late, shares];
