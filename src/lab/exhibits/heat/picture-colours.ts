import { say } from '../../../language/index.ts';
import { type Box, blend, type Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { CELLS } from './controls.ts';

/** Decades of distance from the mean that the colours tell: what is nearer than the least of them is dark. */
const DECADES = 4;

/**
 * Warm above the mean, blue below it, by the logarithm of the distance: a rod that has nearly evened out is still told from one that has.
 * The more there is, the farther from the ground's lightness, so that it can be read without hue. The mean never changes, so the colours
 * of all steps mean the same.
 */
export function heatColour(
  { ground, quiet, network, chain }: Pick<Theme, 'ground' | 'quiet' | 'network' | 'chain'>,
  distance: number,
): string {
  const strength = 1 + Math.log10(Math.max(Math.abs(distance), 1e-300)) / DECADES;
  const end = distance < 0 ? blend(ground, network, 0.2) : chain;
  return blend(blend(ground, quiet, 0.55), end, Math.min(Math.max(strength, 0), 1));
}

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
