import { percent } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Kind, Untying } from './model-training.ts';
import { NARROW } from './picture-flow.ts';

const TITLES: Record<Kind, string> = {
  smooth: say`plane, small steps`,
  large: say`plane, large steps`,
  space: say`three dimensions`,
};

/** The best trained stack of a kind, in words. */
export function untiedWords(kind: Kind, { best, accuracies }: Untying): string {
  const { accuracy } = best[kind];
  const share = percent(accuracy[accuracy.length - 1]);
  return say`${TITLES[kind]}: ${share} right in the end, best of ${accuracies[kind].length}`;
}

/** Two classes of points as one trained stack carries them; the upright line is where its read-out changes its mind. */
export function drawPoints(pen: Pen, kind: Kind, untying: Untying | null, share: number, box: Box): void {
  const { context, theme, rem, write, isSmall } = pen;
  context.fillStyle = theme.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  const middle = box.y + box.height / 2;
  if (untying === null) {
    if (isSmall) return;
    const unit = Math.min(box.width, box.height - rem(48)) / 3.6;
    context.lineWidth = 0.5 * unit;
    context.globalAlpha = 0.5;
    for (const [radius, colour, width] of [
      [0.45, theme.chain, 0.5],
      [1.35, theme.network, 0.5],
    ] as const) {
      context.lineWidth = width * unit;
      context.strokeStyle = colour;
      context.beginPath();
      context.arc(box.x + box.width / 2, middle + rem(10), radius * unit, 0, 2 * Math.PI);
      context.stroke();
    }
    context.globalAlpha = 1;
    write(say`untie two rings?`, box.x + 8, box.y + rem(12), {
      colour: theme.text,
      weight: 600,
      room: box.width - 16,
    });
    write(say`press “Train stacks …”`, box.x + 8, box.y + rem(30), { room: box.width - 16, lines: 2 });
    return;
  }
  const { carried } = untying.best[kind];
  const layers = carried.places.length - 1;
  const exact = share * layers;
  const before = Math.min(Math.floor(exact), layers);
  const [from, to] = [carried.places[before], carried.places[Math.min(before + 1, layers)]];
  const part = pen.isCalm ? 0 : exact - before;
  const now = from.map((value, k) => value + part * (to[k] - value));
  const reach = Math.max(0.5, ...now.map(Math.abs)) * 1.08;
  const room = box.width - 16;
  const folds = carried.reach < 1 ? say`below 1: no block can fold` : say`above 1: blocks may fold`;
  const note = say`layer ${before} of ${layers} · largest h‖W‖ = ${carried.reach.toFixed(2)}, ${folds}`;
  const isNarrow = box.width < rem(NARROW);
  const [titleLines, noteLines] = isNarrow ? [3, 4] : [1, 1];
  const below = box.y + rem(12) + rem(18 * titleLines);
  const title = { colour: theme.text, weight: 600, room, lines: titleLines } as const;
  write(untiedWords(kind, untying), box.x + 8, box.y + rem(12), title);
  write(note, box.x + 8, below, { room, lines: noteLines });
  const head = rem(10 + 18 * titleLines + 17 * noteLines) - rem(isNarrow ? 0 : 5);
  const unit = Math.min(box.width, box.height - head) / 2 / reach;
  const [zeroX, zeroY] = [box.x + box.width / 2, box.y + head + (box.height - head) / 2];
  context.fillStyle = theme.quiet;
  context.fillRect(zeroX - 0.75, box.y + head, 1.5, box.height - head);
  carried.labels.forEach((label, b) => {
    context.fillStyle = label === 1 ? theme.network : theme.chain;
    context.beginPath();
    context.arc(zeroX + now[2 * b] * unit, zeroY - now[2 * b + 1] * unit, rem(2.6), 0, 2 * Math.PI);
    context.fill();
  });
}
