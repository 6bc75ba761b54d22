import { createRng, exactExp, hashFloats, type Link, type Rng } from '../links/index.ts';
import { explainFault, type Fault } from './fault.ts';
import { createForceField, type Term } from './force-field.ts';
import type { Precision } from './kernel/instance.ts';
import { type ChainMemory, createChainMemory } from './kernel/memory.ts';
import { type ChainModel, ChainModelError } from './model.ts';
import { extendedStart } from './start.ts';

export interface EnsembleOptions {
  readonly replicas: number;
  readonly seed: number;
  /** Number of the first replica: replica r of an ensemble is replica first + r of its seed. */
  readonly first?: number;
  /** Step, τ. */
  readonly dt?: number;
  /** γ, 1/τ; 0 switches the thermostat off (velocity Verlet). */
  readonly friction?: number;
  /** f32: four replicas at once, for statistics. f64: two, for laws that need the digits. */
  readonly precision?: Precision;
  /** Stretched out with seeded jitter, the model's native positions, or positions [n · dimension] for all replicas. */
  readonly start?: 'extended' | 'native' | Float64Array;
  /** Overdamped: Euler steps x += dt F + noise with unit mobility instead of BAOAB. */
  readonly overdamped?: boolean;
  /** Whether a replica that leaves the stable range is taken through that stretch again in quarter steps. */
  readonly rescue?: boolean;
}

export type StepReport = { readonly ok: true } | ({ readonly ok: false } & Fault);

/** Many replicas of one chain under Langevin dynamics. */
export interface Ensemble {
  readonly replicas: number;
  readonly n: number;
  readonly dimension: 2 | 3;
  /** Time since the start, τ. */
  readonly time: number;
  /** Bytes of state a replica. */
  readonly bytesPerReplica: number;
  /** Stretches that were taken again in quarter steps so far. */
  readonly rescues: number;
  /** Takes steps with all replicas. On a fault all of them are left at the last step at which every replica was sound. */
  step(steps: number): StepReport;
  /** Positions of a replica, shape [n · dimension], b. */
  positions(replica: number, out?: Float64Array): Float64Array;
  /** Velocities at the same time as the positions, b/τ. */
  velocities(replica: number, out?: Float64Array): Float64Array;
  /** Puts a replica somewhere, at rest or with given velocities; its links are open again. */
  place(replica: number, positions: Float64Array, velocities?: Float64Array): void;
  /**
   * Twice the kinetic energy per degree of freedom, ε, from the velocities between the kicks, where the scheme's variance is exactly
   * kT in a harmonic well; at whole steps it is low by (ω dt)²/4 in a mode of frequency ω.
   */
  kineticTemperature(replica: number): number;
  setTemperature(temperature: number): void;
  setLinks(links: readonly Link[]): void;
  energies(replica: number): Record<Term, number>;
  /** Fingerprint of all positions, velocities and generators. */
  hash(): string;
}

/** Steps between snapshots to which a replica that blew up goes back. */
const STRETCH = 256;
const FINER = 4;

/** Standard deviation of the kernel's noise integers: the odd ones in ±(2^15 − 1), or ±(2^31 − 1). */
const NOISE_SPREAD = { f32: Math.sqrt((2 ** 30 - 1) / 3), f64: Math.sqrt((2 ** 62 - 1) / 3) };

/** Fills one lane of a batch's generator. In f64 a replica owns two of the four 32-bit lanes. */
function seedLane(memory: ChainMemory, batch: number, lane: number, rng: Rng): void {
  const random = memory.random(batch);
  for (let column = lane; column < 4; column += memory.lanes) {
    for (let word = 0; word < 4; word++) random[4 * word + column] = rng.nextU32();
  }
}

/**
 * An ensemble of independent replicas, stepped by BAOAB (Leimkuhler and Matthews 2013). Replica r's path depends on (seed, r) alone:
 * it is the same whatever the number of replicas beside it.
 *
 * @throws ChainModelError for options out of range, naming the field
 */
export function createEnsemble(model: ChainModel, options: EnsembleOptions): Ensemble {
  const { n, dimension } = model;
  const { replicas, seed, dt = 0.02, friction = 0.3, precision = 'f32', start = 'extended' } = options;
  const { overdamped = false, rescue = true, first = 0 } = options;
  if (!Number.isInteger(replicas) || replicas < 1)
    throw new ChainModelError('replicas', `must be a whole number from 1, is ${replicas}`);
  if (!(Number.isFinite(dt) && dt > 0)) throw new ChainModelError('dt', `must be finite and positive, is ${dt}`);
  if (!(Number.isFinite(friction) && friction >= 0))
    throw new ChainModelError('friction', `must be finite and not negative, is ${friction}`);
  const size = n * dimension;
  const given = start === 'native' ? model.native : start === 'extended' ? null : start;
  if (given === undefined) throw new ChainModelError('native', 'is needed for a native start');
  if (given !== null && given.length !== size)
    throw new ChainModelError('start', `has ${given.length} numbers, needs ${size}`);

  const memory = createChainMemory(model, replicas, precision);
  const { kernel, lanes, batches } = memory;
  let temperature = model.temperature;
  let links = model.links;
  let taken = 0;
  let rescues = 0;
  /** Past this step (1/√k for bonds on both sides) no finer stretch helps: the step itself is unstable. */
  const isStable = dt * Math.sqrt(Math.max(model.bondStiffness, model.linkStiffness)) <= 1;

  const setStep = (h: number) => {
    if (overdamped) {
      const spread = Math.sqrt(2 * temperature * h);
      memory.setStep(h, 0, spread / NOISE_SPREAD[precision], spread);
    } else {
      const keep = exactExp(-friction * h);
      const spread = Math.sqrt(temperature * (1 - keep * keep));
      memory.setStep(h, keep, spread / NOISE_SPREAD[precision], Math.sqrt(temperature) * h);
    }
  };
  setStep(dt);

  const put = (view: Float32Array | Float64Array, lane: number, values: Float64Array) => {
    for (let k = 0; k < size; k++) view[k * lanes + lane] = values[k];
  };
  const get = (view: Float32Array | Float64Array, lane: number, out: Float64Array) => {
    for (let k = 0; k < size; k++) out[k] = view[k * lanes + lane];
    return out;
  };
  const homeOf = (replica: number) => {
    if (!(Number.isInteger(replica) && replica >= 0 && replica < replicas)) {
      throw new RangeError(`replica ${replica} of ${replicas}`);
    }
    return { batch: Math.floor(replica / lanes), lane: replica % lanes };
  };

  const root = createRng(seed);
  for (let slot = 0; slot < batches * lanes; slot++) {
    // Lanes left over repeat the last replica.
    const rng = root.fork(first + Math.min(slot, replicas - 1));
    const batch = Math.floor(slot / lanes);
    put(memory.positions(batch), slot % lanes, given ?? extendedStart(model, rng));
    const thermal = Math.sqrt(temperature);
    put(
      memory.velocities(batch),
      slot % lanes,
      Float64Array.from({ length: size }, () => thermal * rng.normal()),
    );
    seedLane(memory, batch, slot % lanes, rng);
  }

  const run = (batch: number, steps: number) =>
    kernel.run(memory.model, memory.work, memory.batch(batch), steps, overdamped);

  const restore = (batch: number, snapshot: Uint8Array) => {
    memory.state(batch).set(snapshot);
    memory.touch();
  };

  /** Copies one 32-bit-lane group of every vector of a batch's state from one lane to another, possibly of another snapshot. */
  const copyLane = (from: Uint8Array, fromLane: number, to: Uint8Array, toLane: number) => {
    const width = 16 / lanes;
    // In f64 a lane's generator columns are lane and lane + 2 of four: handled below.
    const randomAt = 2 * 16 * size;
    for (let at = 0; at < from.length; at += 16) {
      if (lanes === 2 && at >= randomAt && at < randomAt + 64) {
        for (let column = 0; column < 4; column += 2) {
          const source = at + 4 * (column + fromLane);
          to.set(from.subarray(source, source + 4), at + 4 * (column + toLane));
        }
      } else {
        const source = at + width * fromLane;
        to.set(from.subarray(source, source + width), at + width * toLane);
      }
    }
  };

  /** The lanes and beads of the batch that ran last which jumped or are not finite. */
  const findJumps = (batch: number) => {
    const x = memory.positions(batch);
    const found: { lane: number; bead: number }[] = [];
    for (let lane = 0; lane < lanes; lane++) {
      let furthest = 0;
      let where = 0;
      for (let bead = 0; bead < n && !Number.isNaN(furthest); bead++) {
        let sum = 0;
        for (let k = bead * dimension; k < (bead + 1) * dimension; k++) {
          const d = x[k * lanes + lane] - memory.origin[k * lanes + lane];
          sum += d * d;
        }
        if (!(sum <= furthest)) {
          furthest = sum;
          where = bead;
        }
      }
      if (!(furthest < 1)) found.push({ lane, bead: where });
    }
    return found;
  };

  /** Moves the stored velocities (those between two kicks) on by a kick of the given length. */
  const kick = (batch: number, time: number) => {
    kernel.forces(memory.model, memory.work, memory.batch(batch));
    const v = memory.velocities(batch);
    for (let k = 0; k < v.length; k++) v[k] += time * memory.forces[k];
  };

  /** Takes a stretch again: the lanes that blew up in quarter steps, the others as before. Returns whether that went well. */
  const takeAgain = (batch: number, steps: number, before: Uint8Array): boolean => {
    const lost = new Set(findJumps(batch).map(({ lane }) => lane));
    while (lost.size > 0) {
      restore(batch, before);
      const shift = overdamped ? 0 : 0.5 * dt * (1 - 1 / FINER);
      kick(batch, shift);
      setStep(dt / FINER);
      const done = run(batch, steps * FINER);
      setStep(dt);
      if (done < steps * FINER && findJumps(batch).some(({ lane }) => lost.has(lane))) return false;
      kick(batch, -shift);
      const finer = memory.state(batch).slice();
      if (lost.size === lanes) return done === steps * FINER;
      // The others go their way while a sound lane stands in for each lost one.
      restore(batch, before);
      const sound = [...Array(lanes).keys()].find((lane) => !lost.has(lane)) as number;
      for (const lane of lost) copyLane(before, sound, memory.state(batch), lane);
      if (run(batch, steps) === steps) {
        for (const lane of lost) copyLane(finer, lane, memory.state(batch), lane);
        memory.touch();
        return true;
      }
      for (const { lane } of findJumps(batch)) lost.add(lane);
    }
    return false;
  };

  /** Advances one batch; returns how many steps went well. */
  const advance = (batch: number, steps: number): number => {
    for (let done = 0; done < steps; done += STRETCH) {
      const stretch = Math.min(STRETCH, steps - done);
      const before = memory.state(batch).slice();
      const well = run(batch, stretch);
      if (well === stretch) continue;
      const after = memory.state(batch).slice();
      const origin = memory.origin.slice();
      if (rescue && isStable && takeAgain(batch, stretch, before)) {
        rescues++;
        continue;
      }
      memory.state(batch).set(after);
      memory.origin.set(origin);
      return done + well;
    }
    return steps;
  };

  const step = (steps: number): StepReport => {
    if (!(Number.isFinite(temperature) && temperature >= 0)) {
      const reason = Number.isNaN(temperature) ? 'NaN temperature' : `temperature of ${temperature}`;
      return { ok: false, step: taken + 1, replica: 0, bead: 0, term: 'thermostat', reason };
    }
    const snapshots = Array.from({ length: batches }, (_, batch) => memory.state(batch).slice());
    let target = steps;
    let seen: { replica: number; bead: number } | undefined;
    for (let batch = 0; batch < batches; ) {
      const done = advance(batch, target);
      if (done === target) {
        batch++;
        continue;
      }
      const [{ lane, bead }] = [...findJumps(batch), { lane: 0, bead: 0 }];
      seen = { replica: Math.min(batch * lanes + lane, replicas - 1), bead };
      target = done;
      for (let b = 0; b <= batch; b++) restore(b, snapshots[b]);
      batch = 0;
    }
    taken += target;
    if (seen === undefined) return { ok: true };
    const { batch, lane } = homeOf(seen.replica);
    const positions = get(memory.positions(batch), lane, new Float64Array(size));
    return { ok: false, ...explainFault(model, links, positions, { ...seen, step: taken + 1 }) };
  };

  let field: ReturnType<typeof createForceField> | undefined;
  return {
    replicas,
    n,
    dimension,
    bytesPerReplica: memory.bytesPerReplica,
    get time() {
      return taken * dt;
    },
    get rescues() {
      return rescues;
    },
    step,
    positions(replica, out = new Float64Array(size)) {
      const { batch, lane } = homeOf(replica);
      return get(memory.positions(batch), lane, out);
    },
    velocities(replica, out = new Float64Array(size)) {
      const { batch, lane } = homeOf(replica);
      kernel.forces(memory.model, memory.work, memory.batch(batch));
      const v = memory.velocities(batch);
      for (let k = 0; k < size; k++) out[k] = v[k * lanes + lane] + 0.5 * dt * memory.forces[k * lanes + lane];
      return out;
    },
    place(replica, positions, velocities = new Float64Array(size)) {
      const { batch, lane } = homeOf(replica);
      put(memory.positions(batch), lane, positions);
      memory.openLinks(batch);
      memory.touch();
      kernel.forces(memory.model, memory.work, memory.batch(batch));
      const v = memory.velocities(batch);
      for (let k = 0; k < size; k++) {
        v[k * lanes + lane] = velocities[k] - 0.5 * dt * memory.forces[k * lanes + lane];
      }
    },
    kineticTemperature(replica) {
      const { batch, lane } = homeOf(replica);
      const v = memory.velocities(batch);
      let sum = 0;
      for (let k = lane; k < v.length; k += lanes) sum += v[k] * v[k];
      return sum / size;
    },
    setTemperature(next) {
      temperature = next;
      setStep(dt);
    },
    setLinks(next) {
      links = next;
      memory.setLinks(next);
      field?.setLinks(next);
    },
    energies(replica) {
      const { batch, lane } = homeOf(replica);
      field ??= createForceField({ ...model, links });
      return field.energies(get(memory.positions(batch), lane, new Float64Array(size)));
    },
    hash() {
      const x = new Float64Array(size);
      const parts: (Float64Array | Uint32Array)[] = [];
      for (let replica = 0; replica < replicas; replica++) {
        const { batch, lane } = homeOf(replica);
        parts.push(get(memory.positions(batch), lane, x.slice()), get(memory.velocities(batch), lane, x.slice()));
        parts.push(memory.random(batch).filter((_, k) => k % lanes === lane));
      }
      return hashFloats(...parts);
    },
  };
}
