import { type SightChunk, type SightTraining, sightChunk } from '../../../network/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

/** Layers of the stacks that are trained, and steps a chunk. */
export const TRAINED_LAYERS = 8;
export const CHUNK = 50;
const CHUNKS = 8;

/** What two stacks see before and after so many steps of training: profiles −L … L, and how wrong they are. */
export interface Trained {
  readonly steps: number;
  readonly before: { readonly plain: Float64Array; readonly residual: Float64Array };
  readonly plain: Float64Array;
  readonly residual: Float64Array;
  readonly errors: { readonly plain: number; readonly residual: number };
}

interface TrainJob {
  readonly training: SightTraining;
  readonly chunk: number;
  readonly from: Float64Array | null;
}

/** A chunk of one training: a job. */
export function train(data: unknown): SightChunk {
  const { training, chunk, from } = data as TrainJob;
  return sightChunk(training, chunk, from);
}

/** The radius of a profile about its middle. */
export function radiusOf(profile: ArrayLike<number>): number {
  const middle = (profile.length - 1) / 2;
  let sum = 0;
  for (let k = 0; k < profile.length; k++) sum += profile[k] * (k - middle) ** 2;
  return Math.sqrt(sum);
}

const known = createMemory<number>(60);

/** The radius of a plain stack after so many steps; two claims ask for the same ones. */
function radiusAfter(steps: number, distance: number, seed: number): number {
  const training: SightTraining = { layers: TRAINED_LAYERS, distance, block: 'plain', alpha: 1, seed, steps };
  return known([steps, distance, seed].join(), () => radiusOf(sightChunk(training, 0, null).field));
}

/** The radius of a plain stack after 200 steps. */
export const trainedRadius = (distance: number, seed: number): number => radiusAfter(4 * CHUNK, distance, seed);

/** The radius of the same stack before its first step, as a share of that after 200. */
export const widening = (distance: number, seed: number): number =>
  radiusAfter(0, distance, seed) / trainedRadius(distance, seed);

/** Trains a plain and a residual stack to say what stands so many pixels to the left and right of their centre. */
export async function* trainSight(
  { distance, alpha }: State,
  seed: number,
  ask: Ask,
): AsyncGenerator<Finding<Trained>> {
  const trainings = (['plain', 'residual'] as const).map((block): SightTraining => {
    return { layers: TRAINED_LAYERS, distance, block, alpha, seed, steps: CHUNK };
  });
  const jobs = (chunk: number, steps: number, from: readonly (Float64Array | null)[]) =>
    trainings.map((training, k): LabJob => {
      const data: TrainJob = { training: { ...training, steps }, chunk, from: from[k] };
      return { name: 'train', data };
    });
  const [plain, residual] = (await ask<SightChunk>(jobs(0, 0, [null, null]))).map((one) => one.field);
  let from: (Float64Array | null)[] = [null, null];
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const done = await ask<SightChunk>(jobs(chunk, CHUNK, from));
    from = done.map(({ memory }) => memory);
    const found: Trained = {
      steps: (chunk + 1) * CHUNK,
      before: { plain, residual },
      plain: done[0].field,
      residual: done[1].field,
      errors: { plain: done[0].error, residual: done[1].error },
    };
    yield { share: (chunk + 1) / CHUNKS, found };
  }
}
