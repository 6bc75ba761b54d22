import { createRng } from '../../../links/index.ts';
import {
  type ChunkedTraining,
  dropEach,
  stackAccuracy,
  type TrainedChunk,
  trainChunk,
  trainedStack,
} from '../../../network/index.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { scheduleOf, trainingsOf } from './model-networks.ts';
import type { Study } from './model-study.ts';

/** One network after each chunk of its training. */
export interface Run {
  readonly training: ChunkedTraining;
  readonly parameters: readonly Float64Array[];
  readonly accuracy: readonly number[];
  /** Accuracy with each single block left out, the first one first, after each chunk; empty for a level's network. */
  readonly each: readonly (readonly number[])[];
  /** What many injuries did to it in the end; null before that, and for a level's network. */
  readonly study: Study | null;
}

export interface Training {
  readonly steps: readonly number[];
  /** The residual and the plain network, or the level's alone. */
  readonly runs: readonly Run[];
}

interface TrainJob {
  readonly training: ChunkedTraining;
  readonly first: number;
  readonly from: Float64Array | null;
}

interface Trained extends TrainedChunk {
  readonly each: readonly number[];
}

/** Chunks of one job: few enough to be watched, enough for the way to the pool and back. */
const TOGETHER = 4;

function trainOne(training: ChunkedTraining, chunk: number, from: Float64Array | null): Trained {
  const done = trainChunk(training, chunk, from);
  if (training.links !== undefined) return { ...done, each: [] };
  const stack = trainedStack(training, done.parameters);
  const rng = createRng(training.seed).fork(0);
  return { ...done, each: dropEach(stack, () => stackAccuracy(stack, training.data, 256, rng)) };
}

/** The next chunks of one training, and what each of its blocks is worth after each: a job. */
export function train(data: unknown): Trained[] {
  const { training, first, from } = data as TrainJob;
  const all: Trained[] = [];
  for (let k = 0; k < TOGETHER; k++) all.push(trainOne(training, first + k, all.at(-1)?.parameters ?? from));
  return all;
}

/** Trains the networks of a state side by side, chunk by chunk, then injures them in many ways. */
export async function* trainAll(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Training>> {
  const trainings = trainingsOf(state, seed);
  const { steps, chunk: size } = scheduleOf(state);
  let runs: Run[] = trainings.map((training) => ({ training, parameters: [], accuracy: [], each: [], study: null }));
  const counted: number[] = [];
  const chunks = steps / size;
  const last = state.network === 'blocks' ? chunks + TOGETHER : chunks;
  for (let first = 0; first < chunks; first += TOGETHER) {
    const done = await ask<Trained[]>(
      runs.map(({ training, parameters }) => {
        const data: TrainJob = { training, first, from: parameters.at(-1) ?? null };
        return { name: 'train', data };
      }),
    );
    for (let k = 1; k <= TOGETHER; k++) counted.push((first + k) * size);
    runs = runs.map((run, k) => ({
      ...run,
      parameters: [...run.parameters, ...done[k].map(({ parameters }) => parameters)],
      accuracy: [...run.accuracy, ...done[k].map(({ accuracy }) => accuracy)],
      each: [...run.each, ...done[k].map(({ each }) => each)],
    }));
    yield { share: (first + TOGETHER) / last, found: { steps: [...counted], runs } };
  }
  if (state.network !== 'blocks') return;
  const jobs = runs.map(({ training, parameters }) => ({
    name: 'study',
    data: { training, parameters: parameters[parameters.length - 1] },
  }));
  const studies = await ask<Study>(jobs);
  yield { share: 1, found: { steps: counted, runs: runs.map((run, k) => ({ ...run, study: studies[k] })) } };
}
