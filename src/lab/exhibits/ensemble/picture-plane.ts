import { type Box, fade, type Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { GRID, REACH, type Sight, shownPoints } from './model-injury.ts';

/** The line where a network is undecided, a square at a time: where two neighbours disagree, between them. */
function boundary({ context }: Pen, box: Box, field: Float64Array): void {
  const unit = box.width / GRID;
  const above = (column: number, row: number) => field[row * GRID + column] > 0.5;
  const edge = (a: number, b: number) => (a === b ? 0.5 : (0.5 - a) / (b - a));
  context.beginPath();
  for (let row = 0; row < GRID - 1; row++) {
    for (let column = 0; column < GRID - 1; column++) {
      const corner = (dx: number, dy: number) => field[(row + dy) * GRID + column + dx];
      const cuts: [number, number][] = [];
      if (above(column, row) !== above(column + 1, row)) cuts.push([edge(corner(0, 0), corner(1, 0)), 0]);
      if (above(column + 1, row) !== above(column + 1, row + 1)) cuts.push([1, edge(corner(1, 0), corner(1, 1))]);
      if (above(column, row + 1) !== above(column + 1, row + 1)) cuts.push([edge(corner(0, 1), corner(1, 1)), 1]);
      if (above(column, row) !== above(column, row + 1)) cuts.push([0, edge(corner(0, 0), corner(0, 1))]);
      for (let k = 0; k + 1 < cuts.length; k += 2) {
        const at = ([x, y]: [number, number]) =>
          [box.x + (column + 0.5 + x) * unit, box.y + box.height - (row + 0.5 + y) * unit] as const;
        context.moveTo(...at(cuts[k]));
        context.lineTo(...at(cuts[k + 1]));
      }
    }
  }
  context.stroke();
}

const images = new WeakMap<Sight, { readonly theme: Theme; readonly image: HTMLCanvasElement }>();

/** How sure a network is where, a pixel a square; painted once for as long as it is shown. */
function fieldImage(sight: Sight, theme: Theme): HTMLCanvasElement {
  const known = images.get(sight);
  if (known?.theme === theme) return known.image;
  const image = document.createElement('canvas');
  image.width = image.height = GRID;
  const context = image.getContext('2d')!;
  sight.field.forEach((p, cell) => {
    const lean = 2 * p - 1;
    context.fillStyle = fade(lean > 0 ? theme.network : theme.chain, 0.42 * Math.min(Math.abs(lean), 1));
    context.fillRect(cell % GRID, GRID - 1 - Math.floor(cell / GRID), 1, 1);
  });
  images.set(sight, { theme, image });
  return image;
}

/** The plane as an injured network divides it, dashed the line that the whole one draws, and a hundred points: crossed out where it is wrong. */
export function drawPlane(pen: Pen, box: Box, now: Sight | null, whole: Sight | null): void {
  const { context, theme } = pen;
  context.fillStyle = theme.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  const x = (value: number) => box.x + ((value / REACH + 1) / 2) * box.width;
  const y = (value: number) => box.y + ((1 - value / REACH) / 2) * box.height;
  if (now !== null) {
    context.drawImage(fieldImage(now, theme), box.x, box.y, box.width, box.height);
    context.lineWidth = 1.5;
    context.strokeStyle = theme.quiet;
    context.setLineDash([4, 4]);
    if (whole !== null && whole !== now) boundary(pen, box, whole.field);
    context.setLineDash([]);
    context.lineWidth = 2;
    context.strokeStyle = theme.focus;
    boundary(pen, box, now.field);
  }
  const { inputs, labels } = shownPoints();
  const radius = Math.max(1.6, box.width * 0.012);
  for (let k = 0; k < labels.length; k++) {
    const [px, py] = [x(inputs[2 * k]), y(inputs[2 * k + 1])];
    const isWrong = now !== null && now.points[k] > 0.5 !== (labels[k] === 1);
    context.strokeStyle = context.fillStyle = labels[k] === 1 ? theme.network : theme.chain;
    context.lineWidth = 1.5;
    context.beginPath();
    if (isWrong) {
      context.strokeStyle = theme.text;
      const arm = radius * 1.7;
      context.moveTo(px - arm, py - arm);
      context.lineTo(px + arm, py + arm);
      context.moveTo(px + arm, py - arm);
      context.lineTo(px - arm, py + arm);
      context.stroke();
    } else {
      context.arc(px, py, radius, 0, 2 * Math.PI);
      if (labels[k] === 1) context.stroke();
      else context.fill();
    }
  }
}
