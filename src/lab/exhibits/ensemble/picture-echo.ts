import { foldFromLattice } from '../../../chain/index.ts';
import { digits, say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Cuts } from './model-chain.ts';
import { type Level, nameOf } from './model-networks.ts';

/** The folded chain with its links. */
function drawFold({ context, theme }: Pen, { walk, links }: Level, cut: readonly number[], box: Box): void {
  const { points, n } = foldFromLattice(walk);
  const xs = Array.from({ length: n }, (_, k) => points[2 * k]);
  const ys = Array.from({ length: n }, (_, k) => points[2 * k + 1]);
  const [wide, tall] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const unit = Math.min(box.width / (wide + 1.4), box.height / (tall + 1));
  const at = (k: number) =>
    [
      box.x + box.width / 2 + (xs[k] - Math.min(...xs) - wide / 2) * unit,
      box.y + box.height / 2 - (ys[k] - Math.min(...ys) - tall / 2) * unit,
    ] as const;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = theme.chain;
  context.lineWidth = Math.max(2, unit * 0.24);
  context.beginPath();
  for (let k = 0; k < n; k++) context.lineTo(...at(k));
  context.stroke();
  links.forEach(([i, j], k) => {
    const isCut = cut.includes(k + 1);
    context.strokeStyle = isCut ? theme.quiet : theme.link;
    context.lineWidth = isCut ? 1.5 : Math.max(2.5, unit * 0.2);
    context.setLineDash(isCut ? [3, 3] : []);
    context.beginPath();
    context.moveTo(...at(i));
    context.lineTo(...at(j));
    context.stroke();
    context.setLineDash([]);
  });
}

/** The echo: the fold, and how much of it is kept in the heat with all links, without each, and with none. */
export function drawEcho(pen: Pen, level: Level, cut: readonly number[], cuts: Cuts | null, box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const words =
    cuts === null
      ? say`the same in a chain: heating folded ones…`
      : say`the same in a chain, folded: contacts that it keeps at kT = ${level.temperature}`;
  write(words, box.x + 8, box.y + rem(12), { colour: theme.chain, room: box.width - 16 });
  const [top, foot] = [box.y + rem(34), box.y + box.height - rem(20)];
  // Names under the bars need the room that a small fold can spare.
  const part = box.width < rem(480) ? 0.2 : 0.3;
  drawFold(pen, level, cut, { x: box.x, y: box.y + rem(24), width: box.width * part, height: box.height - rem(32) });
  if (cuts === null) return;
  const names = [say`all links`, ...level.links.map((link) => say`no ${nameOf(link)}`), say`none`];
  const left = box.x + box.width * (part + 0.02);
  const room = box.width * (0.96 - part);
  const wide = room / names.length;
  names.forEach((name, k) => {
    const high = cuts.mean[k] * (foot - top);
    const x = left + (k + 0.2) * wide;
    const isNow = cut.length === 0 ? k === 0 : cut.length === 1 ? k === cut[0] : false;
    context.fillStyle = fade(theme.chain, isNow ? 1 : 0.55);
    context.fillRect(x, foot - high, wide * 0.6, high);
    const error = cuts.error[k] * (foot - top);
    context.fillStyle = theme.text;
    context.fillRect(x + wide * 0.3 - 0.75, foot - high - error, 1.5, Math.max(2 * error, 1));
    const middle = x + wide * 0.3;
    write(digits(cuts.mean[k].toFixed(2)), middle, foot - high - error - rem(8), {
      align: 'center',
      size: 11,
      colour: theme.text,
    });
    write(name, middle, foot + rem(10), { align: 'center', size: 11, room: wide * 0.96 });
  });
  context.fillStyle = theme.line;
  context.fillRect(left, foot, room, 1);
}
