import { say } from '../../../language/index.ts';
import { type ChunkedTraining, type TrainedChunk, trainChunk } from '../../../network/index.ts';
import { figure } from '../../exhibit/figures.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import { type State, trainedStep } from './controls.ts';

const KINDS = ['plain', 'residual'] as const;
const CHUNKS = 40;
const STEPS = 25;
/** Steps of a training that nobody stops. */
export const STEPS_IN_ALL = CHUNKS * STEPS;

/** One of the two trainings so far. */
export interface Run {
  /** Accuracy after each of the steps of `Training`; NaN from where it broke. */
  readonly accuracy: readonly number[];
  /** The step by which its numbers had left the finite range, or null. */
  readonly brokenBy: number | null;
}

/** Both trainings so far, after so many steps. */
export interface Training {
  readonly steps: readonly number[];
  readonly plain: Run;
  readonly residual: Run;
}

interface TrainJob {
  readonly training: ChunkedTraining;
  readonly chunk: number;
  readonly from: Float64Array | null;
}

/** The most floors that are trained: a thousand steps of a thousand floors take minutes. */
const MOST_TRAINED = 300;

/** Why a tower is not trained, or null. */
export function tooTall({ layers }: State): string | null {
  if (layers <= MOST_TRAINED) return null;
  return say`trains towers of up to ${MOST_TRAINED} floors: the thousand steps of one of ${layers} would take minutes. How much of the correction is left, and its laws, are measured at any height`;
}

/** What will be trained, said before it is. */
export function trainingWords(state: State): string {
  const { tower, layers, width, gain, trained } = state;
  const floors = tower === 'relu' ? 'He-ReLU' : 'tanh';
  const instead = tower === 'relu' || tower === 'tanh' ? '' : say`, for ${tower} ones are not trained`;
  const h = trained === 'own' ? say`1/√L = ${figure(trainedStep(state), 2)}` : `${figure(trainedStep(state), 2)}`;
  return say`trains two towers of ${layers} ${floors} floors${instead}: width ${Math.max(width, 2)}, first drawn with gain ${gain}, the residual one with h = ${h}; 1,000 steps on the rings`;
}

/** The network that a state trains; the scalar and the linear tower have none of their own and train tanh floors. */
function trainingOf(state: State, kind: (typeof KINDS)[number], seed: number): ChunkedTraining {
  const { tower, layers, width, gain } = state;
  const activation = tower === 'relu' ? 'relu' : 'tanh';
  return {
    shape: { layers, width: Math.max(width, 2), activation },
    block: kind === 'plain' ? { kind } : { kind, h: trainedStep(state) },
    init: activation === 'relu' ? 'he' : 'xavier',
    gain,
    data: 'rings',
    rate: 0.1,
    seed,
    steps: STEPS,
  };
}

/** A run as it goes on: a chunk at a time, until its numbers leave the range. */
function runner(training: ChunkedTraining) {
  let from: Float64Array | null = null;
  let brokenBy: number | null = null;
  const accuracy: number[] = [];
  return {
    job(chunk: number): LabJob[] {
      const data: TrainJob = { training, chunk, from };
      return brokenBy === null ? [{ name: 'train', data }] : [];
    },
    take(done: TrainedChunk | undefined, steps: number): Run {
      if (done !== undefined && !done.inRange) brokenBy = steps;
      from = done?.parameters ?? null;
      accuracy.push(brokenBy === null && done !== undefined ? done.accuracy : Number.NaN);
      return { accuracy: [...accuracy], brokenBy };
    },
  };
}

/** Trains both stacks side by side, a chunk of 25 steps at a time, on the same points. */
export async function* trainBoth(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Training>> {
  const [plain, residual] = KINDS.map((kind) => runner(trainingOf(state, kind, seed)));
  const steps: number[] = [];
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const jobs = [plain.job(chunk), residual.job(chunk)];
    const done = await ask<TrainedChunk>(jobs.flat());
    const after = (chunk + 1) * STEPS;
    steps.push(after);
    const found = {
      steps: [...steps],
      plain: plain.take(jobs[0].length > 0 ? done[0] : undefined, after),
      residual: residual.take(jobs[1].length > 0 ? done[jobs[0].length] : undefined, after),
    };
    const isOver = found.plain.brokenBy !== null && found.residual.brokenBy !== null;
    yield { share: isOver ? 1 : after / STEPS_IN_ALL, found };
    if (isOver) return;
  }
}

/** One chunk of one training. */
export function train(data: unknown): TrainedChunk {
  const { training, chunk, from } = data as TrainJob;
  return trainChunk(training, chunk, from);
}
