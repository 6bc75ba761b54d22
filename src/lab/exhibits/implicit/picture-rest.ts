import { shortNumber } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Rest } from './model-chain.ts';

/** The frame of the chain's relaxation that belongs to a share of the search. */
export const frameAt = ({ steps }: Rest, share: number): number => Math.round(share * (steps.length - 1));

/** The echo: a shaken chain comes to rest, and the largest force on it dies away. */
export function drawRest(pen: Pen, rest: Rest | null, share: number, box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  if (rest === null) {
    write(say`echo, by itself: a chain comes to rest…`, box.x + 8, box.y + rem(12), {
      colour: theme.chain,
    });
    return;
  }
  const frame = frameAt(rest, share);
  const words = say`echo, by itself: a shaken chain relaxes; after ${grouped(rest.steps[frame])} steps energy ${shortNumber(rest.energy[frame])} ε`;
  write(words, box.x + 8, box.y + rem(12), { colour: theme.chain, room: box.width - 16 });
  const inner = { x: box.x + 8, y: box.y + rem(26), width: box.width * 0.42, height: box.height - rem(34) };
  drawShape(pen, rest.shapes[0], inner, 0.3);
  drawShape(pen, rest.shapes[frame], inner, 1);
  const [left, right] = [box.x + box.width * 0.5, box.x + box.width - 12];
  const [top, foot] = [box.y + rem(42), box.y + box.height - rem(10)];
  const [most, least] = [Math.log10(Math.max(...rest.force)), -12];
  const x = (k: number) => left + (k / (rest.steps.length - 1)) * (right - left);
  const y = (force: number) => top + ((most - Math.max(Math.log10(force), least)) / (most - least)) * (foot - top);
  context.strokeStyle = theme.chain;
  context.lineWidth = 2;
  context.beginPath();
  for (let k = 0; k <= frame; k++) context.lineTo(x(k), y(rest.force[k]));
  context.stroke();
  context.fillStyle = theme.text;
  context.beginPath();
  context.arc(x(frame), y(rest.force[frame]), 4, 0, 2 * Math.PI);
  context.fill();
  write(say`largest force ${shortNumber(rest.force[frame])} ε/b`, left, box.y + rem(31), {
    size: 11,
    room: right - left,
  });
}

function drawShape({ context, theme }: Pen, shape: Float64Array, box: Box, alpha: number): void {
  const n = shape.length / 2;
  const xs = Array.from({ length: n }, (_, k) => shape[2 * k + 1]);
  const ys = Array.from({ length: n }, (_, k) => shape[2 * k]);
  // Lying on its side, as the strip does; always at the scale of five bonds by one.
  const unit = Math.min(box.width / 6, box.height / 1.9);
  const [cx, cy] = [xs.reduce((a, b) => a + b, 0) / n, ys.reduce((a, b) => a + b, 0) / n];
  const at = (k: number) =>
    [box.x + box.width / 2 + (xs[k] - cx) * unit, box.y + box.height / 2 - (ys[k] - cy) * unit] as const;
  context.globalAlpha = alpha;
  context.strokeStyle = context.fillStyle = theme.chain;
  context.lineWidth = 2;
  context.beginPath();
  for (let k = 0; k < n; k++) context.lineTo(...at(k));
  context.stroke();
  for (let k = 0; k < n; k++) {
    context.beginPath();
    context.arc(...at(k), Math.max(2.5, unit * 0.16), 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}
