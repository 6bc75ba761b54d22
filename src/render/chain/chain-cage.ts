import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite, Texture } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';

/** Radius of the painted wall's outer edge, pixels: it is scaled from there. */
const PAINTED = 300;
/** How far beyond its radius the wall is drawn, b: so far out the spring has taken four contacts' worth of energy. */
const WALL_DEPTH = 2;
/** How much of the text's colour the wall has at its outer edge. */
const DARKEST = 0.26;

export interface CageLayer {
  readonly container: Container;
  /**
   * @param radius where the beads begin to be pushed back, b; 0 for no cage
   * @param scale pixels a bond length
   */
  place(x: number, y: number, radius: number, scale: number): void;
  destroy(): void;
}

/** How much of the wall's colour is seen at a distance from its middle, 0 to 1: as much as it pushes there, for it is a spring. */
export const wallShade = (distance: number, radius: number): number =>
  Math.min(1, Math.max(0, (distance - radius) / WALL_DEPTH));

/** The wall of a cage as what it is, a spring: nothing inside its radius, and outward the darker the harder it pushes. */
export function createCageLayer(theme: Theme, resolution: number): CageLayer {
  const container = new Container();
  const wall = new Sprite(Texture.EMPTY);
  wall.anchor.set(0.5);
  wall.visible = false;
  container.addChild(wall);
  let set: PaintedSet | null = null;
  let painted = 0;

  /** The wall keeps its depth in bond lengths, so each radius has a painting of its own. */
  function paint(radius: number): void {
    const outer = radius + WALL_DEPTH;
    const next = paintSet(1, 2 * PAINTED, 2 * PAINTED, resolution, (context) => {
      const shade = context.createRadialGradient(0, 0, 0, 0, 0, PAINTED);
      for (const distance of [0, radius, outer])
        shade.addColorStop(distance / outer, fade(theme.text, DARKEST * wallShade(distance, radius)));
      context.fillStyle = shade;
      context.beginPath();
      context.arc(0, 0, PAINTED, 0, 2 * Math.PI);
      context.fill();
    });
    wall.texture = next.textures[0];
    set?.destroy();
    set = next;
    painted = radius;
  }

  return {
    container,
    place(x, y, radius, scale) {
      wall.visible = radius > 0;
      if (!wall.visible) return;
      if (radius !== painted) paint(radius);
      wall.position.set(x, y);
      wall.scale.set(((radius + WALL_DEPTH) * scale) / PAINTED);
    },
    destroy() {
      container.destroy({ children: true });
      set?.destroy();
    },
  };
}
