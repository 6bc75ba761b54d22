import type { Box } from '../stage/camera.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';

const CELL = 256;
/** The added temperature, ε, at which the glow is full. */
const FULL = 0.4;
/** Size of the glow against the pane. */
const GLOW = 1.12;
/** Largest shake, pixels, and two speeds that have no common period, radians/ms. */
const SHAKE = 5;
const SPEED_X = 0.071;
const SPEED_Y = 0.093;

export interface HeatLayer {
  /** The glow, behind everything. */
  readonly container: Container;
  /**
   * @param heat temperature above the run's own, ε
   * @param shaken moved about while it is hot, unless the picture is calm
   */
  place(heat: number, pane: Box, shaken: Container, now: number, isCalm: boolean): void;
  destroy(): void;
}

/** A heat shock: the ground glows, and the picture shakes. */
export function createHeatLayer(theme: Theme, resolution: number): HeatLayer {
  const container = new Container();
  const set = paintSet(1, CELL, CELL, resolution, (context) => {
    const glow = context.createRadialGradient(0, 0, CELL * 0.1, 0, 0, CELL / 2);
    const strength = theme.name === 'light' ? 0.3 : 0.5;
    glow.addColorStop(0, fade(theme.heat, strength));
    glow.addColorStop(0.6, fade(theme.heat, strength * 0.35));
    glow.addColorStop(1, fade(theme.heat, 0));
    context.fillStyle = glow;
    context.fillRect(-CELL / 2, -CELL / 2, CELL, CELL);
  });
  const glow = new Sprite(set.textures[0]);
  glow.anchor.set(0.5);
  container.addChild(glow);
  container.visible = false;

  return {
    container,
    place(heat, pane, shaken, now, isCalm) {
      const strength = Math.max(0, Math.min(1, heat / FULL));
      container.visible = strength > 0;
      const shake = isCalm ? 0 : SHAKE * strength;
      shaken.position.set(Math.sin(now * SPEED_X) * shake, Math.sin(now * SPEED_Y) * shake);
      if (strength === 0) return;
      glow.alpha = 0.25 + 0.75 * strength;
      glow.position.set(pane.x + pane.width / 2, pane.y + pane.height / 2);
      glow.scale.set((GLOW * pane.width) / CELL, (GLOW * pane.height) / CELL);
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
    },
  };
}
