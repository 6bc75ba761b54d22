import type Matter from 'matter-js';
import { box, createFixed, direction, placeFixed, turnFixed } from './obstacles.ts';

/** A round cage of walls with an opening, over which a lid slides; lengths in b, angles in radians from the x axis to the y axis. */
export interface Cage {
  readonly x: number;
  readonly y: number;
  /** Where beads are stopped, from the middle to their edges. */
  readonly radius: number;
  /** The direction of the opening's middle, and half of its width, at most π/2. */
  readonly angle: number;
  readonly gap: number;
  /** How far the lid is open, 0 (shut) to 1; it slides by its own width. */
  readonly open: number;
}

/** Thickness of the wall, b, and the angle that one of its boxes covers at most. */
const THICKNESS = 1;
const BOX_ANGLE = Math.PI / 18;

/** Boxes that cover an arc together: the directions of their middles, one after another from `from` to `to`. */
function arc(from: number, to: number): { angles: number[]; half: number } {
  const count = Math.max(1, Math.ceil((to - from) / BOX_ANGLE));
  const step = (to - from) / count;
  return { angles: Array.from({ length: count }, (_, k) => from + (k + 0.5) * step), half: step / 2 };
}

/** A cage's walls as bodies. */
export interface CageWalls {
  readonly bodies: readonly Matter.Body[];
  /** Puts the walls where a cage of the same opening has them. */
  place(cage: Cage): void;
}

/** Builds the walls of a cage. @param scale pixels for one b */
export function createCageWalls(cage: Cage, scale: number): CageWalls {
  const { angle, gap } = cage;
  const wall = arc(angle + gap, angle + 2 * Math.PI - gap);
  const lid = arc(-gap, gap);
  /** The corners of a box across a direction from the middle, pixels, so long that it meets its neighbours. */
  const outline = (towards: Matter.Vector, half: number, radius: number) => {
    const { x, y } = direction(half);
    return box((2 * scale * (radius + THICKNESS) * y) / x, THICKNESS * scale, { x: -towards.y, y: towards.x });
  };
  const walls = wall.angles.map((at) => {
    const towards = direction(at);
    return { towards, body: createFixed(outline(towards, wall.half, cage.radius), 0, 0) };
  });
  const lids = lid.angles.map((at) => ({ at, body: createFixed(outline(direction(at), lid.half, cage.radius), 0, 0) }));

  const place = (now: Cage) => {
    const distance = scale * (now.radius + THICKNESS / 2);
    for (const { body, towards } of walls) {
      const corners = outline(towards, wall.half, now.radius);
      placeFixed(body, corners, scale * now.x + distance * towards.x, scale * now.y + distance * towards.y);
    }
    for (const { body, at } of lids) {
      const towards = direction(angle + 2 * gap * now.open + at);
      const corners = outline(towards, lid.half, now.radius);
      turnFixed(body, corners, scale * now.x + distance * towards.x, scale * now.y + distance * towards.y);
    }
  };
  place(cage);
  return { bodies: [...walls, ...lids].map(({ body }) => body), place };
}

/** Whether a bead stands in the part of the opening that the lid leaves free: a lid that shuts waits for it. */
export function isInGap(cage: Cage, positions: Float64Array, beadRadius: number): boolean {
  const middle = direction(cage.angle - cage.gap + cage.gap * cage.open);
  const edge = direction(cage.gap * cage.open + beadRadius / cage.radius);
  for (let k = 0; k < positions.length; k += 2) {
    const [dx, dy] = [positions[k] - cage.x, positions[k + 1] - cage.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    const isAtWall = distance > cage.radius - beadRadius && distance < cage.radius + THICKNESS + beadRadius;
    if (isAtWall && dx * middle.x + dy * middle.y > distance * edge.x) return true;
  }
  return false;
}
