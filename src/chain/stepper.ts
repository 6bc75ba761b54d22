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
  /** Where it was taken back to. */
  readonly origin: Snapshot;
  /** Index into DIVISIONS. */
  readonly division: number;
  /** A batch's state in which its lane holds it, with the velocities of divided steps. */
  readonly state: Uint8Array;
  /** The furthest that it was sound, without this course: where it stays if finer steps get no further. */
  readonly furthest: Snapshot;
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
  /** A batch's state before the stretch that it is riding. */
  const before = new Uint8Array(memory.state(0).length);
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

  /** Puts a replica back to `origin`, to be taken from there in divided steps; where none finer are left it is lost. */
  const takeBack = (batch: number, origin: Snapshot, division: number, furthest: Snapshot): Apart => {
    if (division === DIVISIONS.length) return { ...furthest, course: null };
    load(batch, origin.state);
    kick(batch, shift(division));
    return { ...origin, course: { origin, division, state: memory.state(batch).slice(), furthest } };
  };

  /** From where a replica that is lost in its next step is taken again. */
  const retreat = (batch: number, slot: number, at: number): Snapshot => {
    const begun = placed.get(slot);
    const since = snapshots[batch].filter((snapshot) => snapshot.at > (begun?.at ?? -1));
    const choice = begun === undefined ? since : [begun, ...since];
    return choice.findLast((snapshot) => at - snapshot.at >= LEAD) ?? choice[0];
  };

  /** Lets a replica part whose next step cannot be taken; its batch is at its last sound step. */
  const part = (batch: number, slot: number, at: number) => {
    const last = { at, state: memory.state(batch).slice() };
    apart.set(slot, rescue ? takeBack(batch, retreat(batch, slot, at), 0, last) : { ...last, course: null });
    load(batch, last.state);
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
      before.set(memory.state(batch));
      const done = run(batch, to - at);
      if (done === to - at) return;
      const lost = riding.filter((lane) => memory.isLost(lane));
      load(batch, before);
      if (done > 0) run(batch, done);
      at += done;
      for (const lane of lost) part(batch, batch * lanes + lane, at);
    }
  };

  /** The replicas of a batch, by lane, that have still to get to step `to`: of those, the ones that go in the coarsest steps. */
  const followers = (batch: number, to: number) => {
    const all = Array.from({ length: lanes }, (_, lane) => ({ lane, one: apart.get(batch * lanes + lane) }));
    const behind = all.flatMap(({ lane, one }) =>
      one === undefined || one.course === null || one.at === to ? [] : [{ lane, at: one.at, course: one.course }],
    );
    const coarsest = Math.min(...behind.map(({ course }) => course.division));
    return behind.filter(({ course }) => course.division === coarsest);
  };

  /** Takes the replicas of a batch that go in divided steps to step `to`, all of one division side by side, each from where it is. */
  const follow = (batch: number, to: number) => {
    let group = followers(batch, to);
    if (group.length === 0) return;
    const riders = memory.state(batch).slice();
    for (; group.length > 0; group = followers(batch, to)) {
      const [{ lane: first, course }] = group;
      const { division } = course;
      const finer = DIVISIONS[division];
      const together = alone(memory, course.state, first);
      for (const { lane, course: own } of group) copyLane(memory, own.state, lane, together, lane);

      load(batch, together);
      setStep(dt / finer);
      const wanted = finer * Math.min(...group.map(({ at }) => to - at));
      const done = run(batch, wanted);
      const lost = done < wanted ? group.filter(({ lane }) => memory.isLost(lane)) : [];
      const whole = Math.floor(done / finer);
      if (done < wanted) {
        load(batch, together);
        if (whole > 0) run(batch, whole * finer);
      }
      setStep(dt);
      const reached = memory.state(batch).slice();
      kick(batch, -shift(division));
      const state = memory.state(batch).slice();

      for (const member of group) {
        const { origin, furthest } = member.course;
        const at = member.at + whole;
        const next = lost.includes(member)
          ? takeBack(batch, origin, division + 1, at > furthest.at ? { at, state } : furthest)
          : { at, state, course: { origin, division, state: reached, furthest } };
        apart.set(batch * lanes + member.lane, next);
      }
    }
    load(batch, riders);
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
