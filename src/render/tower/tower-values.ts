import { magnitudeText, say } from '../../language/index.ts';
import type { Link } from '../../links/index.ts';
import type { LabelStyle } from '../stage/labels.ts';
import { createLiveLabel, type LiveLabel } from '../stage/live-label.ts';
import { Container } from '../stage/pixi.ts';
import type { Theme } from '../stage/theme.ts';
import { floorY, type TowerLayout, valueFloors } from './tower-layout.ts';
import type { TowerData } from './tower-picture.ts';

const EVERY_MS = 220;
/** Room beside the tower, pixels, from which on the output's number has words. */
const WORDS_FROM = 84;
/** How far a number may reach into the pane's padding, CSS pixels, and how small it may become. */
const EDGE = 8;
const LEAST_SCALE = 0.7;
const SIZE = { size: 11.5, weight: 600 } as const;
/** Wider than any number with its words, CSS pixels. */
const WIDEST = 240;

type ValueData = Pick<TowerData, 'gradient' | 'ghost' | 'hover' | 'exploding' | 'isEstimate'>;

export interface ValueLayer {
  readonly container: Container;
  setLinks(links: readonly Link[]): void;
  /** Writes the values of now; those of the floor that is pointed at are always told. */
  place(data: ValueData, now: number): void;
  destroy(): void;
}

/** The gradient in numbers beside some floors, always beside the one that is pointed at, there with the ghost's. */
export function createValueLayer(theme: Theme, layout: TowerLayout, resolution: number): ValueLayer {
  const container = new Container();
  const quiet: LabelStyle = { ...SIZE, colour: theme.quiet };
  const hot: LabelStyle = { ...SIZE, colour: theme.refused };
  const strong: LabelStyle = { ...SIZE, weight: 700, colour: theme.text };
  const strongHot: LabelStyle = { ...SIZE, weight: 700, colour: theme.refused };
  const values: LiveLabel[] = [];
  const hovered = label();
  const hoveredGhost = label();
  let floors: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let lastHover: number | null = null;
  let limit = Number.POSITIVE_INFINITY;
  let about = '';
  const hasWords = layout.valuesRoom >= WORDS_FROM;

  function label(): LiveLabel {
    const made = createLiveLabel(WIDEST, SIZE.size, resolution);
    made.sprite.alpha = 0;
    container.addChild(made.sprite);
    return made;
  }

  /** @returns how wide it stands there, CSS pixels */
  function write(value: LiveLabel, x: number, floor: number, text: string, style: LabelStyle): number {
    value.write(text, style);
    // In a narrow pane a long number is written smaller rather than cut off.
    const room = layout.valuesX + layout.valuesRoom + EDGE - x;
    const scale = Math.max(LEAST_SCALE, Math.min(1, room / value.width));
    value.sprite.scale.set(scale);
    value.sprite.position.set(Math.round(x), Math.round(floorY(layout, floor) - (value.height * scale) / 2));
    return value.width * scale;
  }

  /** The output's own value is 1 by definition, also where the others are an estimate. */
  const nearly = (floor: number) => (floor === layout.n - 1 ? '' : about);

  function writeValue(label: LiveLabel, floor: number, value: number, isHovered: boolean): number {
    const isExploding = value >= limit;
    const style = isHovered ? (isExploding ? strongHot : strong) : isExploding ? hot : quiet;
    // The first number stands alone in its corner: it says what it is.
    const words = floor === layout.n - 1 && hasWords ? say` at output` : '';
    return write(
      label,
      layout.valuesX,
      floor,
      `${nearly(floor)}${magnitudeText(value)}${isExploding ? ' ▲' : ''}${words}`,
      style,
    );
  }

  return {
    container,
    setLinks(links) {
      floors = valueFloors(layout.n, links, layout.pitch);
      while (values.length < floors.length) values.push(label());
      last = Number.NEGATIVE_INFINITY;
    },
    place({ gradient, ghost, hover: { node: hover }, exploding, isEstimate }, now) {
      const isSame = hover === lastHover && isEstimate === (about !== '');
      if (now - last < EVERY_MS && isSame) return;
      limit = exploding;
      about = isEstimate ? '≈ ' : '';
      last = now;
      lastHover = hover;
      const isNear = (floor: number) => hover !== null && Math.abs(floor - hover) * layout.pitch < 15;
      for (let k = 0; k < values.length; k++) {
        // Without its words the output's number, 1 by definition, would read as a title.
        const isBare = floors[k] === layout.n - 1 && !hasWords;
        const isShown = k < floors.length && !isBare && !isNear(floors[k]);
        values[k].sprite.alpha = isShown ? 1 : 0;
        if (isShown) writeValue(values[k], floors[k], gradient[floors[k]], false);
      }
      hovered.sprite.alpha = hover === null ? 0 : 1;
      hoveredGhost.sprite.alpha = 0;
      if (hover === null) return;
      const x = layout.valuesX + writeValue(hovered, hover, gradient[hover], true) + 6;
      if (ghost === null) return;
      const wide = write(hoveredGhost, x, hover, `┆ ${nearly(hover)}${magnitudeText(ghost[hover])}`, quiet);
      hoveredGhost.sprite.alpha = x + wide <= layout.valuesX + layout.valuesRoom ? 1 : 0;
    },
    destroy() {
      for (const value of [...values, hovered, hoveredGhost]) value.destroy();
      container.destroy({ children: true });
    },
  };
}
