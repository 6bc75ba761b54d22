import { percent, shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { type Box, magnitudeColour } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import { dimensionsOf, type Fields } from './model-fields.ts';
import { fieldOf, radiusSeen } from './profile.ts';

/** Shares as bars along the line of pixels, as high as their root: small ones are still seen. */
function drawBars({ context, theme }: Pen, field: Float64Array, size: number, box: Box): void {
  const most = Math.max(...field);
  const step = box.width / size;
  const ground = box.y + box.height;
  field.forEach((share, pixel) => {
    const part = Math.sqrt(share / most);
    context.fillStyle = magnitudeColour(part, theme.name);
    const left = Math.round(box.x + pixel * step);
    const wide = Math.max(Math.round(box.x + (pixel + 1) * step) - left - (step > 4 ? 1 : 0), 1);
    context.fillRect(left, ground - part * box.height * 0.9, wide, Math.max(part * box.height * 0.9, 0.6));
  });
}

/** Shares as a map, brightness as their root. */
function drawMap({ context, theme }: Pen, field: Float64Array, size: number, box: Box): void {
  const most = field.reduce((a, b) => Math.max(a, b), 0);
  const step = box.width / size;
  context.fillStyle = magnitudeColour(0, theme.name);
  context.fillRect(box.x, box.y, box.width, box.height);
  for (let pixel = 0; pixel < field.length; pixel++) {
    const part = Math.sqrt(field[pixel] / most);
    if (part < 0.02) continue;
    const [column, row] = [pixel % size, Math.floor(pixel / size)];
    const [left, top] = [Math.round(box.x + column * step), Math.round(box.y + row * step)];
    context.fillStyle = magnitudeColour(part, theme.name);
    const wide = Math.round(box.x + (column + 1) * step) - left;
    context.fillRect(left, top, wide, Math.round(box.y + (row + 1) * step) - top);
  }
}

const titleOf = (block: 'plain' | 'residual', { alpha }: State) =>
  block === 'plain' ? say`plain` : say`with skips, α = ${shortNumber(alpha)}`;

/** The place of a field that is not shown yet. */
export function drawUnseen({ context, theme, write, rem }: Pen, state: State, block: 'plain' | 'residual', box: Box) {
  context.fillStyle = theme.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  const middle = box.x + box.width / 2;
  const room = box.width;
  write(titleOf(block, state), middle, box.y - rem(11), {
    align: 'center',
    weight: 600,
    colour: theme.network,
    room,
  });
  write(say`after your answer`, middle, box.y + box.height / 2, { align: 'center', room });
}

/** What the centre sees through stacks of one kind of block; around it what it could see, and one radius. */
export function drawField(pen: Pen, state: State, fields: Fields | null, block: 'plain' | 'residual', box: Box): void {
  const { context, theme, write, rem, isSmall } = pen;
  const { size, field } = fieldOf(state, fields, block);
  const isLine = dimensionsOf(state) === 1;
  if (isLine) drawBars(pen, field, size, box);
  else drawMap(pen, field, size, box);
  const middle = box.x + box.width / 2;
  const pixel = box.width / size;
  const radius = radiusSeen(state, fields, block);
  const could = state.layers * pixel;
  context.lineWidth = 1.5;
  context.strokeStyle = theme.quiet;
  context.setLineDash([3, 4]);
  if (isLine) {
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(middle + side * (could + pixel / 2), box.y);
      context.lineTo(middle + side * (could + pixel / 2), box.y + box.height);
    }
    context.stroke();
  } else context.strokeRect(middle - could, box.y + box.height / 2 - could, 2 * could, 2 * could);
  context.setLineDash([]);
  context.strokeStyle = theme.text;
  context.lineWidth = 2;
  context.beginPath();
  if (isLine) {
    const y = box.y + box.height * 0.5;
    context.moveTo(middle - radius * pixel, y);
    context.lineTo(middle + radius * pixel, y);
    for (const side of [-1, 1]) {
      context.moveTo(middle + side * radius * pixel, y - rem(5));
      context.lineTo(middle + side * radius * pixel, y + rem(5));
    }
  } else context.arc(middle, box.y + box.height / 2, radius * pixel, 0, 2 * Math.PI);
  context.stroke();
  if (isSmall) return;
  const head = { align: 'center', weight: 600, colour: theme.network, room: box.width } as const;
  write(titleOf(block, state), middle, box.y - rem(11), head);
  const centre = field.reduce((a, _, k) => (k === (field.length - 1) / 2 ? field[k] : a), 0);
  const words = say`radius ${shortNumber(radius)} px, centre ${percent(centre)}`;
  write(words, middle, box.y + box.height + rem(11), {
    align: 'center',
    colour: theme.text,
    room: box.width,
  });
}
