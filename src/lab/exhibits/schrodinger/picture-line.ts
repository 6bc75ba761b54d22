import { shortNumber } from '../../../kit/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import type { Frame, Scene } from './model.ts';
import { BARRIER, DX, LENGTH, START, WAY } from './model-line.ts';
import { spreadWidth } from './model-theory.ts';
import { phaseColour } from './phase.ts';

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
  write(`its energy ${shortNumber(energy)}`, box.x + 2, bottom - energy * unit - rem(8), { size: 11 });
}

/** Where a free packet of the exact speed would be by now, as an outline. */
function drawDue(
  { context, theme, write, rem }: Pen,
  { momentum, h, width }: State,
  step: number,
  box: Box,
  unit: number,
) {
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
  write('due', xOf(box, middle), bottom + rem(9), { align: 'center', size: 11, colour: theme.text });
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
  if (place < START + WAY - 6 || step * state.h * state.momentum < WAY / 2) {
    write('is', xOf(box, place), bottom + rem(9), { align: 'center', size: 11, colour: theme.network });
  }
}

/** Every frame so far, one under the other, brightness by |ψ|, colour by phase. */
export function drawFilm({ context, theme }: Pen, { frames }: Scene, last: Frame, rows: number, box: Box): void {
  const all = Math.max(1, Math.min(rows, Math.floor(box.height / 2)));
  const reached = frames.indexOf(last);
  const total = Math.max(frames.length - 1, 1);
  const columns = Math.min(120, frames[0].psi.re.length);
  const stride = frames[0].psi.re.length / columns;
  for (let row = 0; row < all; row++) {
    const index = Math.round((row / Math.max(all - 1, 1)) * total);
    if (index > reached) break;
    const { re, im } = frames[index].psi;
    const top = Math.round(box.y + (row / all) * box.height);
    const tall = Math.round(box.y + ((row + 1) / all) * box.height) - top;
    for (let column = 0; column < columns; column++) {
      const i = Math.floor((column + 0.5) * stride);
      const seen = Math.min(1.8 * Math.hypot(re[i], im[i]), 1);
      if (!(seen > 0.02)) continue;
      context.fillStyle = phaseColour(theme, re[i], im[i], seen);
      const left = Math.round(box.x + (column / columns) * box.width);
      context.fillRect(left, top, Math.round(box.x + ((column + 1) / columns) * box.width) - left, tall);
    }
  }
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}
