import { chainModel, createEnsemble } from '../../../chain/index.ts';
import { createRng, kirchhoff } from '../../../links/index.ts';
import { flowStack } from '../../../network/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import { controls } from './controls.ts';

const BEADS = 24;
const STIFFNESS = 100;
/** τ of one step: hkμ < 1 for all modes. */
const STEP = 0.002;

/** A bent chain of beads on springs, as it relaxes: positions (x and y of each bead) after 0, 1, … steps. */
export interface Relaxing {
  readonly engine: readonly Float64Array[];
  /** Largest distance between a coordinate in the engine and in the stack. */
  readonly apart: number;
}

/** A run as long as any that is drawn, and the largest distance up to each of its steps. */
interface Run {
  readonly engine: readonly Float64Array[];
  readonly apart: readonly number[];
}

const MOST = controls.layers.to;
const known = createMemory<Run>(40);

/**
 * The same start in the chain's engine and in a residual stack of one block a step, W = −kΓ. A shorter run is the beginning of the longest
 * one, which is kept: while the number of layers is dragged none is done anew.
 */
export function relaxing(steps: number, seed: number): Relaxing {
  const run = known(String(seed), () => relax(seed));
  return { engine: run.engine.slice(0, steps + 1), apart: run.apart[steps] };
}

function relax(seed: number): Run {
  const rng = createRng(seed);
  const start = new Float64Array(2 * BEADS);
  for (let bead = 0; bead < BEADS; bead++) {
    start[2 * bead] = (bead - (BEADS - 1) / 2) * 0.8;
    // A walk up and down, its bonds short enough for the engine's bound on one step.
    start[2 * bead + 1] = (bead > 0 ? start[2 * bead - 1] : 0) + 0.6 * Math.min(Math.max(rng.normal(), -2), 2);
  }
  const model = chainModel({ n: BEADS, temperature: 0, diameter: 0, bondLength: 0, bondStiffness: STIFFNESS });
  const chain = createEnsemble(model, {
    replicas: 1,
    seed: 1,
    dt: STEP,
    precision: 'f64',
    overdamped: true,
    rescue: false,
    start,
  });
  const engine: Float64Array[] = [start];
  for (let step = 0; step < MOST; step++) {
    chain.step(1);
    engine.push(chain.positions(0));
  }
  const weights = kirchhoff(BEADS, []).map((value) => -STIFFNESS * value);
  const apart = new Array<number>(MOST + 1).fill(0);
  for (const axis of [0, 1]) {
    const own = start.filter((_, k) => k % 2 === axis);
    flowStack(MOST, STEP, weights, own, 'identity').forEach((state, step) => {
      state.forEach((value, bead) => {
        apart[step] = Math.max(apart[step], Math.abs(value - engine[step][2 * bead + axis]));
      });
    });
  }
  for (let step = 1; step <= MOST; step++) apart[step] = Math.max(apart[step], apart[step - 1]);
  return { engine, apart };
}
