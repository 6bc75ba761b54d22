import {
  type BenchAround,
  chainModel,
  createBenchChain,
  nativeFraction,
  type Obstacle,
  squaredDistance,
  type Tweezers,
} from '../../chain/index.ts';
import { graphDistances, type Link } from '../../links/index.ts';
import { chainOf, type Task } from '../../task/index.ts';
import { type BenchHand, createBenchHand } from './bench-hand.ts';
import { type BenchSetup, curveStops } from './bench-setup.ts';
import { createPullRecord, type PullRecord } from './pull-record.ts';

/** What the bench shows; arrays are filled in place. */
export interface BenchFrame {
  readonly n: number;
  /** Steps of the chain since the start. */
  step: number;
  /** b, [n · 2]. */
  readonly positions: Float64Array;
  q: number;
  /** Temperature of the bath now, heat pulse included, ε. */
  kT: number;
  /** Pegs, walls, cage and traps where they are now; and what the hand is about to put there. */
  around: BenchAround;
  /** Links that have closed: they hold from then on. */
  closed: readonly Link[];
  /** Bonds between the two beads of the tweezers, by the shortest way over closed links. */
  reach: number;
  /** Why the chain left the stable range, in plain words, or null. */
  fault: string | null;
}

/** Hands on, off the record: one chain on the engine with hands. */
export interface Bench extends BenchHand {
  readonly frame: BenchFrame;
  /** What the tweezers have read so far. */
  readonly pull: PullRecord;
  /** Brings everything to what the player has set; what moves glides there. */
  follow(setup: BenchSetup): void;
  /** Goes on by one frame's worth of steps, but no longer than `budgetMs`. */
  advance(budgetMs: number, clock: () => number): void;
  heatPulse(): void;
  grab(bead: number, x: number, y: number): void;
  drag(x: number, y: number): void;
  release(): void;
  /** Goes back to the last sound state after a fault. */
  recover(): void;
  destroy(): void;
}

/** The bench takes half the judged runs' time step: a hand may pull hard. */
const STEPS_PER_JUDGED = 2;
const BEAT_STEPS = 20;
const BEATS_A_FRAME = 3;
/** A heat pulse: added temperature, ε, and what is left of it after each beat. */
const PULSE = 0.5;
const PULSE_KEEP = 0.985;
/** Blocks of a point of a measured curve. */
const CURVE_BLOCKS = 4;

/** Where the traps of a hold are wanted, about their middle and along their line, or level about the beads when they are taken. */
function trapsOf(
  beads: readonly [number, number],
  apart: number,
  positions: Float64Array,
  before: Tweezers | null,
): Tweezers {
  const own = before?.every(({ bead }, end) => bead === beads[end]) === true ? before : null;
  const isSame = own !== null;
  const ends = own ?? beads.map((bead) => ({ x: positions[2 * bead], y: positions[2 * bead + 1] }));
  const [dx, dy] = [ends[1].x - ends[0].x, ends[1].y - ends[0].y];
  const distance = Math.hypot(dx, dy);
  // To a tenth, as far as the setup keeps it.
  if (isSame && Math.abs(distance - apart) < 0.06) return own;
  const [ux, uy] = isSame && distance > 0 ? [dx / distance, dy / distance] : [dx < 0 ? -1 : 1, 0];
  const [x, y] = [(ends[0].x + ends[1].x) / 2, (ends[0].y + ends[1].y) / 2];
  const trap = (end: 0 | 1, side: number) => ({
    bead: beads[end],
    x: x + side * (apart / 2) * ux,
    y: y + side * (apart / 2) * uy,
  });
  return [trap(0, -1), trap(1, 1)];
}

/**
 * @param links as planned; whether they act is part of the setup
 * @param onSetup told what a hand on the picture, or a curve that is measured, has changed
 */
export function createBench(
  task: Task,
  links: readonly Link[],
  seed: number,
  first: BenchSetup,
  onSetup: (next: BenchSetup) => void,
): Bench {
  const { n, contacts } = task.fold;
  const own = chainOf(task, links);
  const model = first.isBare ? chainModel({ n, links, temperature: own.temperature, diameter: 0 }) : own;
  const chain = createBenchChain(model, {
    seed,
    dt: task.chain.step / STEPS_PER_JUDGED,
    friction: task.chain.friction,
    start: 'coil',
    obstacles: first.things.now,
  });
  const pull = createPullRecord();
  const reachOfClosing = model.linkLength + model.linkPull / model.linkStiffness;
  let setup = first;
  let pulse = 0;
  let acting: readonly Link[] = links;
  let wanted: Tweezers | null = null;
  let things: readonly Obstacle[] = first.things.now;
  const frame: BenchFrame = {
    n,
    step: 0,
    positions: new Float64Array(2 * n),
    q: 0,
    kT: first.heat,
    around: chain.around,
    closed: [],
    reach: 0,
    fault: null,
  };

  const hand = createBenchHand({
    setup: () => setup,
    place(draft) {
      chain.setObstacles(draft);
    },
    setLid: (open) => setup.cage !== null && chain.setCage({ ...setup.cage, open }),
    traps: () => wanted,
    setTraps(next) {
      wanted = next;
      chain.setTweezers(next);
    },
    reach: () => frame.reach,
    commit: onSetup,
  });

  function findClosed(): void {
    const isClosed = ([i, j]: Link) =>
      frame.closed.some((link) => link[0] === i && link[1] === j) ||
      squaredDistance(chain.positions, 2, i, j) <= reachOfClosing * reachOfClosing;
    const closed = acting.filter(isClosed);
    if (closed.length !== frame.closed.length) frame.closed = closed;
    const [a, b] = setup.beads;
    frame.reach = graphDistances(n, frame.closed)[a * n + b];
  }

  function publish(): void {
    frame.positions.set(chain.positions);
    frame.q = nativeFraction(contacts, 2, frame.positions);
    const { obstacles, ...around } = chain.around;
    frame.around = { ...around, obstacles: hand.draft === null ? obstacles : [...obstacles, hand.draft] };
  }

  /** Takes in what the tweezers read in this beat, and leads a measured curve to its next stop. */
  function read(): void {
    const reading = chain.readTweezers();
    const { hold } = setup;
    if (reading === null || hold === null) return;
    const isThere = chain.around.tweezers?.every(({ x, y }, k) => x === wanted?.[k].x && y === wanted[k].y) === true;
    const isStill = isThere && pulse === 0 && !hand.isBusy && !isHeld;
    pull.observe(reading, { apart: hold.apart, closed: frame.closed.length }, isStill);
    if (hold.stop === null || !isStill || pull.blocks < CURVE_BLOCKS) return;
    const stops = curveStops(frame.reach);
    const stop = hold.stop + 1;
    onSetup({
      ...setup,
      hold: stop < stops.length ? { ...hold, stop, apart: stops[stop] } : { ...hold, stop: null },
    });
  }

  let isHeld = false;

  function follow(next: BenchSetup): void {
    const before = setup;
    setup = next;
    frame.kT = next.heat + pulse;
    if (next.heat !== before.heat || next.beads.some((bead, end) => bead !== before.beads[end])) pull.clear();
    if (next.things.now !== things) {
      things = next.things.now;
      chain.setObstacles(things);
    }
    if (next.cage !== before.cage) chain.setCage(next.cage);
    if (next.hasLinks !== before.hasLinks) {
      acting = next.hasLinks ? links : [];
      frame.closed = [];
      chain.setLinks(acting);
    }
    if (next.hold === null) pull.release();
    const traps = next.hold === null ? null : trapsOf(next.beads, next.hold.apart, chain.positions, wanted);
    if (traps !== wanted) {
      wanted = traps;
      chain.setTweezers(traps);
    }
    findClosed();
    publish();
  }

  acting = first.hasLinks ? links : [];
  if (!first.hasLinks) chain.setLinks([]);
  if (first.cage !== null) chain.setCage(first.cage);
  follow(first);

  return {
    frame,
    pull,
    follow,
    take: hand.take,
    move: hand.move,
    put: hand.put,
    cancel: hand.cancel,
    advance(budgetMs, clock) {
      const end = clock() + budgetMs;
      for (let beat = 0; beat < BEATS_A_FRAME && frame.fault === null; beat += 1) {
        frame.kT = setup.heat + pulse;
        chain.setTemperature(frame.kT);
        pulse = pulse < 0.005 ? 0 : pulse * PULSE_KEEP;
        const report = chain.step(BEAT_STEPS);
        if (!report.ok) frame.fault = report.reason;
        frame.step += BEAT_STEPS;
        findClosed();
        read();
        if (clock() >= end) break;
      }
      publish();
    },
    heatPulse() {
      pulse = PULSE;
    },
    grab(bead, x, y) {
      isHeld = true;
      chain.grab(bead, x, y);
    },
    drag: (x, y) => chain.drag(x, y),
    release() {
      isHeld = false;
      chain.release();
    },
    recover() {
      if (frame.fault === null) return;
      chain.restore();
      frame.fault = null;
      publish();
    },
    destroy: () => chain.release(),
  };
}
