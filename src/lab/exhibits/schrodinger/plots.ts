import { say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import { type Found, type Frame, frameAt, type Scene } from './model.ts';
import { BARRIER, START, stepsOf } from './model-line.ts';
import { explicitNorm, passedShare, schemeSpeed } from './model-theory.ts';

/** So many times more than theory is noise. */
const NOISE = 3;

/** Where the axis of the probability ends, where it ought to stay at 1. */
const EDGE = 2;

const range = (count: number) => Array.from({ length: count }, (_, k) => k);

/** The frames so far, about sixty of them. */
function seen(scene: Scene, at: number): Frame[] {
  const so = scene.frames.slice(0, scene.frames.indexOf(frameAt(scene, at)) + 1);
  const every = Math.max(1, Math.round(so.length / 60));
  return so.filter((_, k) => k % every === 0 || k === so.length - 1);
}

const norm: Plot<State, Scene, Found> = {
  id: 'norm',
  title: say`Probability`,
  spec: ({ scheme }) => ({
    x: { title: say`step` },
    y:
      scheme === 'explicit'
        ? { title: '‖ψ‖²', scale: 'log', atLeast: [0.8, 2], bounds: [0.1, 1e40] }
        : { title: '‖ψ‖²', range: [0, EDGE] },
    series: [
      { name: say`explicit, free: ⟨(1 + E²h²)ⁿ⟩`, draw: 'dashed', tone: 'quiet' },
      { name: say`what there is: 1`, draw: 'line', tone: 'good' },
      { name: say`measured`, draw: 'points', tone: scheme === 'explicit' ? 'bad' : 'cool' },
    ],
  }),
  data({ state, scene, at }) {
    const frames = seen(scene, at);
    const last = stepsOf(state);
    const normAt = (n: number) => explicitNorm(state.momentum, state.width, state.h, n);
    const rough = range(41).map((k) => (k * last) / 40);
    // Past the upper edge nothing is seen of a curve, and thousands of dashes take longer to draw than all the rest.
    const end = state.scheme === 'explicit' ? last : (rough.find((n) => normAt(n) > EDGE) ?? last);
    const steps = range(41).map((k) => (k * end) / 40);
    const theory = steps.map(normAt);
    // Where it has left the theory: what the fastest waves of the grid have made of rounding.
    const noisy = frames.find(
      (frame) => frame.norm > NOISE * explicitNorm(state.momentum, state.width, state.h, frame.step),
    );
    const slope = noisy === undefined ? frames[0] : frames[Math.floor((frames.indexOf(noisy) + frames.length) / 2)];
    const isNoisy = state.scheme === 'explicit' && noisy !== undefined;
    return {
      marks: isNoisy
        ? [
            {
              kind: 'words',
              x: slope.step,
              y: slope.norm,
              tone: 'text',
              label: say`rounding noise of the grid’s fastest waves`,
            },
          ]
        : [],
      series: [
        { x: steps, y: theory },
        { x: [0, last], y: [1, 1] },
        { x: frames.map(({ step }) => step), y: frames.map((frame) => frame.norm) },
      ],
    };
  },
};

const place: Plot<State, Scene, Found> = {
  id: 'place',
  title: say`Where it is`,
  spec: () => ({
    x: { title: say`time t` },
    y: { title: say`mean place`, range: [10, 45] },
    series: [
      { name: say`exact, free: at k`, draw: 'dashed', tone: 'text' },
      { name: say`scheme, free`, draw: 'line', tone: 'quiet' },
      { name: say`measured`, draw: 'points', tone: 'cool' },
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
  title: say`Speed against h`,
  spec: () => ({
    x: { title: say`time step h`, scale: 'log' },
    y: { title: say`speed / exact speed`, range: [0, 1.08] },
    series: [
      { name: say`exact: 1`, draw: 'dashed', tone: 'quiet' },
      { name: say`Crank–Nicolson on this grid, v/k(1 + (Eh/2)²)`, draw: 'line', tone: 'cool' },
      { name: say`measured`, draw: 'points', tone: 'good' },
    ],
  }),
  data({ state: { momentum, width, h, barrier, scheme }, scene: { frames } }) {
    const end = frames[frames.length - 1];
    // A free packet that has gone its way says itself how fast it was.
    const isFree = barrier === 0 && scheme === 'crank-nicolson';
    const own = isFree ? [(end.place - frames[0].place) / (end.step * h) / momentum] : [];
    const steps = range(41).map((k) => 0.01 * 100 ** (k / 40));
    return {
      series: [
        { x: [0.01, 1], y: [1, 1] },
        { x: steps, y: steps.map((one) => schemeSpeed(momentum, width, one) / momentum) },
        { x: own.map(() => h), y: own },
      ],
      marks: [{ kind: 'line', x: h, tone: 'text' }],
    };
  },
};

const shares: Plot<State, Scene, Found> = {
  id: 'shares',
  title: say`Shares`,
  spec: () => ({
    x: { title: say`step` },
    y: { title: say`share of the probability`, range: [0, 1.04] },
    series: [
      { name: say`beyond, theory`, draw: 'dashed', tone: 'quiet' },
      { name: say`before the barrier`, draw: 'line', tone: 'warm' },
      { name: say`beyond it`, draw: 'points', tone: 'cool' },
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
