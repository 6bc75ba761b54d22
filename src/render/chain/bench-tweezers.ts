import { paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';
import type { BenchTrap } from './bench-data.ts';
import type { BenchView } from './bench-shapes.ts';

const TRAP = 72;
const RADIUS = 15;
const DASH = { length: 16, height: 6 } as const;

export interface TweezerLayer {
  readonly container: Container;
  /** @param screen the beads, pixels; `radius` theirs */
  place(tweezers: readonly [BenchTrap, BenchTrap] | null, screen: Float64Array, radius: number, view: BenchView): void;
  destroy(): void;
}

/** Optical tweezers: two foci of light, the beads that they hold, and a dashed line for how far each bead lags behind. */
export function createTweezerLayer(theme: Theme, resolution: number): TweezerLayer {
  const container = new Container();
  const foci = paintSet(1, TRAP, TRAP, resolution, (context) => {
    const glow = context.createRadialGradient(0, 0, 2, 0, 0, TRAP / 2);
    glow.addColorStop(0, fade(theme.focus, 0.5));
    glow.addColorStop(0.35, fade(theme.focus, 0.14));
    glow.addColorStop(1, fade(theme.focus, 0));
    context.fillStyle = glow;
    context.fillRect(-TRAP / 2, -TRAP / 2, TRAP, TRAP);
    context.beginPath();
    context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
    for (const [x, y] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ]) {
      context.moveTo(x * (RADIUS - 5), y * (RADIUS - 5));
      context.lineTo(x * (RADIUS + 7), y * (RADIUS + 7));
    }
    context.lineWidth = 2;
    context.strokeStyle = theme.focus;
    context.stroke();
  });
  const line = paintSet(1, DASH.length, DASH.height, resolution, (context) => {
    context.fillStyle = theme.focus;
    context.fillRect(-DASH.length / 2, -1, DASH.length * 0.6, 2);
  });
  const DASHES = 12;
  const ends = [0, 1].map(() => {
    const dashes = Array.from({ length: DASHES }, () => new Sprite(line.textures[0]));
    const focus = new Sprite(foci.textures[0]);
    for (const sprite of [...dashes, focus]) {
      sprite.anchor.set(0.5);
      container.addChild(sprite);
    }
    return { dashes, focus };
  });

  return {
    container,
    place(tweezers, screen, radius, view) {
      container.visible = tweezers !== null;
      tweezers?.forEach(({ bead, x, y }, end) => {
        const { dashes, focus } = ends[end];
        const toX = view.x + x * view.scale;
        const toY = view.y - y * view.scale;
        focus.position.set(toX, toY);
        const dx = toX - screen[2 * bead];
        const dy = toY - screen[2 * bead + 1];
        const length = Math.hypot(dx, dy);
        const free = Math.max(0, length - RADIUS - radius);
        const shown = Math.min(DASHES, Math.round(free / DASH.length));
        dashes.forEach((dash, k) => {
          dash.visible = k < shown;
          if (!dash.visible) return;
          const t = (RADIUS + ((k + 0.5) / shown) * free) / length;
          dash.position.set(toX - dx * t, toY - dy * t);
          dash.rotation = Math.atan2(dy, dx);
        });
      });
    },
    destroy() {
      container.destroy({ children: true });
      foci.destroy();
      line.destroy();
    },
  };
}
