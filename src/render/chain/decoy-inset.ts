import { say } from '../../language/index.ts';
import { type Box, type Camera, createCamera, fitStill, measureExtent, project } from '../stage/camera.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { createRing, paintRings, placeRing, RING } from '../stage/rings.ts';
import { FONT, fade, type Theme } from '../stage/theme.ts';
import type { SceneFold } from './chain-data.ts';
import { sharedContacts } from './chain-state.ts';

export interface DecoyInset {
  readonly container: Container;
  /** Draws the wrong fold into a box, or hides it; marks the bead that is pointed at. */
  place(box: Box | null, hover: number | null): void;
  destroy(): void;
}

/** Height of the caption, pixels. */
const CAPTION = 18;
/** Pixels along the chain from one number to the next, at least: every bead has its own where there is room. */
const NUMBERED_FROM = 13;

/**
 * A small picture of the wrong fold, dashed and in its own colour, so that one sees what the chain may fall into. Pairs that touch in the target
 * as well bear the same diamonds in both.
 */
export function createDecoyInset(
  fold: SceneFold,
  target: SceneFold,
  n: number,
  theme: Theme,
  resolution: number,
): DecoyInset {
  const container = new Container();
  const picture = new Sprite();
  container.addChild(picture);
  container.visible = false;
  const rings = paintRings(theme, resolution);
  const ring = createRing(container, rings, RING.hover);
  const extent = measureExtent(fold.points, n, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
  const points = new Float64Array(2 * n);
  const camera: Camera = createCamera();
  let set: PaintedSet | null = null;
  let side = 0;

  /** Diamonds between the beads of pairs that both folds have. */
  function paintShared(context: CanvasRenderingContext2D): void {
    const size = Math.max(2.2, Math.min(3.6, camera.scale * 0.15));
    context.fillStyle = theme.text;
    for (const { i, j } of sharedContacts(fold, target)) {
      const [x, y] = [(points[2 * i] + points[2 * j]) / 2, (points[2 * i + 1] + points[2 * j + 1]) / 2];
      context.beginPath();
      context.moveTo(x, y - size);
      context.lineTo(x + size, y);
      context.lineTo(x, y + size);
      context.lineTo(x - size, y);
      context.fill();
    }
  }

  /** The beads with their numbers, so that one can follow the chain. */
  function paintNumbers(context: CanvasRenderingContext2D): void {
    const step = [1, 2, 3, 5, 10].find((every) => every * camera.scale >= NUMBERED_FROM) ?? 10;
    const radius = Math.max(6, Math.min(10, camera.scale * 0.42));
    context.font = `700 ${radius * 1.15}px ${FONT}`;
    for (let i = 0; i < n; i++) {
      if (i % step !== 0 && i !== n - 1) continue;
      if (i !== n - 1 && i !== 0 && n - 1 - i < step / 2) continue;
      const [x, y] = [points[2 * i], points[2 * i + 1]];
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = i === 0 ? theme.beadFirst : i === n - 1 ? theme.beadLast : theme.panel;
      context.fill();
      context.lineWidth = 1.2;
      context.strokeStyle = theme.wrong;
      context.stroke();
      context.fillStyle = i === 0 || i === n - 1 ? theme.ink : theme.text;
      context.fillText(String(i), x, y + radius * 0.42);
    }
  }

  function repaint(): void {
    const field = { x: -side / 2 + 4, y: -side / 2 + CAPTION, width: side - 8, height: side - CAPTION - 4 };
    fitStill(camera, extent, field);
    project(camera, field, fold.points, n, points);
    const previous = set;
    set = paintSet(1, side, side, resolution, (context) => {
      context.beginPath();
      context.roundRect(-side / 2 + 0.5, -side / 2 + 0.5, side - 1, side - 1, 10);
      context.fillStyle = fade(theme.panel, 0.85);
      context.fill();
      context.strokeStyle = fade(theme.wrong, 0.5);
      context.setLineDash([4, 3]);
      context.stroke();
      context.font = `600 11px ${FONT}`;
      context.textAlign = 'center';
      context.fillStyle = theme.wrong;
      context.fillText(say`wrong fold`, 0, -side / 2 + 15);
      context.lineWidth = Math.max(1.6, camera.scale * 0.16);
      context.strokeStyle = theme.wrong;
      // Dashes that lie about the beads, so that every corner shows.
      context.setLineDash([camera.scale * 0.7, camera.scale * 0.3]);
      context.lineDashOffset = camera.scale * 0.35;
      context.lineJoin = 'round';
      context.beginPath();
      for (let i = 0; i < n; i++) context.lineTo(points[2 * i], points[2 * i + 1]);
      context.stroke();
      context.setLineDash([]);
      paintShared(context);
      paintNumbers(context);
    });
    picture.texture = set.textures[0];
    previous?.destroy();
  }

  return {
    container,
    place(box, hover) {
      container.visible = box !== null;
      if (box === null) return;
      if (side !== box.width) {
        side = box.width;
        repaint();
      }
      picture.position.set(box.x, box.y);
      const [x, y] = [box.x + side / 2, box.y + side / 2];
      if (hover === null || hover >= n) ring.alpha = 0;
      else placeRing(ring, x + points[2 * hover], y + points[2 * hover + 1], Math.max(6, camera.scale * 0.4));
    },
    destroy() {
      container.destroy({ children: true });
      set?.destroy();
      rings.destroy();
    },
  };
}
