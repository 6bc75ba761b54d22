import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import { createFilmPainter } from '../../exhibit/film.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import type { Frame, Scene } from './model.ts';
import { BARRIER, DX, LENGTH, START } from './model-line.ts';
import { spreadWidth } from './model-theory.ts';
import { phaseChannels, phaseColour } from './phase.ts';

const xOf = (box: Box, place: number) => box.x + (place / LENGTH) * box.width;

/** The barrier as a block and the packet's energy as a line, on one scale; no barrier, neither. */
function drawBarrier({ context, theme, write, rem }: Pen, { barrier, momentum }: State, box: Box): void {
  if (barrier === 0) return;
  const energy = (momentum * momentum) / 2;
  const unit = (box.height * 0.9) / Math.max(4, energy);
  const [left, right] = [xOf(box, BARRIER.from), xOf(box, BARRIER.to)];
  const bottom = box.y + box.height;
  context.fillStyle = fade(theme.quiet, 0.35);
  context.fillRect(left, bottom - barrier * unit, right - left, barrier * unit);
  context.strokeStyle = theme.quiet;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  context.beginPath();
  context.moveTo(box.x, bottom - energy * unit);
  context.lineTo(box.x + box.width, bottom - energy * unit);
  context.stroke();
  context.setLineDash([]);
  write(`V = ${shortNumber(barrier)}`, right + 6, bottom - barrier * unit + rem(6), { size: 11 });
  write(say`its energy ${shortNumber(energy)}`, box.x + 2, bottom - energy * unit - rem(8), { size: 11 });
}

/** Where a free packet of the exact speed would be by now, as an outline. */
function drawDue({ context, theme }: Pen, { momentum, h, width }: State, step: number, box: Box, unit: number) {
  const time = step * h;
  const spread = spreadWidth(width, time);
  const middle = START + momentum * time;
  const bottom = box.y + box.height;
  context.strokeStyle = theme.text;
  context.lineWidth = 1.5;
  context.setLineDash([4, 4]);
  context.beginPath();
  for (let x = 0; x <= LENGTH; x += 0.5) {
    const density = Math.exp(-0.5 * ((x - middle) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI));
    context.lineTo(xOf(box, x), bottom - density * unit);
  }
  context.stroke();
  context.setLineDash([]);
}

/** |ψ|² as columns, coloured by phase; the outline of where it is due if nothing is in its way. */
export function drawPacket(pen: Pen, state: State, { psi, step, place }: Frame, box: Box): void {
  const { context, theme, write, rem } = pen;
  const { re, im } = psi;
  // The packet as it sets out takes nearly all of the height.
  const unit = 0.95 * box.height * state.width * Math.sqrt(2 * Math.PI);
  const bottom = box.y + box.height;
  drawBarrier(pen, state, box);
  const wide = (DX / LENGTH) * box.width;
  for (let i = 0; i < re.length; i++) {
    const tall = Math.min((re[i] * re[i] + im[i] * im[i]) * unit, box.height);
    if (!(tall > 0.3)) continue;
    context.fillStyle = phaseColour(theme, re[i], im[i], 0.95);
    const left = Math.round(xOf(box, (i + 0.5) * DX));
    context.fillRect(left, bottom - tall, Math.max(Math.round(xOf(box, (i + 0.5) * DX) + wide) - left, 1), tall);
  }
  context.fillStyle = theme.line;
  context.fillRect(box.x, bottom, box.width, 1);
  if (state.barrier > 0) return;
  drawDue(pen, state, step, box, unit);
  const [is, due] = [place, START + state.momentum * step * state.h].map((x) => xOf(box, x));
  const y = bottom + rem(9);
  if (Math.abs(is - due) < rem(7)) {
    write(say`is where due`, (is + due) / 2, y, { align: 'center', size: 11, colour: theme.text });
    return;
  }
  // Side by side they never run into each other.
  const isFirst = is < due;
  write(say`is`, is + (isFirst ? 4 : -4), y, { align: isFirst ? 'right' : 'left', size: 11, colour: theme.network });
  write(say`due`, due + (isFirst ? -4 : 4), y, { align: isFirst ? 'left' : 'right', size: 11, colour: theme.text });
}

const COLUMNS = 120;

const paintFilm = createFilmPainter();

/** Every frame so far, one under the other, brightness by |ψ|, colour by phase. */
export function drawFilm(pen: Pen, scene: Scene, last: Frame, rows: number, box: Box): void {
  const { frames } = scene;
  const cells = frames[0].psi.re.length;
  const columns = Math.min(COLUMNS, cells);
  paintFilm(
    pen,
    {
      of: scene,
      frames: frames.length,
      columns,
      paint(pixels, place, frame, column) {
        const { re, im } = frames[frame].psi;
        const i = Math.floor((column + 0.5) * (cells / columns));
        const seen = Math.min(1.8 * Math.sqrt(re[i] * re[i] + im[i] * im[i]), 1);
        if (seen > 0.02) pixels.set([...phaseChannels(pen.theme, re[i], im[i]), 255 * seen], place);
      },
    },
    rows,
    frames.indexOf(last),
    box,
  );
}
