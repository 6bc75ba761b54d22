import type Matter from 'matter-js';
import type { Link } from '../../links/index.ts';
import type { Fault } from '../fault.ts';
import type { Start } from '../start.ts';
import type { Cage } from './cage.ts';
import type { ToWorld } from './hand.ts';
import type { Obstacle } from './obstacles.ts';
import type { Tweezers, TweezersReading } from './tweezers.ts';

/** What went wrong in a step, if anything did: the positions are then the last finite ones, until `restore` makes them move again. */
export type BenchReport = { readonly ok: true } | ({ readonly ok: false } & Omit<Fault, 'replica'>);

export interface BenchOptions {
  readonly seed: number;
  /** Step, τ. */
  readonly dt?: number;
  /** γ, 1/τ. */
  readonly friction?: number;
  readonly start?: Start;
  /** What stands around the chain from the start. */
  readonly obstacles?: readonly Obstacle[];
}

/** What stands around the chain. */
export interface BenchAround {
  readonly obstacles: readonly Obstacle[];
  readonly cage: Cage | null;
  readonly tweezers: Tweezers | null;
}

/** One chain in a matter-js world, where a hand can pull its beads and walls can stop them. Plane chains only. */
export interface BenchChain {
  readonly n: number;
  /** Live positions, shape [2n], b; the same array for good. */
  readonly positions: Float64Array;
  /** Live velocities, shape [2n], b/τ, of the step that ended at `positions`. */
  readonly velocities: Float64Array;
  /** The last state in which every number was finite and in range, shape [2n], b. */
  readonly lastFinite: Float64Array;
  readonly engine: Matter.Engine;
  step(ticks: number): BenchReport;
  /** Twice the kinetic energy per degree of freedom, ε; exactly kT on average in any harmonic well (see `createThermostat`). */
  kineticTemperature(): number;
  setLinks(links: readonly Link[]): void;
  /** @param kT ε; a temperature that is none is reported by the next step */
  setTemperature(kT: number): void;
  /** Pegs, walls, the cage and the traps of the tweezers where they are now: new arrays and objects after each step that moves them. */
  readonly around: BenchAround;
  /**
   * Says which pegs and walls shall stand where: one with a new id (or another size or angle) grows at its place, one that is known
   * glides there at 2 b/τ and pushes beads aside, one that is left out is gone.
   *
   * @throws ChainModelError for a size that is not positive, or two with one id
   */
  setObstacles(obstacles: readonly Obstacle[]): void;
  /**
   * Draws a cage in around the chain, from outside of it; moves it, and slides its lid open or shut, at 2 b/τ; or takes it away. A lid
   * that shuts waits while a bead stands in the opening.
   *
   * @throws ChainModelError for a radius, gap or opening out of range
   */
  setCage(cage: Cage | null): void;
  /** Takes two beads with harmonic traps of 10 ε/b², which glide to where they are wanted at 1 b/τ; or lets them go. */
  setTweezers(tweezers: Tweezers | null): void;
  /** Force and extension, averaged since they were last read; null without tweezers. */
  readTweezers(): TweezersReading | null;
  /** Takes hold of a bead; the hand is at (x, y), b. */
  grab(bead: number, x: number, y: number): void;
  drag(x: number, y: number): void;
  /** Lets go. A hand in motion throws: the chain as a whole keeps its velocity, at most 5 b/τ, until friction has taken it. */
  release(): void;
  /** Lets the mouse and the touches of an element grab and drag beads; returns how to stop. */
  attachMouse(element: HTMLElement, toWorld: ToWorld): () => void;
  /** After a fault: goes on from the last finite state, with fresh velocities at kT and an open hand. */
  restore(): void;
  /** Fingerprint of positions, velocities and the generator. */
  hash(): string;
}
