import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { attachHand } from './hand.ts';
import type { Found, Scene } from './model.ts';
import { NUMBERED } from './model-spectrum.ts';
import { drawNumbers, drawPressed } from './picture-answer.ts';
import { drawModes } from './picture-modes.ts';
import { type Plane, planeOn, stripOf } from './plane.ts';

type Seen = View<State, Scene, Found>;

function dot({ context }: Pen, x: number, y: number, radius: number, isFull: boolean): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  if (isFull) context.fill();
  else context.stroke();
}

/** Axes, the unit circle, and the disc from which the eigenvalues were drawn, before and after. */
function drawPlane(pen: Pen, { x, y, unit, bottom }: Plane, { radius, centre }: State, isAsking: boolean): void {
  const { context, theme, width, write } = pen;
  context.fillStyle = theme.line;
  context.fillRect(0, y(0), width, 1);
  context.fillRect(x(0), 0, 1, bottom);
  context.lineWidth = 1.5;
  context.strokeStyle = theme.quiet;
  dot(pen, x(0), y(0), unit, false);
  context.lineWidth = 1;
  context.setLineDash([3, 4]);
  for (const shift of isAsking ? [0] : [0, 1]) dot(pen, x(centre + shift), y(0), radius * unit, false);
  context.setLineDash([]);
  write('|z| = 1', x(-0.72), y(0.72) - 10, { align: 'right' });
  for (const re of [-1, 1, 2]) write(shortNumber(re), x(re) + 3, y(0) + 10, { size: 11 });
  write('i', x(0) + 5, y(1) - 8, { size: 11 });
}

function drawBefore(pen: Pen, { x, y }: Plane, { spectrum }: Scene): void {
  pen.context.lineWidth = 2;
  pen.context.strokeStyle = pen.theme.chain;
  for (const { re, im } of spectrum.before) dot(pen, x(re), y(im), radiusOf(pen), false);
}

const radiusOf = ({ isSmall }: Pen) => (isSmall ? 2.5 : 6);

/** Each eigenvalue of I + J, and the step of one that led to it; yellow is kept for links and answers, so the step is quiet. */
function drawAfter(pen: Pen, { x, y }: Plane, { spectrum }: Scene): void {
  const { context, theme } = pen;
  const radius = radiusOf(pen);
  context.lineWidth = 1;
  context.strokeStyle = theme.quiet;
  context.globalAlpha = 0.6;
  context.beginPath();
  for (const { re, im } of spectrum.before) {
    context.moveTo(x(re) + radius, y(im));
    context.lineTo(x(re + 1) - radius, y(im));
    context.moveTo(x(re + 1) - radius - 5, y(im) - 3);
    context.lineTo(x(re + 1) - radius, y(im));
    context.lineTo(x(re + 1) - radius - 5, y(im) + 3);
  }
  context.stroke();
  context.globalAlpha = 1;
  for (const { re, im } of spectrum.after) {
    context.fillStyle = theme.network;
    dot(pen, x(re), y(im), radius, true);
    if (Math.hypot(re, im) > 1) {
      context.lineWidth = 1;
      context.strokeStyle = theme.text;
      dot(pen, x(re), y(im), radius + 3, false);
    }
  }
}

/** The place in the scene's depths that the clock has reached. */
export function reached({ depths }: Scene['spectrum'], at: number): number {
  let place = 0;
  while (place + 1 < depths.length && depths[place + 1] <= at + 1e-9) place++;
  return place;
}

function paint(pen: Pen, { state, scene, at, answer, isAsking }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const strip = stripOf(height, isSmall);
  const plane = planeOn(width, height, strip);
  drawPlane(pen, plane, state, isAsking);
  drawBefore(pen, plane, scene);
  if (!isAsking) drawAfter(pen, plane, scene);
  const pressed = (answer ?? []) as readonly number[];
  if (isAsking || pressed.length > 0) drawNumbers(pen, plane, scene.spectrum);
  drawPressed(pen, plane, pressed, isAsking ? null : scene.spectrum);
  const place = reached(scene.spectrum, at);
  const [largest] = scene.spectrum.singular[place];
  write(say`○ eigenvalues of J`, 8, rem(14), { colour: theme.chain, weight: 600, room: width * 0.46 });
  if (!isAsking)
    write(say`● eigenvalues of I + J`, width - 8, rem(14), {
      colour: theme.network,
      weight: 600,
      align: 'right',
      room: width * 0.46,
    });
  const depth = scene.spectrum.depths[place];
  const words = say`after ${depth} blocks: ‖(I + J)ᵏ‖ = ${shortNumber(largest)}, ‖Jᵏ‖ = ${shortNumber(scene.spectrum.plain[place])}`;
  if (!isAsking)
    write(words, width / 2, plane.bottom - rem(12), { align: 'center', colour: theme.text, room: width - 16 });
  if (strip > 0) drawModes(pen, scene.modes, { x: 0, y: height - strip, width, height: strip });
  return false;
}

export const picture = drawing<State, Scene, Found>('plus-i', paint, attachHand);

/** As finely as one can press. */
const toHundredths = (value: number) => shortNumber(Math.round(100 * value) / 100);

/** The picture in words. */
export function describe({ state, scene, at, isAsking }: Seen): string {
  const { spectrum, modes } = scene;
  if (isAsking) {
    const places = spectrum.pairs.slice(0, NUMBERED).map(({ re, im }) => `${toHundredths(re)} + ${toHundredths(im)}i`);
    return say`The complex plane with the unit circle and the ${state.size} eigenvalues of J round 0; three of them are numbered: ${places.join(', ')}.`;
  }
  const place = reached(spectrum, at);
  const outside = spectrum.after.filter(({ re, im }) => Math.hypot(re, im) > 1).length;
  return say`The complex plane with the unit circle. ${state.size} eigenvalues of J, and those of I + J, each one to the right; ${outside} of them outside the circle. After ${spectrum.depths[place]} blocks the largest singular value of the product is ${shortNumber(spectrum.singular[place][0])}, that of the branches alone ${shortNumber(spectrum.plain[place])}. Below, the chain’s eigenvalues without and with a link; the slowest goes from ${shortNumber(modes.free[1])} to ${shortNumber(modes.linked[1])}.`;
}
