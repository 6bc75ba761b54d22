import { powerText, say } from '../../language/index.ts';
import type { Box } from '../stage/camera.ts';
import { DECADES, LEVELS, levelFraction, magnitudeColour, SCALE_END } from '../stage/colour-scale.ts';
import { FONT, type Theme } from '../stage/theme.ts';

/** Ticks of the two readings of the one scale, as fractions of it. Contacts: the share of time is the square of the fraction. */
const CONTACT_TICKS = [
  [0, '0'],
  [0.5, '25'],
  [1, '100 %'],
] as const;
const SENSITIVITY_TICKS = [-4, -2, 0, 2].map((exponent) => [1 + exponent / DECADES, powerText(exponent)] as const);

const CONTACT_WORDS = [say`how often beads`, say`i and j touch`];
const SENSITIVITY_WORDS = [say`how strongly floor`, say`j feels floor i`];

/** A small map with the half that a line of the legend speaks of. */
function paintHalf(context: CanvasRenderingContext2D, x: number, y: number, size: number, isUpper: boolean): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + size, y + size);
  if (isUpper) context.lineTo(x + size, y);
  else context.lineTo(x, y + size);
  context.closePath();
  context.fill();
}

/** The bar of the whole scale, what explodes included, from (x, y) along its way. */
function paintBar(context: CanvasRenderingContext2D, theme: Theme, box: Box, isUpright: boolean): void {
  const long = isUpright ? box.height : box.width;
  for (let level = 0; level < LEVELS; level++) {
    const from = (levelFraction(level) / SCALE_END) * long;
    const to = (levelFraction(Math.min(LEVELS - 1, level + 1)) / SCALE_END) * long + 1;
    context.fillStyle = magnitudeColour(levelFraction(level), theme.name);
    if (isUpright) context.fillRect(box.x, box.y + long - Math.min(long, to), box.width, Math.min(long, to) - from);
    else context.fillRect(box.x + from, box.y, Math.min(long, to) - from, box.height);
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}

/**
 * The legend: one bar for both halves of the map, read as a share of time above and as a factor below.
 * @param box where it goes, device pixels
 * @param px device pixels a CSS pixel
 */
export function paintLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  box: Box,
  way: 'below' | 'beside',
  px: number,
): void {
  const small = `500 ${10 * px}px ${FONT}`;
  const words = `500 ${10.5 * px}px ${FONT}`;
  context.textBaseline = 'middle';
  const line = 13 * px;
  const icon = 8 * px;

  function label(text: string, x: number, y: number, isUpper: boolean | null): void {
    context.font = words;
    context.textAlign = 'left';
    context.fillStyle = theme.quiet;
    if (isUpper !== null) paintHalf(context, x, y - icon / 2, icon, isUpper);
    context.fillText(text, x + icon + 5 * px, y);
  }

  function tick(text: string, x: number, y: number, align: CanvasTextAlign): void {
    context.font = small;
    context.textAlign = align;
    context.fillStyle = theme.quiet;
    context.fillText(text, x, y);
  }

  if (way === 'below') {
    const bar = { x: box.x, y: box.y + 2 * line - 2 * px, width: box.width, height: 8 * px };
    const at = (fraction: number) => bar.x + (fraction / SCALE_END) * bar.width;
    label(CONTACT_WORDS.join(' '), box.x, box.y + line / 2, true);
    for (const [fraction, text] of CONTACT_TICKS)
      tick(text, at(fraction), box.y + line * 1.5 - 2 * px, fraction === 0 ? 'left' : 'center');
    paintBar(context, theme, bar, false);
    const under = bar.y + bar.height + line / 2 + px;
    SENSITIVITY_TICKS.forEach(([fraction, text], k) => {
      const align = k === 0 ? 'left' : k === SENSITIVITY_TICKS.length - 1 ? 'right' : 'center';
      tick(text, at(fraction), under, align);
    });
    label(SENSITIVITY_WORDS.join(' '), box.x, under + line, false);
    return;
  }
  CONTACT_WORDS.forEach((text, k) => {
    label(text, box.x, box.y + line * (k + 0.5), k === 0 ? true : null);
  });
  const foot = box.y + box.height;
  SENSITIVITY_WORDS.forEach((text, k) => {
    label(text, box.x, foot - line * (1.5 - k), k === 0 ? false : null);
  });
  const top = box.y + 3 * line;
  const bar = { x: box.x + 40 * px, y: top, width: 9 * px, height: Math.max(1, foot - 3 * line - top) };
  const at = (fraction: number) => bar.y + bar.height * (1 - fraction / SCALE_END);
  paintBar(context, theme, bar, true);
  for (const [fraction, text] of CONTACT_TICKS) tick(text, bar.x - 5 * px, at(fraction), 'right');
  for (const [fraction, text] of SENSITIVITY_TICKS) tick(text, bar.x + bar.width + 5 * px, at(fraction), 'left');
}
