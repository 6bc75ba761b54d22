import type { TweezersReading } from '../../chain/index.ts';
import { type Estimate, estimate } from '../../links/index.ts';

/** One measured point of force against extension. */
export interface PullPoint {
  /** How far apart the traps stood, b. */
  readonly apart: number;
  /** Links that were closed meanwhile. */
  readonly closed: number;
  /** ε/b, with one standard error. */
  readonly force: Estimate;
  /** b. */
  readonly extension: Estimate;
  /** Blocks averaged over. */
  readonly blocks: number;
}

/** Steps that the chain is given to settle once the traps stand, and steps in a block: at 0.01 τ a step 40 τ, twice what a free chain of 24 remembers. */
const SETTLE = 4000;
const BLOCK = 4000;
/** From so many blocks on there is an error to speak of, and a point to show. */
const LEAST_BLOCKS = 3;
/** Steps that the reading of the moment is smoothed over. */
const SMOOTH = 1000;

/** Force and extension now. */
export interface PullNow {
  force: number;
  extension: number;
}

/** Turns readings of the tweezers into a reading of the moment and measured points. */
export interface PullRecord {
  readonly now: PullNow | null;
  /** At most one a distance and number of closed links; the last is the one under way, if it is. */
  readonly points: readonly PullPoint[];
  /** Blocks of the point under way. */
  readonly blocks: number;
  /**
   * Takes in what the tweezers read over some steps.
   *
   * @param place how far apart the traps are wanted, and how many links are closed
   * @param isStill whether traps, bath and hand are at rest; while they are not, no point is measured
   */
  observe(reading: TweezersReading, place: { readonly apart: number; readonly closed: number }, isStill: boolean): void;
  /** Lets go: the points stay. */
  release(): void;
  clear(): void;
}

export function createPullRecord(): PullRecord {
  let now: PullNow | null = null;
  let points: readonly PullPoint[] = [];
  let place: { apart: number; closed: number } | null = null;
  let rested = 0;
  let block = { force: 0, extension: 0, steps: 0 };
  let forces: number[] = [];
  let extensions: number[] = [];

  function begin(): void {
    rested = 0;
    block = { force: 0, extension: 0, steps: 0 };
    forces = [];
    extensions = [];
  }

  function publish({ apart, closed }: { apart: number; closed: number }): void {
    if (forces.length < LEAST_BLOCKS) return;
    const point = { apart, closed, force: estimate(forces), extension: estimate(extensions), blocks: forces.length };
    points = [...points.filter((other) => other.apart !== apart || other.closed !== closed), point];
  }

  return {
    get now() {
      return now;
    },
    get points() {
      return points;
    },
    get blocks() {
      return forces.length;
    },
    observe({ force, extension, steps }, next, isStill) {
      if (steps === 0) return;
      const share = now === null ? 1 : Math.min(1, steps / SMOOTH);
      now ??= { force, extension };
      now.force += share * (force - now.force);
      now.extension += share * (extension - now.extension);
      const isSame = place !== null && place.apart === next.apart && place.closed === next.closed;
      if (!isSame || !isStill) begin();
      place = { apart: next.apart, closed: next.closed };
      if (!isStill) return;
      rested += steps;
      if (rested <= SETTLE) return;
      block.force += force * steps;
      block.extension += extension * steps;
      block.steps += steps;
      if (block.steps < BLOCK) return;
      forces.push(block.force / block.steps);
      extensions.push(block.extension / block.steps);
      block = { force: 0, extension: 0, steps: 0 };
      publish(place);
    },
    release() {
      now = null;
      place = null;
      begin();
    },
    clear() {
      points = [];
      place = null;
      begin();
    },
  };
}
