import type { Link } from '../links/index.ts';
import { createTrainer, type Trainer } from '../network/index.ts';
import { breathe } from './fold-trial.ts';
import { type Level, networkOf } from './level.ts';

/** Steps of training in a verdict; accuracy is averaged over the last quarter. */
const TRAIN_STEPS = 2_000;
const MEASURED_STEPS = 500;
const CHUNK_STEPS = 200;
/** When a shock comes: there is time left to learn again before accuracy is measured. */
const SHOCK_STEP = 1_000;
/** Steps of training between two looks at the gradient profile. */
const PROFILE_EVERY = 100;

/** What a set of training runs came to. */
export interface LearnTrial {
  readonly starts: number;
  /** Starts whose accuracy over the last quarter of training reached the goal. */
  readonly learnedStarts: number;
  readonly accuracy: number;
  /** ‖∂loss/∂x_l‖ relative to the output layer's, geometric mean over training and starts; layer 0 first. */
  readonly gradient: readonly number[];
  /** Accuracy with one block dropped after training, mean over blocks and starts; NaN where the level does not ask. */
  readonly droppedAccuracy: number;
  /** A start that left the finite range, in plain words; it counts as not learned. */
  readonly fault: string | null;
}

/** The smallest relative gradient that is told apart from nothing. */
const FLOOR = 1e-30;

/** Mean accuracy of a trained network over all its blocks, each dropped in turn (Veit et al. 2016). */
function accuracyWithoutOne(trainer: Trainer): number {
  const { depth } = trainer.model;
  let sum = 0;
  for (let layer = 1; layer < depth; layer += 1) sum += trainer.accuracyWithout(layer);
  return sum / (depth - 1);
}

/**
 * Trains `starts` fresh networks of the level for 2,000 steps. A start learns when its batch accuracy, averaged over
 * the last 500 steps, reaches `goals.accuracy` and, where the level asks, its accuracy with one block dropped `goals.dropped`.
 *
 * @param options.shock shakes all weights amid training by the level's shock
 */
export async function learnTrial(
  level: Level,
  links: readonly Link[],
  options: {
    seed: number;
    starts: number;
    shock?: boolean;
    onProgress?: (share: number) => void;
    signal?: AbortSignal;
  },
): Promise<LearnTrial> {
  const { seed, starts, shock = false, onProgress, signal } = options;
  const { n } = level.fold;
  const logs = new Float64Array(n);
  let learnedStarts = 0;
  let total = 0;
  let profiles = 0;
  let kept = 0;
  let fault: string | null = null;
  for (let start = 0; start < starts; start += 1) {
    const trainer = createTrainer(networkOf(level, links), { seed: seed * 1000 + start });
    let sum = 0;
    for (let step = 0; step < TRAIN_STEPS; step += 1) {
      if (shock && level.shock !== null && step === SHOCK_STEP) trainer.shake(level.shock.noise);
      const report = trainer.step();
      if (!report.ok) {
        fault ??= report.what;
        break;
      }
      if (step % PROFILE_EVERY === 0) {
        const { gradientProfile: profile } = trainer;
        for (let l = 0; l < n; l += 1) logs[l] += Math.log(Math.max(profile[l] / profile[n - 1], FLOOR));
        profiles += 1;
      }
      if (step >= TRAIN_STEPS - MEASURED_STEPS) sum += trainer.batchAccuracy;
      if ((step + 1) % CHUNK_STEPS === 0) {
        onProgress?.((start + (step + 1) / TRAIN_STEPS) / starts);
        await breathe();
        signal?.throwIfAborted();
      }
    }
    const accuracy = trainer.fault === null ? sum / MEASURED_STEPS : 0;
    total += accuracy;
    let held = Number.NaN;
    if (level.goals.dropped > 0) {
      held = trainer.fault === null ? accuracyWithoutOne(trainer) : 0;
      kept += held / starts;
    }
    if (accuracy >= level.goals.accuracy && !(held < level.goals.dropped)) learnedStarts += 1;
  }
  return {
    starts,
    learnedStarts,
    accuracy: total / Math.max(starts, 1),
    droppedAccuracy: level.goals.dropped > 0 ? kept : Number.NaN,
    gradient: Array.from(logs, (sum) => Math.exp(sum / profiles)),
    fault,
  };
}
