import { avoidingCost, closingProbability } from '../../../chain/index.ts';
import type { SeriesData } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import type { Plot } from '../../exhibit/exhibit.ts';
import type { State } from './controls.ts';
import type { Curve, Found, Scene } from './model.ts';
import { COILS, dimensionOf, REACH } from './model-coil.ts';

const NOTHING: SeriesData = { x: [], y: [] };
const BARS = 32;

const ends: Plot<State, Scene, Found> = {
  id: 'ends',
  title: say`End to end`,
  spec: () => ({
    x: { title: say`distance between the ends, b` },
    y: { title: say`coils per b`, range: [0, null] },
    series: [
      { name: say`${grouped(COILS)} coils, drawn just now`, draw: 'bars', tone: 'warm' },
      { name: say`r^(d−1) e^(−dr²/2n)`, draw: 'line', tone: 'quiet' },
    ],
  }),
  data({ state, scene: { coils }, at }) {
    const d = dimensionOf(state);
    const most = 3.2 * Math.sqrt(state.loop);
    const width = most / BARS;
    const counts = new Float64Array(BARS);
    const seen = coils.distances.subarray(0, Math.ceil(at));
    for (const distance of seen) counts[Math.min(Math.floor(distance / width), BARS - 1)] += 1 / width;
    const places = Array.from({ length: 100 }, (_, k) => ((k + 0.5) * most) / 100);
    const weight = (r: number) => r ** (d - 1) * Math.exp((-d * r * r) / (2 * state.loop));
    const all = places.reduce((sum, r) => sum + (weight(r) * most) / 100, 0);
    return {
      series: [
        { x: Array.from(counts, (_, k) => (k + 0.5) * width), y: counts },
        { x: places, y: places.map((r) => (seen.length * weight(r)) / all) },
      ],
      marks: [{ kind: 'line', x: REACH, tone: 'link', label: say`touch` }],
    };
  },
};

const loops: Plot<State, Scene, Found> = {
  id: 'loops',
  title: say`What a loop costs`,
  spec: () => ({
    x: { title: say`bonds in the loop n`, scale: 'log' },
    y: { title: say`ln(probability that it closes)` },
    series: [
      { name: say`ideal coil, −(d/2) ln n`, draw: 'line', tone: 'warm' },
      { name: say`self-avoiding in the plane, within 1.5 b`, draw: 'dashed', tone: 'quiet' },
      { name: say`this loop`, draw: 'points', tone: 'text' },
    ],
  }),
  data({ state }) {
    const d = dimensionOf(state);
    const ns = Array.from({ length: 61 }, (_, k) => k + 4);
    // As short as the chains that were measured.
    const thick = ns.filter((n) => n >= 8);
    const cost = (n: number) => Math.log(closingProbability(d, n, REACH));
    return {
      series: [
        { x: ns, y: ns.map(cost) },
        { x: thick, y: thick.map((n) => -avoidingCost(n)) },
        { x: [state.loop], y: [cost(state.loop)] },
      ],
    };
  },
};

const curveOf = (curve: Curve | null): SeriesData =>
  curve === null ? NOTHING : { x: curve.temperature, y: curve.q, error: curve.error };

const melting: Plot<State, Scene, Found> = {
  id: 'melting',
  title: say`Melting`,
  spec: () => ({
    x: { title: say`temperature kT, ε`, atLeast: [0.1, 0.8] },
    y: { title: say`contacts made, Q`, range: [0, 1.03] },
    series: [
      { name: say`without links`, draw: 'points', tone: 'quiet' },
      { name: say`with these`, draw: 'points', tone: 'warm' },
    ],
  }),
  data: ({ state, found }) => ({
    series: [curveOf(found.free), curveOf(found.melting)],
    marks: [
      { kind: 'goal', y: 0.5, tone: 'good' },
      { kind: 'line', x: state.temperature, tone: 'line' },
    ],
  }),
  note: ({ decoy }) =>
    decoy
      ? say`Chains begin folded here, and the wrong fold is off, whatever is ticked; the fresh chains of the picture begin loose, with it on.`
      : say`Chains begin folded here; the fresh chains of the picture begin loose. The wrong fold is off in both.`,
};

export const plots = [ends, loops, melting];
