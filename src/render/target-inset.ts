import { Container, Sprite } from 'pixi.js';
import type { Link } from '../links/index.ts';
import { type Box, fitScale, measureExtent } from './camera.ts';
import { type PaintedSet, paintSet } from './paint.ts';
import { createRing, paintRings, placeRing, RING } from './rings.ts';
import type { ChainScene } from './scene.ts';
import { FONT, fade, residueColour, THEME } from './theme.ts';

export interface TargetInset {
  readonly container: Container;
  /** Draws the target anew with these links, `side` pixels wide and high. */
  paint(links: readonly Link[], side: number): void;
  place(pane: Box, hover: number | null): void;
  destroy(): void;
}

/** Neighbours of the residue that is pointed at, marked at most. */
const PARTNERS = 3;

/** A small picture of the fold to reach, in a corner of the chain's pane. */
export function createTargetInset(scene: ChainScene, resolution: number): TargetInset {
  const { n, target } = scene;
  const container = new Container();
  const picture = new Sprite();
  container.addChild(picture);
  const rings = paintRings(resolution);
  const ring = createRing(container, rings, RING.hover);
  const partnerRings = Array.from({ length: PARTNERS }, () => createRing(container, rings, RING.hover));
  const extent = measureExtent(target, n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const points = new Float64Array(2 * n);
  let set: PaintedSet | null = null;
  let side = 0;

  return {
    container,
    paint(links, nextSide) {
      side = nextSide;
      const scale = Math.min(fitScale(extent, { x: 0, y: 0, width: side, height: side - 14 }), side / 7);
      for (let i = 0; i < n; i++) {
        points[2 * i] = (target[2 * i] - (extent.minX + extent.maxX) / 2) * scale;
        points[2 * i + 1] = -(target[2 * i + 1] - (extent.minY + extent.maxY) / 2) * scale + 7;
      }
      const previous = set;
      set = paintSet(1, side, side, resolution, (context) => {
        context.beginPath();
        context.roundRect(-side / 2 + 0.5, -side / 2 + 0.5, side - 1, side - 1, 10);
        context.fillStyle = fade('#160f17', 0.72);
        context.fill();
        context.strokeStyle = fade(THEME.quiet, 0.28);
        context.stroke();
        context.font = `600 10px ${FONT}`;
        context.textAlign = 'left';
        context.fillStyle = THEME.quiet;
        context.fillText('target', -side / 2 + 9, -side / 2 + 15);
        context.lineCap = 'round';
        context.lineWidth = Math.max(1.5, scale * 0.26);
        for (let i = 0; i + 1 < n; i++) {
          context.beginPath();
          context.moveTo(points[2 * i], points[2 * i + 1]);
          context.lineTo(points[2 * i + 2], points[2 * i + 3]);
          context.strokeStyle = residueColour(i + 0.5, n);
          context.stroke();
        }
        context.strokeStyle = THEME.link;
        context.lineWidth = Math.max(1.5, scale * 0.2);
        for (const [i, j] of links) {
          context.beginPath();
          context.moveTo(points[2 * i], points[2 * i + 1]);
          context.lineTo(points[2 * j], points[2 * j + 1]);
          context.stroke();
        }
        for (const i of [0, n - 1]) {
          context.beginPath();
          context.arc(points[2 * i], points[2 * i + 1], Math.max(2, scale * 0.32), 0, 2 * Math.PI);
          context.fillStyle = residueColour(i, n);
          context.fill();
        }
      });
      picture.texture = set.textures[0];
      previous?.destroy();
    },
    place(pane, hover) {
      const x = Math.round(pane.x + 2);
      const y = Math.round(pane.y + pane.height - side - 2);
      picture.position.set(x, y);
      const put = (mark: Sprite, residue: number | undefined, radius: number) => {
        if (residue === undefined) mark.alpha = 0;
        else placeRing(mark, x + side / 2 + points[2 * residue], y + side / 2 + points[2 * residue + 1], radius);
      };
      put(ring, hover ?? undefined, 7);
      for (let k = 0; k < PARTNERS; k++)
        put(partnerRings[k], hover === null ? undefined : scene.partners[hover]?.[k], 4);
    },
    destroy() {
      container.destroy({ children: true });
      set?.destroy();
      rings.destroy();
    },
  };
}
