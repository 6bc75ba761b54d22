import { percent, shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { blend, type Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { MOST_ALPHA, type State } from './controls.ts';
import { type Field, xOf, yOf } from './geometry.ts';
import type { GrowthMap } from './model-map.ts';
import type { Learning } from './model-training.ts';

/** ln of the growth at which the colours end. */
const FULL = Math.log(1e20);

/**
 * The colour of a growth, its ln: away from the ground from the strongest shrinking to the strongest growth, so that lightness alone tells it,
 * and the network's blue where it shrinks, the warm colour where it grows.
 */
export function growthColour(theme: Pick<Theme, 'panel' | 'network' | 'chain'>, growth: number): string {
  const strength = Math.sqrt(Math.min(Math.abs(growth) / FULL, 1));
  return growth < 0
    ? blend(theme.panel, theme.network, 0.42 - 0.36 * strength)
    : blend(theme.panel, theme.chain, 0.54 + 0.4 * strength);
}

/** Slanted lines over what is drawn, within a path. */
function hatch({ context, theme }: Pen, field: Field, within: Path2D): void {
  context.save();
  context.clip(within);
  context.globalAlpha = 0.3;
  context.strokeStyle = theme.ground;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = field.left - field.height; x < field.left + field.width; x += 7) {
    context.moveTo(x, field.top + field.height);
    context.lineTo(x + field.height, field.top);
  }
  context.stroke();
  context.restore();
}

/** The measured growth, or null while it would answer; hatched where the signal grows. */
export function drawGrowth(pen: Pen, field: Field, map: GrowthMap | null): void {
  const { context, theme } = pen;
  let growing = '';
  context.fillStyle = theme.panel;
  context.fillRect(field.left, field.top, field.width, field.height);
  if (map === null) return;
  const { alphas, betas, growth } = map;
  const [wide, tall] = [field.width / alphas.length, field.height / betas.length];
  // Whole pixels: no seams between neighbours.
  const edgeX = (column: number) => Math.round(field.left + column * wide);
  const edgeY = (row: number) => Math.round(field.top + row * tall);
  growth.forEach((row, b) => {
    row.forEach((value, a) => {
      context.fillStyle = growthColour(theme, value);
      const [x, y] = [edgeX(a), edgeY(betas.length - 1 - b)];
      const [wide, high] = [edgeX(a + 1) - x, edgeY(betas.length - b) - y];
      context.fillRect(x, y, wide, high);
      if (value > 0) growing += `M${x} ${y}h${wide}v${high}h${-wide}Z`;
    });
  });
  hatch(pen, field, new Path2D(growing));
}

/** The line α = β/L. */
export function drawLine({ context, theme, write }: Pen, field: Field, { lipschitz }: State): void {
  context.save();
  context.beginPath();
  context.rect(field.left, field.top, field.width, field.height);
  context.clip();
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(xOf(field, 0), yOf(field, 0));
  context.lineTo(xOf(field, 1 / lipschitz), yOf(field, 1));
  context.stroke();
  context.restore();
  const label = 0.72;
  const besideLine = xOf(field, label / lipschitz);
  const hasRoom = besideLine < field.left + field.width * 0.7;
  write('α = β/L', besideLine + (hasRoom ? 8 : -8), yOf(field, label), {
    colour: theme.text,
    weight: 600,
    align: hasRoom ? 'left' : 'right',
  });
}

/** The axes, and the point that is chosen. */
export function drawFrame(pen: Pen, field: Field, { alpha, beta }: State): void {
  const { context, theme, rem, write, isSmall } = pen;
  for (const value of [0, 0.5, 1, 1.5, MOST_ALPHA]) {
    write(shortNumber(value), xOf(field, value), field.top + field.height + rem(10), { align: 'center', size: 11 });
  }
  for (const value of [0, 0.5, 1])
    write(shortNumber(value), field.left - 6, yOf(field, value), { align: 'right', size: 11 });
  write('β', field.left - rem(20), yOf(field, 0.75), { colour: theme.text });
  write('α', xOf(field, 1.75), field.top + field.height + rem(10), { colour: theme.text, align: 'center' });
  const [x, y] = [xOf(field, alpha), yOf(field, beta)];
  context.lineWidth = 3;
  context.strokeStyle = theme.ground;
  context.fillStyle = theme.text;
  context.beginPath();
  context.arc(x, y, isSmall ? 4 : 8, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** What training made of places in the plane: a full disc has learned all, a dot only guesses, a cross left the range. */
export function drawLearning(pen: Pen, field: Field, { trained }: Learning): void {
  const { context, theme, rem } = pen;
  const most = Math.min(field.width / 9, field.height / 7) * 0.36;
  for (const { alpha, beta, accuracy } of trained) {
    const [x, y] = [xOf(field, alpha), yOf(field, beta)];
    context.fillStyle = context.strokeStyle = theme.text;
    context.lineWidth = 1.5;
    context.beginPath();
    if (Number.isNaN(accuracy)) {
      const arm = rem(4);
      context.moveTo(x - arm, y - arm);
      context.lineTo(x + arm, y + arm);
      context.moveTo(x + arm, y - arm);
      context.lineTo(x - arm, y + arm);
      context.stroke();
      continue;
    }
    context.arc(x, y, most * Math.max(0.14, 2 * accuracy - 1), 0, 2 * Math.PI);
    context.globalAlpha = 0.75;
    if (accuracy > 0.95) context.fill();
    else context.stroke();
    context.globalAlpha = 1;
  }
}

/** The best place found, in words. */
export function bestOf({ trained }: Learning): string {
  const best = trained.reduce((one, other) =>
    other.accuracy > one.accuracy || Number.isNaN(one.accuracy) ? other : one,
  );
  const learned = trained.filter(({ accuracy }) => accuracy > 0.95).length;
  return say`${learned} of ${trained.length} stacks learned; best ${percent(best.accuracy)} at α = ${shortNumber(best.alpha)}, β = ${shortNumber(best.beta)}`;
}
