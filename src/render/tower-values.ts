import { Container, Sprite } from 'pixi.js';
import type { Link } from '../links/index.ts';
import { createLabelStore, type LabelStyle } from './labels.ts';
import { magnitudeText } from './magnitude-text.ts';
import { THEME } from './theme.ts';
import { floorY, type TowerLayout, valueFloors } from './tower-layout.ts';

const EVERY_MS = 220;
const STYLE: LabelStyle = { size: 11.5, weight: 600, colour: THEME.quiet };

export interface ValueLayer {
  readonly container: Container;
  setLinks(links: readonly Link[]): void;
  /** @param hover the floor whose value is always told, or null */
  place(gradient: Float64Array, hover: number | null, now: number): void;
  destroy(): void;
}

/** The gradient in numbers beside some floors, always beside the one that is pointed at. */
export function createValueLayer(layout: TowerLayout, resolution: number): ValueLayer {
  const container = new Container();
  const labels = createLabelStore(resolution);
  const strong: LabelStyle = { ...STYLE, weight: 700, colour: THEME.text };
  const sprites: Sprite[] = [];
  const hovered = label();
  let floors: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let lastHover: number | null = null;

  function label(): Sprite {
    const sprite = new Sprite();
    sprite.alpha = 0;
    container.addChild(sprite);
    return sprite;
  }

  function write(sprite: Sprite, floor: number, value: number, style: LabelStyle): void {
    const texture = labels.get(magnitudeText(value), style);
    if (sprite.texture !== texture) sprite.texture = texture;
    sprite.position.set(Math.round(layout.valuesX), Math.round(floorY(layout, floor) - texture.height / 2));
  }

  return {
    container,
    setLinks(links) {
      floors = valueFloors(layout.n, links, layout.pitch);
      while (sprites.length < floors.length) sprites.push(label());
      last = Number.NEGATIVE_INFINITY;
    },
    place(gradient, hover, now) {
      if (now - last < EVERY_MS && hover === lastHover) return;
      last = now;
      lastHover = hover;
      const isNear = (floor: number) => hover !== null && Math.abs(floor - hover) * layout.pitch < 15;
      for (let k = 0; k < sprites.length; k++) {
        const isShown = k < floors.length && !isNear(floors[k]);
        sprites[k].alpha = isShown ? 1 : 0;
        if (isShown) write(sprites[k], floors[k], gradient[floors[k]], STYLE);
      }
      hovered.alpha = hover === null ? 0 : 1;
      if (hover !== null) write(hovered, hover, gradient[hover], strong);
    },
    destroy() {
      container.destroy({ children: true });
      labels.destroy();
    },
  };
}
