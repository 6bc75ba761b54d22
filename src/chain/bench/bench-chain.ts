import Matter from 'matter-js';
import { createRng, hashFloats } from '../../links/index.ts';
import { explainFault } from '../fault.ts';
import { createForceField } from '../force-field.ts';
import { type ChainModel, ChainModelError, isSprings } from '../model.ts';
import { startOf } from '../start.ts';
import { createBead, placeBead } from './bead.ts';
import type { BenchChain, BenchOptions, BenchReport } from './bench.ts';
import { createHand } from './hand.ts';
import { createSurroundings } from './surroundings.ts';
import { createThermostat, unitNoise } from './thermostat.ts';
import { createTweezers } from './tweezers.ts';

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
const LONGEST_MOVE = 0.3;
/** The same for a chain of springs alone, b. */
const SPRINGS_MOVE = 1;

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
  const { seed, dt = 0.01, friction = 0.3, obstacles = [] } = options;
  if (model.dimension !== 2) throw new ChainModelError('dimension', 'must be 2 on the bench');
  if (!(Number.isFinite(dt) && dt > 0)) throw new ChainModelError('dt', `must be finite and positive, is ${dt}`);
  if (!(Number.isFinite(friction) && friction >= 0)) {
    throw new ChainModelError('friction', `must be finite and not negative, is ${friction}`);
  }
  const rng = createRng(seed);
  const start = startOf(model, options.start ?? 'extended')(rng.fork(0));
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
  const longest = isSprings(model) ? SPRINGS_MOVE : LONGEST_MOVE;
  let taken = 0;
  let fault: BenchReport | null = null;

  const engine = Matter.Engine.create({ gravity: { x: 0, y: 0, scale: 0 }, enableSleeping: false });
  const { world } = engine;
  const radius = 0.5 * (model.diameter > 0 ? model.diameter : POINT_DIAMETER) * SCALE;
  const beads = Array.from({ length: n }, () => createBead(0, 0, radius, 1 - thermostat.keep));
  Matter.Composite.add(world, beads);
  const hand = createHand(engine, SCALE, dt, fling);
  const beadRadius = radius / SCALE;
  const surroundings = createSurroundings(engine, beads, positions, { beadRadius, scale: SCALE, dt });
  surroundings.setObstacles(obstacles, true);
  const tweezers = createTweezers(dt);

  /** Gives the chain as a whole a velocity, b/τ. */
  function fling(vx: number, vy: number): void {
    let [meanX, meanY] = [0, 0];
    for (let k = 0; k < 2 * n; k += 2) {
      meanX += velocities[k] / n;
      meanY += velocities[k + 1] / n;
    }
    const stride = thermostat.pace * SCALE;
    for (const [i, bead] of beads.entries()) {
      velocities[2 * i] += vx - meanX;
      velocities[2 * i + 1] += vy - meanY;
      bead.positionPrev.x = bead.position.x - stride * velocities[2 * i];
      bead.positionPrev.y = bead.position.y - stride * velocities[2 * i + 1];
    }
  }

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

  function push(): void {
    field.forces(positions, forces);
    tweezers.pull(positions, forces);
    surroundings.advance();
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
      if (!(moved < longest)) return i;
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
    tweezers.observe(positions);
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
    get around() {
      return { obstacles: surroundings.obstacles, cage: surroundings.cage, tweezers: tweezers.now };
    },
    setObstacles: (next) => surroundings.setObstacles(next),
    setCage: surroundings.setCage,
    setTweezers(next) {
      for (const { bead } of next ?? []) {
        if (!(Number.isInteger(bead) && bead >= 0 && bead < n))
          throw new ChainModelError('tweezers', `no bead ${bead}`);
      }
      tweezers.set(next, positions);
    },
    readTweezers: () => tweezers.read(positions),
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
