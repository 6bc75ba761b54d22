import { type ChunkedTraining, trainChunk } from '../../../network/index.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import { MOST_ALPHA, type State } from './controls.ts';

const ALPHAS = Array.from({ length: 9 }, (_, k) => ((k + 0.5) * MOST_ALPHA) / 9);
const BETAS = Array.from({ length: 7 }, (_, k) => (k + 0.5) / 7);
const STEPS = 300;
const MOST_LAYERS = 40;
const TURN = 7;

/** One trained stack: where in the plane, and the share of fresh points it has right; NaN when it left the range. */
export interface Trained {
  readonly alpha: number;
  readonly beta: number;
  readonly accuracy: number;
}

export interface Learning {
  readonly trained: readonly Trained[];
  readonly layers: number;
  readonly cells: number;
}

/** Trains one stack of scaled blocks from its start: a job. */
export function train(data: unknown): Trained {
  const training = data as ChunkedTraining & { block: { kind: 'scaled'; alpha: number; beta: number } };
  const { accuracy, inRange } = trainChunk(training, 0, null);
  const { alpha, beta } = training.block;
  return { alpha, beta, accuracy: inRange ? accuracy : Number.NaN };
}

/** Trains a stack of tanh blocks at each of 63 places of the plane, 300 steps on the rings. Weights of gain L/2 have norms of about L. */
export async function* trainPlane(
  { lipschitz, depth }: State,
  seed: number,
  ask: Ask,
): AsyncGenerator<Finding<Learning>> {
  const layers = Math.min(depth, MOST_LAYERS);
  const jobs = BETAS.flatMap((beta) =>
    ALPHAS.map((alpha): LabJob => {
      const data: ChunkedTraining = {
        shape: { layers, width: 8, activation: 'tanh' },
        block: { kind: 'scaled', alpha, beta },
        init: 'xavier',
        gain: lipschitz / 2,
        data: 'rings',
        rate: 0.1,
        seed,
        steps: STEPS,
      };
      return { name: 'train', data };
    }),
  );
  const trained: Trained[] = [];
  for (let from = 0; from < jobs.length; from += TURN) {
    trained.push(...(await ask<Trained>(jobs.slice(from, from + TURN))));
    yield { share: trained.length / jobs.length, found: { trained: [...trained], layers, cells: jobs.length } };
  }
}
