import { coverBox, type Extent } from '../stage/camera.ts';

/** A round post in the way. All lengths of the bench in bond lengths, all angles in radians, anticlockwise from the x axis. */
export interface BenchPeg {
  readonly kind: 'peg';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A straight wall in the way, about its middle (x, y). */
export interface BenchWall {
  readonly kind: 'wall';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

export type BenchShape = BenchPeg | BenchWall;

/** A round cage with a lid that slides along it. */
export interface BenchCage {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The direction of the opening's middle, and half of its width. */
  readonly angle: number;
  readonly gap: number;
  /** How far the lid is open, 0 (shut) to 1. */
  readonly open: number;
}

/** One of the two traps of the tweezers, which pulls at a bead as a spring does. */
export interface BenchTrap {
  readonly bead: number;
  readonly x: number;
  readonly y: number;
}

/** What stands on the bench around the chain. */
export interface BenchData {
  readonly shapes: readonly BenchShape[];
  readonly cage: BenchCage | null;
  readonly tweezers: readonly [BenchTrap, BenchTrap] | null;
}

/** A thing on the bench that a hand can take; the ground where something is to be put. */
export type BenchPart =
  | { readonly kind: 'shape'; readonly id: string }
  | { readonly kind: 'trap'; readonly end: 0 | 1 }
  | { readonly kind: 'lid' }
  | { readonly kind: 'ground' };

/** Where the middle of the lid is now: it slides by its own width while it opens. */
export function lidAngle({ angle, gap, open }: BenchCage): number {
  return angle + 2 * gap * Math.max(0, Math.min(1, open));
}

/** How far (x, y) is from a shape's edge; 0 within it. */
function distanceTo(shape: BenchShape, x: number, y: number): number {
  const dx = x - shape.x;
  const dy = y - shape.y;
  if (shape.kind === 'peg') return Math.max(0, Math.hypot(dx, dy) - shape.radius);
  const [cos, sin] = [Math.cos(shape.angle), Math.sin(shape.angle)];
  const along = Math.abs(dx * cos + dy * sin) - shape.width / 2;
  const across = Math.abs(dy * cos - dx * sin) - shape.height / 2;
  return Math.hypot(Math.max(0, along), Math.max(0, across));
}

/**
 * What a press at (x, y) takes: a trap first, then the lid, then the nearest shape within reach.
 * @param reach how far beside it a press still counts, b
 */
export function partAt({ shapes, cage, tweezers }: BenchData, x: number, y: number, reach: number): BenchPart | null {
  if (tweezers !== null) {
    const [first, second] = tweezers.map((trap) => Math.hypot(x - trap.x, y - trap.y));
    const end = first <= second ? 0 : 1;
    if (Math.min(first, second) <= reach) return { kind: 'trap', end };
  }
  if (cage !== null) {
    const turned = Math.atan2(y - cage.y, x - cage.x) - lidAngle(cage);
    const away = Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)));
    const off = Math.abs(Math.hypot(x - cage.x, y - cage.y) - cage.radius);
    if (off <= reach && away <= cage.gap + reach / cage.radius) return { kind: 'lid' };
  }
  let best: BenchShape | null = null;
  let least = reach;
  for (const shape of shapes) {
    const distance = distanceTo(shape, x, y);
    if (distance > least || (distance === least && best !== null)) continue;
    best = shape;
    least = distance;
  }
  return best === null ? null : { kind: 'shape', id: best.id };
}

/** Widens an extent until everything on the bench is in it. */
export function coverBench({ shapes, cage, tweezers }: BenchData, extent: Extent): void {
  for (const shape of shapes) {
    if (shape.kind === 'peg') coverBox(extent, shape.x, shape.y, shape.radius, shape.radius);
    else {
      const [cos, sin] = [Math.abs(Math.cos(shape.angle)), Math.abs(Math.sin(shape.angle))];
      const { width, height } = shape;
      coverBox(extent, shape.x, shape.y, (width * cos + height * sin) / 2, (width * sin + height * cos) / 2);
    }
  }
  if (cage !== null) coverBox(extent, cage.x, cage.y, cage.radius, cage.radius);
  for (const trap of tweezers ?? []) coverBox(extent, trap.x, trap.y, 0, 0);
}
