import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';

/** Radius of the painted circle, pixels: it is scaled from there. */
const PAINTED = 240;

export interface CageLayer {
  readonly container: Container;
  /** @param radius in pixels; 0 for no cage */
  place(x: number, y: number, radius: number): void;
  destroy(): void;
}

/** The wall of a cage: a broad soft ring, drawn where the beads begin to be pushed back. */
export function createCageLayer(theme: Theme, resolution: number): CageLayer {
  const container = new Container();
  const side = 2 * PAINTED + 40;
  const set = paintSet(1, side, side, resolution, (context) => {
    context.beginPath();
    context.arc(0, 0, PAINTED + 8, 0, 2 * Math.PI);
    context.strokeStyle = fade(theme.text, 0.12);
    context.lineWidth = 16;
    context.stroke();
    context.beginPath();
    context.arc(0, 0, PAINTED, 0, 2 * Math.PI);
    context.setLineDash([14, 8]);
    context.strokeStyle = fade(theme.text, 0.6);
    context.lineWidth = 3;
    context.stroke();
  });
  const wall = new Sprite(set.textures[0]);
  wall.anchor.set(0.5);
  wall.visible = false;
  container.addChild(wall);

  return {
    container,
    place(x, y, radius) {
      wall.visible = radius > 0;
      if (!wall.visible) return;
      wall.position.set(x, y);
      wall.scale.set(radius / PAINTED);
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
