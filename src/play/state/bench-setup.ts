import type { Cage, Obstacle } from '../../chain/index.ts';
import { type History, remember, startHistory } from '../../kit/index.ts';

/** What a press on the bench's picture does: pull at beads and things, or put a peg or a wall in the way. */
export type BenchTool = 'hand' | 'peg' | 'wall';

/** Tweezers at work. */
export interface Hold {
  /** How far apart the two traps are wanted, b. */
  readonly apart: number;
  /** Which stop of a measured curve is next; null while the player leads the traps. */
  readonly stop: number | null;
}

/** All that a player sets on the bench, as plain data; nothing of it is judged, kept or shared. */
export interface BenchSetup {
  readonly tool: BenchTool;
  /** Temperature of the bath, ε. */
  readonly heat: number;
  /** Pegs and walls, with what was undone and what may be. */
  readonly things: History<readonly Obstacle[]>;
  /** Things put there so far: each has its number for good. */
  readonly made: number;
  readonly cage: Cage | null;
  /** The two beads that the tweezers take next, or hold. */
  readonly beads: readonly [number, number];
  readonly hold: Hold | null;
  /** Whether the planned links act. */
  readonly hasLinks: boolean;
  /** Bonds alone: no contacts, no bending, beads without size. */
  readonly isBare: boolean;
}

/** As many things as leave the bench fast and in sight. */
export const MOST_THINGS = 12;
const PEG_RADIUS = 0.8;
const WALL = { height: 0.5, shortest: 1, longest: 12, usual: 4 } as const;
/** A stroke shorter than this, b, is a press. */
const PRESS = 0.6;
/** Half of the width of the cage's opening, radians, and where it is: up. */
const GAP = 0.45;
const UP = Math.PI / 2;

export function startSetup(n: number, temperature: number): BenchSetup {
  return {
    tool: 'hand',
    heat: temperature,
    things: startHistory<readonly Obstacle[]>([]),
    made: 0,
    cage: null,
    beads: [0, n - 1],
    hold: null,
    hasLinks: true,
    isBare: false,
  };
}

/**
 * The peg or wall that a stroke from one point to another makes, b: a peg stands where the stroke ends, a wall lies along it. A mere press makes a level wall of usual length.
 */
export function thingOf(
  kind: 'peg' | 'wall',
  id: string,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): Obstacle {
  if (kind === 'peg') return { kind, id, x: x1, y: y1, radius: PEG_RADIUS };
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  if (length < PRESS) return { kind, id, x: x1, y: y1, width: WALL.usual, height: WALL.height, angle: 0 };
  const width = Math.min(WALL.longest, Math.max(WALL.shortest, length));
  const share = (0.5 * width) / length;
  return {
    kind,
    id,
    x: x0 + share * dx,
    y: y0 + share * dy,
    width,
    height: WALL.height,
    angle: Math.atan2(dy, dx),
  };
}

/** The name of the next thing: its kind and a number. */
export const nextId = (kind: 'peg' | 'wall', { made }: BenchSetup): string => `${kind} ${made + 1}`;

/** The setup with one more thing; the same object where there are enough. */
export function withThing(setup: BenchSetup, thing: Obstacle): BenchSetup {
  if (setup.things.now.length >= MOST_THINGS) return setup;
  return { ...setup, made: setup.made + 1, things: remember(setup.things, [...setup.things.now, thing]) };
}

/** A change of a thing, by its name; undo takes it back. */
function changed(setup: BenchSetup, id: string, change: (thing: Obstacle) => Obstacle | null): BenchSetup {
  const { now } = setup.things;
  if (!now.some((thing) => thing.id === id)) return setup;
  const next = now.flatMap((thing) => (thing.id === id ? (change(thing) ?? []) : thing));
  return { ...setup, things: remember(setup.things, next) };
}

export const withMoved = (setup: BenchSetup, id: string, x: number, y: number): BenchSetup =>
  changed(setup, id, (thing) => ({ ...thing, x, y }));

/** Turns a wall by an angle, radians; a peg looks the same from all sides. */
export const withTurned = (setup: BenchSetup, id: string, angle: number): BenchSetup =>
  changed(setup, id, (thing) => (thing.kind === 'wall' ? { ...thing, angle: thing.angle + angle } : thing));

export const without = (setup: BenchSetup, id: string): BenchSetup => changed(setup, id, () => null);

/** The radii that a cage about n beads may have, b: the least still leaves them room to move. */
export function cageRadii(n: number): readonly [number, number] {
  const least = Math.ceil(2 * (0.5 * Math.sqrt(n) + 0.8)) / 2;
  return [least, 2 * least + 2];
}

/** A shut cage about (x, y) with its opening at the top. */
export function cageAbout(n: number, x: number, y: number): Cage {
  return { x, y, radius: cageRadii(n)[0] + 1.5, angle: UP, gap: GAP, open: 0 };
}

/** How far the lid of a cage is open when a hand has it at (x, y). */
export function lidAt({ x, y, angle, gap }: Cage, handX: number, handY: number): number {
  const turned = Math.atan2(handY - y, handX - x) - angle;
  const along = Math.atan2(Math.sin(turned), Math.cos(turned));
  return Math.min(1, Math.max(0, along / (2 * gap)));
}

/** How far apart traps may be, b: a little more than all the bonds between them reach. */
export const longestApart = (reach: number): number => reach + 1.5;

/** Where the traps stop for a measured curve, b, for beads that are `reach` bonds apart: closer where the force rises. */
export function curveStops(reach: number): number[] {
  return [0.35, 0.55, 0.7, 0.8, 0.88, 0.95]
    .map((share) => Math.round(10 * share * reach) / 10)
    .concat(reach, reach + 1);
}
