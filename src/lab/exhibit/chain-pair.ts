import { type Box, fade } from '../../render/index.ts';
import type { Pen } from './picture.ts';

/** The same chain free and linked, seen from the side. */
export interface ChainPair {
  /** What stands above each of the two. */
  readonly words: readonly [free: string, linked: string];
  /** A number a bead, free and linked. */
  readonly free: ArrayLike<number>;
  readonly linked: ArrayLike<number>;
  readonly link: readonly [number, number];
  /** How high a bead stands, as a share of the chain's room. */
  rise(value: number): number;
  /** A bead of another colour. */
  readonly marked?: number;
}

function drawChain(pen: Pen, values: ArrayLike<number>, pair: ChainPair, isLinked: boolean, box: Box): void {
  const { context, theme, rem } = pen;
  const beads = values.length;
  const step = box.width / beads;
  const ground = box.y + box.height * 0.72;
  const place = (bead: number): readonly [number, number] => [
    box.x + (bead + 0.5) * step,
    ground - pair.rise(values[bead]) * box.height,
  ];
  context.strokeStyle = theme.chain;
  context.lineWidth = 2;
  context.beginPath();
  for (let bead = 0; bead < beads; bead++) context.lineTo(...place(bead));
  context.stroke();
  if (isLinked) {
    const [from, to] = pair.link.map(place);
    const low = ground + box.height * 0.4;
    context.strokeStyle = theme.link;
    context.lineWidth = 2.5;
    context.beginPath();
    context.moveTo(...from);
    context.bezierCurveTo(from[0], low, to[0], low, ...to);
    context.stroke();
  }
  context.strokeStyle = theme.ink;
  context.lineWidth = 1;
  for (let bead = 0; bead < beads; bead++) {
    context.fillStyle = bead === pair.marked ? theme.text : theme.beadLast;
    context.beginPath();
    context.arc(...place(bead), Math.min(step * 0.36, rem(5)), 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

/** Draws a chain free on the left and linked on the right, what each bead says as its height. */
export function drawChainPair(pen: Pen, pair: ChainPair, box: Box): void {
  const { context, theme, rem, write } = pen;
  context.fillStyle = fade(theme.chain, 0.06);
  context.fillRect(box.x, box.y, box.width, box.height);
  const half = box.width / 2;
  const room = half - 16;
  const y = box.y + rem(13);
  const part = { y: y + rem(8), width: half - 12, height: box.height - rem(24) };
  write(pair.words[0], box.x + 8, y, { colour: theme.chain, room });
  write(pair.words[1], box.x + half + 8, y, { colour: theme.linkText, room });
  drawChain(pen, pair.free, pair, false, { x: box.x + 6, ...part });
  drawChain(pen, pair.linked, pair, true, { x: box.x + half + 6, ...part });
}
