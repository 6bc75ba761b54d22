import type { Link } from '../../../links/index.ts';
import type { Theme } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Told } from './model-fates.ts';

export function fateColour(told: Told, { made, wrong, text, quiet }: Theme): string {
  return { folded: made, misfolded: wrong, stuck: text, unfolded: quiet }[told];
}

/** A chain in its box, as large as fits, with its links. */
export function drawShape(
  { context, theme }: Pen,
  shape: Float64Array,
  links: readonly Link[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  colour: string,
): void {
  const n = shape.length / 2;
  const [xs, ys] = [0, 1].map((axis) => Array.from({ length: n }, (_, k) => shape[2 * k + axis]));
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((box.width - 10) / (right - left + 1), (box.height - 8) / (high - low + 1));
  const px = (k: number) => box.x + box.width / 2 + (xs[k] - (left + right) / 2) * scale;
  const py = (k: number) => box.y + box.height / 2 - (ys[k] - (low + high) / 2) * scale;
  context.lineJoin = context.lineCap = 'round';
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.5, scale * 0.25);
  context.beginPath();
  for (let k = 0; k < n; k++) context.lineTo(px(k), py(k));
  context.stroke();
  context.strokeStyle = theme.link;
  context.beginPath();
  for (const [i, j] of links) {
    context.moveTo(px(i), py(i));
    context.lineTo(px(j), py(j));
  }
  context.stroke();
}
