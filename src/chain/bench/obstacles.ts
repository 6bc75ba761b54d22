import Matter from 'matter-js';
import { onCircle } from '../../links/index.ts';
import { OBSTACLE_FILTER } from './bead.ts';
import type { BodyState } from './matter-internals.ts';

/** A round post in the way; lengths in b. */
export interface Peg {
  readonly kind: 'peg';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A straight wall in the way, about its middle (x, y); its width lies along `angle`, in radians from the x axis to the y axis. */
export interface Wall {
  readonly kind: 'wall';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

export type Obstacle = Peg | Wall;

/** Sides of the polygon that a peg is for matter-js. */
const SIDES = 24;

/** (cos, sin) of an angle in radians, by exact operations. */
export function direction(angle: number): { x: number; y: number } {
  const point = new Float64Array(2);
  onCircle(angle / (2 * Math.PI), point);
  return { x: point[0], y: point[1] };
}

/** The corners of a box about the origin whose width lies along a unit vector. */
export function box(width: number, height: number, along: Matter.Vector): Matter.Vector[] {
  const [w, h] = [width / 2, height / 2];
  return [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ].map(([a, b]) => ({ x: a * along.x - b * along.y, y: a * along.y + b * along.x }));
}

/** The corners of an obstacle about its middle, b; the sides of a peg's polygon touch its circle. */
export function outlineOf(obstacle: Obstacle): Matter.Vector[] {
  if (obstacle.kind === 'wall') return box(obstacle.width, obstacle.height, direction(obstacle.angle));
  const reach = obstacle.radius / direction(Math.PI / SIDES).x;
  return Array.from({ length: SIDES }, (_, k) => {
    const { x, y } = direction((2 * Math.PI * k) / SIDES);
    return { x: reach * x, y: reach * y };
  });
}

/** A fixed body with the given corners about (x, y), pixels, off which beads bounce without losing speed. */
export function createFixed(corners: readonly Matter.Vector[], x: number, y: number): BodyState {
  return Matter.Body.create({
    label: 'obstacle',
    isStatic: true,
    position: { x, y },
    vertices: corners.map((corner) => ({ ...corner })) as Matter.Vertex[],
    restitution: 0,
    friction: 0,
    frictionStatic: 0,
    collisionFilter: OBSTACLE_FILTER,
  }) as BodyState;
}

/** Puts a fixed body somewhere, at rest: the same shape, `share` times as large, its corners about (x, y), pixels. */
export function placeFixed(body: BodyState, corners: readonly Matter.Vector[], x: number, y: number, share = 1): void {
  for (const at of [body.position, body.positionPrev]) {
    at.x = x;
    at.y = y;
  }
  for (const [k, corner] of corners.entries()) {
    body.vertices[k].x = x + share * corner.x;
    body.vertices[k].y = y + share * corner.y;
  }
  Matter.Bounds.update(body.bounds, body.vertices, body.velocity);
}

/** The same for a body that is turned as well. */
export function turnFixed(body: BodyState, corners: readonly Matter.Vector[], x: number, y: number): void {
  placeFixed(body, corners, x, y);
  body.axes = Matter.Axes.fromVertices(body.vertices);
}
