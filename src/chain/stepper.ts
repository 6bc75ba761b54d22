import { alone, copyLane } from './kernel/lanes.ts';
import type { ChainMemory } from './kernel/memory.ts';

/** Steps between the snapshots that a replica may be taken back to. */
const STRETCH = 256;
/** A collision begins some steps before a bead jumps: a replica is taken back at least so many, where there is a snapshot. */
const LEAD = 32;
/** Into how many a step is divided for a replica that was taken back, and again if that is not enough. */
const DIVISIONS = [4, 16];

interface Snapshot {
  /** Steps taken when it was made. */
  readonly at: number;
  /** A batch's state. */
  readonly state: Uint8Array;
}

/** A replica that does not ride with its batch, or no more. */
interface Apart {
  /** Steps that it has taken. */
  readonly at: number;
  /** A batch's state in which its lane holds it, velocities as those of whole steps. */
  readonly state: Uint8Array;
  /** How it goes on; null once it is lost. */
  readonly course: Course | null;
}

/** The course of a replica that was taken back. */
interface Course {
  /** Where it was taken back to; its lane has all of the batch. */
  readonly origin: Snapshot;
  /** Index into DIVISIONS. */
  readonly division: number;
  /** Its state with the velocities of divided steps. */
  readonly state: Uint8Array;
}

/** What the stepper is told of the scheme. */
export interface Scheme {
  /** Step, τ. */
  readonly dt: number;
  readonly overdamped: boolean;
  /** Whether a replica that leaves the stable range is taken through that stretch again in divided steps. */
  readonly rescue: boolean;
  /** Sets the memory to a step of this length. */
  setStep(dt: number): void;
}

/** Takes the replicas of a memory forward; one that leaves the stable range parts from the others, who do not notice. */
export interface Stepper {
  /** Steps taken since the start. */
  readonly taken: number;
  advance(steps: number): void;
  /** Lets `read` look at a slot (batch · lanes + lane) in the memory, wherever its replica is now; returns what it returns. */
  look<T>(slot: number, read: (batch: number, lane: number) => T): T;
  /** Steps that a lost replica had taken when it was last sound; undefined for a sound one. */
  lostAfter(slot: number): number | undefined;
  /** Lets `write` put a slot's replica, lost or sound, somewhere else in the memory: it begins anew from there. */
  place(slot: number, write: (batch: number, lane: number) => void): void;
  /** Says that temperature or links are about to change for all: nothing before may be taken again. */
  turn(): void;
}

/**
 * Steps with rescue. A replica in which a bead jumps, or a number is not finite, is taken back to a snapshot and from there to the
 * next multiple of `STRETCH` steps in divided steps; if that fails too it stays at its last sound state, lost. What happens to a replica
 * depends neither on its neighbours nor on how its steps are shared out over calls.
 */
export function createStepper(memory: ChainMemory, { dt, overdamped, rescue, setStep }: Scheme): Stepper {
  const { kernel, lanes, batches } = memory;
  const apart = new Map<number, Apart>();
  const snapshots: Snapshot[][] = Array.from({ length: batches }, () => []);
  /** Where a slot that was placed amid a run began anew. */
  const placed = new Map<number, Snapshot>();
  let taken = 0;

  const run = (batch: number, steps: number) =>
    kernel.run(memory.model, memory.work, memory.batch(batch), steps, overdamped);
  const load = (batch: number, state: Uint8Array) => {
    memory.state(batch).set(state);
    memory.touch();
  };
  /** Moves the stored velocities (those between two kicks) on by a kick of the given length. */
  const kick = (batch: number, time: number) => {
    kernel.forces(memory.model, memory.work, memory.batch(batch));
    const v = memory.velocities(batch);
    for (let k = 0; k < v.length; k++) v[k] += time * memory.forces[k];
  };
  const ridingLanes = (batch: number) =>
    Array.from({ length: lanes }, (_, lane) => lane).filter((lane) => !apart.has(batch * lanes + lane));

  /** The kick that turns velocities before a whole step into those before a divided one. */
  const shift = (division: number) => (overdamped ? 0 : 0.5 * dt * (1 - 1 / DIVISIONS[division]));

  /** Takes one replica on in divided steps; returns where it got. */
  const pursue = (batch: number, from: number, to: number, { origin, division, state }: Course): Apart => {
    const finer = DIVISIONS[division];
    load(batch, state);
    setStep(dt / finer);
    const wanted = (to - from) * finer;
    const done = run(batch, wanted);
    const whole = Math.floor(done / finer);
    if (done < wanted) {
      load(batch, state);
      if (whole > 0) run(batch, whole * finer);
    }
    setStep(dt);
    const reached = memory.state(batch).slice();
    kick(batch, -shift(division));
    const course = done < wanted ? null : { origin, division, state: reached };
    return { at: from + whole, state: memory.state(batch).slice(), course };
  };

  /** Takes a replica again from `origin` in steps divided ever finer; undefined where none gets to step `to`. */
  const takeAgain = (batch: number, origin: Snapshot, to: number, coarsest: number): Apart | undefined => {
    for (let division = coarsest; division < DIVISIONS.length; division++) {
      load(batch, origin.state);
      kick(batch, shift(division));
      const again = pursue(batch, origin.at, to, { origin, division, state: memory.state(batch).slice() });
      if (again.course !== null) return again;
    }
    return undefined;
  };

  /** From where a replica that is lost in its next step is taken again. */
  const retreat = (batch: number, slot: number, at: number): Snapshot => {
    const begun = placed.get(slot);
    const since = snapshots[batch].filter((snapshot) => snapshot.at > (begun?.at ?? -1));
    const choice = begun === undefined ? since : [begun, ...since];
    return choice.findLast((snapshot) => at - snapshot.at >= LEAD) ?? choice[0];
  };

  /** Lets a replica part whose next step cannot be taken; its batch is at its last sound step. */
  const part = (batch: number, lane: number, at: number) => {
    const slot = batch * lanes + lane;
    const last = memory.state(batch).slice();
    const lost: Apart = { at, state: last, course: null };
    if (rescue) {
      const { at: from, state } = retreat(batch, slot, at);
      const origin = { at: from, state: alone(memory, state, lane) };
      apart.set(slot, takeAgain(batch, origin, at + 1, 0) ?? lost);
      load(batch, last);
    } else apart.set(slot, lost);
  };

  /** Puts a sound replica in the place of each that is apart. */
  const standIn = (batch: number, sound: number) => {
    const state = memory.state(batch);
    for (let lane = 0; lane < lanes; lane++) {
      if (apart.has(batch * lanes + lane)) copyLane(memory, state, sound, state, lane);
    }
    memory.touch();
  };

  /** Takes the lanes that ride together from one step to another. */
  const ride = (batch: number, from: number, to: number) => {
    for (let at = from; at < to; ) {
      const riding = ridingLanes(batch);
      if (riding.length === 0) return;
      if (riding.length < lanes) standIn(batch, riding[0]);
      const before = memory.state(batch).slice();
      const done = run(batch, to - at);
      if (done === to - at) return;
      const lost = riding.filter((lane) => memory.isLost(lane));
      load(batch, before);
      if (done > 0) run(batch, done);
      at += done;
      for (const lane of lost) part(batch, lane, at);
    }
  };

  /** Takes the replicas of a batch that go in divided steps to step `to`. */
  const follow = (batch: number, to: number) => {
    for (let lane = 0; lane < lanes; lane++) {
      let one = apart.get(batch * lanes + lane);
      if (one === undefined || one.course === null || one.at === to) continue;
      const riders = memory.state(batch).slice();
      while (one.course !== null && one.at < to) {
        const { course }: Apart = one;
        const next = pursue(batch, one.at, to, course);
        const isThere = next.course !== null;
        one = isThere ? next : (takeAgain(batch, course.origin, next.at + 1, course.division + 1) ?? next);
      }
      apart.set(batch * lanes + lane, one);
      load(batch, riders);
    }
  };

  /** Brings a slot's own last state back into its batch. */
  const recall = (slot: number) => {
    const one = apart.get(slot);
    if (one === undefined) return;
    const [batch, lane] = [Math.floor(slot / lanes), slot % lanes];
    copyLane(memory, one.state, lane, memory.state(batch), lane);
    memory.touch();
    apart.delete(slot);
  };
  const recallAll = (batch: number) => {
    for (let lane = 0; lane < lanes; lane++) {
      const slot = batch * lanes + lane;
      if (apart.get(slot)?.course != null) recall(slot);
    }
  };

  const advance = (batch: number, to: number) => {
    for (let at = taken; at < to; ) {
      if (at % STRETCH === 0 || snapshots[batch].length === 0) {
        recallAll(batch);
        snapshots[batch] = [...snapshots[batch].slice(-1), { at, state: memory.state(batch).slice() }];
      }
      const end = Math.min(to, STRETCH * (Math.floor(at / STRETCH) + 1));
      ride(batch, at, end);
      follow(batch, end);
      at = end;
    }
  };

  return {
    get taken() {
      return taken;
    },
    advance(steps) {
      for (let batch = 0; batch < batches; batch++) advance(batch, taken + steps);
      taken += steps;
    },
    look(slot, read) {
      const [batch, lane] = [Math.floor(slot / lanes), slot % lanes];
      const one = apart.get(slot);
      if (one === undefined) return read(batch, lane);
      const riders = memory.state(batch).slice();
      load(batch, one.state);
      const seen = read(batch, lane);
      load(batch, riders);
      return seen;
    },
    lostAfter(slot) {
      const one = apart.get(slot);
      return one?.course === null ? one.at : undefined;
    },
    place(slot, write) {
      recall(slot);
      const batch = Math.floor(slot / lanes);
      write(batch, slot % lanes);
      placed.set(slot, { at: taken, state: memory.state(batch).slice() });
    },
    turn() {
      for (let batch = 0; batch < batches; batch++) {
        recallAll(batch);
        snapshots[batch] = [];
      }
      placed.clear();
    },
  };
}
