import { shortNumber } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Box } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import type { State } from './controls.ts';
import type { Search } from './model-layer.ts';

/** How far the picture of the map reaches, whatever flies away. */
const FARTHEST = 5;

/** φ(wz) and its slope in z. */
function layer({ weight, input, activation }: State, z: number): { image: number; slope: number } {
  if (activation === 'identity') return { image: input + weight * z, slope: weight };
  const t = Math.tanh(weight * z);
  return { image: input + t, slope: weight * (1 - t * t) };
}

/** How the search ended, in a few words. */
export function outcome({ converged, values }: Search, at: number): string {
  const reached = Math.min(Math.floor(at), values.length - 1);
  const here = say`z = ${shortNumber(values[reached])} after ${reached} iterations`;
  if (reached < values.length - 1) return here;
  if (converged) return say`${here}: the point`;
  // A bounded nonlinearity keeps z within |x| + 1.
  return Math.abs(values[values.length - 1]) > FARTHEST ? say`${here}: it flies away` : say`${here}: it never settles`;
}

/** The map, the line where nothing changes, and the way of the search between them; discs are points that iteration finds, rings those that it leaves. */
export function drawCobweb(pen: Pen, state: State, search: Search, at: number, box: Box): void {
  const { context, theme, isSmall, write, rem } = pen;
  const { values, points } = search;
  const wanted = [state.start, state.input + 1, state.input - 1, ...points].map(Math.abs);
  const reach = Math.min(Math.max(...wanted) * 1.12, FARTHEST);
  const x = (z: number) => box.x + ((z / reach + 1) / 2) * box.width;
  const y = (z: number) => box.y + ((1 - z / reach) / 2) * box.height;
  context.fillStyle = theme.panel;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(0), box.y);
  context.lineTo(x(0), box.y + box.height);
  context.moveTo(box.x, y(0));
  context.lineTo(box.x + box.width, y(0));
  context.stroke();
  context.strokeStyle = theme.quiet;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x(-reach), y(-reach));
  context.lineTo(x(reach), y(reach));
  context.stroke();
  context.strokeStyle = theme.network;
  context.lineWidth = isSmall ? 2 : 3;
  context.beginPath();
  for (let k = 0; k <= 120; k++) {
    const z = reach * (k / 60 - 1);
    context.lineTo(x(z), y(layer(state, z).image));
  }
  context.stroke();
  const reached = Math.min(Math.floor(at), values.length - 1);
  context.strokeStyle = theme.text;
  context.lineWidth = 1.5;
  context.globalAlpha = 0.85;
  context.beginPath();
  context.moveTo(x(values[0]), y(values[0]));
  for (let k = 0; k < reached; k++) {
    context.lineTo(x(values[k]), y(layer(state, values[k]).image));
    context.lineTo(x(values[k + 1]), y(values[k + 1]));
  }
  context.stroke();
  context.globalAlpha = 1;
  for (const point of points) {
    const isFound = Math.abs(layer(state, point).slope) < 1;
    context.beginPath();
    context.arc(x(point), y(point), isSmall ? 4 : 7, 0, 2 * Math.PI);
    context.fillStyle = isFound ? theme.made : theme.panel;
    context.strokeStyle = theme.made;
    context.lineWidth = 2.5;
    context.fill();
    context.stroke();
  }
  context.fillStyle = theme.text;
  context.beginPath();
  context.arc(x(values[reached]), y(values[reached]), isSmall ? 3 : 4, 0, 2 * Math.PI);
  context.fill();
  context.restore();
  const name = state.activation === 'tanh' ? say`u + tanh(wz)` : say`u + wz`;
  write(name, box.x + 8, box.y + rem(12), { colour: theme.network, weight: 600 });
  if (state.solver === 'newton') write(say`slanted lines: Newton’s jumps`, box.x + 8, box.y + rem(28), { size: 11 });
  write('z', box.x + box.width - 8, y(0) - rem(9), { align: 'right' });
  for (const tick of [-Math.floor(reach), Math.floor(reach)].filter((value) => value !== 0)) {
    const label = String(tick).replace('-', '−');
    write(label, x(tick), y(0) + rem(9), { align: 'center', size: 11 });
    write(label, x(0) - 4, y(tick), { align: 'right', size: 11 });
  }
  write('0', x(0) - 4, y(0) + rem(9), { align: 'right', size: 11 });
}
