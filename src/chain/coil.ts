import { exactExp, type Rng } from '../links/index.ts';
import { seedLane, setLangevin } from './kernel/langevin.ts';
import { type ChainMemory, createChainMemory } from './kernel/memory.ts';
import type { ChainModel } from './model.ts';
import { drawBond, pivot, shift } from './pivot.ts';

/** Pivots a bead from the stretched chain: enough to forget it, as the laws of the coil show. */
const PIVOTS = 18;
/** A rise of the energy, in kT, that e^(−rise) never lets pass. */
const HOPELESS = 40;

/** In a cage one move in so many shifts the chain. */
const SHIFT_ONE_IN = 4;
/** In a cage, then: stretches of dynamics that go well and at most, steps of each, friction in 1/τ, and the step relative to 1/√k of a bond. */
const STRETCHES = 8;
const MOST_STRETCHES = 40;
const STRETCH_STEPS = 250;
const FRICTION = 0.1;
const STEP = 0.2;

/** Writes one configuration into all lanes of a memory's only batch. */
function write(memory: ChainMemory, values: Float64Array, view: Float32Array | Float64Array): void {
  for (let k = 0; k < values.length; k++) for (let l = 0; l < memory.lanes; l++) view[memory.lanes * k + l] = values[k];
}

/** The configuration in a memory's first lane. */
function read(memory: ChainMemory): Float64Array {
  const view = memory.positions(0);
  return Float64Array.from({ length: view.length / memory.lanes }, (_, k) => view[memory.lanes * k]);
}

/** Metropolis's rule over pivots (Madras and Sokal 1988), from the stretched chain; in a cage some moves shift the whole chain. */
function fold(model: ChainModel, memory: ChainMemory, rng: Rng): void {
  const { n, dimension, temperature } = model;
  const { kernel } = memory;
  const x = memory.positions(0).fill(0);
  const stride = 2 * dimension;
  x[0] = -0.5 * (n - 1) * model.bondLength;
  for (let i = 1; i < n; i++) x[i * stride] = x[(i - 1) * stride] + drawBond(model, rng);
  for (let move = 0; move < PIVOTS * n; move++) {
    const isShift = model.cageRadius > 0 && rng.int(SHIFT_ONE_IN) === 0;
    const joint = isShift ? -1 : rng.int(n - 1);
    if (isShift) shift(x, dimension, rng);
    else pivot(model, x, joint, rng);
    const rise = kernel.crossing(memory.model, memory.batch(0), joint, HOPELESS * temperature);
    if (rise > 0 && !(temperature > 0 && rng.uniform() < exactExp(-rise / temperature))) continue;
    for (let k = (joint + 1) * stride; k < x.length; k += 2) x[k] = x[k + 1];
  }
}

/** Moves a chain's centre to the origin. */
function centre(x: Float64Array, dimension: number): void {
  const n = x.length / dimension;
  for (let axis = 0; axis < dimension; axis++) {
    let mean = 0;
    for (let k = axis; k < x.length; k += dimension) mean += x[k] / n;
    for (let k = axis; k < x.length; k += dimension) x[k] -= mean;
  }
}

/**
 * Dynamics with the cage, which moves in a crowd where a pivot hardly ever fits. A stretch that leaves the stable range is left out, and
 * the next one sets out with fresh velocities and half the step.
 */
function shake(model: ChainModel, memory: ChainMemory, x: Float64Array, rng: Rng): void {
  const { kernel, lanes } = memory;
  const thermal = Math.sqrt(model.temperature);
  const usual = STEP / Math.sqrt(model.bondStiffness);
  for (let lane = 0; lane < lanes; lane++) seedLane(memory, 0, lane, rng.fork(0)); // the same noise in all lanes
  let step = usual;
  let isWell = false;
  for (let well = 0, tried = 0; well < STRETCHES && tried < MOST_STRETCHES; tried++) {
    if (!isWell) {
      const velocities = x.map(() => thermal * rng.normal());
      write(memory, x, memory.positions(0));
      write(memory, velocities, memory.velocities(0));
      memory.touch();
    }
    setLangevin(memory, step, model.temperature, FRICTION);
    isWell = kernel.run(memory.model, memory.work, memory.batch(0), STRETCH_STEPS, false) === STRETCH_STEPS;
    if (isWell) x.set(read(memory));
    if (isWell && step === usual) well++;
    step = isWell ? Math.min(usual, 2 * step) : 0.5 * step;
  }
}

/**
 * Prepares to draw loose coils: chains at rest in equilibrium at the model's temperature with no contacts, attractions or links; bonds,
 * bending, excluded volume and cage act. Each draw depends on its generator alone. Shape [n · dimension], b; without a cage the centre
 * lies at the origin.
 */
export function coilsOf(model: ChainModel): (rng: Rng) => Float64Array {
  const bare = { ...model, contacts: [], decoy: [], links: [], hydrophobic: [], attraction: 0 };
  const memory = createChainMemory(bare, 1, 'f64');
  return (rng) => {
    fold(bare, memory, rng);
    const x = read(memory);
    if (bare.cageRadius > 0) shake(bare, memory, x, rng);
    else centre(x, bare.dimension);
    return x;
  };
}

/** One loose coil (see `coilsOf`). */
export function coilStart(model: ChainModel, rng: Rng): Float64Array {
  return coilsOf(model)(rng);
}
