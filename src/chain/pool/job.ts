import { createEnsemble } from '../ensemble.ts';
import type { ChainModel } from '../model.ts';
import { nativeFraction, radiusOfGyration } from '../observables.ts';

/** A set of runs to share out: replicas first … first + count − 1 of one seed. All of it is plain data. */
export interface ReplicaJob {
  readonly model: ChainModel;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly steps: number;
  /** Averages are taken over the last quarter of the steps, this many steps apart. */
  readonly every: number;
}

/** What each replica came to, in the job's order: averages of Q and of Rg (b) over the last quarter. */
export interface ReplicaResult {
  readonly q: readonly number[];
  readonly rg: readonly number[];
  /** What left the finite range, in plain words, if anything did. */
  readonly fault: string | null;
}

/** Runs a job. The result of a replica depends on the seed and its number alone, not on how the runs were shared out. */
export function runJob(job: ReplicaJob): ReplicaResult {
  const { model, seed, first, count, steps, every } = job;
  const ensemble = createEnsemble(model, { replicas: count, seed, first });
  const positions = new Float64Array(model.n * model.dimension);
  const q = Array<number>(count).fill(0);
  const rg = Array<number>(count).fill(0);
  const looks = Math.max(1, Math.floor(steps / 4 / every));
  const warmUp = ensemble.step(steps - looks * every);
  let fault = warmUp.ok ? null : warmUp.reason;
  for (let look = 0; look < looks && fault === null; look++) {
    const report = ensemble.step(every);
    if (!report.ok) fault = report.reason;
    for (let replica = 0; replica < count; replica++) {
      ensemble.positions(replica, positions);
      q[replica] += nativeFraction(model.contacts, model.dimension, positions) / looks;
      rg[replica] += radiusOfGyration(model.dimension, positions) / looks;
    }
  }
  return { q, rg, fault };
}
