import type { Box } from './camera.ts';

/** A box over an end of the link itself is worse than one over this many other nodes. */
const END_WEIGHS = 100;
/** So is one over another word. */
const WORD_WEIGHS = 10;

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * The first of the boxes that covers fewest nodes, and none of the link's own ends if that can be.
 * @param taken where other words stand: covering one is worse than covering a node
 */
export function leastCovering<B extends Box>(
  boxes: readonly B[],
  nodes: Float64Array,
  radius: number,
  ends: readonly [number, number, number, number],
  taken: readonly Box[] = [],
): B {
  const covers = (box: Box, x: number, y: number) =>
    x > box.x - radius && x < box.x + box.width + radius && y > box.y - radius && y < box.y + box.height + radius;
  let best = boxes[0];
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    let cost = WORD_WEIGHS * taken.filter((other) => overlaps(box, other)).length;
    for (let k = 0; k < nodes.length; k += 2) if (covers(box, nodes[k], nodes[k + 1])) cost += 1;
    for (let k = 0; k < 4; k += 2) if (covers(box, ends[k], ends[k + 1])) cost += END_WEIGHS;
    if (cost < least) {
      least = cost;
      best = box;
    }
  }
  return best;
}
