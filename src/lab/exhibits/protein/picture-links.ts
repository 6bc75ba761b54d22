import type { Link } from '../../../links/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { beadPlaces } from './geometry.ts';

type Place = readonly [x: number, y: number];

/** How far a link may bow out to either side of the straight way, bonds. */
const BOWS = [0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8, 1.1, -1.1];
/** As clear of a bead as this is clear enough, bonds. */
const CLEAR = 0.45;

/** The four points of a curve from bead to bead that passes so far beside the straight way. */
function curveOf([ax, ay]: Place, [bx, by]: Place, bow: number): readonly [Place, Place, Place, Place] {
  const [dx, dy] = [bx - ax, by - ay];
  // With its handles so far out a curve passes three quarters as far.
  const out = bow / 0.75 / Math.hypot(dx, dy);
  const [ox, oy] = [dy * out, -dx * out];
  return [
    [ax, ay],
    [ax + ox, ay + oy],
    [bx + ox, by + oy],
    [bx, by],
  ];
}

/** How near a curve comes to any of some places. */
function clearance([a, b, c, d]: ReturnType<typeof curveOf>, others: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0.05; t < 1; t += 0.05) {
    const [p, q] = [(1 - t) ** 3, t ** 3];
    const [u, v] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2];
    const at = (axis: 0 | 1) => p * a[axis] + u * b[axis] + v * c[axis] + q * d[axis];
    for (const [x, y] of others) least = Math.min(least, Math.hypot(at(0) - x, at(1) - y));
  }
  return least;
}

/** A link from bead to bead: straight, or round the beads that stand in its way, as little as that takes. */
function traceLink(context: CanvasRenderingContext2D, places: readonly Place[], [i, j]: Link, bond: number): void {
  const others = places.filter((_, bead) => bead !== i && bead !== j);
  const ways = BOWS.map((bow) => curveOf(places[i], places[j], bow * bond));
  const worth = ways.map((way, k) => Math.min(clearance(way, others) / bond, CLEAR) - 0.02 * Math.abs(BOWS[k]));
  const [from, out, back, to] = ways[worth.indexOf(Math.max(...worth))];
  context.moveTo(...from);
  context.bezierCurveTo(...out, ...back, ...to);
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
