import { percent, shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { type Found, type Frame, frameAt, MOST, type Scene } from './model.ts';
import { START } from './model-line.ts';
import { drawFilm, drawPacket } from './picture-line.ts';

type Seen = View<State, Scene, Found>;

/** The probability that there is, as a gauge from 0 to 2: what exceeds 1 is not of this world. */
function drawGauge({ context, theme, rem, write }: Pen, { norm }: Frame, { x, y, width, height }: Box): void {
  const full = width / 2;
  const amount = Number.isFinite(norm) ? Math.min(norm, 2) : 2;
  context.fillStyle = theme.made;
  context.fillRect(x, y, full * Math.min(amount, 1), height);
  if (amount > 1 + 1e-9) {
    context.fillStyle = theme.chain;
    context.fillRect(x + full, y, full * (amount - 1), height);
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.fillStyle = theme.text;
  context.fillRect(x + full - 1, y - 4, 2, height + 8);
  const words = `${amount < 2 ? say`probability in all: ` : say`off the gauge: `}‖ψ‖² = ${shortNumber(norm)}`;
  write(words, x, y - rem(12), { colour: theme.text, weight: 600, room: full - 4 });
  write('1', x + full + 6, y - rem(9), { size: 11 });
}

/** What of it lies before the barrier and what beyond, of all that there is. */
function drawShares({ context, theme, rem, write }: Pen, { norm, reflected, passed }: Frame, box: Box): void {
  const { x, y, width, height } = box;
  const [before, beyond] = [reflected / norm, passed / norm];
  context.fillStyle = theme.chain;
  context.fillRect(x, y, width * before, height);
  context.fillStyle = theme.network;
  context.fillRect(x + width * (1 - beyond), y, width * beyond, height);
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  const within = 1 - before - beyond;
  const room = width / 3 - 8;
  if (within >= 0.005) {
    write(say`inside ${percent(within)}`, x + width / 2, y - rem(10), { align: 'center', room });
  }
  write(say`before it ${percent(before)}`, x, y - rem(10), { colour: theme.chain, room });
  write(say`beyond it ${percent(beyond)}`, x + width, y - rem(10), { colour: theme.network, align: 'right', room });
}

function paint(pen: Pen, { state, scene, at, last }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const frame = frameAt(scene, at);
  const side = isSmall ? 3 : 10;
  const across = { x: side, width: width - 2 * side };
  const foot = isSmall ? 4 : rem(state.barrier > 0 ? 104 : 62);
  // A narrow one keeps two lines for its words, for what they say last is long.
  const lines = width < rem(480) ? 2 : 1;
  const head = isSmall ? 3 : rem(10 + 16 * lines);
  const room = height - head - foot;
  const line: Box = { ...across, y: head, height: room * 0.4 };
  const top = line.y + line.height + (isSmall ? 4 : rem(34));
  const film: Box = { ...across, y: top, height: height - foot - top };
  drawPacket(pen, state, frame, line);
  drawFilm(pen, scene, frame, last + 1, film);
  if (isSmall) return false;
  const time = shortNumber(frame.step * state.h);
  const broken =
    Number.isFinite(frame.norm) && frame.norm < MOST
      ? ''
      : say`; lost in rounding noise after step ${frame.step} and followed no further`;
  write(say`t = ${time}: |ψ|², height; its phase, colour${broken}`, side, rem(12), {
    colour: theme.text,
    weight: 600,
    room: across.width,
    lines,
  });
  write(say`steps so far, downwards`, side, film.y - rem(9), { size: 11 });
  const gauge = rem(14);
  if (state.barrier > 0) {
    drawShares(pen, frame, { ...across, y: height - foot + rem(26), height: gauge });
  }
  drawGauge(pen, frame, { ...across, y: height - gauge - 4, height: gauge });
  return false;
}

export const picture = drawing<State, Scene, Found>('schrodinger', paint);

/** The picture in words. */
export function describe({ state, scene, at }: Seen): string {
  const { step, norm, place, reflected, passed } = frameAt(scene, at);
  const way = shortNumber(place - START);
  const split =
    state.barrier > 0
      ? say`before the barrier lies ${percent(reflected / norm)}, inside it ${percent(1 - (reflected + passed) / norm)}, beyond it ${percent(passed / norm)}`
      : say`its middle has gone ${way} where ${shortNumber(state.momentum * step * state.h)} was due`;
  return say`A wave packet on a line, its phase as colour. After ${step} steps of ${state.h} the probability in all is ${shortNumber(norm)}; ${split}. Below it every step so far, and the probability as a gauge with 1 in the middle.`;
}
