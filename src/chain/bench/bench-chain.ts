import Matter from 'matter-js';
import { createRng, exactExp, hashFloats, type Link } from '../../links/index.ts';
import { createForceField } from '../force-field.ts';
import type { ChainModel } from '../model.ts';
import { extendedStart } from '../start.ts';
import { createHand } from './hand.ts';
import { type BodyState, clearModified } from './matter-internals.ts';

/** A static wall: centre, width and height, b. */
export interface Wall {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What went wrong in a step: the last finite state is kept, and `restore` goes back to it. */
export type BenchReport =
  | { readonly ok: true }
  | { readonly ok: false; readonly bead: number; readonly reason: string };

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
  /** Live positions, shape [2n], b. */
  readonly positions: Float64Array;
  /** The last state in which every number was finite, shape [2n], b. */
  readonly lastFinite: Float64Array;
  readonly engine: Matter.Engine;
  step(ticks: number): BenchReport;
  /** Temperature of the mean velocities of neighbouring steps, ε; see `createBenchChain`. */
  kineticTemperature(): number;
  setLinks(links: readonly Link[]): void;
  setTemperature(kT: number): void;
  setWalls(walls: readonly Wall[]): void;
  /** Takes hold of a bead; the hand is at (x, y), b. */
  grab(bead: number, x: number, y: number): void;
  drag(x: number, y: number): void;
  release(): void;
  /** Goes back to the last finite state, at rest. */
  restore(): void;
  hash(): string;
}

/** Pixels for one b: matter-js tunes its collisions for bodies some tens of pixels wide. */
const SCALE = 40;
/** matter-js's own base step, ms: with it frictionAir acts as given. */
const DELTA = 1000 / 60;
/** Beads touch walls, never each other: their excluded volume is the force field's. */
const BEAD = 0x0002;
const WALL = 0x0004;
const BEAD_SIDES = 8;
/** A bead that moves further than this in one step, b, has left the range where the step is stable. */
const LONGEST_MOVE = 1;

/**
 * Puts a chain on the bench. matter-js advances u' = (1 − f) u + F Δ²/m, x' = x + u', with u the displacement of one step
 * and f = frictionAir. With 1 − f = c = e^(−γ dt), forces scaled by (dt/Δ)² and a random displacement of variance
 * 2 kT (1 − c) dt² for each axis this is a Langevin integrator: in a harmonic well of frequency ω (m = 1) its stationary
 * state solves to ⟨x²⟩ = kT/ω² · 1/(1 − (ω dt)²/(2(1 + c))), exact for slow modes and high by (ω dt)²/4 for stiff ones,
 * and the mean velocity of two neighbouring steps, (v + v')/2, has the variance kT exactly at every ω: that is the
 * temperature reported. The noise is uniform (Dünweg and Paul 1991). Same seed, same bits as long as nothing touches a wall.
 */
export function createBenchChain(model: ChainModel, options: BenchOptions): BenchChain {
  const { n } = model;
  if (model.dimension !== 2) throw new RangeError('the bench takes plane chains only');
  const { seed, dt = 0.01, friction = 0.3, walls = [] } = options;
  const rng = createRng(seed);
  const start = options.start ?? extendedStart(model, rng.fork(0));
  const noise = rng.fork(1);
  const field = createForceField(model);
  const keep = exactExp(-friction * dt);
  const forces = new Float64Array(2 * n);
  const positions = Float64Array.from(start);
  const lastFinite = Float64Array.from(start);
  const moved = new Float64Array(2 * n);
  let temperature = model.temperature;
  let kinetic = temperature;

  const engine = Matter.Engine.create({ gravity: { x: 0, y: 0, scale: 0 }, enableSleeping: false });
  const { world } = engine;
  const beads = Array.from({ length: n }, (_, i) => {
    const bead: BodyState = Matter.Bodies.circle(
      start[2 * i] * SCALE,
      start[2 * i + 1] * SCALE,
      0.5 * model.diameter * SCALE,
      {
        frictionAir: 1 - keep,
        friction: 0,
        frictionStatic: 0,
        restitution: 1,
        inertia: Number.POSITIVE_INFINITY,
        collisionFilter: { category: BEAD, mask: WALL, group: 0 },
      },
      BEAD_SIDES,
    ) as BodyState;
    Matter.Body.setMass(bead, 1);
    // Starting velocities: thermal. A body's velocity is where it was one step before.
    const spread = Math.sqrt(temperature) * dt * SCALE;
    bead.positionPrev.x = bead.position.x - spread * noise.normal();
    bead.positionPrev.y = bead.position.y - spread * noise.normal();
    return bead;
  });
  Matter.Composite.add(world, beads);
  const hand = createHand(engine, SCALE);
  let wallBodies: Matter.Body[] = [];

  /** Without walls nothing can collide: the detector need not look. */
  function settleDetector(): void {
    Matter.Detector.setBodies(engine.detector, wallBodies.length === 0 ? [] : [...beads, ...wallBodies]);
    clearModified(world);
  }

  function placeWalls(next: readonly Wall[]): void {
    for (const body of wallBodies) Matter.Composite.remove(world, body);
    wallBodies = next.map(({ x, y, width, height }) =>
      Matter.Bodies.rectangle(x * SCALE, y * SCALE, width * SCALE, height * SCALE, {
        isStatic: true,
        friction: 0,
        restitution: 1,
        collisionFilter: { category: WALL, mask: BEAD, group: 0 },
      }),
    );
    Matter.Composite.add(world, wallBodies);
    settleDetector();
  }
  placeWalls(walls);

  function push(): void {
    field.forces(positions, forces);
    const force = (dt * dt * SCALE) / (DELTA * DELTA);
    // Uniform on (−½, ½) has variance 1/12.
    const kick = (Math.sqrt(24 * temperature * (1 - keep)) * dt * SCALE) / (DELTA * DELTA);
    for (let i = 0; i < n; i += 1) {
      const { force: on } = beads[i];
      on.x = force * forces[2 * i] + kick * (noise.uniform() - 0.5);
      on.y = force * forces[2 * i + 1] + kick * (noise.uniform() - 0.5);
    }
  }
  Matter.Events.on(engine, 'beforeUpdate', push);

  /** Reads the beads; the number of one that left the finite range, or −1. */
  function read(): number {
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      const { position } = beads[i];
      for (let axis = 0; axis < 2; axis += 1) {
        const k = 2 * i + axis;
        const now = (axis === 0 ? position.x : position.y) / SCALE;
        const move = now - positions[k];
        if (!(Math.abs(move) < LONGEST_MOVE)) return i;
        const mean = 0.5 * (move + moved[k]);
        sum += mean * mean;
        moved[k] = move;
        positions[k] = now;
      }
    }
    kinetic = sum / (2 * n * dt * dt);
    return -1;
  }

  return {
    n,
    positions,
    lastFinite,
    engine,
    step(ticks) {
      for (let tick = 0; tick < ticks; tick += 1) {
        lastFinite.set(positions);
        Matter.Engine.update(engine, DELTA);
        const bead = read();
        if (bead >= 0) {
          const reason = Number.isFinite(temperature)
            ? `bead ${bead} moved further than ${LONGEST_MOVE} b in one step`
            : `the temperature is ${temperature}`;
          return { ok: false, bead, reason };
        }
      }
      return { ok: true };
    },
    kineticTemperature: () => kinetic,
    setLinks: (links) => field.setLinks(links),
    setTemperature(kT) {
      temperature = kT;
    },
    setWalls: placeWalls,
    grab(bead, x, y) {
      hand.take(beads[bead], x, y);
    },
    drag: hand.move,
    release: hand.open,
    restore() {
      hand.open();
      moved.fill(0);
      positions.set(lastFinite);
      for (let i = 0; i < n; i += 1) {
        const bead = beads[i];
        // matter-js moves a body's outline by differences, which a NaN has spoilt: the outline is made anew as well.
        bead.position.x = lastFinite[2 * i] * SCALE;
        bead.position.y = lastFinite[2 * i + 1] * SCALE;
        bead.positionPrev.x = bead.position.x;
        bead.positionPrev.y = bead.position.y;
        bead.velocity.x = 0;
        bead.velocity.y = 0;
        const outline = Matter.Bodies.circle(
          bead.position.x,
          bead.position.y,
          0.5 * model.diameter * SCALE,
          {},
          BEAD_SIDES,
        );
        for (const [k, vertex] of bead.vertices.entries()) {
          vertex.x = outline.vertices[k].x;
          vertex.y = outline.vertices[k].y;
        }
        Matter.Bounds.update(bead.bounds, bead.vertices, bead.velocity);
      }
      if (!Number.isFinite(temperature)) temperature = model.temperature;
    },
    hash: () => hashFloats(positions, moved),
  };
}
