import { createRng } from '../../../links/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

/** Ends nearer than this touch, b. */
export const REACH = 1;
/** Coils drawn for the histogram, and how many of them are shown. */
export const COILS = 1500;
/** As many of them are drawn. */
export const SHOWN = 24;
/** Coils whose ends are counted, seed by seed; the first ones are those of the histogram. */
export const BATCH = 6000;
export const BATCHES = 16;

/** Unfolded chains without contacts and thickness, all from one spot. */
export interface Coils {
  /** Distances of their ends, b. */
  readonly distances: Float64Array;
  /** The first of them, two coordinates a bead; in space, their shadows. */
  readonly shapes: readonly Float64Array[];
}

export const dimensionOf = ({ dimension }: Pick<State, 'dimension'>) => Number(dimension) as 2 | 3;

/** Draws ideal chains bond by bond: each bond's coordinates are normal, <b²> = 1. */
export function drawCoils(state: Pick<State, 'loop' | 'dimension'>, count: number, seed: number): Coils {
  const rng = createRng(seed);
  const d = dimensionOf(state);
  const width = Math.sqrt(1 / d);
  const distances = new Float64Array(count);
  const shapes: Float64Array[] = [];
  const end = new Float64Array(d);
  for (let coil = 0; coil < count; coil++) {
    end.fill(0);
    const shape = new Float64Array(2 * (state.loop + 1));
    for (let bond = 1; bond <= state.loop; bond++) {
      for (let axis = 0; axis < d; axis++) end[axis] += width * rng.normal();
      shape[2 * bond] = end[0];
      shape[2 * bond + 1] = end[1];
    }
    distances[coil] = Math.sqrt(end.reduce((sum, value) => sum + value * value, 0));
    if (coil < SHOWN) shapes.push(shape);
  }
  return { distances, shapes };
}

const known = createMemory<Coils>(80);

/** The coils that are shown. They depend on loop and dimension alone and are kept: whoever drags another control draws none anew. */
export function shownCoils({ loop, dimension }: Pick<State, 'loop' | 'dimension'>, seed: number): Coils {
  return known([loop, dimension, seed].join(), () => drawCoils({ loop, dimension }, COILS, seed));
}

/** The share of ends that touch. */
export function touching({ distances }: Coils): number {
  return distances.filter((distance) => distance < REACH).length / distances.length;
}

/** Shares of ends that touch, a share for each batch of coils. */
export interface Counted {
  readonly shares: readonly number[];
}

interface CountJob {
  readonly state: Pick<State, 'loop' | 'dimension'>;
  readonly seed: number;
}

/** Counts one batch: a job. */
export function countBatch(data: unknown): number {
  const { state, seed } = data as CountJob;
  return touching(drawCoils(state, BATCH, seed));
}

/** Counts batch after batch. */
export async function* countCoils(
  { loop, dimension }: Pick<State, 'loop' | 'dimension'>,
  seed: number,
  ask: Ask,
): AsyncGenerator<Finding<Counted>> {
  const jobs = Array.from({ length: BATCHES }, (_, k) => {
    const data: CountJob = { state: { loop, dimension }, seed: 1000 * seed + k };
    return { name: 'count', data };
  });
  yield { share: 1, found: { shares: await ask<number>(jobs) } };
}
