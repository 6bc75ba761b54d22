import { type Container, Sprite } from 'pixi.js';
import { type PaintedSet, paintSet } from './paint.ts';
import { fade, THEME } from './theme.ts';

/** Rings are painted for a circle of this radius and scaled to the bead. */
const RADIUS = 24;
const CELL = 2 * RADIUS + 20;
const HOVER = 0;
const PENDING = 1;
const LINKED = 2;
const REFUSED = 3;

export type RingKind = typeof HOVER | typeof PENDING | typeof LINKED | typeof REFUSED;
export const RING = { hover: HOVER, pending: PENDING, linked: LINKED, refused: REFUSED } as const;

export function paintRings(resolution: number): PaintedSet {
  return paintSet(4, CELL, CELL, resolution, (context, kind) => {
    context.beginPath();
    context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
    if (kind === HOVER) {
      context.setLineDash([4.2, 3.34]);
      context.lineWidth = 2.4;
      context.strokeStyle = THEME.focus;
      context.stroke();
    } else if (kind === PENDING) {
      context.shadowColor = THEME.link;
      context.shadowBlur = 10;
      context.lineWidth = 3.4;
      context.strokeStyle = THEME.link;
      context.stroke();
      context.shadowBlur = 0;
      context.beginPath();
      context.arc(0, 0, RADIUS + 6, 0, 2 * Math.PI);
      context.lineWidth = 1.4;
      context.strokeStyle = fade(THEME.link, 0.6);
      context.stroke();
    } else if (kind === LINKED) {
      context.shadowColor = fade(THEME.link, 0.8);
      context.shadowBlur = 8;
      context.lineWidth = 4.6;
      context.strokeStyle = THEME.link;
      context.stroke();
    } else {
      context.setLineDash([4.2, 3.34]);
      context.lineWidth = 2.6;
      context.strokeStyle = THEME.refused;
      context.stroke();
    }
  });
}

/** A ring of one kind, hidden until it is placed. */
export function createRing(parent: Container, set: PaintedSet, kind: RingKind): Sprite {
  const ring = new Sprite(set.textures[kind]);
  ring.anchor.set(0.5);
  ring.alpha = 0;
  parent.addChild(ring);
  return ring;
}

/** Puts a ring of `radius` pixels around (x, y). */
export function placeRing(ring: Sprite, x: number, y: number, radius: number, alpha = 1): void {
  ring.position.set(x, y);
  ring.scale.set(radius / RADIUS);
  ring.alpha = alpha;
}
