import { type BenchChain, type ChainModel, CONTACT_REACH, createBenchChain, nativeFraction } from '../chain/index.ts';
import type { Link } from '../links/index.ts';
import { createTrainer, type Trainer } from '../network/index.ts';
import { createHistory, type History } from './history.ts';
import { chainOf, type Level, networkOf } from './level.ts';

/** A world that left the finite range, in plain words. */
export interface LiveFault {
  readonly world: 'chain' | 'network';
  readonly message: string;
}

/** What the views draw: plain arrays, filled in place each frame. Ghost: same seed, other links or none. */
export interface LiveFrame {
  readonly n: number;
  /** Chain steps since the start. */
  step: number;
  /** Shape [n · 2], b. */
  readonly positions: Float64Array;
  readonly ghostPositions: Float64Array;
  q: number;
  ghostQ: number;
  accuracy: number;
  ghostAccuracy: number;
  loss: number;
  /** ‖∂loss/∂x_l‖ relative to the output layer's, layer 0 first. */
  readonly gradient: Float64Array;
  readonly ghostGradient: Float64Array;
  /** ‖∂x_j/∂x_i‖ at [j·n + i]. */
  readonly sensitivity: Float64Array;
  /** How often i and j have been in contact lately, at [j·n + i], 0 to 1. */
  readonly contactMap: Float64Array;
  /** |r − b|/b of each link, in the order of the session's links. */
  strain: Float64Array;
  /** Temperature of the bath now, heat pulse included, ε. */
  kT: number;
  readonly history: History;
  fault: LiveFault | null;
}

/** The run that the player watches: both worlds and their ghosts, step by step. */
export interface LiveRun {
  readonly frame: LiveFrame;
  /** Goes on for as long as the speed asks, but no longer than `budgetMs`. */
  advance(budgetMs: number, clock: () => number): void;
  singleStep(): void;
  setLinks(links: readonly Link[]): void;
  setHeat(temperature: number): void;
  heatPulse(): void;
  setSpeed(speed: number): void;
  grab(bead: number, x: number, y: number): void;
  drag(x: number, y: number): void;
  release(): void;
  /** Goes back to the last finite state after a fault. */
  recover(): void;
  destroy(): void;
}

/** The bench takes half the ensemble's time step: a hand may pull hard. */
const TICKS_PER_STEP = 2;
/** A beat: chain steps of 0.01 τ (where the level's step is 0.02 τ) and training steps in the verdict's own ratio, 1,200 τ to 2,000 steps. */
const BEAT_TICKS = 20;
const BEATS_PER_TRAINING = 3;
/** Beats a frame at speed 1: a run as long as the verdict's takes half a minute or so. */
const BEATS_PER_FRAME = 3;
/** Beats between refreshes of the map and of the sensitivities. */
const MAP_BEATS = 6;
const SENSITIVITY_BEATS = 90;
/** Weight of the newest contact map in the running frequency. */
const MAP_WEIGHT = 0.02;
const HISTORY_POINTS = 512;
/** A heat pulse: added temperature, ε, and what is left of it after each beat. */
const PULSE = 0.5;
const PULSE_KEEP = 0.985;

/** A world: its chain on the bench engine and its network in training. */
interface World {
  readonly chain: BenchChain;
  readonly trainer: Trainer;
}

function createWorld(level: Level, chain: ChainModel, links: readonly Link[], seed: number): World {
  const dt = level.chain.step / TICKS_PER_STEP;
  return {
    chain: createBenchChain({ ...chain, links }, { seed, dt, friction: level.chain.friction }),
    trainer: createTrainer(networkOf(level, links), { seed }),
  };
}

function relativeProfile(profile: Float64Array, out: Float64Array): void {
  const output = profile[profile.length - 1];
  for (let l = 0; l < out.length; l += 1) out[l] = profile[l] / output;
}

/**
 * Starts both worlds of a level, dials set, stretched and untrained.
 *
 * @param shade the placement that the ghost shows: another level object where its dials differ
 */
export function createLiveRun(
  level: Level,
  startLinks: readonly Link[],
  seed: number,
  heat: number,
  shade: { readonly level: Level; readonly links: readonly Link[] } = { level, links: [] },
): LiveRun {
  const { n, contacts } = level.fold;
  const model = { ...chainOf(level, []), temperature: heat };
  let links = startLinks;
  const player = createWorld(level, model, links, seed);
  const ghost = createWorld(shade.level, { ...chainOf(shade.level, []), temperature: heat }, shade.links, seed);
  const recorder = createHistory(HISTORY_POINTS);
  let temperature = heat;
  let pulse = 0;
  let speed = 1;
  let owed = 0;
  let beats = 0;

  const frame: LiveFrame = {
    n,
    step: 0,
    positions: new Float64Array(2 * n),
    ghostPositions: new Float64Array(2 * n),
    q: 0,
    ghostQ: 0,
    accuracy: 0.5,
    ghostAccuracy: 0.5,
    loss: Number.NaN,
    gradient: new Float64Array(n),
    ghostGradient: new Float64Array(n),
    sensitivity: new Float64Array(n * n),
    contactMap: new Float64Array(n * n),
    strain: new Float64Array(links.length),
    kT: heat,
    history: recorder.history,
    fault: null,
  };
  const row = { time: 0, q: 0, accuracy: 0, ghostQ: 0, ghostAccuracy: 0 };

  function measureMap(weight: number): void {
    const x = player.chain.positions;
    const reach2 = CONTACT_REACH * CONTACT_REACH;
    for (let i = 0; i < n; i += 1) {
      for (let j = i; j < n; j += 1) {
        const dx = x[2 * j] - x[2 * i];
        const dy = x[2 * j + 1] - x[2 * i + 1];
        const near = dx * dx + dy * dy < reach2 ? 1 : 0;
        const cell = j * n + i;
        frame.contactMap[cell] += weight * (near - frame.contactMap[cell]);
        frame.contactMap[i * n + j] = frame.contactMap[cell];
      }
    }
  }

  function measureStrain(): void {
    const x = player.chain.positions;
    for (let k = 0; k < links.length; k += 1) {
      const [i, j] = links[k];
      const dx = x[2 * j] - x[2 * i];
      const dy = x[2 * j + 1] - x[2 * i + 1];
      frame.strain[k] = Math.abs(Math.sqrt(dx * dx + dy * dy) - 1);
    }
  }

  function measureChains(): void {
    frame.positions.set(player.chain.positions);
    frame.ghostPositions.set(ghost.chain.positions);
    frame.q = nativeFraction(contacts, 2, frame.positions);
    frame.ghostQ = nativeFraction(contacts, 2, frame.ghostPositions);
    measureStrain();
  }

  function measureNetworks(): void {
    relativeProfile(player.trainer.gradientProfile, frame.gradient);
    relativeProfile(ghost.trainer.gradientProfile, frame.ghostGradient);
    if (player.trainer.steps === 0) return;
    frame.accuracy = player.trainer.accuracy;
    frame.ghostAccuracy = ghost.trainer.accuracy;
    frame.loss = player.trainer.loss;
  }

  function fail(world: LiveFault['world'], message: string): void {
    if (frame.fault === null) frame.fault = { world, message };
  }

  function train(): void {
    const report = player.trainer.step();
    if (!report.ok) fail('network', report.what);
    else if (ghost.trainer.fault === null) ghost.trainer.step();
  }

  function beat(): void {
    frame.kT = temperature + pulse;
    player.chain.setTemperature(frame.kT);
    ghost.chain.setTemperature(frame.kT);
    pulse = pulse < 0.005 ? 0 : pulse * PULSE_KEEP;
    const report = player.chain.step(BEAT_TICKS);
    if (!report.ok) {
      fail('chain', report.reason);
      return;
    }
    if (!ghost.chain.step(BEAT_TICKS).ok) ghost.chain.restore();
    frame.step += BEAT_TICKS;
    beats += 1;
    if (beats % BEATS_PER_TRAINING === 0) train();
    if (beats % MAP_BEATS === 0) measureMap(MAP_WEIGHT);
    if (beats % SENSITIVITY_BEATS === 0) player.trainer.sensitivity(frame.sensitivity);
  }

  function publish(): void {
    measureChains();
    measureNetworks();
    row.time = frame.step;
    row.q = frame.q;
    row.accuracy = frame.accuracy;
    row.ghostQ = frame.ghostQ;
    row.ghostAccuracy = frame.ghostAccuracy;
    recorder.offer(row);
  }

  /** The gradient as the links now stand, without a training step. */
  function probe(): void {
    player.trainer.probe();
    player.trainer.sensitivity(frame.sensitivity);
    relativeProfile(player.trainer.gradientProfile, frame.gradient);
  }

  ghost.trainer.probe();
  probe();
  measureMap(1);
  measureChains();
  measureNetworks();

  return {
    frame,
    advance(budgetMs, clock) {
      if (frame.fault !== null) return;
      const end = clock() + budgetMs;
      owed = Math.min(owed + BEATS_PER_FRAME * speed, 4 * BEATS_PER_FRAME * Math.max(speed, 1));
      while (owed >= 1 && frame.fault === null) {
        beat();
        owed -= 1;
        if (clock() >= end) break;
      }
      publish();
    },
    singleStep() {
      if (frame.fault !== null) return;
      for (let k = 0; k < BEATS_PER_TRAINING && frame.fault === null; k += 1) beat();
      publish();
    },
    setLinks(next) {
      links = next;
      player.chain.setLinks(next);
      player.trainer.setLinks(next);
      frame.strain = new Float64Array(next.length);
      measureStrain();
      probe();
    },
    setHeat(next) {
      temperature = next;
      frame.kT = next + pulse;
    },
    heatPulse() {
      pulse = PULSE;
    },
    setSpeed(next) {
      speed = next;
    },
    grab: (bead, x, y) => player.chain.grab(bead, x, y),
    drag: (x, y) => player.chain.drag(x, y),
    release: () => player.chain.release(),
    recover() {
      if (frame.fault === null) return;
      if (frame.fault.world === 'chain') player.chain.restore();
      else player.trainer.restore();
      frame.fault = null;
      publish();
    },
    destroy: () => player.chain.release(),
  };
}
