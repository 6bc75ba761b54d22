import { type ChainModel, createEnsemble, nativeFraction, radiusOfGyration } from '../../src/chain/index.ts';
import type { Handlers, Pool } from '../../src/pool/index.ts';

/** Replicas of one chain that differ in their number alone. Plain data. */
export interface Replicas {
  readonly model: ChainModel;
  readonly seed: number;
  readonly count: number;
  readonly steps: number;
  /** Averages are taken over the last quarter of the steps, this many steps apart. */
  readonly every: number;
}

/** What each replica came to, in order: averages of Q and of Rg (b) over the last quarter. */
export interface ReplicaAverages {
  readonly q: readonly number[];
  readonly rg: readonly number[];
}

/** Replicas in a part: two full f32 batches, small enough to be shared out evenly. */
const PART = 8;

interface Part extends Replicas {
  readonly first: number;
}

/** Runs replicas first … first + count − 1. What a replica does depends on the seed and its number alone. */
function runPart({ model, seed, first, count, steps, every }: Part): ReplicaAverages {
  const ensemble = createEnsemble(model, { replicas: count, seed, first });
  const advance = (by: number) => {
    const report = ensemble.step(by);
    if (!report.ok) throw new Error(report.reason);
  };
  const positions = new Float64Array(model.n * model.dimension);
  const q = Array<number>(count).fill(0);
  const rg = Array<number>(count).fill(0);
  const looks = Math.max(1, Math.floor(steps / 4 / every));
  advance(steps - looks * every);
  for (let look = 0; look < looks; look++) {
    advance(every);
    for (let replica = 0; replica < count; replica++) {
      ensemble.positions(replica, positions);
      q[replica] += nativeFraction(model.contacts, model.dimension, positions) / looks;
      rg[replica] += radiusOfGyration(model.dimension, positions) / looks;
    }
  }
  return { q, rg };
}

/** What a thread of `createNodePool(REPLICA_HANDLERS)` serves. */
export const handlers: Handlers = { replicas: (data) => runPart(data as Part) };
export const REPLICA_HANDLERS = new URL(import.meta.url);

/** Shares replicas out over a pool, in parts that do not depend on its number of workers. */
export async function runReplicas(pool: Pool, { count, ...rest }: Replicas): Promise<ReplicaAverages> {
  const jobs = Array.from({ length: Math.ceil(count / PART) }, (_, part) => {
    const first = part * PART;
    return { kind: 'replicas', data: { ...rest, first, count: Math.min(PART, count - first) } };
  });
  const parts = await pool.run<ReplicaAverages>(jobs);
  return { q: parts.flatMap(({ q }) => q), rg: parts.flatMap(({ rg }) => rg) };
}
