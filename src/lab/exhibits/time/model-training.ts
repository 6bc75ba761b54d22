import { say } from '../../../language/index.ts';
import { type Carried, type ChunkedTraining, carriedPoints, trainChunk } from '../../../network/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

export type Kind = State['carried'];
export const KINDS = ['smooth', 'large', 'space'] as const satisfies readonly Kind[];
const STARTS = 6;
const CHUNKS = 20;
export const STEPS = 200;
const POINTS = 240;

/** Twenty tanh blocks on the rings: what the three kinds differ in. */
const PARTS: Record<Kind, { readonly width: number; readonly h: number; readonly rate: number }> = {
  smooth: { width: 2, h: 0.1, rate: 0.3 },
  large: { width: 2, h: 1, rate: 0.1 },
  space: { width: 3, h: 0.1, rate: 0.3 },
};

/** One trained stack: accuracy after each chunk of steps, and a class of points carried through it. */
export interface Run {
  readonly accuracy: readonly number[];
  readonly carried: Carried;
}

/** Of each kind the accuracies of all starts so far, and the start that came farthest. */
export interface Untying {
  readonly accuracies: Readonly<Record<Kind, readonly (readonly number[])[]>>;
  readonly best: Readonly<Record<Kind, Run>>;
}

function trainingOf(kind: Kind, seed: number): ChunkedTraining {
  const { width, h, rate } = PARTS[kind];
  return {
    shape: { layers: 20, width, activation: 'tanh' },
    block: { kind: 'residual', h },
    init: 'xavier',
    gain: 1,
    data: 'rings',
    rate,
    seed,
    steps: STEPS,
  };
}

/** Trains one stack from its start: a job. */
export function train(data: unknown): Run {
  const training = data as ChunkedTraining;
  const accuracy: number[] = [];
  let parameters: Float64Array | null = null;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const done = trainChunk(training, chunk, parameters);
    if (!done.inRange) break;
    parameters = done.parameters;
    accuracy.push(done.accuracy);
  }
  if (parameters === null) throw new RangeError('the stack left the range within its first steps');
  return { accuracy, carried: carriedPoints(training, parameters, POINTS) };
}

const last = ({ accuracy }: Run) => accuracy[accuracy.length - 1];

/** Six starts of each kind, one of each at a time. */
export async function* untie(_: State, seed: number, ask: Ask): AsyncGenerator<Finding<Untying>> {
  const runs: Record<Kind, Run[]> = { smooth: [], large: [], space: [] };
  for (let start = 0; start < STARTS; start++) {
    const jobs = KINDS.map((kind): LabJob => ({ name: 'train', data: trainingOf(kind, 1000 * seed + start) }));
    const done = await ask<Run>(jobs);
    KINDS.forEach((kind, k) => {
      runs[kind].push(done[k]);
    });
    const each = <T>(of: (own: Run[]) => T) => ({
      smooth: of(runs.smooth),
      large: of(runs.large),
      space: of(runs.space),
    });
    yield {
      share: (start + 1) / STARTS,
      found: {
        accuracies: each((own) => own.map(({ accuracy }) => accuracy)),
        best: each((own) => own.reduce((best, one) => (last(one) > last(best) ? one : best))),
      },
    };
  }
}

const NAMES = {
  smooth: say`with small steps in the plane`,
  large: say`with large steps in the plane`,
  space: say`with small steps and one more dimension`,
} as const;

/** Paths of a flow in the plane do not cross, so none parts a ring from what it encloses, nor does a stack that follows one: red where steps are too large to follow a flow, or there is more room than a plane. */
export const untied = {
  laws: ['time-untied'],
  text: ({ carried }) =>
    say`of ${STARTS} stacks that were trained to part two rings, ${NAMES[carried]}, even the best leaves points on the wrong side; the share that it gets right`,
  expected: () => 0.99,
  isAtMost: true,
  sample: ({ carried }, seed) => last(train(trainingOf(carried, seed))),
  seeds: STARTS,
  statistic: 'largest',
  from: {
    work: 'untying',
    samples: ({ accuracies }: Untying, { carried }) =>
      accuracies[carried].map((accuracy) => accuracy[accuracy.length - 1]),
    waits: say`Measured once you let the stacks be trained.`,
  },
  allowance: () => 0,
  isSlow: true,
  of: ['carried'],
} satisfies Claim<State>;
