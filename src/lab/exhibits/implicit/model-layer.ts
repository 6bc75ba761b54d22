import { exactTanh } from '../../../links/index.ts';
import { type ScalarLayer, scalarEquilibria, scalarIterates } from '../../../network/index.ts';
import type { State } from './controls.ts';

/** Iterations that are followed at most. */
export const MOST = 60;

export const layerOf = ({
  weight,
  input,
  activation,
}: Pick<State, 'weight' | 'input' | 'activation'>): ScalarLayer => ({
  weight,
  input,
  activation,
});

/** A search for the point of the layer of one unit. */
export interface Search {
  /** Where it was, the start first, until it was there or left the range. */
  readonly values: readonly number[];
  readonly converged: boolean;
  /** All points that there are, ascending. */
  readonly points: readonly number[];
}

/** By how much the layer misses giving back what the search ended with: |u + φ(wz) − z|, 0 at a point. */
export function missOf(state: State): number {
  const { values } = searchOf(state);
  const z = values[values.length - 1];
  const { weight, input, activation } = layerOf(state);
  return Math.abs(input + (activation === 'tanh' ? exactTanh(weight * z) : weight * z) - z);
}

let last: { readonly key: string; readonly search: Search } | null = null;

/** The search that a state asks for; the clock asks for it as well, so the last one is kept. */
export function searchOf(state: State): Search {
  const { weight, input, start, solver, activation } = state;
  const key = [weight, input, start, solver, activation].join();
  if (last?.key !== key) {
    const layer = layerOf(state);
    last = { key, search: { ...scalarIterates(layer, solver, start, MOST), points: scalarEquilibria(layer) } };
  }
  return last.search;
}

/** Points of the layer over its strength, at one input: those that plain iteration finds, and all that Newton finds. */
export interface Split {
  readonly weights: readonly number[];
  readonly found: readonly (readonly number[])[];
  readonly all: readonly (readonly number[])[];
}

const WEIGHTS = Array.from({ length: 49 }, (_, k) => Math.round((-3 + k / 8) * 1000) / 1000);
const STARTS = [-3, -1, -0.2, 0.2, 1, 3];

/** Looks for the points of layers of every strength: a job. */
export function split(data: unknown): Split {
  const { input, activation } = data as Pick<State, 'input' | 'activation'>;
  const layers = WEIGHTS.map((weight) => layerOf({ weight, input, activation }));
  const found = layers.map((layer) => {
    const ends = STARTS.map((start) => scalarIterates(layer, 'plain', start, 400));
    const points = ends.filter(({ converged }) => converged).map(({ values }) => values[values.length - 1]);
    return points.filter((point, k) => points.findIndex((other) => Math.abs(other - point) < 1e-4) === k);
  });
  return { weights: WEIGHTS, found, all: layers.map((layer) => scalarEquilibria(layer)) };
}
