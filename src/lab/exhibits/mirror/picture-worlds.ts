import { type Box, fade, logFraction, magnitudeColour } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { Scene } from './model.ts';

/** A chain in its box with its links in yellow; pale when it is only the target. */
export function drawChain(pen: Pen, shape: Float64Array, { links }: Scene, box: Box, isPale: boolean): void {
  const { context, theme } = pen;
  const n = shape.length / 2;
  const xs = Array.from({ length: n }, (_, k) => shape[2 * k]);
  const ys = Array.from({ length: n }, (_, k) => shape[2 * k + 1]);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((box.width - 16) / (right - left + 1), (box.height - 16) / (high - low + 1), 26);
  const px = (k: number) => box.x + box.width / 2 + (xs[k] - (left + right) / 2) * scale;
  const py = (k: number) => box.y + box.height / 2 - (ys[k] - (low + high) / 2) * scale;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = isPale ? fade(theme.chain, 0.35) : theme.chain;
  context.lineWidth = Math.max(2, scale * 0.28);
  context.beginPath();
  for (let k = 0; k < n; k++) context.lineTo(px(k), py(k));
  context.stroke();
  context.strokeStyle = theme.link;
  context.lineWidth = Math.max(2, scale * 0.18);
  context.beginPath();
  for (const [i, j] of links) {
    context.moveTo(px(i), py(i));
    context.lineTo(px(j), py(j));
  }
  context.stroke();
}

/** The tower: layer 0 at the foot, each as bright and wide as its gradient; links as arcs at its side. */
export function drawTower(pen: Pen, { gradient, links }: Scene, box: Box): void {
  const { context, theme } = pen;
  const depth = gradient.length;
  const floor = (box.height - 4) / depth;
  const middle = box.x + box.width * 0.36;
  const y = (layer: number) => box.y + box.height - 2 - (layer + 0.5) * floor;
  for (let layer = 0; layer < depth; layer++) {
    const part = logFraction(10 ** gradient[layer]);
    const width = Math.max(part * 0.62, 0.06) * box.width;
    context.fillStyle = magnitudeColour(part, theme.name);
    context.fillRect(middle - width / 2, y(layer) - floor * 0.4, width, Math.max(floor * 0.8, 1));
  }
  context.strokeStyle = theme.link;
  context.lineWidth = 2;
  const side = box.x + box.width * 0.7;
  for (const [i, j] of links) {
    const reach = (box.width * 0.28 * (j - i)) / depth;
    context.beginPath();
    context.moveTo(side, y(i));
    context.bezierCurveTo(side + reach * 1.3, y(i), side + reach * 1.3, y(j), side, y(j));
    context.stroke();
  }
}
