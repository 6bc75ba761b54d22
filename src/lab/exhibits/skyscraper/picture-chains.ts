import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';

/** A chain's beads, b, from its first one, turned so that its first bond points to the right. */
function laidOut(shape: Float64Array, bonds: number): (readonly [number, number])[] {
  const [dx, dy] = [shape[2] - shape[0], shape[3] - shape[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [cos, sin] = [dx / length, dy / length];
  return Array.from({ length: bonds + 1 }, (_, bead) => {
    const [x, y] = [shape[2 * bead] - shape[0], shape[2 * bead + 1] - shape[1]];
    return [x * cos + y * sin, y * cos - x * sin];
  });
}

/** Chains laid so that all begin at one point and their first bonds point to the right: how soon they part is how soon they forget. */
export function drawChains(pen: Pen, shapes: readonly Float64Array[], kept: readonly number[], box: Box): void {
  const { context, theme, rem, write } = pen;
  const bonds = (shapes[0]?.length ?? 28) / 2 - 1;
  const laid = shapes.map((shape) => laidOut(shape, bonds));
  const high = Math.max(1, ...laid.flat().map(([, y]) => Math.abs(y)));
  const head = rem(18);
  const scale = Math.min((box.width * 0.36) / bonds, (box.height - head) / 2 / (high + 0.3));
  const startX = box.x + box.width * 0.06;
  const startY = box.y + head + (box.height - head) / 2;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.lineJoin = context.lineCap = 'round';
  laid.forEach((beads, index) => {
    context.beginPath();
    for (const [x, y] of beads) context.lineTo(startX + x * scale, startY - y * scale);
    const isFirst = index === 0;
    context.strokeStyle = theme.chain;
    context.globalAlpha = isFirst ? 1 : 0.32;
    context.lineWidth = isFirst ? 3 : 1.5;
    context.stroke();
  });
  context.globalAlpha = 1;
  context.fillStyle = theme.beadLast;
  context.beginPath();
  context.arc(startX, startY, 4, 0, 2 * Math.PI);
  context.fill();
  context.restore();
  drawKept(pen, kept, { ...box, x: box.x + box.width * 0.46, width: box.width * 0.52 });
  const words =
    shapes.length === 0
      ? say`the same in a chain: shaking…`
      : say`the same in ${shapes.length} stiff chains that set out alike`;
  write(words, box.x + 8, box.y + rem(11), { colour: theme.chain, room: box.width - 16 });
}

/** What is left of the first bond's direction, bond after bond, as bars. */
function drawKept({ context, theme, rem, write }: Pen, kept: readonly number[], box: Box): void {
  if (kept.length === 0) return;
  const [top, foot] = [box.y + rem(40), box.y + box.height - rem(18)];
  const bars = [1, ...kept];
  const step = box.width / bars.length;
  bars.forEach((share, s) => {
    const high = Math.max(share, 0) * (foot - top);
    context.fillStyle = theme.chain;
    context.fillRect(box.x + s * step, foot - high, step * 0.7, Math.max(high, 1));
    if (s % 4 === 0) write(String(s), box.x + (s + 0.35) * step, foot + rem(9), { align: 'center', size: 11 });
  });
  write(say`of its direction is kept, bonds on:`, box.x, box.y + rem(28), { size: 11, room: box.width });
}
