import Matter from 'matter-js';
import { createRng, hashFloats, type Link } from '../../links/index.ts';
import { explainFault, type Fault } from '../fault.ts';
import { createForceField } from '../force-field.ts';
import { type ChainModel, ChainModelError } from '../model.ts';
import { extendedStart } from '../start.ts';
import { createBead, createWall, placeBead } from './bead.ts';
import { createHand, type ToWorld } from './hand.ts';
import { clearModified } from './matter-internals.ts';
import { createThermostat, unitNoise } from './thermostat.ts';

/** A static wall: centre, width and height, b. */
export interface Wall {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What went wrong in a step, if anything did: the positions are then the last finite ones, until `restore` makes them move again. */
export type BenchReport = { readonly ok: true } | ({ readonly ok: false } & Omit<Fault, 'replica'>);

export interface BenchOptions {
  readonly seed: number;
  /** Step, τ. */
  readonly dt?: number;
  /** γ, 1/τ. */
  readonly friction?: number;
  /** Positions to start from, shape [2n], b; default: stretched with seeded jitter. */
  readonly start?: Float64Array;
  readonly walls?: readonly Wall[];
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
  setWalls(walls: readonly Wall[]): void;
  /** Takes hold of a bead; the hand is at (x, y), b. */
  grab(bead: number, x: number, y: number): void;
  drag(x: number, y: number): void;
  release(): void;
  /** Lets the mouse and the touches of an element grab and drag beads; returns how to stop. */
  attachMouse(element: HTMLElement, toWorld: ToWorld): () => void;
  /** After a fault: goes on from the last finite state, with fresh velocities at kT and an open hand. */
  restore(): void;
  /** Fingerprint of positions, velocities and the generator. */
  hash(): string;
}

/**
 * Pixels for one b. matter-js takes a collision slower than 2 pixels a step for a body at rest and drains its energy; at this scale a
 * bead of thermal speed moves some 20 pixels a step, and bounces.
 */
const SCALE = 2000;
/** matter-js's own base step, ms: with it frictionAir acts as given. */
const DELTA = 1000 / 60;
/** Diameter that walls see, b, where the force field gives beads none. */
const POINT_DIAMETER = 0.1;
/** A bead that moves further than this in one step, b, has left the range where the step is stable. */
const LONGEST_MOVE = 1;

/**
 * Puts a chain on the bench. matter-js advances u' = (1 − frictionAir) u + F Δ²/m, x' = x + u', with u = position − positionPrev and
 * Δ its step in ms; as every update here has the base step, its correction for changing steps is 1. The force field and the random
 * impulses enter through F in `beforeUpdate` such that the scheme of `createThermostat` results. Same seed, same bits, walls and hand
 * included: no transcendental function and no counter or clock of matter-js takes part.
 *
 * @throws ChainModelError for a model or options out of range, naming the field
 */
export function createBenchChain(model: ChainModel, options: BenchOptions): BenchChain {
  const { n } = model;
  const { seed, dt = 0.01, friction = 0.3, walls = [] } = options;
  if (model.dimension !== 2) throw new ChainModelError('dimension', 'must be 2 on the bench');
  if (!(Number.isFinite(dt) && dt > 0)) throw new ChainModelError('dt', `must be finite and positive, is ${dt}`);
  if (!(Number.isFinite(friction) && friction >= 0)) {
    throw new ChainModelError('friction', `must be finite and not negative, is ${friction}`);
  }
  const rng = createRng(seed);
  const start = options.start ?? extendedStart(model, rng.fork(0));
  if (start.length !== 2 * n) throw new ChainModelError('start', `has ${start.length} numbers, needs ${2 * n}`);
  const noise = rng.fork(1);
  const field = createForceField(model);
  const thermostat = createThermostat(friction, dt);
  const forces = new Float64Array(2 * n);
  const positions = Float64Array.from(start);
  const lastFinite = Float64Array.from(start);
  const velocities = new Float64Array(2 * n);
  /** ξ of the step to come: each random impulse is shared by two steps. */
  const random = Float64Array.from({ length: 2 * n }, () => unitNoise(noise));
  let { temperature, links } = model;
  let taken = 0;
  let fault: BenchReport | null = null;

  const engine = Matter.Engine.create({ gravity: { x: 0, y: 0, scale: 0 }, enableSleeping: false });
  const { world } = engine;
  const radius = 0.5 * (model.diameter > 0 ? model.diameter : POINT_DIAMETER) * SCALE;
  const beads = Array.from({ length: n }, () => createBead(0, 0, radius, 1 - thermostat.keep));
  Matter.Composite.add(world, beads);
  const hand = createHand(engine, SCALE, dt);

  /** Puts the beads at `positions` with velocities drawn at kT. */
  function settle(): void {
    const thermal = Math.sqrt(temperature);
    for (let k = 0; k < 2 * n; k += 1) velocities[k] = thermal * noise.normal();
    const stride = thermostat.pace * SCALE;
    for (let i = 0; i < n; i += 1) {
      const [x, y] = [2 * i, 2 * i + 1];
      placeBead(beads[i], positions[x] * SCALE, positions[y] * SCALE, stride * velocities[x], stride * velocities[y]);
    }
  }
  settle();

  let wallBodies: Matter.Body[] = [];
  function placeWalls(next: readonly Wall[]): void {
    for (const body of wallBodies) Matter.Composite.remove(world, body);
    wallBodies = next.map(({ x, y, width, height }) => createWall(x * SCALE, y * SCALE, width * SCALE, height * SCALE));
    Matter.Composite.add(world, wallBodies);
    // Without walls nothing can collide: the detector need not look.
    Matter.Detector.setBodies(engine.detector, wallBodies.length === 0 ? [] : [...beads, ...wallBodies]);
    clearModified(world);
  }
  placeWalls(walls);

  function push(): void {
    field.forces(positions, forces);
    const pull = (thermostat.response * SCALE) / (DELTA * DELTA);
    const kick = (Math.sqrt(temperature) * thermostat.spread * SCALE) / (DELTA * DELTA);
    for (let i = 0; i < n; i += 1) {
      const { force } = beads[i];
      const [x, y] = [2 * i, 2 * i + 1];
      const [nextX, nextY] = [unitNoise(noise), unitNoise(noise)];
      force.x = pull * forces[x] + kick * (random[x] + nextX);
      force.y = pull * forces[y] + kick * (random[y] + nextY);
      random[x] = nextX;
      random[y] = nextY;
    }
  }
  Matter.Events.on(engine, 'beforeUpdate', push);

  /** Reads the beads into `positions`; the number of one that left the range, or −1. */
  function read(): number {
    const pace = 1 / (thermostat.pace * SCALE);
    for (let i = 0; i < n; i += 1) {
      const { position, positionPrev } = beads[i];
      const [x, y] = [2 * i, 2 * i + 1];
      positions[x] = position.x / SCALE;
      positions[y] = position.y / SCALE;
      velocities[x] = pace * (position.x - positionPrev.x);
      velocities[y] = pace * (position.y - positionPrev.y);
      const moved = Math.abs(positions[x] - lastFinite[x]) + Math.abs(positions[y] - lastFinite[y]);
      if (!(moved < LONGEST_MOVE)) return i;
    }
    return -1;
  }

  function tick(): BenchReport | null {
    const step = taken + 1;
    if (!(Number.isFinite(temperature) && temperature >= 0)) {
      const reason = Number.isNaN(temperature) ? 'NaN temperature' : `temperature of ${temperature}`;
      return { ok: false, step, bead: 0, term: 'thermostat', reason };
    }
    Matter.Engine.update(engine, DELTA);
    const bead = read();
    if (bead >= 0) {
      positions.set(lastFinite);
      velocities.fill(0);
      const { term, reason } = explainFault(model, links, positions, { step, replica: 0, bead });
      return { ok: false, step, bead, term, reason };
    }
    lastFinite.set(positions);
    taken = step;
    return null;
  }

  return {
    n,
    positions,
    velocities,
    lastFinite,
    engine,
    step(ticks) {
      for (let k = 0; k < ticks && fault === null; k += 1) fault = tick();
      return fault ?? { ok: true };
    },
    kineticTemperature() {
      let sum = 0;
      for (let k = 0; k < 2 * n; k += 1) sum += velocities[k] * velocities[k];
      return sum / (2 * n);
    },
    setLinks(next) {
      links = next;
      field.setLinks(next);
    },
    setTemperature(kT) {
      temperature = kT;
    },
    setWalls: placeWalls,
    grab(bead, x, y) {
      hand.take(beads[bead], x, y);
    },
    drag: hand.move,
    release: hand.open,
    attachMouse: hand.attach,
    restore() {
      hand.open();
      Matter.Pairs.clear(engine.pairs);
      if (!(Number.isFinite(temperature) && temperature >= 0)) temperature = model.temperature;
      positions.set(lastFinite);
      settle();
      fault = null;
    },
    hash: () => hashFloats(positions, velocities, random, noise.state()),
  };
}
