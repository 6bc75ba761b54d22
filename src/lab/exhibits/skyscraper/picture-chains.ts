import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';

/** Chains laid so that all begin at one point and their first bonds point to the right: how soon they part is how soon they forget. */
export function drawChains(pen: Pen, shapes: readonly Float64Array[], box: Box): void {
  const { context, theme, rem, write } = pen;
  const bonds = (shapes[0]?.length ?? 28) / 2 - 1;
  const scale = Math.min((box.width * 0.82) / bonds, box.height / 7);
  const startX = box.x + box.width * 0.06;
  const startY = box.y + box.height * 0.56;
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.lineJoin = context.lineCap = 'round';
  shapes.forEach((shape, index) => {
    const [dx, dy] = [shape[2] - shape[0], shape[3] - shape[1]];
    const length = Math.sqrt(dx * dx + dy * dy);
    const [cos, sin] = [dx / length, dy / length];
    context.beginPath();
    for (let bead = 0; bead <= bonds; bead++) {
      const [x, y] = [shape[2 * bead] - shape[0], shape[2 * bead + 1] - shape[1]];
      context.lineTo(startX + (x * cos + y * sin) * scale, startY - (y * cos - x * sin) * scale);
    }
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
  const words =
    shapes.length === 0 ? 'echo: shaking chains…' : `echo: ${shapes.length} stiff chains, one first direction`;
  write(words, box.x + 8, box.y + box.height - rem(12), { colour: theme.chain, room: box.width - 16 });
}
