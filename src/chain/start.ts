import { createRng, type Rng } from '../links/index.ts';
import { coilsOf } from './coil.ts';
import { type DrawnStart, keptCoils } from './kept-coils.ts';
import { type ChainModel, ChainModelError } from './model.ts';

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

/** Stretched out with seeded jitter, a loose coil (see `coilsOf`), the model's native positions, or positions [n · dimension], b. */
export type Start = 'extended' | 'coil' | 'native' | Float64Array;

/**
 * How a start is made, with a generator for each chain.
 *
 * @throws ChainModelError naming `native` or `start`: positions that are missing or have the wrong length
 */
export function startOf(model: ChainModel, start: Start): (rng: Rng) => Float64Array {
  if (start === 'extended') return (rng) => extendedStart(model, rng);
  if (start === 'coil') return coilsOf(model);
  const given = start === 'native' ? model.native : start;
  if (given === undefined) throw new ChainModelError('native', 'is needed for a native start');
  const size = model.n * model.dimension;
  if (given.length !== size) throw new ChainModelError('start', `has ${given.length} numbers, needs ${size}`);
  return () => given;
}

/**
 * Where the replicas of a seed start, by their number.
 *
 * @throws as `startOf`
 */
export function startsOf(model: ChainModel, start: Start, seed: number): (replica: number) => DrawnStart {
  if (start === 'coil') return keptCoils(model, seed);
  const place = startOf(model, start);
  const root = createRng(seed);
  return (replica) => {
    const rng = root.fork(replica);
    return { positions: place(rng), rng };
  };
}
