import { say } from '../../../language/index.ts';
import { cloudCorrelation, type DrawnCloud } from '../../exhibit/cloud.ts';
import { figure } from '../../exhibit/figures.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { Geometry } from './geometry.ts';
import type { Cloud } from './model-cloud.ts';

type Answer = View['answer'];

/** Standard deviations that an outline encloses: seven of eight normal dots lie within. */
const OUT = 2;
/** Fewer dots have no shape to lay an answer over. */
const ENOUGH = 12;

const drawn = (answer: Answer) => (Array.isArray(answer) ? (answer as unknown as DrawnCloud) : null);

/** What the visitor drew, in words. */
export function answerWords(answer: Answer): string {
  const cloud = drawn(answer);
  return cloud === null ? '' : say` The cloud that you drew: ρ = ${figure(cloudCorrelation(cloud), 2)}.`;
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, spread: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

/**
 * The visitor's cloud over the dots, as its outline: it lies where they lie and is as wide and as high as they are, for what was
 * drawn is how the two go together.
 */
export function drawAnswer(
  { context, theme, write, rem }: Pen,
  plane: Geometry,
  answer: Answer,
  { dots }: Cloud,
): void {
  const cloud = drawn(answer);
  if (cloud === null || dots.length < ENOUGH) return;
  const { left, right, top, bottom, x, y } = plane;
  const q = momentsOf(dots.map((dot) => dot.q));
  const gradient = momentsOf(dots.map((dot) => dot.gradient));
  // The linear correlation that belongs to the rank correlation of a normal cloud.
  const r = 2 * Math.sin((Math.PI / 6) * cloudCorrelation(cloud));
  const rest = Math.sqrt(1 - r * r);
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.strokeStyle = theme.link;
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.beginPath();
  for (let k = 0; k <= 72; k++) {
    const angle = (k * Math.PI) / 36;
    const [along, across] = [OUT * Math.cos(angle), OUT * Math.sin(angle)];
    context.lineTo(x(q.mean + q.spread * along), y(gradient.mean + gradient.spread * (r * along + rest * across)));
  }
  context.stroke();
  context.restore();
  write(say`your cloud`, right - 4, bottom - rem(9), { align: 'right', weight: 600, colour: theme.linkText });
}
