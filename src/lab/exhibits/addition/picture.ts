import { shortNumber } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import { logFraction, magnitudeColour } from '../../../render/index.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import type { Found, Scene } from './model.ts';
import { drawBars } from './picture-bars.ts';

type Seen = View<State, Scene, Found>;

interface Site {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const LEAST = 0.012;
/** Below this share of the scale its colours cannot be told from the ground: there the width tells, and below the scale a grey. */
const DARKEST = 0.16;

/** How far a floor reaches, as a share of its half: the logarithm of what it holds, a ten-thousandth to a thousand. */
function reach(value: number): number {
  return Math.min(Math.max(logFraction(Math.abs(value)) / 1.75, LEAST), 1);
}

/** Powers of ten take room beside a tower: fewer digits before them. */
const digitsFor = (size: number) => (size < 1e-3 ? 2 : size < 1e5 ? 4 : 3);

/** Floors from the ground up. What is negative reaches to the left of the axis, what is positive to the right. */
function drawTower(pen: Pen, site: Site, values: Float64Array, at: number): void {
  const { context, theme, rem, write, isSmall } = pen;
  const floors = values.length;
  const height = (site.bottom - site.top) / floors;
  const gap = height > 4 ? Math.min(3, height * 0.25) : 0;
  const column = site.width * (isSmall ? 1 : 0.72);
  const middle = site.left + column / 2;
  const built = Math.floor(at);
  // An odd number of floors apart, so that a value that turns at each floor is not told as if it stayed.
  const every = Math.max(1, Math.ceil(rem(30) / height)) | 1;
  const turns = values.some((value) => value < 0);
  for (let floor = 0; floor < floors; floor++) {
    const y = site.bottom - (floor + 1) * height;
    if (floor > built) continue;
    const value = values[floor];
    const width = reach(value) * column;
    const fraction = logFraction(Math.abs(value));
    context.fillStyle = fraction > 0 ? magnitudeColour(Math.max(fraction, DARKEST), theme.name) : theme.quiet;
    const left = turns ? middle - (value < 0 ? width / 2 : 0) : middle - width / 2;
    context.fillRect(left, y, turns ? width / 2 : width, Math.max(height - gap, 0.6));
    const isTold = floor === built || (floor % every === 0 && built - floor >= every * 0.8);
    if (isTold) {
      const colour = floor === built ? theme.text : theme.quiet;
      write(shortNumber(value, digitsFor(Math.abs(value))), site.left + site.width, y + height / 2, {
        align: 'right',
        colour,
        room: site.width * 0.28,
      });
    }
  }
  context.fillStyle = theme.line;
  context.fillRect(site.left, site.bottom, column, 1);
  if (turns) context.fillRect(middle - 0.5, site.top, 1, site.bottom - site.top);
}

function paint(pen: Pen, { state, scene, at, isAsking }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const strip = isSmall ? height * 0.34 : Math.min(height * 0.36, rem(210));
  const pad = isSmall ? 5 : 14;
  const half = width / 2;
  const top = isSmall ? 3 : rem(28);
  const bottom = height - strip - (isSmall ? 3 : rem(8));
  const product = state.share * state.weight;
  const titles = [say`replaced: × ${shortNumber(product)}`, say`added: × ${shortNumber(1 + product)}`];
  [scene.plain, scene.residual].forEach((values, k) => {
    const site = { left: k * half + pad / 2, width: half - pad, top, bottom };
    drawTower(pen, site, values, at);
    const middle = site.left + site.width * 0.36;
    write(titles[k], middle, rem(12), { align: 'center', weight: 600, colour: theme.network, room: site.width });
  });
  // The bars add up to what is asked for.
  if (!isAsking) drawBars(pen, scene.bars, { x: pad / 2, y: height - strip, width: width - pad, height: strip });
  return false;
}

export const picture = drawing<State, Scene, Found>('addition', paint);

/** The picture in words. */
export function describe({ state, scene, found: { copies }, at, isAsking }: Seen): string {
  const floor = Math.floor(at);
  const bars = scene.bars.map(Math.abs);
  const tallest = bars.indexOf(Math.max(...bars));
  const trained =
    copies === null
      ? ''
      : say` Trained to do nothing, after ${grouped(copies.steps.at(-1)!)} steps the plain stack is wrong by ${shortNumber(copies.plain.at(-1)!)} of the input’s square, the residual one by ${shortNumber(copies.residual.at(-1)!)}.`;
  const towers = say`Two towers of the same floors. At floor ${floor} the plain one holds ${shortNumber(scene.plain[floor])}, the residual one ${shortNumber(scene.residual[floor])}.`;
  if (isAsking) return towers;
  return say`${towers} Below, ${state.layers + 1} bars that add up to the residual tower’s top floor; the largest is k = ${tallest} with ${shortNumber(scene.bars[tallest])}.${trained}`;
}
