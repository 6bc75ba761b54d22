import type { Link } from '../../links/index.ts';
import { type PaintedSet, paintSet } from '../stage/paint.ts';
import { Container, Sprite } from '../stage/pixi.ts';
import { fade, type Theme } from '../stage/theme.ts';
import { advancePulses, clearPulses, createPulses, floorDecades, pulseBrightness } from './pulses.ts';
import { floorY, LIFT_SAMPLES, type TowerLayout } from './tower-layout.ts';

const ORB = 26;
/** Floors to either side of a falling pulse that it still lights. */
const REACH = 1.6;

export interface PulseLayer {
  readonly container: Container;
  /**
   * @param moves false leaves nothing to be seen: at rest, or calm was asked for
   * @param gradient per layer, relative to the output layer's
   * @param widths each floor's width as a share of the full one
   */
  place(
    moves: boolean,
    dt: number,
    gradient: ArrayLike<number>,
    links: readonly Link[],
    curves: Float64Array,
    widths: Float64Array,
  ): void;
  destroy(): void;
}

/** Gradient on its way down: floors that flash in turn, a spark in a lift, fainter as it is multiplied away. */
export function createPulseLayer(theme: Theme, layout: TowerLayout, resolution: number): PulseLayer {
  const { n, half, centre, pitch, barHeight } = layout;
  const isDark = theme.name === 'dark';
  const container = new Container();
  const pulses = createPulses();
  const decades = new Float64Array(n);
  const halo = Math.min(10, pitch);
  const flash = paintSet(1, 2 * half + 2 * halo, barHeight + 2 * halo, resolution, (context) => {
    context.shadowColor = fade(isDark ? '#d8fff0' : theme.network, 0.9);
    context.shadowBlur = halo * resolution;
    context.fillStyle = fade('#ffffff', 0.9);
    context.beginPath();
    context.roundRect(-half, -barHeight / 2, 2 * half, barHeight, Math.min(3.5, barHeight / 3));
    context.fill();
  });
  const orb = paintSet(1, ORB, ORB, resolution, (context) => {
    const light = context.createRadialGradient(0, 0, 0, 0, 0, ORB / 2);
    light.addColorStop(0, isDark ? '#ffffff' : theme.network);
    light.addColorStop(0.26, isDark ? '#f2fff8' : theme.network);
    light.addColorStop(0.4, fade(isDark ? '#bff5dd' : theme.network, 0.55));
    light.addColorStop(1, fade(theme.made, 0));
    context.fillStyle = light;
    context.fillRect(-ORB / 2, -ORB / 2, ORB, ORB);
  });
  const light = new Float64Array(n);
  const sprite = (set: PaintedSet): Sprite => {
    const made = new Sprite(set.textures[0]);
    made.anchor.set(0.5);
    made.alpha = 0;
    container.addChild(made);
    return made;
  };
  const flashes = Array.from(light, (_, floor) => {
    const made = sprite(flash);
    made.position.set(centre, floorY(layout, floor));
    return made;
  });
  const orbs = Array.from(pulses.kind, () => sprite(orb));

  /** A falling pulse lights the floor it passes, and a little the ones beside it. */
  function shine(place: number, brightness: number): void {
    const first = Math.max(0, Math.ceil(place - REACH));
    const last = Math.min(n - 1, Math.floor(place + REACH));
    for (let floor = first; floor <= last; floor++) {
      const share = brightness * (1 - Math.abs(floor - place) / REACH);
      if (share > light[floor]) light[floor] = share;
    }
  }

  return {
    container,
    place(moves, dt, gradient, links, curves, widths) {
      container.visible = moves;
      if (!moves) return clearPulses(pulses);
      floorDecades(gradient, n, links, decades);
      advancePulses(pulses, dt, n, decades, links);
      light.fill(0);
      for (let p = 0; p < orbs.length; p++) {
        const kind = pulses.kind[p];
        const brightness = pulseBrightness(pulses.level[p]);
        if (kind === 1) shine(pulses.place[p], brightness);
        const isInLift = kind === 2 && pulses.lift[p] < links.length;
        orbs[p].alpha = isInLift ? Math.min(1, 0.35 + brightness) : 0;
        if (!isInLift) continue;
        const along = Math.min(0.9999, pulses.place[p]) * (LIFT_SAMPLES - 1);
        const at = 2 * (LIFT_SAMPLES * pulses.lift[p] + Math.floor(along));
        const rest = along - Math.floor(along);
        orbs[p].scale.set(0.5 + 0.5 * brightness);
        orbs[p].position.set(
          curves[at] + (curves[at + 2] - curves[at]) * rest,
          curves[at + 1] + (curves[at + 3] - curves[at + 1]) * rest,
        );
      }
      for (let floor = 0; floor < n; floor++) {
        flashes[floor].alpha = light[floor];
        if (light[floor] > 0) flashes[floor].scale.x = widths[floor];
      }
    },
    destroy() {
      container.destroy({ children: true });
      flash.destroy();
      orb.destroy();
    },
  };
}
