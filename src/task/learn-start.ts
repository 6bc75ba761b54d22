import { createRng, exactLog } from '../links/index.ts';
import { createTrainer, type NetworkModel, sampleData, type Trainer } from '../network/index.ts';

/** Steps of training that are judged; accuracy is averaged over the last 500. */
export const TRAIN_STEPS = 2_000;
const MEASURED_STEPS = 500;
const LAST_STEPS = 100;
/** When a shock comes: there is time left to learn again before accuracy is measured. */
const SHOCK_STEP = 1_000;
/** Steps between two looks at the gradient profile. */
const PROFILE_STEPS = 100;
/** Steps that a point of a recorded curve averages over. */
const CURVE_STEPS = 20;
export const CURVE_POINTS = TRAIN_STEPS / CURVE_STEPS;
/** Steps between two recorded decision fields, and points along a side of each, over [−FIELD_REACH, FIELD_REACH]². */
const FIELD_STEPS = 100;
export const FIELDS = TRAIN_STEPS / FIELD_STEPS + 1;
export const FIELD_SIDE = 24;
export const FIELD_REACH = 1.8;
/** Recorded maps of ∂x_j/∂x_i, evenly spaced from the first step to the last. */
export const MAPS = 5;
/** Points on which a trained network is compared with the shortcut. */
const SHORTCUT_POINTS = 512;
/** The smallest relative gradient that is told apart from nothing. */
const LEAST = 1e-30;

/** One start of a network, as plain data that a worker can be sent. */
export interface LearnJob {
  readonly model: NetworkModel;
  readonly seed: number;
  /** Noise of a shock to all weights, in units of gain/√width; null: no shock. */
  readonly shock: number | null;
  /** Whether to find out what is kept with one block dropped. */
  readonly drop: boolean;
  readonly record: boolean;
}

/** What a start looked like while it trained; all arrays are empty when nothing was recorded. */
export interface LearnRecord {
  /** Accuracy over each CURVE_STEPS steps, and loss (nats) at the end of them. */
  readonly accuracy: Float32Array;
  readonly loss: Float32Array;
  /** ‖∂loss/∂x_l‖ relative to the output layer's, [point][layer], at the end of each CURVE_STEPS steps. */
  readonly profiles: Float32Array;
  /** Probability of class 1 times 255 on a grid, [field][row][column], rows from below. */
  readonly fields: Uint8Array;
  /** ‖∂x_j/∂x_i‖ at [map][j·n + i]. */
  readonly maps: Float32Array;
}

/** What a start came to. */
export interface LearnPart {
  /** Mean batch accuracy over the last 500 steps; 0 for a start that left the finite range. */
  readonly accuracy: number;
  /** The same over the last 100 steps: where a start that learns late has got to. */
  readonly ended: number;
  /** Accuracy with one block dropped after training, mean over the blocks; null where it was not asked. */
  readonly dropped: number | null;
  /** Share of points that it sorts as the shortcut would (by the sign of x); null where the data has none. */
  readonly shortcut: number | null;
  /** Mean log of ‖∂loss/∂x_l‖ relative to the output layer's over training, a layer each. */
  readonly logGradient: Float64Array;
  /** The same before the first step of training. */
  readonly freshLogGradient: Float64Array;
  readonly fault: string | null;
  readonly record: LearnRecord;
}

/** Mean accuracy of a trained network over all its blocks, each dropped in turn (Veit et al. 2016). */
function accuracyWithoutOne(trainer: Trainer): number {
  const { depth } = trainer.model;
  let sum = 0;
  for (let layer = 1; layer < depth; layer += 1) sum += trainer.accuracyWithout(layer);
  return sum / (depth - 1);
}

/** Points of a square grid over [−FIELD_REACH, FIELD_REACH]², row by row from below, [x, y] each. */
function gridPoints(side: number): Float64Array {
  const points = new Float64Array(2 * side * side);
  for (let k = 0; k < side * side; k += 1) {
    points[2 * k] = FIELD_REACH * ((2 * (k % side) + 1) / side - 1);
    points[2 * k + 1] = FIELD_REACH * ((2 * Math.floor(k / side) + 1) / side - 1);
  }
  return points;
}

/** Share of drawn points that a network sorts by the sign of x alone. */
function agreementWithSign(trainer: Trainer, seed: number): number {
  const { inputs } = sampleData(trainer.model.data, SHORTCUT_POINTS, createRng(seed).fork(6));
  const outputs = new Float64Array(SHORTCUT_POINTS);
  trainer.outputs(inputs, outputs);
  let alike = 0;
  for (let k = 0; k < SHORTCUT_POINTS; k += 1) if (outputs[k] > 0.5 === inputs[2 * k] > 0) alike += 1;
  return Math.max(alike, SHORTCUT_POINTS - alike) / SHORTCUT_POINTS;
}

function recorder(n: number, trainer: Trainer) {
  const record = {
    accuracy: new Float32Array(CURVE_POINTS),
    loss: new Float32Array(CURVE_POINTS),
    profiles: new Float32Array(CURVE_POINTS * n),
    fields: new Uint8Array(FIELDS * FIELD_SIDE * FIELD_SIDE),
    maps: new Float32Array(MAPS * n * n),
  };
  const grid = gridPoints(FIELD_SIDE);
  const outputs = new Float64Array(FIELD_SIDE * FIELD_SIDE);
  const map = new Float64Array(n * n);
  return {
    record,
    /** After `steps` steps of training. */
    keep(steps: number) {
      if (steps > 0) {
        const point = Math.floor((steps - 1) / CURVE_STEPS);
        record.accuracy[point] += trainer.batchAccuracy / CURVE_STEPS;
        if (steps % CURVE_STEPS === 0) {
          // Before anything below overwrites the batch.
          record.loss[point] = trainer.loss;
          const profile = trainer.gradientProfile;
          for (let l = 0; l < n; l += 1) record.profiles[point * n + l] = profile[l] / profile[n - 1];
        }
      }
      if (steps % FIELD_STEPS === 0) {
        trainer.outputs(grid, outputs);
        const at = (steps / FIELD_STEPS) * outputs.length;
        for (let k = 0; k < outputs.length; k += 1) record.fields[at + k] = Math.round(255 * outputs[k]);
      }
      if ((steps * (MAPS - 1)) % TRAIN_STEPS === 0) {
        trainer.sensitivity(map);
        record.maps.set(map, ((steps * (MAPS - 1)) / TRAIN_STEPS) * n * n);
      }
    },
  };
}

/** Trains one fresh network. The result depends on the seed alone, not on whether it is recorded. */
export function learnStart({ model, seed, shock, drop, record: wanted }: LearnJob): LearnPart {
  const { depth: n } = model;
  const trainer = createTrainer(model, { seed, precision: 'f32' });
  const logs = new Float64Array(n);
  const fresh = new Float64Array(n);
  const tape = wanted ? recorder(n, trainer) : null;
  tape?.keep(0);
  let profiles = 0;
  let sum = 0;
  let last = 0;
  for (let step = 0; step < TRAIN_STEPS; step += 1) {
    if (shock !== null && step === SHOCK_STEP) trainer.shake(shock);
    if (!trainer.step().ok) break;
    if (step % PROFILE_STEPS === 0) {
      const { gradientProfile: profile } = trainer;
      for (let l = 0; l < n; l += 1) logs[l] += exactLog(Math.max(profile[l] / profile[n - 1], LEAST));
      // The batch of the first step went through the weights as they were drawn.
      if (step === 0) fresh.set(logs);
      profiles += 1;
    }
    if (step >= TRAIN_STEPS - MEASURED_STEPS) sum += trainer.batchAccuracy;
    if (step >= TRAIN_STEPS - LAST_STEPS) last += trainer.batchAccuracy;
    tape?.keep(step + 1);
  }
  const { fault } = trainer;
  const empty = new Float32Array(0);
  return {
    accuracy: fault === null ? sum / MEASURED_STEPS : 0,
    ended: fault === null ? last / LAST_STEPS : 0,
    dropped: drop ? (fault === null ? accuracyWithoutOne(trainer) : 0) : null,
    shortcut: model.data === 'shortcut' && fault === null ? agreementWithSign(trainer, seed) : null,
    logGradient: logs.map((value) => value / Math.max(profiles, 1)),
    freshLogGradient: fresh,
    fault: fault?.what ?? null,
    record: tape?.record ?? { accuracy: empty, loss: empty, profiles: empty, fields: new Uint8Array(0), maps: empty },
  };
}
