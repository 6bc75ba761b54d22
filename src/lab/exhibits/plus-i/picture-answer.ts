import type { Pen } from '../../exhibit/picture.ts';
import { NUMBERED, numberedAfter, type Spectrum } from './model-spectrum.ts';
import type { Plane } from './plane.ts';

/** The numbers of the eigenvalues that one is asked about. */
export function drawNumbers({ theme, write, rem }: Pen, { x, y }: Plane, { pairs }: Spectrum): void {
  const middle = pairs.slice(0, NUMBERED).reduce((sum, { re }) => sum + re / NUMBERED, 0);
  pairs.slice(0, NUMBERED).forEach(({ re, im }, k) => {
    // Away from the others, so that no two meet.
    const side = re < middle ? -1 : 1;
    const colour = theme.chain;
    write(String(k + 1), x(re) + side * rem(13), y(im) - rem(6), { align: 'center', weight: 700, size: 13, colour });
  });
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
