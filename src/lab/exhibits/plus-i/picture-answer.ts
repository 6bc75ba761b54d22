import type { Pen } from '../../exhibit/picture.ts';
import { NUMBERED, numberedAfter, type Spectrum } from './model-spectrum.ts';
import type { Plane } from './plane.ts';

/** The numbers of the eigenvalues that one is asked about. */
export function drawNumbers({ context, theme, write, rem }: Pen, { x, y }: Plane, { pairs }: Spectrum): void {
  const middle = pairs.reduce((sum, { re }) => sum + re / pairs.length, 0);
  const height = pairs.slice(0, NUMBERED).reduce((sum, { im }) => sum + im / NUMBERED, 0);
  const numbered = pairs.slice(0, NUMBERED);
  const colour = theme.chain;
  // Out of the crowd, from its middle outwards, each with a line to its own circle.
  const places = numbered.map(({ re, im }, k) => {
    const [dx, dy] = [x(re) - x(middle), y(im) - y(height)];
    const far = Math.hypot(dx, dy) || 1;
    return {
      from: [x(re), y(im)],
      to: [x(re) + (rem(26) * dx) / far, y(im) + (rem(26) * dy) / far],
      name: String(k + 1),
    };
  });
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (const { from, to, name } of places) {
    const part = (share: number) =>
      [0, 1].map((axis) => from[axis] + share * (to[axis] - from[axis])) as [number, number];
    context.beginPath();
    context.moveTo(...part(0.3));
    context.lineTo(...part(0.72));
    context.stroke();
    write(name, to[0], to[1], { align: 'center', weight: 700, size: 13, colour });
  }
}

/** Where the visitor pressed, a cross with its number for each, and a line from there to where the eigenvalue went. */
export function drawPressed(
  { context, theme, write, rem }: Pen,
  { x, y }: Plane,
  places: readonly number[],
  spectrum: Spectrum | null,
): void {
  const after = spectrum === null ? [] : numberedAfter(spectrum);
  const arm = rem(6);
  context.strokeStyle = theme.link;
  for (let k = 0; 2 * k + 1 < places.length; k++) {
    const [px, py] = [x(places[2 * k]), y(places[2 * k + 1])];
    context.lineWidth = 2.5;
    context.beginPath();
    context.moveTo(px - arm, py - arm);
    context.lineTo(px + arm, py + arm);
    context.moveTo(px + arm, py - arm);
    context.lineTo(px - arm, py + arm);
    context.stroke();
    write(String(k + 1), px + arm + rem(4), py + rem(8), { weight: 700, size: 13, colour: theme.linkText });
    if (after[k] === undefined) continue;
    context.lineWidth = 1.5;
    context.setLineDash([4, 4]);
    context.beginPath();
    context.moveTo(px, py);
    context.lineTo(x(after[k].re), y(after[k].im));
    context.stroke();
    context.setLineDash([]);
  }
}
