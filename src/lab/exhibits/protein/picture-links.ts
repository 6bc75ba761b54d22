import type { Link } from '../../../links/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { beadPlaces } from './geometry.ts';

type Place = readonly [x: number, y: number];

/** How far a link bows out where the straight way from bead to bead leads through another one, bonds. */
const BOW = 0.8;

/** How far a point lies from the straight way between two others. */
function farFrom([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

/** A link from bead to bead: straight, or round the beads between them on the side that is farther from the middle of the fold. */
function traceLink(context: CanvasRenderingContext2D, places: readonly Place[], [i, j]: Link, bond: number): void {
  const [from, to] = [places[i], places[j]];
  context.moveTo(...from);
  const isBlocked = places.some((place, bead) => bead !== i && bead !== j && farFrom(place, from, to) < bond / 2);
  if (!isBlocked) {
    context.lineTo(...to);
    return;
  }
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(dx, dy);
  const side = (mx - mean(0)) * dy - (my - mean(1)) * dx < 0 ? -1 : 1;
  // A curve with its two handles so far out passes three quarters as far from the straight way.
  const out = (side * BOW * bond) / 0.75 / long;
  const [ox, oy] = [dy * out, -dx * out];
  context.bezierCurveTo(from[0] + ox, from[1] + oy, to[0] + ox, to[1] + oy, ...to);
}

/** The target with its beads and links: here links are drawn by hand. */
export function drawTarget(pen: Pen, links: readonly Link[], box: Box): void {
  const { context, theme, rem, write } = pen;
  const places = beadPlaces(box);
  context.lineJoin = context.lineCap = 'round';
  context.strokeStyle = fade(theme.chain, 0.6);
  context.lineWidth = 3;
  context.beginPath();
  for (const place of places) context.lineTo(...place);
  context.stroke();
  context.strokeStyle = theme.link;
  context.lineWidth = 3;
  context.beginPath();
  const bond = Math.hypot(places[1][0] - places[0][0], places[1][1] - places[0][1]);
  for (const link of links) traceLink(context, places, link, bond);
  context.stroke();
  const radius = Math.min(bond * 0.34, rem(8));
  places.forEach(([x, y], bead) => {
    context.fillStyle = links.some((link) => link.includes(bead)) ? theme.link : theme.beadLast;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    if (radius >= rem(6)) write(String(bead), x, y, { size: 9, align: 'center', colour: theme.ink, weight: 700 });
  });
}
