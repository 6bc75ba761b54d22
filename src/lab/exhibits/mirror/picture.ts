import { correlationWords, shapeOf, shapePath } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import { linkNames } from '../../../links/index.ts';
import { fade } from '../../../render/index.ts';
import { figure } from '../../exhibit/figures.ts';
import { drawing, type Pen } from '../../exhibit/picture.ts';
import type { View } from '../../exhibit/view.ts';
import type { State } from './controls.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { attachHand } from './hand.ts';
import type { Found, Scene } from './model.ts';
import type { Correlation } from './model-correlation.ts';
import type { Dot } from './model-worlds.ts';
import { answerWords, drawAnswer } from './picture-answer.ts';
import { drawCorners } from './picture-corners.ts';
import { drawChain, drawTower } from './picture-worlds.ts';
import { dotsOn, strayOf } from './stray.ts';

type Seen = View<State, Scene, Found>;

/** A correlation with its interval, for a sentence. */
export const inWords = ({ rho, interval }: Correlation): string => correlationWords(rho, interval);

function drawAxes({ context, theme, write, rem }: Pen, { left, right, top, bottom, x, y, ticks }: Geometry): void {
  const line = (px: number, py: number, wide: number, high: number) => {
    context.fillStyle = theme.line;
    context.fillRect(px, py, wide, high);
  };
  for (const q of [0, 0.25, 0.5, 0.75, 1]) {
    line(x(q), top, 1, bottom - top);
    write(figure(q), x(q), bottom + rem(12), { align: 'center', size: 11 });
  }
  for (const power of ticks) {
    line(left, y(power), right - left, 1);
    write(figure(10 ** power), left - 5, y(power), { align: 'right', size: 11 });
  }
  write(say`share of the fold’s contacts made, Q →`, right, bottom + rem(29), { align: 'right', colour: theme.chain });
  const room = right - left + 30 - rem(KEY + 10);
  write(say`↑ gradient at a layer, output = 1`, left - 30, top - rem(12), { colour: theme.network, room });
}

/** The colour of a set by its number of links: in the plots as well. */
const linkTones = ({ quiet, text, network, made }: Pen['theme']) => [quiet, text, network, made];

/** A set's dot, whose outline tells its number of links, as in the plots. */
const dotPath = (links: number, x: number, y: number, radius: number) =>
  new Path2D(shapePath(shapeOf(links), x, y, radius));

/** Room of the key, in sizes of letters of 16 pixels. */
const KEY = 130;

/** Which outline and colour has how many links. */
function drawKey({ context, theme, write, rem }: Pen, { right, top }: Geometry): void {
  const left = right - rem(KEY);
  const y = top - rem(12);
  linkTones(theme).forEach((colour, links) => {
    const x = left + links * rem(26);
    context.fillStyle = colour;
    context.fill(dotPath(links, x, y, rem(4)));
    write(links === 3 ? say`3 links` : String(links), x + rem(8), y, { size: 11 });
  });
}

function drawDots(pen: Pen, { x, y }: Geometry, dots: readonly Dot[], chosen: Scene['links']): void {
  const { context, theme, isSmall } = pen;
  const ringed = dots.find(({ links }) => links.join() === chosen.join());
  for (const dot of dots) {
    const { links, q, gradient } = dot;
    context.fillStyle = fade(linkTones(theme)[links.length], 0.85);
    context.fill(dotPath(links.length, x(q), y(gradient), isSmall ? 2 : 3 + links.length * 0.5));
    if (dot !== ringed) continue;
    context.strokeStyle = theme.focus;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x(q), y(gradient), 9, 0, 2 * Math.PI);
    context.stroke();
  }
}

const strayWords = ({ links }: Dot) => say`${linkNames(links)}, chosen`;

/** Where ring and name of such a set stand, point by point: the names of the corners keep clear of them. */
function strayPlaces({ rem }: Pen, { x, y }: Geometry, dot: Dot | null): (readonly [number, number])[] {
  if (dot === null) return [];
  const [px, py] = [x(dot.q), y(dot.gradient)];
  const half = (strayWords(dot).length * rem(7)) / 2;
  const along = [-1, -0.5, 0, 0.5, 1].map((part) => [px + part * half, py + rem(17)] as const);
  return [...along, [px - 9, py], [px, py], [px + 9, py]];
}

/** A chosen set that was not drawn for the cloud: an open dot with its name. */
function drawStray({ context, theme, write, rem }: Pen, { x, y }: Geometry, dot: Dot | null): void {
  if (dot === null) return;
  const [px, py] = [x(dot.q), y(dot.gradient)];
  for (const [radius, colour] of [
    [9, theme.focus],
    [5, theme.text],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(px, py, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  write(strayWords(dot), px, py + rem(17), { align: 'center', weight: 600, colour: theme.text });
}

/** The dot's own figure, the mean over layers, and what is left at the lowest one. */
function gradientWords({ gradient }: Scene): string {
  const mean = gradient.reduce((sum, log) => sum + log, 0) / gradient.length;
  return say`gradient ${figure(10 ** mean, 2)}, layer 0: ${figure(10 ** gradient[0], 2)}`;
}

function paint(pen: Pen, seen: Seen): boolean {
  const { state, scene, found, at, isAsking } = seen;
  const { context, width, height, theme, isSmall, rem, write } = pen;
  const { folded } = found;
  const stray = strayOf(seen);
  const cloud = isAsking ? null : found.cloud;
  const dots = (cloud?.dots ?? []).slice(0, Math.ceil(at));
  const plane = geometryOf(width, height, rem(16), dotsOn(seen));
  const hasCloud = cloud !== null && !isSmall;
  if (!isSmall) {
    drawAxes(pen, plane);
    drawKey(pen, plane);
    drawDots(pen, plane, dots, scene.links);
    drawStray(pen, plane, stray);
    if (hasCloud) drawAnswer(pen, plane, seen.answer, cloud);
    if (hasCloud && dots.length === cloud.dots.length && dots.length >= 12)
      drawCorners(pen, plane, cloud, strayPlaces(pen, plane, stray));
    const words =
      cloud === null
        ? isAsking
          ? say`the dots are drawn after your answer`
          : state.measuring
            ? say`measuring…`
            : say`the cloud is off`
        : say`${cloud.dots.length} of ${state.sets} sets: ${inWords(cloud.gradient)}`;
    write(words, width / 2, rem(12), { align: 'center', weight: 600, colour: theme.text, room: width - 16 });
  }
  const top = isSmall ? 0 : plane.strip;
  const half = width / 2;
  if (!isSmall) {
    context.fillStyle = fade(theme.chain, 0.06);
    context.fillRect(0, top, half, height - top);
    context.fillStyle = fade(theme.network, 0.06);
    context.fillRect(half, top, half, height - top);
  }
  const head = isSmall ? 4 : rem(22);
  const box = { y: top + head, width: half, height: height - top - head - (isSmall ? 4 : 6) };
  drawChain(pen, folded?.shape ?? scene.target, scene, { ...box, x: 0 }, folded === null);
  drawTower(pen, scene, { ...box, x: half });
  const q = folded === null ? say`folding…` : `Q = ${figure(folded.q, 2)}`;
  write(`${linkNames(scene.links)}: ${q}`, 8, top + rem(12), { colour: theme.chain, weight: 600, room: half - 14 });
  const wake = gradientWords(scene);
  write(wake, half + 8, top + rem(12), { colour: theme.network, weight: 600, room: half - 14 });
  return false;
}

export const picture = drawing<State, Scene, Found>('mirror', paint, attachHand);

/** The picture in words. */
export function describe({ state, scene, found: { cloud, folded }, isAsking, answer }: Seen): string {
  const all =
    cloud === null || isAsking
      ? say`A plane, Q against gradient, without dots yet.`
      : say`${cloud.dots.length} of ${state.sets} link sets as dots, Q against gradient: ${inWords(cloud.gradient)}.`;
  const q = folded === null ? say`is folding` : say`has Q ${figure(folded.q, 2)}`;
  const yours = cloud === null ? '' : answerWords(answer);
  return say`${all}${yours} Below, the chosen set (${linkNames(scene.links)}): its chain ${q}, its tower’s ${gradientWords(scene)} (output = 1).`;
}
