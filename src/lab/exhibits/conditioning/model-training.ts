import { type ChunkedTraining, trainChunk } from '../../../network/index.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

const ALPHAS = Array.from({ length: 15 }, (_, k) => 10 ** (-3 + (k * 4) / 14));
const SEEDS = 3;
const TURN = 3;

/** How far stacks have come after a given training, by the α of their blocks. */
export interface Hill {
  readonly alphas: readonly number[];
  /** Mean share of fresh points right, and its standard error over starts. */
  readonly accuracy: readonly number[];
  readonly error: readonly number[];
}

/** Trains one stack: a job. Accuracy, guessing where its numbers left the range. */
export function train(data: unknown): number {
  const { accuracy, inRange } = trainChunk(data as ChunkedTraining, 0, null);
  return inRange ? accuracy : 0.5;
}

const trainingOf = (h: number, seed: number): ChunkedTraining => ({
  shape: { layers: 20, width: 8, activation: 'tanh' },
  block: { kind: 'residual', h },
  init: 'xavier',
  gain: 1,
  data: 'rings',
  rate: 0.1,
  seed,
  steps: 150,
});

/** The share of fresh points that a stack of one α gets right after its training. */
export const accuracyAt = (alpha: number, seed: number): number => train(trainingOf(alpha, seed));

/** Trains stacks of 20 residual tanh blocks x + αF(x) for 150 steps on the rings, α from a thousandth to ten. */
export async function* climb(_: State, seed: number, ask: Ask): AsyncGenerator<Finding<Hill>> {
  const accuracy: number[] = [];
  const error: number[] = [];
  for (const [k, h] of ALPHAS.entries()) {
    const jobs = Array.from(
      { length: SEEDS },
      (_none, start): LabJob => ({ name: 'train', data: trainingOf(h, TURN * seed + start) }),
    );
    const found = await ask<number>(jobs);
    const mean = found.reduce((sum, value) => sum + value, 0) / SEEDS;
    const square = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SEEDS - 1);
    accuracy.push(mean);
    error.push(Math.sqrt(square / SEEDS));
    const alphas = ALPHAS.slice(0, k + 1);
    yield { share: (k + 1) / ALPHAS.length, found: { alphas, accuracy: [...accuracy], error: [...error] } };
  }
}
