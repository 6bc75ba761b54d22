import type { Rng } from '../links/index.ts';
import type { ChainModel } from './model.ts';

/** How far a bead of the extended start is jittered along each axis, b. */
const JITTER = 0.05;

/** The stretched chain along x, centred, with seeded jitter; shape [n · dimension], b. */
export function extendedStart(model: Pick<ChainModel, 'n' | 'dimension'>, rng: Rng): Float64Array {
  const { n, dimension } = model;
  const positions = new Float64Array(n * dimension);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < dimension; k += 1) {
      positions[i * dimension + k] = (k === 0 ? i - (n - 1) / 2 : 0) + JITTER * (2 * rng.uniform() - 1);
    }
  }
  return positions;
}
