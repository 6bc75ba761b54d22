import { addContacts, type ChainModel, contactReaches, createEnsemble, pairCount } from '../chain/index.ts';

/** Length of a judged run in steps of the chain; figures are taken over its last quarter. */
export const RUN_STEPS = 60_000;
const UNSEEN_STEPS = 0.75 * RUN_STEPS;
/** Steps between two looks in the measured quarter, and between two frames of a recording. */
const LOOK_STEPS = 100;
const FRAME_STEPS = 200;
export const FRAMES = RUN_STEPS / FRAME_STEPS + 1;
/** When a shock begins and ends, in steps: there is time left to fold again before the measured quarter. */
export const SHOCK_STEPS = [0.4 * RUN_STEPS, 0.5 * RUN_STEPS] as const;

/** Runs first … first + count − 1 of a seed, as plain data that a worker can be sent. */
export interface FoldJob {
  readonly model: ChainModel;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  /** Step, τ, and friction, 1/τ. */
  readonly dt: number;
  readonly friction: number;
  /** The bath's temperature while a shock is on, ε; null: no shock. */
  readonly shock: number | null;
  /** Whether frames are kept. */
  readonly record: boolean;
}

/** What a job's runs came to. */
export interface FoldPart {
  /** How often a pair of residues was in contact at the looks of the last quarter, [run][pair], pairs (i, j > i) row by row. */
  readonly contacts: Uint16Array;
  readonly looks: number;
  /** Why a run left the stable range, or null; [run]. */
  readonly faults: readonly (string | null)[];
  /** Positions, b, [run][frame][residue][axis]; empty when nothing was recorded. A run that failed keeps its last sound frame. */
  readonly frames: Float32Array;
}

/**
 * Folds fresh chains from a loose coil. A run depends on (seed, its number) alone, not on the runs beside it nor on whether it is
 * recorded.
 */
export function foldRuns({ model, seed, first, count, dt, friction, shock, record }: FoldJob): FoldPart {
  const { n, dimension } = model;
  const size = n * dimension;
  const pairs = pairCount(n);
  const ensemble = createEnsemble(model, { replicas: count, seed, first, dt, friction, start: 'coil' });
  // Where a pair is a contact of both folds, the target's rest distance counts.
  const reaches = contactReaches(n, model.decoy, model.contacts);
  const contacts = new Uint16Array(count * pairs);
  const frames = new Float32Array(record ? count * FRAMES * size : 0);
  const positions = new Float64Array(size);

  const keepFrame = (frame: number) => {
    for (let run = 0; run < count; run += 1) {
      frames.set(ensemble.positions(run, positions), (run * FRAMES + frame) * size);
    }
  };
  const look = () => {
    for (let run = 0; run < count; run += 1) {
      if (ensemble.faultOf(run) !== undefined) continue;
      addContacts(reaches, dimension, ensemble.positions(run, positions), 1, contacts, run * pairs);
    }
  };

  if (record) keepFrame(0);
  /** Steps from here to where there is something to do. */
  const untilNext = (step: number) => {
    if (step >= UNSEEN_STEPS) return LOOK_STEPS;
    if (record) return FRAME_STEPS;
    const [begin, end] = SHOCK_STEPS;
    return shock === null || step >= end ? UNSEEN_STEPS - step : (step < begin ? begin : end) - step;
  };
  let looks = 0;
  for (let step = 0; step < RUN_STEPS; ) {
    if (shock !== null && step === SHOCK_STEPS[0]) ensemble.setTemperature(shock);
    if (shock !== null && step === SHOCK_STEPS[1]) ensemble.setTemperature(model.temperature);
    const stretch = untilNext(step);
    // A run that leaves the stable range stands still; the others go on.
    ensemble.step(stretch);
    step += stretch;
    if (record && step % FRAME_STEPS === 0) keepFrame(step / FRAME_STEPS);
    if (step > UNSEEN_STEPS) {
      looks += 1;
      look();
    }
  }
  const faults = Array.from({ length: count }, (_, run) => ensemble.faultOf(run)?.reason ?? null);
  return { contacts, looks, faults, frames };
}
