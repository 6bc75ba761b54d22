import { type HeatBlock, heatBlockChunk, readHeatNumber } from '../../../network/index.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

/** A training: chunks, and steps of descent in each. */
export const CHUNKS = 12;
export const STEPS = 80;
const BLOCKS = 8;

/** Weights of blocks that learn from films of the rod, mean over 8, by training step; and the r that they say in the end. */
export interface Learned {
  readonly steps: readonly number[];
  readonly left: readonly number[];
  readonly middle: readonly number[];
  readonly right: readonly number[];
  /** r as each block has it now. */
  readonly read: readonly number[];
}

interface LearnJob {
  readonly block: HeatBlock;
  readonly chunk: number;
  readonly from: Float64Array | null;
}

/** A chunk of one training: a job. */
export function learn(data: unknown): Float64Array {
  const { block, chunk, from } = data as LearnJob;
  return heatBlockChunk(block, chunk, from);
}

/** Trains 8 blocks, each on its own films of this rod. */
export async function* learnRod({ r, ends }: State, seed: number, ask: Ask): AsyncGenerator<Finding<Learned>> {
  const tracks: number[][] = [[0], [0], [0]];
  const steps = [0];
  let weights: (Float64Array | null)[] = new Array(BLOCKS).fill(null);
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const jobs = weights.map((from, k): LabJob => {
      const data: LearnJob = { block: { r, ends, seed: 1000 * seed + 500 + k, steps: STEPS }, chunk, from };
      return { name: 'learn', data };
    });
    const done = await ask<Float64Array>(jobs);
    weights = done;
    steps.push((chunk + 1) * STEPS);
    tracks.forEach((track, tap) => {
      track.push(done.reduce((sum, one) => sum + one[tap], 0) / BLOCKS);
    });
    const [left, middle, right] = tracks.map((track) => [...track]);
    const found = { steps: [...steps], left, middle, right, read: done.map(readHeatNumber) };
    yield { share: (chunk + 1) / CHUNKS, found };
  }
}
