import { type PaintedSet, paintSet } from './paint.ts';
import type { Texture } from './pixi.ts';
import { FONT } from './theme.ts';

export interface LabelStyle {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly colour: string;
  /** Ground behind the text, with rounded ends and a line around it. */
  readonly pill?: { readonly fill: string; readonly line: string };
  /** Longest line, pixels; longer texts are broken at spaces. */
  readonly wrap?: number;
  /** Dark edge around the letters, for text over a picture. */
  readonly halo?: string;
}

/** Text as textures, each painted once. Callers keep the number of different texts small. */
export interface LabelStore {
  get(text: string, style: LabelStyle): Texture;
  destroy(): void;
}

/** Around the letters of a label without a pill, CSS pixels. */
export const PADDING = { x: 3, y: 2 } as const;
const PILL_PADDING = { x: 9, y: 5 } as const;
/** Of a line, and how far its letters stand below its middle, in the letters' size. */
export const LINE = 1.3;
export const BASELINE = 0.36;

export const fontOf = ({ weight, size }: Pick<LabelStyle, 'weight' | 'size'>): string => `${weight} ${size}px ${FONT}`;

let ruler: CanvasRenderingContext2D | null = null;

function measure(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return text.length * 7;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** Breaks a text into lines of at most `most` pixels, as even in length as their number allows. */
function breakLines(text: string, font: string, most: number): string[] {
  const count = Math.ceil(measure(text, font) / most);
  if (count <= 1) return [text];
  const aim = measure(text, font) / count;
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length < count && measure(longer, font) > aim * 1.08) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function paintLabel(text: string, style: LabelStyle, resolution: number): PaintedSet {
  const font = fontOf(style);
  const lines = style.wrap === undefined ? [text] : breakLines(text, font, style.wrap);
  const textWidth = Math.max(...lines.map((line) => measure(line, font)));
  const padding = style.pill === undefined ? PADDING : PILL_PADDING;
  const width = Math.ceil(textWidth + 2 * padding.x);
  const lineHeight = style.size * LINE;
  const height = Math.ceil(lineHeight * lines.length + 2 * padding.y);
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
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.fillStyle = style.colour;
    lines.forEach((line, k) => {
      const baseline = (k - (lines.length - 1) / 2) * lineHeight + style.size * BASELINE;
      if (style.halo !== undefined) {
        context.strokeStyle = style.halo;
        context.strokeText(line, 0, baseline);
      }
      context.fillText(line, 0, baseline);
    });
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
