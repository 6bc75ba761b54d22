import { squaredDistance } from '../contacts.ts';
import { chainModel } from '../model.ts';
import { sampleEnsemble } from './sampling.ts';

/** So little friction that a chain's slowest modes swing rather than creep: they forget soonest. */
const FRICTION = 0.02;
const STEP = 0.03;

/** How long ends are looked at. */
export interface EndsRun {
  readonly replicas: number;
  readonly seed: number;
  /** Steps in all, for each replica. */
  readonly steps: number;
}

/**
 * Share of the time in which the ends of a self-avoiding chain in the plane, `bonds` long, are within `reach`, b, of each other, by
 * replica. Each starts as a loose coil in equilibrium.
 */
export function endsTouching(bonds: number, reach: number, { replicas, seed, steps }: EndsRun): Float64Array {
  // A few looks in the time in which the chain as a whole forgets its shape.
  const every = Math.max(5, Math.round(bonds * Math.sqrt(Math.sqrt(bonds))));
  const options = { replicas, seed, friction: FRICTION, dt: STEP, start: 'coil', burn: 0, every } as const;
  const model = chainModel({ n: bonds + 1, dimension: 2, temperature: 0.3 });
  const [share] = sampleEnsemble(model, { ...options, looks: Math.ceil(steps / every) }, 1, (x, out) => {
    out[0] = squaredDistance(x, 2, 0, bonds) < reach * reach ? 1 : 0;
  });
  return share;
}
