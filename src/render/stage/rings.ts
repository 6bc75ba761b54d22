import { type PaintedSet, paintSet } from './paint.ts';
import { type Container, Sprite } from './pixi.ts';
import { fade, type Theme } from './theme.ts';

/** Rings are painted for a circle of this radius and scaled to the bead. */
const RADIUS = 24;
const CELL = 2 * RADIUS + 20;
const HOVER = 0;
const CHOSEN = 1;
const LINKED = 2;
const REFUSED = 3;
const FREE = 4;
const BARRED = 5;

export type RingKind = typeof HOVER | typeof CHOSEN | typeof LINKED | typeof REFUSED | typeof FREE | typeof BARRED;
export const RING = {
  hover: HOVER,
  chosen: CHOSEN,
  linked: LINKED,
  refused: REFUSED,
  free: FREE,
  barred: BARRED,
} as const;

export function paintRings(theme: Theme, resolution: number): PaintedSet {
  return paintSet(6, CELL, CELL, resolution, (context, kind) => {
    context.beginPath();
    context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
    if (kind === HOVER) {
      context.setLineDash([4.2, 3.34]);
      context.lineWidth = 2.4;
      context.strokeStyle = theme.focus;
      context.stroke();
    } else if (kind === CHOSEN) {
      context.shadowColor = theme.link;
      context.shadowBlur = 10;
      context.lineWidth = 5;
      context.strokeStyle = theme.linkRim;
      context.stroke();
      context.shadowBlur = 0;
      context.lineWidth = 3.4;
      context.strokeStyle = theme.link;
      context.stroke();
      context.beginPath();
      context.arc(0, 0, RADIUS + 6, 0, 2 * Math.PI);
      context.lineWidth = 1.4;
      context.strokeStyle = fade(theme.linkText, 0.7);
      context.stroke();
    } else if (kind === LINKED) {
      context.shadowColor = fade(theme.link, 0.8);
      context.shadowBlur = 8;
      context.lineWidth = 6.4;
      context.strokeStyle = theme.linkRim;
      context.stroke();
      context.shadowBlur = 0;
      context.lineWidth = 4.6;
      context.strokeStyle = theme.link;
      context.stroke();
    } else if (kind === FREE) {
      // The free ends that a link may take: a socket of four arcs around the bead.
      for (const [width, colour] of [
        [4.6, theme.linkRim],
        [3, theme.link],
      ] as const) {
        context.lineWidth = width;
        context.strokeStyle = colour;
        for (let quarter = 0; quarter < 4; quarter++) {
          const middle = (quarter * Math.PI) / 2 + Math.PI / 4;
          context.beginPath();
          context.arc(0, 0, RADIUS, middle - 0.42, middle + 0.42);
          context.stroke();
        }
      }
    } else if (kind === BARRED) {
      // What a link may not take: two strokes across a ring, none of them over the number.
      context.lineWidth = 2.4;
      context.strokeStyle = theme.quiet;
      context.stroke();
      for (const side of [-1, 1]) {
        context.beginPath();
        context.moveTo(side * 0.6 * RADIUS, -side * 0.6 * RADIUS);
        context.lineTo(side * 0.98 * RADIUS, -side * 0.98 * RADIUS);
        context.stroke();
      }
    } else {
      context.setLineDash([4.2, 3.34]);
      context.lineWidth = 2.6;
      context.strokeStyle = theme.refused;
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
