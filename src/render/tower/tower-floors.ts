import { DECADES, LEVELS, levelFraction, levelOf, logFraction, magnitudeColour } from '../stage/colour-scale.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite, type Texture } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';
import { floorY, type TowerLayout } from './tower-layout.ts';
import { type TowerScale, widthOf } from './tower-scale.ts';

/** Floors follow the gradient with this time constant, ms: one batch more or less does not make them flicker. */
const SETTLE_MS = 140;
/** A floor that is left out goes dark with this one. */
const DARKEN_MS = 320;
const GLOW_FROM = 0.72;
/** Decades below the limit of what explodes in which a floor's ends are drawn out into points. */
const POINTED_WITHIN = 0.5;

export interface FloorLayer {
  readonly container: Container;
  /** The share of the full width at which each floor is drawn now. */
  readonly widths: Float64Array;
  /**
   * @param gradient per layer, relative to the output layer's
   * @param ghost the same of the network to compare with, or null
   * @param dropped the floor that is left out, or null
   * @param exploding from here on a floor has pointed ends
   * @param dt ms since the last frame; Infinity settles at once
   */
  place(
    scale: TowerScale,
    gradient: ArrayLike<number>,
    ghost: ArrayLike<number> | null,
    dropped: number | null,
    exploding: number,
    dt: number,
  ): void;
  destroy(): void;
}

/** A floor's bar in the colour of each level, at full width. */
function paintBars(theme: Theme, half: number, height: number, resolution: number): PaintedSet {
  const radius = Math.min(3.5, height / 3);
  return paintSet(LEVELS, 2 * half, height, resolution, (context, level) => {
    const fraction = levelFraction(level);
    context.beginPath();
    context.roundRect(-half, -height / 2, 2 * half, height, radius);
    context.fillStyle = magnitudeColour(fraction, theme.name);
    context.fill();
    context.clip();
    if (height >= 5) {
      context.fillStyle = fade('#ffffff', 0.08 + 0.16 * Math.min(1, fraction));
      context.fillRect(-half, -height / 2, 2 * half, Math.max(1, height * 0.14));
      context.fillStyle = fade('#04101c', 0.18);
      context.fillRect(-half, height / 2 - Math.max(1, height * 0.16), 2 * half, height);
    }
    // A floor at the scale's end has nearly the ground's colour: its edge still shows it.
    context.beginPath();
    context.roundRect(-half + 0.5, -height / 2 + 0.5, 2 * half - 1, height - 1, radius);
    context.lineWidth = 1;
    context.strokeStyle = fade(theme.quiet, 0.3);
    context.stroke();
  });
}

/** The point at a floor's right end, in the colour of each level: an exploding floor is told by its shape too. */
function paintPoints(theme: Theme, width: number, height: number, resolution: number): PaintedSet {
  return paintSet(LEVELS, width, height, resolution, (context, level) => {
    context.beginPath();
    context.moveTo(-width / 2, -height / 2);
    context.lineTo(width / 2, 0);
    context.lineTo(-width / 2, height / 2);
    context.closePath();
    context.fillStyle = magnitudeColour(levelFraction(level), theme.name);
    context.fill();
  });
}

/** The floors: as wide and as light as the gradient that reaches them, pointed where it explodes; ticks show where the ghost's end. */
export function createFloorLayer(theme: Theme, layout: TowerLayout, resolution: number): FloorLayer {
  const { n, half, barHeight, centre } = layout;
  const container = new Container();
  const pointWidth = Math.max(5, Math.min(12, barHeight * 0.7));
  const bars = paintBars(theme, half, barHeight, resolution);
  const points = paintPoints(theme, pointWidth, Math.max(2, barHeight), resolution);
  const glowHeight = Math.min(48, barHeight * 2.2);
  const glow = paintSet(1, 2 * half + 32, glowHeight, resolution, (context) => {
    context.filter = `blur(${Math.max(2, glowHeight / 8)}px)`;
    context.fillStyle = fade(theme.made, theme.name === 'dark' ? 0.5 : 0.3);
    context.fillRect(-half, -barHeight / 2, 2 * half, barHeight);
  });
  // Dark on a floor that reaches past it, light on the ground beside a floor that does not; and the other way in the light.
  const tickHeight = Math.max(1.5, layout.pitch * 0.5);
  const tick = paintSet(2, 3, tickHeight, resolution, (context, kind) => {
    const isOnFloor = kind === 0;
    context.fillStyle = isOnFloor === (theme.name === 'dark') ? fade('#0a1c30', 0.8) : '#aab4cf';
    context.fillRect(-0.9, -tickHeight / 2, 1.8, tickHeight);
  });

  const make = (texture: Texture) =>
    Array.from({ length: n }, (_, floor) => {
      const sprite = new Sprite(texture);
      sprite.anchor.set(0.5);
      sprite.position.set(centre, floorY(layout, floor));
      container.addChild(sprite);
      return sprite;
    });
  const glows = make(glow.textures[0]);
  const floors = make(bars.textures[0]);
  const leftPoints = make(points.textures[0]);
  const rightPoints = make(points.textures[0]);
  const leftTicks = make(tick.textures[0]);
  const rightTicks = make(tick.textures[0]);
  for (const point of [...leftPoints, ...rightPoints]) point.anchor.set(0, 0.5);
  const fractions = new Float64Array(n).fill(-1);
  const widths = new Float64Array(n).fill(-1);
  const ghostWidths = new Float64Array(n).fill(-1);
  const lights = new Float64Array(n).fill(-1);

  function settle(values: Float64Array, floor: number, target: number, ease: number): number {
    const now = values[floor];
    values[floor] = now < 0 ? target : now + (target - now) * ease;
    return values[floor];
  }

  /** Draws both ends out into points by `share`, within the floor's width. */
  function placePoints(floor: number, texture: Texture, share: number, width: number): number {
    const length = share * pointWidth;
    const body = Math.max(0, half * width - length);
    [leftPoints[floor], rightPoints[floor]].forEach((point, side) => {
      point.visible = share > 0;
      if (point.texture !== texture) point.texture = texture;
      point.alpha = floors[floor].alpha;
      point.scale.x = side === 0 ? -share : share;
      // The body's rounded ends lie under the point.
      point.x = centre + (side === 0 ? -1 : 1) * (body - 0.5);
    });
    return body;
  }

  function placeTicks(floor: number, ghostWidth: number, width: number, light: number): void {
    // Where nothing differs the ghost says nothing.
    const isTold = ghostWidth >= 0 && Math.abs(ghostWidth - width) > 0.025;
    const mark = tick.textures[ghostWidth < width ? 0 : 1];
    [leftTicks[floor], rightTicks[floor]].forEach((sprite, side) => {
      sprite.alpha = isTold ? 0.85 * light : 0;
      sprite.x = centre + (side === 0 ? -1 : 1) * half * ghostWidth;
      if (sprite.texture !== mark) sprite.texture = mark;
    });
  }

  return {
    container,
    widths,
    place(scale, gradient, ghost, dropped, exploding, dt) {
      const pointedAt = Math.log10(exploding);
      const ease = 1 - Math.exp(-dt / SETTLE_MS);
      const darken = 1 - Math.exp(-dt / DARKEN_MS);
      if (ghost === null) ghostWidths.fill(-1);
      for (let floor = 0; floor < n; floor++) {
        const fraction = settle(fractions, floor, Math.min(2, logFraction(gradient[floor])), ease);
        const width = settle(widths, floor, widthOf(scale, gradient[floor]), ease);
        const light = settle(lights, floor, floor === dropped ? 0 : 1, darken);
        const level = levelOf(fraction);
        const sprite = floors[floor];
        if (sprite.texture !== bars.textures[level]) sprite.texture = bars.textures[level];
        sprite.alpha = light;
        const decades = (fraction - 1) * DECADES;
        const share = Math.max(0, Math.min(1, 1 + (decades - pointedAt) / POINTED_WITHIN));
        sprite.scale.x = placePoints(floor, points.textures[level], share, width) / half;
        const glowing = Math.max(0, Math.min(1, (fraction - GLOW_FROM) / (1 - GLOW_FROM))) * (1 - share);
        glows[floor].alpha = glowing * glowing * 0.75 * light;
        glows[floor].scale.x = width;
        if (ghost !== null) settle(ghostWidths, floor, widthOf(scale, ghost[floor]), ease);
        placeTicks(floor, ghostWidths[floor], width, light);
      }
    },
    destroy() {
      container.destroy({ children: true });
      for (const set of [bars, points, glow, tick]) set.destroy();
    },
  };
}
