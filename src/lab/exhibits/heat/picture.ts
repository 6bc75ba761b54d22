import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import { createFilmPainter } from '../../exhibit/film.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import { CELLS, type State } from './controls.ts';
import { attachHand } from './hand.ts';
import { heightOf, layoutOn, SHOWN } from './layout.ts';
import type { Found, Scene } from './model.ts';
import { linkOf } from './model-chain.ts';
import { wavesIn } from './model-rod.ts';
import { drawKinks } from './picture-chain.ts';
import { drawRow, drawScale, heatShade, scaleWidth } from './picture-colours.ts';

type Seen = View<State, Scene, Found>;

/** The step that is shown. A shorter film may be handed in before the clock has followed. */
const stepAt = ({ film }: Scene, at: number) => Math.min(Math.floor(at), film.length - 1);

/** The profile now, and as it began, dashed. */
function drawProfile({ context, theme, write, rem, isSmall }: Pen, first: Float64Array, now: Float64Array, box: Box) {
  const step = box.width / CELLS;
  context.fillStyle = theme.line;
  for (const value of [0, 1]) {
    context.fillRect(box.x, heightOf(box, value), box.width, 1);
    write(String(value), box.x + 2, heightOf(box, value) + rem(value === 0 ? 9 : -8), { size: 11 });
  }
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  const trace = (u: Float64Array) => {
    context.beginPath();
    u.forEach((value, cell) => {
      context.lineTo(box.x + (cell + 0.5) * step, heightOf(box, value));
    });
    context.stroke();
  };
  context.lineJoin = 'round';
  context.lineWidth = 1.5;
  context.strokeStyle = theme.quiet;
  context.setLineDash([4, 4]);
  trace(first);
  context.setLineDash([]);
  context.lineWidth = isSmall ? 2 : 2.5;
  context.strokeStyle = theme.chain;
  trace(now);
  context.restore();
  const [least, most] = [Math.min(...now), Math.max(...now)];
  const isCut = least < SHOWN.from || most > SHOWN.to;
  const words = isCut
    ? say`cut off here: it reaches from ${shortNumber(least)} to ${shortNumber(most)}`
    : say`press and draw the temperature`;
  const y = box.y + rem(8);
  if (isCut && !isSmall) {
    context.fillStyle = theme.ground;
    context.fillRect(box.x + box.width - rem(290), y - rem(8), rem(290), rem(16));
  }
  write(words, box.x + box.width - 4, y, { align: 'right', size: 11, colour: isCut ? theme.text : theme.quiet });
}

const paintFilm = createFilmPainter();

/** All steps so far, one under the other: time runs down. */
function drawFilm(pen: Pen, film: Scene['film'], mean: number, at: number, box: Box): void {
  paintFilm(
    pen,
    {
      of: film,
      frames: film.length,
      columns: CELLS,
      paint: (pixels, place, step, cell) =>
        pixels.set([...heatShade(pen.theme, film[step][cell] - mean).channels, 255], place),
    },
    film.length,
    Math.floor(at),
    box,
  );
}

const DECADES = 8;

/** Each wave's size as a bar, a hundred-millionth to 1; the one that the claim is about is lit. */
function drawWaves({ context, theme, write, rem }: Pen, { ends, wave }: State, now: Float64Array, box: Box): void {
  const sizes = wavesIn(now, ends);
  const step = box.width / sizes.length;
  sizes.forEach((size, k) => {
    const share = Math.min(Math.max(1 + Math.log10(Math.max(size, 1e-300)) / DECADES, 0), 1);
    context.fillStyle = k + 1 === wave ? theme.text : size > 1 ? theme.chain : theme.network;
    const tall = share * box.height;
    context.fillRect(box.x + k * step, box.y + box.height - tall, Math.max(step - 1, 0.6), tall);
  });
  context.fillStyle = theme.line;
  context.fillRect(box.x, box.y + box.height, box.width, 1);
  // Whether or not there is any of it: the wave that is chosen.
  context.fillStyle = theme.text;
  context.fillRect(box.x + (wave - 1) * step, box.y + box.height - 1, Math.max(step - 1, 2), 4);
  for (const k of [1, 16, 32, 48, 64]) {
    const align = k === 64 ? 'right' : k === 1 ? 'left' : 'center';
    const x = k === 64 ? box.x + box.width : k === 1 ? box.x : box.x + (k - 0.5) * step;
    write(String(k), x, box.y + box.height + rem(9), { align, size: 11 });
  }
}

function paint(pen: Pen, { state, scene, at }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const step = stepAt(scene, at);
  const now = scene.film[step];
  const { rod, profile, film, waves, chain } = layoutOn(width, height, isSmall ? 0 : rem(16));
  const mean = scene.totals[0] / CELLS;
  drawRow(pen, now, mean, rod);
  drawProfile(pen, scene.film[0], now, profile);
  drawFilm(pen, scene.film, mean, at, film);
  if (isSmall) return false;
  const uneven = say`step ${step}: Σu = ${shortNumber(scene.totals[step])}, farthest from the mean ${shortNumber(scene.uneven[step])}`;
  write(uneven, rod.x, rod.y - rem(11), { colour: theme.text, weight: 600, room: rod.width });
  write(say`steps so far, downwards`, film.x, film.y - rem(11), { room: film.width - scaleWidth(pen) });
  drawScale(pen, film.x + film.width, film.y - rem(11));
  drawWaves(pen, state, now, waves);
  write(say`its waves by half-waves along the rod k, size 10⁻⁸ to 1`, waves.x, waves.y - rem(11), {
    room: waves.width,
  });
  drawKinks(pen, scene.free[step], scene.linked[step], state.span, chain);
  return false;
}

export const picture = drawing<State, Scene, Found>('heat', paint, attachHand);

/** The picture in words. */
export function describe({ state, scene, found: { learned }, at }: Seen): string {
  const step = stepAt(scene, at);
  const end = linkOf(state.span)[1];
  const read =
    learned === null
      ? ''
      : say` Blocks that learned from films of the rod after ${learned.steps.at(-1)} steps say r = ${shortNumber(learned.read.reduce((sum, r) => sum + r, 0) / learned.read.length)}.`;
  return say`A rod of ${CELLS} cells, ${state.ends === 'ring' ? say`closed to a ring` : say`its ends insulated`}, at step ${step}: the sum of its temperatures is ${shortNumber(scene.totals[step])}, the cell farthest from the mean is ${shortNumber(scene.uneven[step])} away. Below it every step so far and the size of each wave. Below, two chains with a kink: bead ${end} has ${shortNumber(scene.free[step][end])} of it without a link, ${shortNumber(scene.linked[step][end])} with one.${read}`;
}
