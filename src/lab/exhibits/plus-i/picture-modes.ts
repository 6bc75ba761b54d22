import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Modes } from './model-chain.ts';

/** Two rows of marks, the chain's stiffnesses without and with the link, each joined to what it became. On a root scale: slow ones matter. */
export function drawModes(pen: Pen, { free, linked }: Modes, box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const most = Math.sqrt(linked[linked.length - 1]);
  const left = box.x + 12;
  const at = (value: number) => left + (Math.sqrt(Math.max(value, 0)) / most) * (box.width - 24);
  const [upper, lower] = [box.y + rem(36), box.y + box.height - rem(34)];
  const tick = rem(7);
  context.lineWidth = 1;
  context.strokeStyle = theme.quiet;
  context.globalAlpha = 0.7;
  context.beginPath();
  free.forEach((value, k) => {
    context.moveTo(at(value), upper + tick);
    context.lineTo(at(linked[k]), lower - tick);
  });
  context.stroke();
  context.globalAlpha = 1;
  context.fillStyle = theme.chain;
  for (const value of free) context.fillRect(at(value) - 1, upper - tick, 2, 2 * tick);
  context.fillStyle = theme.linkText;
  for (const value of linked) context.fillRect(at(value) - 1, lower - tick, 2, 2 * tick);
  const room = box.width - 16;
  write(say`the same in a chain: stiffness of its 24 modes, without a link…`, box.x + 8, box.y + rem(14), {
    colour: theme.chain,
    room,
  });
  const words = say`…and with one: the slowest goes from ${shortNumber(free[1])} to ${shortNumber(linked[1])}`;
  write(words, box.x + 8, box.y + box.height - rem(13), { colour: theme.linkText, room });
}
