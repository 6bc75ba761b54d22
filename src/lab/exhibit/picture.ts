import { createSheet, FONT, type Picture, type PictureOptions, THEMES, type Theme } from '../../render/index.ts';
import type { State } from './controls.ts';
import type { View } from './view.ts';

export interface LabPictureOptions<S = State> extends PictureOptions {
  /** A small one on the landing page: no words, no hands. */
  readonly isSmall: boolean;
  /** Changes controls by hand. */
  set(change: Partial<S>): void;
  /** Answers a question that asks for places. */
  place(x: number, y: number): void;
  /** Plays from where the clock stands. */
  play(): void;
  /** Sets the clock back to the start. */
  reset(): void;
}

/** The picture of an exhibit; `draw` answers whether it still moves and wants another frame. */
export interface LabPicture<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>>
  extends Omit<Picture<never>, 'draw'> {
  draw(view: View<S, Scene, Found>, now: number): boolean;
}

/** Makes a picture in its host. */
export type MakePicture<S = State, Scene = unknown, Found = Readonly<Record<string, unknown>>> = {
  make(host: HTMLElement, options: LabPictureOptions<S>): LabPicture<S, Scene, Found>;
}['make'];

interface Writing {
  /** CSS pixels; follows the size of the page's letters. */
  readonly size?: number;
  readonly colour?: string;
  readonly align?: CanvasTextAlign;
  readonly weight?: 400 | 600 | 700;
  /** The room there is, CSS pixels: letters shrink to fit it. */
  readonly room?: number;
  /** So many lines they may take, the first one at y, before letters shrink. */
  readonly lines?: number;
}

/** What a picture is drawn with: a cleared 2D canvas in CSS pixels, and the theme's colours. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly isSmall: boolean;
  /** Nothing may glide now. */
  readonly isCalm: boolean;
  /** CSS pixels of a size given for letters of 16 pixels. */
  rem(size: number): number;
  /** Words; none in a small picture. */
  write(text: string, x: number, y: number, writing?: Writing): void;
}

/** What a hand on a picture is given. */
export interface Hands<S, Scene, Found> {
  readonly canvas: HTMLCanvasElement;
  /** Size of the page's letters, CSS pixels. */
  readonly letter: number;
  /** What is drawn now, or null. */
  view(): View<S, Scene, Found> | null;
  /** Where a pointer is, in the pen's pixels. */
  locate(event: PointerEvent): readonly [x: number, y: number];
  set(change: Partial<S>): void;
  /** Answers a question that asks for places, in the picture's own units. */
  place(x: number, y: number): void;
  /** Plays from where the clock stands. */
  play(): void;
  /** Sets the clock back to the start. */
  reset(): void;
}

/** From line to line, in heights of a letter. */
const LINE = 1.35;

/** Words in at most so many lines, broken where there is a space: each within the room, or as little beyond it as can be. */
export function inLines(text: string, room: number, most: number, widthOf: (words: string) => number): string[] {
  const words = text.split(' ');
  for (let wide = room; most > 1; wide *= 1.04) {
    const rows: string[] = [];
    for (const word of words) {
      const longer = rows.length === 0 ? word : `${rows[rows.length - 1]} ${word}`;
      if (rows.length > 0 && widthOf(longer) <= wide) rows[rows.length - 1] = longer;
      else rows.push(word);
    }
    if (rows.length <= most) return rows;
  }
  return [text];
}

/**
 * A picture that is painted anew as a whole, on a plain canvas.
 * @param paint answers true while it wants another frame: something glides
 * @param attach listens to the pointer, on pictures that take it; call its result to stop
 */
export function drawing<S, Scene, Found>(
  name: string,
  paint: (pen: Pen, view: View<S, Scene, Found>, now: number) => boolean,
  attach?: (hands: Hands<S, Scene, Found>) => () => void,
): MakePicture<S, Scene, Found> {
  return (host, { theme: themeName, isSmall, calm, set, place, play, reset }) => {
    const sheet = createSheet(host, name);
    const { canvas, context, pane } = sheet;
    const theme = THEMES[themeName];
    const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const rem = (size: number) => (size * letter) / 16;
    let last: View<S, Scene, Found> | null = null;
    const write: Pen['write'] = (text, x, y, writing = {}) => {
      if (isSmall) return;
      const { size = 12, colour = theme.quiet, align = 'left', weight = 400, room, lines = 1 } = writing;
      const widthOf = (words: string) => context.measureText(words).width;
      context.font = `${weight} ${rem(size)}px ${FONT}`;
      const rows = room === undefined ? [text] : inLines(text, room, lines, widthOf);
      const wide = room === undefined ? 1 : Math.max(1, ...rows.map((row) => widthOf(row) / room));
      if (wide > 1) context.font = `${weight} ${rem(size) / wide}px ${FONT}`;
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.fillStyle = colour;
      const step = (LINE * rem(size)) / wide;
      rows.forEach((row, k) => void context.fillText(row, x, y + k * step));
    };
    const letGo = attach?.({
      canvas,
      letter,
      set,
      place,
      play,
      reset,
      view: () => last,
      locate(event) {
        const [x, y] = sheet.locate(event);
        return [x - pane.x, y - pane.y];
      },
    });
    return {
      draw(view, now) {
        last = view;
        sheet.clear();
        context.translate(pane.x, pane.y);
        const { width, height } = pane;
        return paint({ context, width, height, theme, isSmall, isCalm: calm(), rem, write }, view, now);
      },
      resize: () => void sheet.resize(),
      destroy() {
        letGo?.();
        sheet.destroy();
      },
    };
  };
}
