import type { Texture } from 'pixi.js';
import { type PaintedSet, paintSet } from './paint.ts';
import { FONT } from './theme.ts';

export interface LabelStyle {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly colour: string;
  /** Ground behind the text, with rounded ends and a line around it. */
  readonly pill?: { readonly fill: string; readonly line: string };
  /** Dark edge around the letters, for text over a picture. */
  readonly halo?: string;
}

/** Text as textures, each painted once. Callers keep the number of different texts small. */
export interface LabelStore {
  get(text: string, style: LabelStyle): Texture;
  destroy(): void;
}

const PADDING_X = 9;
const PADDING_Y = 5;

let ruler: CanvasRenderingContext2D | null = null;

function measure(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 7;
  ruler.font = font;
  return ruler.measureText(text).width;
}

function paintLabel(text: string, style: LabelStyle, resolution: number): PaintedSet {
  const font = `${style.weight} ${style.size}px ${FONT}`;
  const textWidth = measure(text, font);
  const padX = style.pill === undefined ? 3 : PADDING_X;
  const padY = style.pill === undefined ? 2 : PADDING_Y;
  const width = Math.ceil(textWidth + 2 * padX);
  const height = Math.ceil(style.size * 1.25 + 2 * padY);
  return paintSet(1, width, height, resolution, (context) => {
    if (style.pill !== undefined) {
      context.beginPath();
      context.roundRect(-width / 2 + 0.5, -height / 2 + 0.5, width - 1, height - 1, Math.min(9, height / 2));
      context.fillStyle = style.pill.fill;
      context.fill();
      context.strokeStyle = style.pill.line;
      context.stroke();
    }
    context.font = font;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    const baseline = style.size * 0.36;
    if (style.halo !== undefined) {
      context.strokeStyle = style.halo;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(text, 0, baseline);
    }
    context.fillStyle = style.colour;
    context.fillText(text, 0, baseline);
  });
}

export function createLabelStore(resolution: number): LabelStore {
  const kept = new Map<LabelStyle, Map<string, PaintedSet>>();
  return {
    get(text, style) {
      let byText = kept.get(style);
      if (byText === undefined) {
        byText = new Map();
        kept.set(style, byText);
      }
      let label = byText.get(text);
      if (label === undefined) {
        label = paintLabel(text, style, resolution);
        byText.set(text, label);
      }
      return label.textures[0];
    },
    destroy() {
      for (const byText of kept.values()) for (const label of byText.values()) label.destroy();
      kept.clear();
    },
  };
}
