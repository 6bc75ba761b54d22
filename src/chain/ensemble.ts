import { hashFloats, type Link } from '../links/index.ts';
import { explainFault, type Fault } from './fault.ts';
import { createForceField } from './force-field.ts';
import type { Precision } from './kernel/instance.ts';
import { seedLane, setLangevin, setOverdamped } from './kernel/langevin.ts';
import type { Term } from './kernel/layout.ts';
import { createChainMemory } from './kernel/memory.ts';
import { type ChainModel, ChainModelError } from './model.ts';
import { type Start, startsOf } from './start.ts';
import { createStepper } from './stepper.ts';

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
  readonly start?: Start;
  /** Overdamped: Euler steps x += dt F + noise with unit mobility instead of BAOAB. */
  readonly overdamped?: boolean;
  /** Whether a replica that leaves the stable range is taken back and through that stretch again in divided steps. */
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
  /**
   * Takes steps with all replicas. One that leaves the stable range stays at its last sound state from then on, while the others go their
   * way; the report is the earliest fault of any of them so far. A temperature that is none stops all.
   */
  step(steps: number): StepReport;
  /** Why a replica stands still, if it does; `place` mends it. */
  faultOf(replica: number): Fault | undefined;
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
  const startOfReplica = startsOf(model, start, seed);

  const memory = createChainMemory(model, replicas, precision);
  const { kernel, lanes, batches } = memory;
  let temperature = model.temperature;
  let links = model.links;
  /** Past this step (1/√k for bonds on both sides) no finer stretch helps: the step itself is unstable. */
  const isStable = dt * Math.sqrt(Math.max(model.bondStiffness, model.linkStiffness)) <= 1;

  const setStep = (h: number) => {
    if (overdamped) setOverdamped(memory, h, temperature);
    else setLangevin(memory, h, temperature, friction);
  };
  setStep(dt);

  const put = (view: Float32Array | Float64Array, lane: number, values: Float64Array) => {
    for (let k = 0; k < size; k++) view[k * lanes + lane] = values[k];
  };
  for (let slot = 0; slot < batches * lanes; slot++) {
    // Lanes left over repeat the last replica.
    const { positions, rng } = startOfReplica(first + Math.min(slot, replicas - 1));
    const batch = Math.floor(slot / lanes);
    put(memory.positions(batch), slot % lanes, positions);
    const thermal = Math.sqrt(temperature);
    put(
      memory.velocities(batch),
      slot % lanes,
      Float64Array.from({ length: size }, () => thermal * rng.normal()),
    );
    seedLane(memory, batch, slot % lanes, rng);
  }

  const stepper = createStepper(memory, { dt, overdamped, rescue: rescue && isStable, setStep });
  /** Position or velocity of one lane. */
  const read = (view: Float32Array | Float64Array, lane: number, out: Float64Array = new Float64Array(size)) => {
    for (let k = 0; k < size; k++) out[k] = view[k * lanes + lane];
    return out;
  };
  const look = <T>(replica: number, see: (batch: number, lane: number) => T): T => {
    if (!(Number.isInteger(replica) && replica >= 0 && replica < replicas)) {
      throw new RangeError(`replica ${replica} of ${replicas}`);
    }
    return stepper.look(replica, see);
  };

  /** Why a lost replica was lost: of its last sound state, the bead that would have gone furthest in the next step. */
  const explain = (replica: number, after: number): Fault =>
    stepper.look(replica, (batch, lane) => {
      kernel.forces(memory.model, memory.work, memory.batch(batch));
      const v = memory.velocities(batch);
      let furthest = -1;
      let bead = 0;
      for (let i = 0; i < n && !Number.isNaN(furthest); i++) {
        let sum = 0;
        for (let k = i * dimension; k < (i + 1) * dimension; k++) {
          const kick = dt * memory.forces[k * lanes + lane];
          const step = overdamped ? kick : v[k * lanes + lane] + kick;
          sum += step * step;
        }
        if (sum <= furthest) continue;
        furthest = sum;
        bead = i;
      }
      return explainFault(model, links, read(memory.positions(batch), lane), { replica, bead, step: after + 1 });
    });
  const faults = new Map<number, Fault>();

  const step = (steps: number): StepReport => {
    if (!(Number.isFinite(temperature) && temperature >= 0)) {
      const reason = Number.isNaN(temperature) ? 'NaN temperature' : `temperature of ${temperature}`;
      return { ok: false, step: stepper.taken + 1, replica: 0, bead: 0, term: 'thermostat', reason };
    }
    stepper.advance(steps);
    for (let replica = 0; replica < replicas; replica++) {
      const after = stepper.lostAfter(replica);
      if (after !== undefined && !faults.has(replica)) faults.set(replica, explain(replica, after));
    }
    const [first] = [...faults.values()].sort((a, b) => a.step - b.step || a.replica - b.replica);
    return first === undefined ? { ok: true } : { ok: false, ...first };
  };

  let field: ReturnType<typeof createForceField> | undefined;
  return {
    replicas,
    n,
    dimension,
    bytesPerReplica: memory.bytesPerReplica,
    get time() {
      return stepper.taken * dt;
    },
    step,
    faultOf: (replica) => faults.get(replica),
    positions: (replica, out) => look(replica, (batch, lane) => read(memory.positions(batch), lane, out)),
    velocities: (replica, out = new Float64Array(size)) =>
      look(replica, (batch, lane) => {
        kernel.forces(memory.model, memory.work, memory.batch(batch));
        const v = memory.velocities(batch);
        for (let k = 0; k < size; k++) out[k] = v[k * lanes + lane] + 0.5 * dt * memory.forces[k * lanes + lane];
        return out;
      }),
    place(replica, positions, velocities = new Float64Array(size)) {
      look(replica, () => {});
      stepper.place(replica, (batch, lane) => {
        put(memory.positions(batch), lane, positions);
        memory.openLinks(batch, lane);
        memory.touch();
        kernel.forces(memory.model, memory.work, memory.batch(batch));
        const v = memory.velocities(batch);
        for (let k = 0; k < size; k++) {
          v[k * lanes + lane] = velocities[k] - 0.5 * dt * memory.forces[k * lanes + lane];
        }
      });
      faults.delete(replica);
    },
    kineticTemperature: (replica) =>
      look(replica, (batch, lane) => {
        const v = memory.velocities(batch);
        let sum = 0;
        for (let k = lane; k < v.length; k += lanes) sum += v[k] * v[k];
        return sum / size;
      }),
    setTemperature(next) {
      if (next === temperature) return;
      temperature = next;
      stepper.turn();
      setStep(dt);
    },
    setLinks(next) {
      links = next;
      stepper.turn();
      memory.setLinks(next);
      field?.setLinks(next);
    },
    energies(replica) {
      field ??= createForceField({ ...model, links });
      return field.energies(look(replica, (batch, lane) => read(memory.positions(batch), lane)));
    },
    hash() {
      const parts: (Float64Array | Uint32Array)[] = [];
      for (let replica = 0; replica < replicas; replica++) {
        look(replica, (batch, lane) => {
          parts.push(read(memory.positions(batch), lane), read(memory.velocities(batch), lane));
          parts.push(memory.random(batch).filter((_, k) => k % lanes === lane));
        });
      }
      return hashFloats(...parts);
    },
  };
}
