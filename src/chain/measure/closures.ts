import { squaredDistance } from '../contacts.ts';
import { type ChainModel, chainModel } from '../model.ts';
import { reachFactor } from '../theory/closing.ts';
import { sampleEnsemble } from './sampling.ts';

/** A chain of Gaussian springs with <b²> = 1: no excluded volume, rest length 0, k = d kT. */
export function gaussianChain(n: number, dimension: 2 | 3, more: Partial<ChainModel> = {}): ChainModel {
  const stiffness = dimension;
  return chainModel({
    n,
    dimension,
    temperature: 1,
    diameter: 0,
    bondLength: 0,
    bondStiffness: stiffness,
    linkLength: 0,
    linkStiffness: stiffness,
    linkPull: Number.POSITIVE_INFINITY,
    ...more,
  });
}

/** How long closures are looked for. */
export interface ClosureRun {
  readonly looks: number;
  readonly replicas?: number;
  /** Steps before the first look. */
  readonly burn?: number;
  readonly seed?: number;
}

/**
 * Share of inner pairs a distance n apart along a long Gaussian chain whose ends are within `reach`, b, as [n][replica], with what is
 * due to the width of the reach divided out.
 */
export function closures(
  dimension: 2 | 3,
  distances: readonly number[],
  reach: number,
  { looks, replicas = 64, burn = 20_000, seed = 41 + dimension }: ClosureRun,
): Float64Array[] {
  const n = distances[distances.length - 1] + 40;
  const shares = sampleEnsemble(
    gaussianChain(n, dimension),
    { replicas, seed, friction: 0.5, dt: 0.25, burn, every: 20, looks },
    distances.length,
    (x, out) => {
      for (const [k, distance] of distances.entries()) {
        let made = 0;
        for (let i = 0; i + distance < n; i++) {
          if (squaredDistance(x, dimension, i, i + distance) < reach * reach) made++;
        }
        out[k] = made / (n - distance);
      }
    },
  );
  return shares.map((row, k) => row.map((share) => share / reachFactor(dimension, distances[k], reach)));
}
