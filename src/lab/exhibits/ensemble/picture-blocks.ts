import { say } from '../../../language/index.ts';
import { fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { archOf, type Layout } from './geometry.ts';
import { type Level, nameOf } from './model-networks.ts';

/** The blocks in their places. Two bars say how often each network is right without this block; what is left out is a gap with its skip. */
export function drawBlocks(
  pen: Pen,
  { cells, strip }: Layout,
  order: readonly number[],
  dropped: readonly number[],
  each: readonly (readonly number[])[],
): void {
  const { context, theme, rem, write, isSmall } = pen;
  cells.forEach((cell, k) => {
    const gap = Math.min(3, cell.width * 0.08);
    const [x, wide] = [cell.x + gap, cell.width - 2 * gap];
    const isOut = dropped.includes(k + 1);
    const isMoved = order[k] !== k + 1;
    context.strokeStyle = theme.link;
    context.lineWidth = isSmall ? 1.5 : 2;
    context.beginPath();
    context.moveTo(cell.x, cell.y - 2);
    context.quadraticCurveTo(cell.x + cell.width / 2, cell.y - cell.height * 0.42, cell.x + cell.width, cell.y - 2);
    context.stroke();
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(x, cell.y, wide, cell.height, Math.min(4, wide / 3));
    if (isOut) {
      context.setLineDash([3, 3]);
      context.strokeStyle = theme.quiet;
      context.stroke();
      context.setLineDash([]);
    } else {
      context.fillStyle = fade(theme.network, isSmall ? 0.6 : 0.16);
      context.fill();
      context.strokeStyle = isMoved ? theme.text : fade(theme.network, 0.5);
      context.stroke();
    }
    const room = cell.height - (isSmall ? 0 : rem(17));
    each.forEach((accuracies, run) => {
      const value = accuracies[order[k] - 1];
      if (value === undefined || isOut) return;
      const bar = (wide - 8) / 2;
      const high = Math.max(value * room, 1);
      const [left, top] = [x + 3 + run * (bar + 2), cell.y + room - high + 1];
      context.fillStyle = theme.made;
      context.strokeStyle = theme.network;
      context.lineWidth = 1.5;
      if (run === 0) context.fillRect(left, top, bar, high);
      else context.strokeRect(left + 0.75, top + 0.75, Math.max(bar - 1.5, 0.5), Math.max(high - 1.5, 0));
    });
    write(isOut ? '–' : String(order[k]), cell.x + cell.width / 2, cell.y + cell.height - rem(8), {
      align: 'center',
      size: 11,
      colour: isOut ? theme.quiet : theme.text,
      room: wide,
    });
  });
  const bars = each.length === 0 ? '' : say`; bars: right without it`;
  const words =
    strip.width < rem(480)
      ? say`press: out of both; drag: swap${bars}`
      : say`one row for both networks: press a block to leave it out, drag to swap${bars}${each.length === 0 ? '' : say`, solid residual, hollow plain`}`;
  write(words, strip.x, strip.y + rem(8), { room: strip.width });
}

/** A level's network: its layers on a line, its links as arches; what is cut is dashed. */
export function drawLinks(pen: Pen, layout: Layout, { links, walk }: Level, cut: readonly number[]): void {
  const { context, theme, rem, write } = pen;
  const n = walk.length + 1;
  const { strip } = layout;
  const unit = strip.width / n;
  links.forEach((link, k) => {
    const isCut = cut.includes(k + 1);
    const { from, to, foot, high } = archOf(layout, link, n);
    context.strokeStyle = isCut ? theme.quiet : theme.link;
    context.lineWidth = isCut ? 1.5 : 3;
    context.setLineDash(isCut ? [4, 4] : []);
    context.beginPath();
    context.ellipse((from + to) / 2, foot, (to - from) / 2, high, 0, Math.PI, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
    write(nameOf(link), (from + to) / 2, foot - high - rem(8), {
      align: 'center',
      size: 11,
      colour: isCut ? theme.quiet : theme.linkText,
    });
  });
  context.fillStyle = theme.network;
  for (let layer = 0; layer < n; layer++) {
    context.beginPath();
    context.roundRect(strip.x + (layer + 0.2) * unit, strip.y + strip.height - 12, unit * 0.6, 10, 2);
    context.fill();
  }
  write(say`${n} layers; press a link to cut it`, strip.x, strip.y + rem(8), { room: strip.width });
}
