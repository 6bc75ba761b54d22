import { percent, shortNumber } from '../../../kit/index.ts';
import { grouped, say } from '../../../language/index.ts';
import { logFraction, magnitudeColour } from '../../../render/index.ts';
import { figure, raised } from '../../exhibit/figures.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import { residualFactor, type State, trainedStep } from './controls.ts';
import type { Found, Scene } from './model.ts';
import type { Run, Training } from './model-training.ts';

type Seen = View<State, Scene, Found>;

/** A tower's place on the canvas: from the output's floor at the top to layer 0 at the bottom. */
interface Site {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widest share of a tower's column for a gradient of 1; what explodes reaches further. */
const ONE = 2 / 3;
const LEAST = 0.04;
/** Below this share of the scale its colours cannot be told from the ground. */
const DARKEST = 0.16;
/** Where the widths end, natural logarithms. */
const [LOWEST, HIGHEST] = [Math.log(1e-4), Math.log(100)];

/** A floor is as wide as the logarithm of what reaches it: down to a ten-thousandth, up to a hundred. */
function floorWidth(log: number, column: number): number {
  const fraction = logFraction(Math.exp(log));
  return column * Math.min(Math.max(fraction * ONE, LEAST), 1);
}

/** What is left, from its natural logarithm: also where it is larger or smaller than the machine's numbers. */
function leftOf(log: number): string {
  const isBeyond = Number.isFinite(log) && Math.abs(log) > 690;
  return isBeyond ? `10${raised(log / Math.LN10)}` : shortNumber(Math.exp(log), 2);
}

/** How wide the widest floor is: beside it the numbers have their room. */
function columnOf({ isSmall, rem }: Pen, { left, right }: Site): number {
  return isSmall ? right - left : Math.max(right - left - rem(68), (right - left) * 0.5);
}

/** Arrowheads at both ends of a floor that is wider than the column. */
function drawCut({ context, theme, rem }: Pen, middle: number, y: number, column: number): void {
  context.fillStyle = theme.ground;
  for (const side of [-1, 1]) {
    const tip = middle + side * (column / 2 - 2);
    context.beginPath();
    context.moveTo(tip, y);
    context.lineTo(tip - side * rem(7), y - rem(4));
    context.lineTo(tip - side * rem(7), y + rem(4));
    context.fill();
  }
}

function drawTower(pen: Pen, site: Site, logs: Float64Array, at: number): void {
  const { context, theme, rem, write, isSmall } = pen;
  const layers = logs.length - 1;
  const height = (site.bottom - site.top) / (layers + 1);
  const gap = height > 4 ? Math.min(3, height * 0.25) : 0;
  const column = columnOf(pen, site);
  const middle = site.left + column / 2;
  const reached = Math.floor(at);
  const every = Math.max(1, Math.ceil(rem(36) / height));
  for (let passed = 0; passed <= layers; passed++) {
    const log = logs[layers - passed];
    const y = site.top + passed * height;
    if (passed > reached) {
      context.fillStyle = theme.line;
      context.globalAlpha = 0.5;
      context.fillRect(middle - 2, y, 4, Math.max(height - gap, 0.6));
      context.globalAlpha = 1;
      continue;
    }
    const width = floorWidth(log, column);
    // The lower end of the scale has the colour of the ground: there the width tells, and below it a grey.
    const tone = Math.max(logFraction(Math.exp(log)), DARKEST);
    context.fillStyle = log < LOWEST ? theme.quiet : magnitudeColour(tone, theme.name);
    context.fillRect(middle - width / 2, y, width, Math.max(height - gap, 0.6) + (gap === 0 ? 0.3 : 0));
    const isTold = (passed % every === 0 && layers - passed >= every * 0.6) || passed === layers;
    if (isTold) {
      if (log > HIGHEST && !isSmall) drawCut(pen, middle, y + (height - gap) / 2, column);
      const colour = passed === reached ? theme.text : theme.quiet;
      write(leftOf(log), site.right, y + (height - gap) / 2, { align: 'right', colour });
    }
  }
  // The correction on its way down.
  if (reached < layers) {
    context.fillStyle = theme.text;
    context.fillRect(site.left, site.top + (at + 1) * height - 1, column, 2);
  }
}

function heads({ tower, gain, step }: State): [string, string] {
  if (tower === 'scalar') return [say`plain: × ${gain}`, say`residual: × ${residualFactor({ gain, step })}`];
  return [say`plain: F(x)`, say`residual: x + hF(x)`];
}

/** What training made of a tower, as a line under it; the residual one is trained with a step of its own, and numbers are no network to train. */
function learned(training: Training | null, state: State, isResidual: boolean): string {
  const { tower } = state;
  if (training === null) return '';
  const run = isResidual ? training.residual : training.plain;
  const steps = grouped(training.steps.at(-1) ?? 0);
  const which = tower === 'scalar' || tower === 'orthogonal' ? say`tanh tower ` : '';
  return say`${which}after ${steps} steps${isResidual ? say` at h = ${figure(trainedStep(state), 2)}` : ''}: ${outcome(run)}`;
}

function outcome(run: Run): string {
  if (run.brokenBy !== null) return say`out of range by step ${run.brokenBy}`;
  const last = run.accuracy[run.accuracy.length - 1];
  return last > 0.95 ? say`✓ ${percent(last)} right` : say`${percent(last)} right`;
}

function paint(pen: Pen, { state, scene, found, at }: Seen): boolean {
  const { width, height, theme, isSmall, rem, write } = pen;
  const top = isSmall ? 2 : rem(30);
  const bottom = height - (isSmall ? 2 : rem(28));
  const half = width / 2;
  const pad = isSmall ? 6 : 14;
  const sites: Site[] = [0, 1].map((k) => ({ left: k * half + pad / 2, right: (k + 1) * half - pad / 2, top, bottom }));
  const logs = [scene.plain, scene.residual];
  const titles = heads(state);
  const feet = sites.map((_, k) => {
    const isSilent = logs[k][0] === Number.NEGATIVE_INFINITY;
    return (
      learned(found.training, state, k === 1) ||
      (isSilent ? say`a floor fell silent: nothing passes` : say`log width: 10⁻⁴ (grey) to 100 (arrows)`)
    );
  });
  sites.forEach((site, k) => {
    drawTower(pen, site, logs[k], at);
    const room = site.right - site.left;
    write(titles[k], site.left, rem(12), { weight: 600, colour: theme.network, room });
    const words = feet[k];
    // What holds for both stands once, with the room of both.
    if (k === 1 && words === feet[0]) return;
    const colour = words.includes('✓') ? theme.made : theme.quiet;
    const weight = found.training === null ? 400 : 600;
    write(words, site.left, height - rem(12), { weight, colour, room: words === feet[1 - k] ? width - 2 * pad : room });
  });
  return false;
}

export const picture = drawing<State, Scene, Found>('tyranny', paint);

/** The picture in words. */
export function describe({ state, scene, found, at }: Seen): string {
  const passed = Math.floor(at);
  const left = (logs: Float64Array) => leftOf(logs[state.layers - passed]);
  const { training } = found;
  const outcome = (run: Run) =>
    run.brokenBy === null
      ? say`is right in ${percent(run.accuracy.at(-1)!)} of the points`
      : say`has left the range of numbers`;
  const trained =
    training === null
      ? ''
      : say` Trained, after ${grouped(training.steps.at(-1)!)} steps the plain one ${outcome(training.plain)}, the residual one ${outcome(training.residual)}.`;
  return say`Two towers of ${state.layers} floors; the output’s correction runs down from the top. After ${passed} floors the plain one has ${left(scene.plain)} of it left, the residual one ${left(scene.residual)}.${trained}`;
}
