import type { Obstacle, Tweezers } from '../../chain/index.ts';
import {
  type BenchSetup,
  lidAt,
  longestApart,
  MOST_THINGS,
  nextId,
  thingOf,
  withMoved,
  withThing,
} from './bench-setup.ts';

/** A thing on the bench that a hand can take; on the ground a peg or a wall is put. */
export type BenchPart =
  | { readonly kind: 'shape'; readonly id: string }
  | { readonly kind: 'trap'; readonly end: 0 | 1 }
  | { readonly kind: 'lid' }
  | { readonly kind: 'ground' };

/** A hand among the things of the bench; all places in b. */
export interface BenchHand {
  take(part: BenchPart, x: number, y: number): void;
  move(x: number, y: number): void;
  /** Lets go: what the hand did is part of the setup from now on. */
  put(): void;
  /** Lets go as if nothing had been taken. */
  cancel(): void;
}

interface BenchHandInside extends BenchHand {
  readonly isBusy: boolean;
  /** The peg or wall that is being put, not there yet. */
  readonly draft: Obstacle | null;
}

/** What the hand needs of the bench, and whom it tells. */
interface Surroundings {
  setup(): BenchSetup;
  place(things: readonly Obstacle[]): void;
  setLid(open: number): void;
  /** Where the traps are wanted. */
  traps(): Tweezers | null;
  setTraps(traps: Tweezers): void;
  /** Bonds between the two traps' beads. */
  reach(): number;
  commit(next: BenchSetup): void;
}

interface Held {
  readonly part: BenchPart;
  /** Where it was taken, and from there to its own middle. */
  readonly from: readonly [number, number];
  readonly offset: readonly [number, number];
  /** Where the traps were wanted then. */
  readonly traps: Tweezers | null;
  x: number;
  y: number;
}

/** The trap that is moved, no farther from the other than the chain reaches. */
function movedTraps(traps: Tweezers, end: 0 | 1, x: number, y: number, longest: number): Tweezers {
  const other = traps[1 - end];
  const distance = Math.hypot(x - other.x, y - other.y);
  const share = distance > longest ? longest / distance : 1;
  const moved = { ...traps[end], x: other.x + share * (x - other.x), y: other.y + share * (y - other.y) };
  return end === 0 ? [moved, traps[1]] : [traps[0], moved];
}

export function createBenchHand(bench: Surroundings): BenchHandInside {
  let held: Held | null = null;
  let draft: Obstacle | null = null;

  function middleOf(part: BenchPart, x: number, y: number): { x: number; y: number } {
    const { things } = bench.setup();
    const thing = part.kind === 'shape' ? things.now.find(({ id }) => id === part.id) : undefined;
    return thing ?? (part.kind === 'trap' ? bench.traps()?.[part.end] : undefined) ?? { x, y };
  }

  function drawDraft({ from, x, y }: Held): void {
    const setup = bench.setup();
    const isFull = setup.things.now.length >= MOST_THINGS;
    draft = setup.tool === 'hand' || isFull ? null : thingOf(setup.tool, nextId(setup.tool, setup), from, [x, y]);
  }

  function end(): Held | null {
    const was = held;
    held = null;
    draft = null;
    return was;
  }

  return {
    get isBusy() {
      return held !== null;
    },
    get draft() {
      return draft;
    },
    take(part, x, y) {
      const middle = middleOf(part, x, y);
      held = { part, from: [x, y], offset: [middle.x - x, middle.y - y], traps: bench.traps(), x, y };
      if (part.kind === 'ground') drawDraft(held);
    },
    move(x, y) {
      if (held === null) return;
      const { part, offset } = held;
      held.x = x;
      held.y = y;
      const [toX, toY] = [x + offset[0], y + offset[1]];
      const setup = bench.setup();
      if (part.kind === 'ground') drawDraft(held);
      else if (part.kind === 'shape') bench.place(withMoved(setup, part.id, toX, toY).things.now);
      else if (part.kind === 'lid') {
        if (setup.cage !== null) bench.setLid(lidAt(setup.cage, x, y));
      } else {
        const traps = bench.traps();
        if (traps !== null) bench.setTraps(movedTraps(traps, part.end, toX, toY, longestApart(bench.reach())));
      }
    },
    put() {
      const put = draft;
      const was = end();
      if (was === null) return;
      const { part, offset, x, y, from } = was;
      const setup = bench.setup();
      const hasMoved = x !== from[0] || y !== from[1];
      if (put !== null) bench.commit(withThing(setup, put));
      else if (part.kind === 'shape' && hasMoved) {
        bench.commit(withMoved(setup, part.id, x + offset[0], y + offset[1]));
      } else if (part.kind === 'lid' && setup.cage !== null && hasMoved) {
        bench.commit({ ...setup, cage: { ...setup.cage, open: lidAt(setup.cage, x, y) } });
      } else if (part.kind === 'trap' && setup.hold !== null && hasMoved) {
        const [a, b] = bench.traps() ?? [];
        if (a === undefined || b === undefined) return;
        const apart = Math.round(10 * Math.hypot(a.x - b.x, a.y - b.y)) / 10;
        bench.commit({ ...setup, hold: { ...setup.hold, apart, stop: null } });
      }
    },
    cancel() {
      const was = end();
      const setup = bench.setup();
      if (was?.part.kind === 'shape') bench.place(setup.things.now);
      if (was?.part.kind === 'trap' && was.traps !== null) bench.setTraps(was.traps);
      if (was?.part.kind === 'lid' && setup.cage !== null) bench.setLid(setup.cage.open);
    },
  };
}
