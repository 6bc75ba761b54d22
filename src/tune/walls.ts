import type { Fold } from '../chain/index.ts';
import { inOrder, type Link } from '../links/index.ts';

/**
 * What only the plane knows. A link that has closed makes a ring of the chain between its ends, and no bead passes through a ring: what
 * is to lie inside must be there before it closes, and a ring that closed the wrong way round cannot be turned over.
 */
export interface Walls {
  /** Residues of the target that lie inside a link's ring and are no part of it, each counted once for every ring. */
  readonly enclosed: number;
  /**
   * Groups of rings that share no stretch of chain, less one: each further group closes right- or left-handed by chance, where rings that
   * share a stretch guide each other.
   */
  readonly freeHands: number;
  /** Pairs of links i < k < j < l, and i < k < l < j. */
  readonly crossings: number;
  readonly nestings: number;
}

/** Whether residue k of a flat fold lies inside the polygon of residues first … last: a ray to the right crosses its sides an odd number of times. */
function isInside({ points }: Fold, first: number, last: number, k: number): boolean {
  const [x, y] = [points[2 * k], points[2 * k + 1]];
  let inside = false;
  for (let a = last, b = first; b <= last; a = b, b += 1) {
    const [xa, ya, xb, yb] = [points[2 * a], points[2 * a + 1], points[2 * b], points[2 * b + 1]];
    if (ya > y !== yb > y && x < xa + ((y - ya) / (yb - ya)) * (xb - xa)) inside = !inside;
  }
  return inside;
}

/** How often links lie across and within each other, and how many groups of overlapping ones they form. */
function arrangement(links: readonly Link[]) {
  const sorted = inOrder(links);
  let crossings = 0;
  let nestings = 0;
  let groups = 0;
  let reached = -1;
  sorted.forEach(([i, j], at) => {
    if (i > reached) groups += 1;
    reached = Math.max(reached, j);
    for (const [k, l] of sorted.slice(at + 1)) {
      if (k < j && l > j) crossings += 1;
      else if (l < j) nestings += 1;
    }
  });
  return { crossings, nestings, groups };
}

/** The walls that links build in a target. In space there are none: only crossings and nestings are counted there. */
export function wallsOf(fold: Fold, links: readonly Link[]): Walls {
  const { crossings, nestings, groups } = arrangement(links);
  if (fold.dimension === 3) return { enclosed: 0, freeHands: 0, crossings, nestings };
  let enclosed = 0;
  for (const [i, j] of links) {
    for (let k = 0; k < fold.n; k += 1) if ((k < i || k > j) && isInside(fold, i, j, k)) enclosed += 1;
  }
  return { enclosed, freeHands: Math.max(0, groups - 1), crossings, nestings };
}
