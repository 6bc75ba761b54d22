import { createLabelStore, type LabelStyle } from '../stage/labels.ts';
import { paintSet } from '../stage/paint.ts';
import { Container, Sprite, Texture } from '../stage/pixi.ts';
import { paintPlate } from '../stage/plate.ts';
import { blend, fade, type Theme } from '../stage/theme.ts';

const SWATCH = 22;
const SIGNS = ['contact', 'made', 'standing', 'free', 'outline', 'ghost', 'wrong', 'decoy', 'cage', 'barred'] as const;

/** A sign in the picture that needs a word; without a sign, a notice. */
export interface LegendItem {
  readonly sign: (typeof SIGNS)[number] | null;
  readonly words: string;
}

export interface ChainLegend {
  readonly container: Container;
  setItems(items: readonly LegendItem[]): void;
  /** Lays the items in one row, as many as fit into `width`, the first ones first. */
  place(x: number, bottom: number, width: number): void;
  destroy(): void;
}

function paintSign(context: CanvasRenderingContext2D, sign: string, theme: Theme): void {
  const dots = (colour: string, size: number, glow: number) => {
    context.fillStyle = colour;
    context.shadowColor = colour;
    context.shadowBlur = glow;
    for (const x of [-6, 0, 6]) {
      context.beginPath();
      context.arc(x, 0, size, 0, 2 * Math.PI);
      context.fill();
    }
  };
  const band = (rod: string, disc: string, size: number) => {
    context.fillStyle = rod;
    context.fillRect(-8, -size, 16, 2 * size);
    context.fillStyle = disc;
    for (const x of [-8, 8]) {
      context.beginPath();
      context.arc(x, 0, Math.min(size * 1.4, 3.2), 0, 2 * Math.PI);
      context.fill();
    }
  };
  if (sign === 'contact') dots(theme.unmade, 1.6, 0);
  else if (sign === 'made') dots(theme.made, 2.2, 4);
  else if (sign === 'standing') paintPlate(context, theme);
  else if (sign === 'free') {
    context.strokeStyle = theme.name === 'light' ? theme.linkText : theme.link;
    context.lineWidth = 2.2;
    for (let quarter = 0; quarter < 4; quarter++) {
      const middle = (quarter * Math.PI) / 2 + Math.PI / 4;
      context.beginPath();
      context.arc(0, 0, 6, middle - 0.42, middle + 0.42);
      context.stroke();
    }
  } else if (sign === 'barred') {
    context.strokeStyle = theme.quiet;
    context.lineWidth = 1.6;
    context.beginPath();
    context.arc(0, 0, 5, 0, 2 * Math.PI);
    context.moveTo(-5, 5);
    context.lineTo(5, -5);
    context.stroke();
  } else if (sign === 'outline') band(theme.outline, theme.outline, 4);
  else if (sign === 'decoy') band(blend(theme.outline, theme.wrong, 0.3), blend(theme.outline, theme.wrong, 0.3), 4);
  else if (sign === 'cage') {
    const shade = context.createLinearGradient(-10, 0, 10, 0);
    shade.addColorStop(0, fade(theme.text, 0));
    shade.addColorStop(1, fade(theme.text, 0.6));
    context.fillStyle = shade;
    context.fillRect(-10, -5, 20, 10);
  } else if (sign === 'ghost') band(theme.ghost, theme.ghostBead, 1.6);
  else {
    context.fillStyle = theme.wrong;
    for (const x of [-6, 2]) {
      context.beginPath();
      context.moveTo(x, -3.6);
      context.lineTo(x + 3.6, 0);
      context.lineTo(x, 3.6);
      context.lineTo(x - 3.6, 0);
      context.fill();
    }
  }
}

/** The legend: what the signs in the picture mean, in one quiet row below the chain. */
export function createChainLegend(theme: Theme, resolution: number): ChainLegend {
  const container = new Container();
  const labels = createLabelStore(resolution);
  const style: LabelStyle = { size: 11.5, weight: 400, colour: theme.quiet, halo: fade(theme.ground, 0.7) };
  const notice: LabelStyle = {
    size: 12,
    weight: 600,
    colour: theme.text,
    pill: { fill: theme.panel, line: theme.line },
  };
  const set = paintSet(SIGNS.length, SWATCH, 14, resolution, (context, kind) => paintSign(context, SIGNS[kind], theme));
  const sprites: { sign: Sprite; text: Sprite }[] = [];
  let items: readonly LegendItem[] = [];

  function sprite(): Sprite {
    const made = new Sprite(Texture.EMPTY);
    made.anchor.set(0, 0.5);
    container.addChild(made);
    return made;
  }

  return {
    container,
    setItems(next) {
      items = next;
      while (sprites.length < next.length) sprites.push({ sign: sprite(), text: sprite() });
      sprites.forEach(({ sign, text }, k) => {
        const item = next[k] as LegendItem | undefined;
        if (item === undefined) return;
        sign.texture = item.sign === null ? Texture.EMPTY : set.textures[SIGNS.indexOf(item.sign)];
        text.texture = labels.get(item.words, item.sign === null ? notice : style);
      });
    },
    place(x, bottom, width) {
      let at = 0;
      sprites.forEach(({ sign, text }, k) => {
        const from = at + (items[k]?.sign == null ? 0 : SWATCH + 2);
        const isShown = k < items.length && from + text.width <= width;
        sign.visible = text.visible = isShown;
        if (!isShown) return;
        sign.position.set(Math.round(x + at), Math.round(bottom - 9));
        text.position.set(Math.round(x + from), Math.round(bottom - 9));
        at = from + text.width + 10;
      });
    },
    destroy() {
      container.destroy({ children: true });
      set.destroy();
      labels.destroy();
    },
  };
}
