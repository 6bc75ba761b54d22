import { shortNumber } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import { raised } from '../../exhibit/figures.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Scene } from './model.ts';
import { UNITS } from './model-claims.ts';

const DEEPEST = 1000;

/** What each way must keep for the way back: one bar that stays, one that grows with depth. */
export function drawMemory(pen: Pen, { kept }: Scene, depth: number, box: Box): void {
  const { context, theme, rem, write } = pen;
  const [top, foot] = [box.y + rem(44), box.y + box.height - rem(38)];
  const most = UNITS * (DEEPEST + 1);
  const middle = box.x + box.width / 2;
  write(say`numbers kept`, middle, box.y + rem(8), {
    align: 'center',
    weight: 600,
    colour: theme.text,
    room: box.width,
  });
  const bars = [
    { name: say`implicit`, note: say`any depth`, value: kept.implicit, colour: theme.made },
    { name: say`unrolled`, note: `L = ${grouped(depth)}`, value: kept.unrolled, colour: theme.heat },
  ];
  bars.forEach(({ name, note, value, colour }, k) => {
    const wide = Math.min(box.width * 0.3, rem(52));
    const centre = box.x + box.width * (0.26 + 0.48 * k);
    const high = Math.max((value / most) * (foot - top), 2);
    context.fillStyle = colour;
    context.fillRect(centre - wide / 2, foot - high, wide, high);
    const room = box.width * 0.43;
    write(grouped(value), centre, foot - high - rem(10), {
      align: 'center',
      colour: theme.text,
      weight: 600,
      room,
    });
    write(name, centre, foot + rem(11), { align: 'center', room });
    write(note, centre, foot + rem(27), { align: 'center', size: 11, room });
  });
  context.fillStyle = theme.line;
  context.fillRect(box.x, foot, box.width, 1);
}

/** Rows taller than this gain nothing; from that height on, few steps bear their numbers. CSS pixels at letters of 16. */
const [TALLEST, NUMBERED] = [180, 90];
const FEW = 7;

/** Both ways of the decay on one axis each: |x| on a log scale, to the right of the middle where x > 0, to the left where it is below. */
export function drawWays(pen: Pen, ways: Scene['ways'], stiffness: number, box: Box): void {
  const { context, theme, rem, write } = pen;
  const logs = [...ways.explicit, ...ways.implicit].map((v) => (v === 0 ? 0 : Math.abs(Math.log10(Math.abs(v)))));
  const decades = Math.max(10, Math.ceil(Math.max(...logs) * 1.05));
  const [middle, half] = [box.x + box.width / 2, box.width * 0.42];
  const place = (v: number) => {
    if (v === 0) return middle;
    const part = (Math.log10(Math.abs(v)) + decades) / (2 * decades);
    return middle + Math.sign(v) * Math.min(Math.max(part, 0), 1) * half;
  };
  const row = Math.min((box.height - rem(36)) / 2, rem(TALLEST));
  const top = box.y + Math.max(0, (box.height - 2 * row - rem(36)) * 0.4);
  write(say`decay, hλ = −${shortNumber(stiffness)}: x step by step, in powers of ten`, box.x + 8, top + rem(8), {
    colour: theme.text,
    room: box.width - 16,
  });
  const rows = [
    { name: say`explicit`, values: ways.explicit, colour: theme.heat },
    { name: say`implicit`, values: ways.implicit, colour: theme.made },
  ];
  const foot = top + rem(20) + 2 * row;
  for (const v of [-1, 1]) {
    context.fillStyle = theme.line;
    context.fillRect(place(v), top + rem(20), 1, 2 * row);
    write(v < 0 ? '−1' : '1', place(v), foot + rem(7), { align: 'center', size: 11 });
  }
  write(`−10${raised(decades)}`, middle - half, foot + rem(7), { align: 'center', size: 11 });
  write('0', middle, foot + rem(7), { align: 'center', size: 11 });
  write(`10${raised(decades)}`, middle + half, foot + rem(7), { align: 'center', size: 11 });
  rows.forEach(({ name, values, colour }, k) => {
    const y = top + rem(20) + (k + 0.72) * row;
    context.fillStyle = theme.line;
    context.fillRect(middle - half, y, 2 * half, 1);
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = 1.5;
    values.forEach((value, step) => {
      const x = place(value);
      context.beginPath();
      context.arc(x, y, step === values.length - 1 ? 5 : 3, 0, 2 * Math.PI);
      context.fill();
      if (row > rem(NUMBERED) && values.length <= FEW) {
        write(step === 0 ? say`start` : String(step), x, y + rem(14), { align: 'center', size: 11, colour });
      }
      if (step === 0) return;
      context.globalAlpha = Math.min(1, 10 / values.length);
      const from = place(values[step - 1]);
      context.beginPath();
      context.moveTo(from, y);
      context.quadraticCurveTo((from + x) / 2, y - row * 0.9, x, y);
      context.stroke();
      context.globalAlpha = 1;
    });
    write(`${name}: ${shortNumber(values[values.length - 1])}`, box.x + 8, y - row * 0.55, { colour });
  });
}
