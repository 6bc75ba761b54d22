import { say } from '../../../language/index.ts';
import { type Box, blend, type Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { CELLS } from './controls.ts';

/** Decades of distance from the mean that the colours tell: what is nearer than the least of them is dark. */
const DECADES = 4;

/** So many shades on either side of the mean: more than a screen tells apart. */
const SHADES = 256;

type Tones = Pick<Theme, 'ground' | 'quiet' | 'network' | 'chain'>;

interface Shade {
  readonly css: string;
  /** Red, green and blue, 0 to 255. */
  readonly channels: readonly number[];
}

type Palette = readonly [below: readonly Shade[], above: readonly Shade[]];
const palettes = new WeakMap<Tones, Palette>();

/** All shades of a theme, mixed once: a picture of the rod has thousands of cells. */
function paletteOf(theme: Tones): Palette {
  const known = palettes.get(theme);
  if (known !== undefined) return known;
  const { ground, quiet, network, chain } = theme;
  const dark = blend(ground, quiet, 0.55);
  const towards = (end: string) =>
    Array.from({ length: SHADES + 1 }, (_, k): Shade => {
      const css = blend(dark, end, k / SHADES);
      return { css, channels: [1, 3, 5].map((from) => Number.parseInt(css.slice(from, from + 2), 16)) };
    });
  const palette: Palette = [towards(blend(ground, network, 0.2)), towards(chain)];
  palettes.set(theme, palette);
  return palette;
}

/**
 * Warm above the mean, blue below it, by the logarithm of the distance: a rod that has nearly evened out is still told from one that has.
 * The more there is, the farther from the ground's lightness, so that it can be read without hue. The mean never changes, so the colours
 * of all steps mean the same.
 */
export function heatShade(theme: Tones, distance: number): Shade {
  const strength = 1 + Math.log10(Math.max(Math.abs(distance), 1e-300)) / DECADES;
  return paletteOf(theme)[distance < 0 ? 0 : 1][Math.round(SHADES * Math.min(Math.max(strength, 0), 1))];
}

export const heatColour = (theme: Tones, distance: number): string => heatShade(theme, distance).css;

/** A row of glowing cells. */
export function drawRow(pen: Pen, u: Float64Array, mean: number, { x, y, width, height }: Box): void {
  const step = width / CELLS;
  u.forEach((value, cell) => {
    pen.context.fillStyle = heatColour(pen.theme, value - mean);
    // Whole pixels: colours that shine through would show seams.
    const left = Math.round(x + cell * step);
    pen.context.fillRect(left, y, Math.round(x + (cell + 1) * step) - left, height);
  });
}

/** Widths of the scale and of the numbers at its ends, in letters' pixels of `rem`. */
const [SCALE, END] = [66, 64];

/** The room that the scale takes. */
export const scaleWidth = ({ rem }: Pen): number => rem(SCALE + 2 * END);

/** What the colours mean, with numbers at the ends; it ends at `right`. */
export function drawScale(pen: Pen, right: number, y: number): void {
  const { context, theme, rem, write } = pen;
  const [from, wide] = [right - rem(END + SCALE), rem(SCALE)];
  const half = wide / 2;
  for (let px = 0; px < wide; px++) {
    const along = (px + 0.5 - half) / half;
    context.fillStyle = heatColour(pen.theme, Math.sign(along) * 10 ** (DECADES * (Math.abs(along) - 1)));
    context.fillRect(from + px, y - rem(6), 1, rem(12));
  }
  write('±10⁻⁴', from + half, y, { align: 'center', size: 11, colour: theme.text });
  write(say`mean − 1`, from - 4, y, { align: 'right', size: 11 });
  write(say`mean + 1`, from + wide + 4, y, { size: 11 });
}
