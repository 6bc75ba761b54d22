import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';

/** As the towers and the claims have it. */
const sumInWords = (sum: number) => shortNumber(Number(sum.toPrecision(9)), 4);

/** The parts of the sum by how many floors they passed through: up when they add, down when they take away. */
export function drawBars(pen: Pen, bars: readonly number[], box: Box): void {
  const { context, theme, rem, write, isSmall } = pen;
  const head = isSmall ? 2 : rem(34);
  const foot = isSmall ? 2 : rem(20);
  const most = Math.max(...bars.map(Math.abs), Number.MIN_VALUE);
  const hasBoth = bars.some((bar) => bar < -1e-12 * most);
  const room = box.height - head - foot;
  const zero = box.y + head + (hasBoth ? room / 2 : room);
  const unit = (hasBoth ? room / 2 : room) / most;
  const step = box.width / bars.length;
  const wide = Math.min(step * 0.78, rem(26));
  bars.forEach((bar, k) => {
    context.fillStyle = bar < 0 ? theme.chain : theme.network;
    const tall = Math.max(Math.abs(bar) * unit, 1);
    context.fillRect(box.x + (k + 0.5) * step - wide / 2, bar < 0 ? zero : zero - tall, wide, tall);
  });
  context.fillStyle = theme.line;
  context.fillRect(box.x, zero, box.width, 1);
  const every = Math.max(1, Math.ceil(rem(26) / step));
  for (let k = 0; k < bars.length; k += every) {
    write(String(k), box.x + (k + 0.5) * step, box.y + box.height - rem(9), { align: 'center', size: 11 });
  }
  // Large bars that cancel leave what rounding makes of them.
  const total = bars.reduce((all, bar) => all + bar, 0);
  const sum = Math.abs(total) < 1e-12 * most ? 0 : total;
  const words = say`by floors passed through, k: the largest is ${shortNumber(bars.find((bar) => Math.abs(bar) === most) ?? 0)}, all add up to ${sumInWords(sum)}`;
  write(words, box.x, box.y + rem(12), { room: box.width, colour: theme.text });
}
