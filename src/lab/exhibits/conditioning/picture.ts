import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';

type Seen = View<State, Scene, Found>;

const ARROWS = 24;
/** A κ of which rounding lets no more be told. */
const LOST = 1e12;

/** The matrix between two powers: what is seen while a block is at work. */
function between(powers: Scene['powers'], at: number, isCalm: boolean): Float64Array {
  const before = Math.min(Math.floor(at), powers.length - 1);
  const part = isCalm ? 0 : at - before;
  const next = powers[Math.min(before + 1, powers.length - 1)];
  return powers[before].map((value, k) => value + part * (next[k] - value));
}

/** A condition number in words; beyond what rounding lets one tell, a direction is lost. */
/** Rounded as the claims are: what only rounding tells apart is not told. */
const told = (kappa: number) => shortNumber(Number(kappa.toPrecision(9)), 4);
const sizeInWords = (kappa: number) => (kappa < LOST ? told(kappa) : '∞');

function image(m: Float64Array, angle: number): readonly [number, number] {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return [m[0] * x + m[1] * y, m[2] * x + m[3] * y];
}

/** The image of the whole circle, about a centre on the canvas. */
function outline({ context }: Pen, m: Float64Array, centre: readonly [number, number], unit: number): void {
  context.beginPath();
  for (let k = 0; k <= 96; k++) {
    const [x, y] = image(m, (k / 96) * 2 * Math.PI);
    context.lineTo(centre[0] + x * unit, centre[1] - y * unit);
  }
  context.stroke();
}

function drawArrows(pen: Pen, m: Float64Array, centre: readonly [number, number], unit: number): void {
  const { context, theme, isSmall } = pen;
  for (let k = 0; k < ARROWS; k++) {
    const [x, y] = image(m, (k / ARROWS) * 2 * Math.PI);
    const [endX, endY] = [centre[0] + x * unit, centre[1] - y * unit];
    context.strokeStyle = context.fillStyle = k === 0 ? theme.chain : theme.network;
    context.lineWidth = k === 0 ? 2.5 : 1.3;
    context.beginPath();
    context.moveTo(centre[0], centre[1]);
    context.lineTo(endX, endY);
    context.stroke();
    context.beginPath();
    context.arc(endX, endY, isSmall ? 2 : 3.5, 0, 2 * Math.PI);
    context.fill();
  }
}

function paint(pen: Pen, { scene, at }: Seen): boolean {
  const { context, width, height, theme, isSmall, isCalm, rem, write } = pen;
  const now = between(scene.powers, at, isCalm);
  const head = isSmall ? 0 : rem(50);
  const foot = isSmall ? 0 : rem(22);
  const centre = [width / 2, head + (height - head - foot) / 2] as const;
  const longest = Math.max(
    1,
    ...Array.from({ length: ARROWS }, (_, k) => Math.hypot(...image(now, (k / ARROWS) * 2 * Math.PI))),
  );
  const unit = (0.46 * Math.min(width, height - head - foot)) / longest;
  const isRoundSeen = unit > rem(6);
  context.lineWidth = 1;
  context.strokeStyle = theme.quiet;
  context.setLineDash([4, 4]);
  if (isRoundSeen) outline(pen, Float64Array.of(1, 0, 0, 1), centre, unit);
  context.setLineDash([]);
  context.globalAlpha = 0.35;
  context.save();
  context.beginPath();
  context.rect(0, head, width, height - head - foot);
  context.clip();
  // Ellipses that went before, as far as they fit.
  const fits = (power: Float64Array) => Math.hypot(...power) * unit < 0.62 * Math.min(width, height - head - foot);
  for (const power of scene.powers.slice(1, Math.floor(at)).filter(fits)) outline(pen, power, centre, unit);
  context.restore();
  context.globalAlpha = 1;
  context.strokeStyle = theme.network;
  context.lineWidth = 2;
  outline(pen, now, centre, unit);
  drawArrows(pen, now, centre, unit);
  const block = Math.floor(at);
  const kappa = scene.conditions[block];
  const words = kappa < LOST ? `κ = ${told(kappa)}` : say`κ = ∞: a direction is lost`;
  write(say`after block ${block}: ${words}`, width / 2, rem(14), {
    align: 'center',
    weight: 600,
    colour: theme.text,
    room: width - 16,
  });
  const own = sizeInWords(scene.conditions[1]);
  write(say`${isRoundSeen ? say`dashed: the circle that went in · ` : ''}one block: κ = ${own}`, width / 2, rem(36), {
    align: 'center',
    room: width - 16,
  });
  if (longest > 1.005) {
    const scale = say`drawn smaller: the longest arrow has ${shortNumber(longest)} times the length it had`;
    write(scale, width / 2, height - rem(10), { align: 'center', room: width - 16 });
  }
  return false;
}

export const picture = drawing<State, Scene, Found>('conditioning', paint);

/** The picture in words. */
export function describe({ state, scene, found: { hill }, at }: Seen): string {
  const block = Math.floor(at);
  const best = hill === null ? -1 : hill.accuracy.indexOf(Math.max(...hill.accuracy));
  const trained =
    hill === null
      ? ''
      : say` Of the α trained, ${shortNumber(hill.alphas[best])} came farthest, to ${shortNumber(hill.accuracy[best])} of the points.`;
  return say`A circle of 24 arrows after ${block} blocks with α = ${state.alpha}: an ellipse ${sizeInWords(scene.conditions[block])} times as long as wide; one block alone makes it ${sizeInWords(scene.conditions[1])}.${trained}`;
}
