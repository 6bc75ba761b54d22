import { type Sight, sightField, sightSize } from '../../../network/index.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

/** The layers of a plane beyond which a measurement takes more than a few seconds. */
export const MOST_IN_PLANE = 24;

export const dimensionsOf = ({ dimensions }: Pick<State, 'dimensions'>): 1 | 2 => (dimensions === 'line' ? 1 : 2);

/** Receptive fields of random stacks, mean of so many: shares by pixel, rows of `size`. */
export interface Fields {
  readonly size: number;
  readonly stacks: number;
  readonly plain: Float64Array;
  readonly residual: Float64Array;
}

/** The field of one random stack: a job. */
export function field(data: unknown): Float64Array {
  const { sight, seed } = data as { sight: Sight; seed: number };
  return sightField(sight, seed);
}

/** Sees through random stacks, plain and residual, two of each at a time. */
export async function* seeThrough(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Fields>> {
  const { layers, alpha } = state;
  const dimensions = dimensionsOf(state);
  const most = dimensions === 1 ? 24 : layers <= MOST_IN_PLANE ? 10 : 4;
  const size = sightSize(layers);
  const sums = [0, 1].map(() => new Float64Array(size ** dimensions));
  for (let done = 0; done < most; done += 2) {
    const jobs = [done, done + 1].flatMap((k) =>
      (['plain', 'residual'] as const).map((block): LabJob => {
        const sight: Sight = { dimensions, layers, block, alpha };
        return { name: 'field', data: { sight, seed: 1000 * seed + k } };
      }),
    );
    const found = await ask<Float64Array>(jobs);
    found.forEach((one, k) => {
      for (let p = 0; p < one.length; p++) sums[k % 2][p] += one[p];
    });
    const stacks = done + 2;
    const [plain, residual] = sums.map((sum) => sum.map((value) => value / stacks));
    yield { share: stacks / most, found: { size, stacks, plain, residual } };
  }
}
