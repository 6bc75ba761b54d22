import { CONTACT_REACH, createEnsemble } from '../chain/index.ts';
import type { Link } from '../links/index.ts';
import { chainOf, type Level } from './level.ts';
import { pairingsOf } from './pairings.ts';

/** Length of a verdict's run in steps of 0.02 τ; Q is averaged over its last quarter. */
const RUN_STEPS = 60_000;
const MEASURED_SHARE = 0.25;
/** Steps between two measurements of Q, and between two reports of progress. */
const SAMPLE_STEPS = 100;
/** When a shock begins and ends, as shares of the run: there is time left to fold again before Q is measured. */
const SHOCK = [0.4, 0.5] as const;
const CHUNK_STEPS = 3_000;

/** What a set of folding runs came to. */
export interface FoldTrial {
  readonly runs: number;
  /** Runs whose mean Q over the last quarter reached the goal. */
  readonly foldedRuns: number;
  /** Mean Q over runs, and its standard error. */
  readonly fold: number;
  readonly foldError: number;
  /** For each pairing of strands: the runs in which it holds at least half of its contacts. */
  readonly docked: readonly number[];
  /** A run that left the finite range, in plain words; it counts as not folded. */
  readonly fault: string | null;
}

/** Gives the event loop a turn, so that progress is seen and a cancel is heard. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Folds `runs` fresh chains from the stretched state at the level's own temperature. A run folds when Q, averaged over
 * the last quarter of its 60,000 steps, reaches `goals.fold`.
 *
 * @param options.shock heats the chain to the level's shock temperature amid the run
 */
export async function foldTrial(
  level: Level,
  links: readonly Link[],
  options: { seed: number; runs: number; shock?: boolean; onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<FoldTrial> {
  const { seed, runs, shock = false, onProgress, signal } = options;
  const { contacts, dimension, n } = level.fold;
  const ensemble = createEnsemble(chainOf(level, links), {
    replicas: runs,
    seed,
    dt: level.chain.step,
    friction: level.chain.friction,
  });
  const made = new Float64Array(runs * contacts.length);
  const positions = new Float64Array(n * dimension);
  let samples = 0;
  let fault: string | null = null;

  const measure = () => {
    samples += 1;
    for (let run = 0; run < runs; run += 1) {
      ensemble.positions(run, positions);
      for (let k = 0; k < contacts.length; k += 1) {
        const { i, j, r0 } = contacts[k];
        let r2 = 0;
        for (let axis = 0; axis < dimension; axis += 1) {
          const d = positions[j * dimension + axis] - positions[i * dimension + axis];
          r2 += d * d;
        }
        const reach = CONTACT_REACH * r0;
        if (r2 < reach * reach) made[run * contacts.length + k] += 1;
      }
    }
  };

  const measured = RUN_STEPS * (1 - MEASURED_SHARE);
  for (let step = 0; step < RUN_STEPS; ) {
    if (shock && level.shock !== null) {
      if (step === SHOCK[0] * RUN_STEPS) ensemble.setTemperature(level.shock.temperature);
      if (step === SHOCK[1] * RUN_STEPS) ensemble.setTemperature(level.chain.temperature);
    }
    const stretch = step < measured ? CHUNK_STEPS : SAMPLE_STEPS;
    const report = ensemble.step(stretch);
    if (!report.ok) {
      fault = report.reason;
      break;
    }
    step += stretch;
    if (step > measured) measure();
    if (step % CHUNK_STEPS === 0) {
      onProgress?.(step / RUN_STEPS);
      await breathe();
      signal?.throwIfAborted();
    }
  }

  const q = Array.from({ length: runs }, (_, run) => {
    // Replicas stop together: what one of them did not survive, none has folded.
    if (fault !== null) return 0;
    let sum = 0;
    for (let k = 0; k < contacts.length; k += 1) sum += made[run * contacts.length + k];
    return sum / (samples * contacts.length);
  });
  const fold = q.reduce((a, b) => a + b, 0) / runs;
  const variance = q.reduce((sum, value) => sum + (value - fold) ** 2, 0) / Math.max(runs - 1, 1);
  const docked = pairingsOf(contacts).map(
    (pairing) =>
      q.filter((_, run) => {
        const held = pairing.contacts.reduce((sum, k) => sum + made[run * contacts.length + k], 0);
        return held >= 0.5 * samples * pairing.contacts.length;
      }).length,
  );
  return {
    runs,
    foldedRuns: q.filter((value) => value >= level.goals.fold).length,
    fold,
    foldError: Math.sqrt(variance / runs),
    docked,
    fault,
  };
}
