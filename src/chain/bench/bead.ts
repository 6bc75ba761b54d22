import Matter from 'matter-js';
import type { BodyState } from './matter-internals.ts';

const BEAD_CATEGORY = 0x0002;
const OBSTACLE_CATEGORY = 0x0004;
const HAND_CATEGORY = 0x0008;

/** What the hand may take: beads. */
export const HAND_FILTER = { category: HAND_CATEGORY, mask: BEAD_CATEGORY, group: 0 };
/** Beads meet obstacles and the hand, never each other: their excluded volume is the force field's. */
const BEAD_FILTER = { category: BEAD_CATEGORY, mask: OBSTACLE_CATEGORY | HAND_CATEGORY, group: 0 };

/** Obstacles meet beads alone. */
export const OBSTACLE_FILTER = { category: OBSTACLE_CATEGORY, mask: BEAD_CATEGORY, group: 0 };

/** tan(π/8). */
const CORNER = Math.SQRT2 - 1;

/** The eight corners around (x, y) of the octagon whose sides touch a circle, clockwise as the screen has it. */
function outline(x: number, y: number, radius: number): Matter.Vector[] {
  const near = CORNER * radius;
  return [
    { x: x + near, y: y - radius },
    { x: x + radius, y: y - near },
    { x: x + radius, y: y + near },
    { x: x + near, y: y + radius },
    { x: x - near, y: y + radius },
    { x: x - radius, y: y + near },
    { x: x - radius, y: y - near },
    { x: x - near, y: y - radius },
  ];
}

/**
 * A bead as a body of unit mass that never turns. matter-js takes every circle for a polygon, and draws its corners with sines, which
 * browsers round differently; this one has exact corners, and its distance to a level or upright wall is the circle's.
 *
 * @param x centre, pixels
 */
export function createBead(x: number, y: number, radius: number, frictionAir: number): BodyState {
  const definition: Matter.IBodyDefinition & { circleRadius: number } = {
    label: 'bead',
    position: { x, y },
    vertices: outline(0, 0, radius) as Matter.Vertex[],
    circleRadius: radius,
    frictionAir,
    friction: 0,
    frictionStatic: 0,
    restitution: 1,
    inertia: Number.POSITIVE_INFINITY,
    collisionFilter: BEAD_FILTER,
  };
  const bead = Matter.Body.create(definition) as BodyState;
  Matter.Body.setMass(bead, 1);
  return bead;
}

/** Puts a bead somewhere with displacement (ux, uy) in its last step. A NaN in its outline, which moves by differences, is wiped. */
export function placeBead(bead: BodyState, x: number, y: number, ux: number, uy: number): void {
  bead.position.x = x;
  bead.position.y = y;
  bead.positionPrev.x = x - ux;
  bead.positionPrev.y = y - uy;
  bead.velocity.x = ux;
  bead.velocity.y = uy;
  for (const impulse of [bead.positionImpulse, bead.constraintImpulse]) {
    impulse.x = 0;
    impulse.y = 0;
  }
  for (const [k, corner] of outline(x, y, bead.circleRadius ?? 0).entries()) {
    bead.vertices[k].x = corner.x;
    bead.vertices[k].y = corner.y;
  }
  Matter.Bounds.update(bead.bounds, bead.vertices, bead.velocity);
}
