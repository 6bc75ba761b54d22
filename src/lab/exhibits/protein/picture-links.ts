import type { Link } from '../../../links/index.ts';
import { type Box, fade } from '../../../render/index.ts';
import type { Pen } from '../../exhibit/picture.ts';
import { beadPlaces } from './geometry.ts';

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
  for (const [i, j] of links) {
    context.moveTo(...places[i]);
    context.lineTo(...places[j]);
  }
  context.stroke();
  const bond = Math.hypot(places[1][0] - places[0][0], places[1][1] - places[0][1]);
  const radius = Math.min(bond * 0.34, rem(8));
  places.forEach(([x, y], bead) => {
    context.fillStyle = links.some((link) => link.includes(bead)) ? theme.link : theme.beadLast;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    if (radius >= rem(6)) write(String(bead), x, y, { size: 9, align: 'center', colour: theme.ink, weight: 700 });
  });
}
