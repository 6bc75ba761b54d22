import { Container, Sprite } from 'pixi.js';
import { LEVELS, levelOf, logFraction, magnitudeColour } from './colour-scale.ts';
import { paintSet } from './paint.ts';
import { fade } from './theme.ts';
import { floorY, type TowerLayout } from './tower-layout.ts';

/** Floors follow the gradient with this time constant, ms: one batch more or less does not make them flicker. */
const SETTLE_MS = 140;
const NARROWEST = 0.1;
const WIDEST = 1.06;
const GLOW_FROM = 0.72;

/** A floor's width as a share of the full one, from where its gradient stands on the scale. */
function floorWidth(fraction: number): number {
  const above = Math.max(0, fraction - 1);
  return Math.min(WIDEST, NARROWEST + (1 - NARROWEST) * Math.min(1, fraction) + above * 0.5);
}

export interface FloorLayer {
  readonly container: Container;
  /** The share of the full width at which each floor is drawn now. */
  readonly widths: Float64Array;
  /**
   * @param gradient per layer, relative to the output layer's
   * @param ghost the same without links
   */
  place(gradient: Float64Array, ghost: Float64Array, dt: number): void;
  destroy(): void;
}

/** The floors: as wide and as light as the gradient that reaches them; ticks show where they would end without links. */
export function createFloorLayer(layout: TowerLayout, resolution: number): FloorLayer {
  const { n, half, barHeight, centre } = layout;
  const container = new Container();
  const full = 2 * half;
  const radius = Math.min(3.5, barHeight / 3);
  const bars = paintSet(LEVELS, full, barHeight, resolution, (context, level) => {
    const t = level / (LEVELS - 1);
    // The darkest end would vanish into the ground: a floor without gradient stays just visible.
    context.beginPath();
    context.roundRect(-half, -barHeight / 2, full, barHeight, radius);
    context.fillStyle = magnitudeColour(0.1 + 0.9 * t);
    context.fill();
    if (barHeight < 5) return;
    context.clip();
    context.fillStyle = fade('#ffffff', 0.1 + 0.16 * t);
    context.fillRect(-half, -barHeight / 2, full, Math.max(1, barHeight * 0.14));
    context.fillStyle = fade('#04101c', 0.18);
    context.fillRect(-half, barHeight / 2 - Math.max(1, barHeight * 0.16), full, barHeight);
  });
  const glowHeight = Math.min(48, barHeight * 2.2);
  const glow = paintSet(1, full + 32, glowHeight, resolution, (context) => {
    context.filter = `blur(${Math.max(2, glowHeight / 8)}px)`;
    context.fillStyle = fade('#7fe3c4', 0.5);
    context.fillRect(-half, -barHeight / 2, full, barHeight);
  });
  // Dark on a floor that reaches past it, light on the ground beside a floor that does not.
  const tickHeight = Math.max(1.5, layout.pitch * 0.5);
  const tick = paintSet(2, 3, tickHeight, resolution, (context, kind) => {
    context.fillStyle = kind === 0 ? fade('#0a1c30', 0.8) : '#aab4cf';
    context.fillRect(-0.9, -tickHeight / 2, 1.8, tickHeight);
  });

  const make = (texture: (typeof bars.textures)[number]) =>
    Array.from({ length: n }, (_, floor) => {
      const sprite = new Sprite(texture);
      sprite.anchor.set(0.5);
      sprite.position.set(centre, floorY(layout, floor));
      container.addChild(sprite);
      return sprite;
    });
  const glows = make(glow.textures[0]);
  const floors = make(bars.textures[0]);
  const leftTicks = make(tick.textures[0]);
  const rightTicks = make(tick.textures[0]);
  const shown = new Float64Array(n).fill(-1);
  const shownGhost = new Float64Array(n).fill(-1);
  const widths = new Float64Array(n);

  function settle(values: Float64Array, floor: number, target: number, ease: number): number {
    const now = values[floor];
    values[floor] = now < 0 ? target : now + (target - now) * ease;
    return values[floor];
  }

  return {
    container,
    widths,
    place(gradient, ghost, dt) {
      const ease = 1 - Math.exp(-dt / SETTLE_MS);
      for (let floor = 0; floor < n; floor++) {
        const fraction = settle(shown, floor, logFraction(gradient[floor]), ease);
        const width = floorWidth(fraction);
        widths[floor] = width;
        const sprite = floors[floor];
        const texture = bars.textures[levelOf(fraction)];
        if (sprite.texture !== texture) sprite.texture = texture;
        sprite.scale.x = width;
        const light = Math.max(0, Math.min(1, (fraction - GLOW_FROM) / (1 - GLOW_FROM)));
        glows[floor].alpha = light * light * 0.75;
        glows[floor].scale.x = width;
        const ghostWidth = floorWidth(settle(shownGhost, floor, logFraction(ghost[floor]), ease));
        // Where nothing differs the ghost says nothing.
        const isTold = Math.abs(ghostWidth - width) > 0.025;
        const left = leftTicks[floor];
        const right = rightTicks[floor];
        left.alpha = right.alpha = isTold ? 0.85 : 0;
        left.x = centre - half * ghostWidth;
        right.x = centre + half * ghostWidth;
        const mark = tick.textures[ghostWidth < width ? 0 : 1];
        if (left.texture !== mark) left.texture = right.texture = mark;
      }
    },
    destroy() {
      container.destroy({ children: true });
      for (const set of [bars, glow, tick]) set.destroy();
    },
  };
}
