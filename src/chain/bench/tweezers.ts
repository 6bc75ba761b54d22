/** One of two harmonic traps: the bead that it holds, and where its middle is, b. */
export interface Trap {
  readonly bead: number;
  readonly x: number;
  readonly y: number;
}

export type Tweezers = readonly [Trap, Trap];

/** What the tweezers tell, as means over the steps since they were last read. */
export interface TweezersReading {
  /** Force with which the traps pull the two beads apart, along the line between the traps, ε/b. */
  readonly force: number;
  /** Distance of the two beads along that line, b. */
  readonly extension: number;
  /** Steps averaged over. */
  readonly steps: number;
}

/** Spring constant of a trap, ε/b². */
export const TRAP_STIFFNESS = 10;
/** How fast a trap follows where it is wanted, b/τ: faster, and friction alone would pull the chain straight. */
const SPEED = 1;

/** Two traps and their readings. */
export interface TweezersHold {
  readonly now: Tweezers | null;
  /** Takes hold of two beads where they are, or lets go; a trap glides to where it is wanted. */
  set(wanted: Tweezers | null, positions: Float64Array): void;
  /** Moves the traps on by one step and adds their forces, ε/b. */
  pull(positions: Float64Array, forces: Float64Array): void;
  /** Takes the readings of a step that has ended at `positions`. */
  observe(positions: Float64Array): void;
  read(positions: Float64Array): TweezersReading | null;
}

/** @param dt step, τ */
export function createTweezers(dt: number): TweezersHold {
  let wanted: Tweezers | null = null;
  let now: [Trap, Trap] | null = null;
  let [force, extension, steps] = [0, 0, 0];

  function glide(trap: Trap, { x, y }: Trap): Trap {
    const [dx, dy] = [x - trap.x, y - trap.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    const share = distance > SPEED * dt ? (SPEED * dt) / distance : 1;
    return distance === 0 ? trap : { bead: trap.bead, x: trap.x + share * dx, y: trap.y + share * dy };
  }

  /** Force and extension at one moment. */
  function measure([a, b]: Tweezers, positions: Float64Array): [number, number] {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
    const along = (bead: number) => positions[2 * bead] * ux + positions[2 * bead + 1] * uy;
    const apart = along(b.bead) - along(a.bead);
    // Each trap is displaced by its own bead's pull; the mean of both is free of where the chain as a whole happens to be.
    return [0.5 * TRAP_STIFFNESS * (distance - apart), apart];
  }

  return {
    get now() {
      return now;
    },
    set(next, positions) {
      wanted = next;
      const held = now;
      now =
        next === null
          ? null
          : (next.map(({ bead }, k) =>
              held?.[k].bead === bead ? held[k] : { bead, x: positions[2 * bead], y: positions[2 * bead + 1] },
            ) as [Trap, Trap]);
      [force, extension, steps] = [0, 0, 0];
    },
    pull(positions, forces) {
      if (now === null || wanted === null) return;
      now = [glide(now[0], wanted[0]), glide(now[1], wanted[1])];
      for (const { bead, x, y } of now) {
        forces[2 * bead] += TRAP_STIFFNESS * (x - positions[2 * bead]);
        forces[2 * bead + 1] += TRAP_STIFFNESS * (y - positions[2 * bead + 1]);
      }
    },
    observe(positions) {
      if (now === null) return;
      const [f, r] = measure(now, positions);
      force += f;
      extension += r;
      steps += 1;
    },
    read(positions) {
      if (now === null) return null;
      if (steps === 0) {
        const [f, r] = measure(now, positions);
        return { force: f, extension: r, steps };
      }
      const reading = { force: force / steps, extension: extension / steps, steps };
      [force, extension, steps] = [0, 0, 0];
      return reading;
    },
  };
}
