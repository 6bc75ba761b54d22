import type { Box } from '../stage/camera.ts';

/** A pair that touches in the fold, and the distance, b, below which the two count as touching. */
export interface CrowdContact {
  readonly i: number;
  readonly j: number;
  readonly reach: number;
}

/** Half the width of a compact fold of n beads, b: half the diagonal of a square of n cells, and a little for a longer shape. */
function foldRadius(n: number): number {
  return 0.78 * Math.sqrt(n) + 0.4;
}

/** Share of half a cell that a compact fold fills. */
const FILL = 0.9;
/** Share of half a cell that no chain leaves. */
const MOST = 0.92;

/**
 * Writes a chain's points about the middle of its cell. All chains have one size, that at which a compact fold fills the
 * cell, and turn as they were simulated; only one that would leave its cell is drawn smaller. y points up in the world.
 * @param positions 2n numbers, b
 * @param out 2n numbers, CSS pixels
 * @returns pixels a bond length, 0 where the chain is nowhere
 */
export function placeSmallChain(positions: ArrayLike<number>, n: number, box: Box, out: Float32Array): number {
  let x = 0;
  let y = 0;
  for (let i = 0; i < n; i++) {
    x += positions[2 * i];
    y += positions[2 * i + 1];
  }
  x /= n;
  y /= n;
  let farthest = 0;
  for (let i = 0; i < n; i++) {
    const dx = positions[2 * i] - x;
    const dy = positions[2 * i + 1] - y;
    farthest = Math.max(farthest, dx * dx + dy * dy);
  }
  if (!Number.isFinite(x + y + farthest)) return 0;
  const half = Math.min(box.width, box.height) / 2;
  const scale = Math.min((half * FILL) / foldRadius(n), (half * MOST) / (Math.sqrt(farthest) + 0.2));
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  for (let i = 0; i < n; i++) {
    out[2 * i] = middleX + (positions[2 * i] - x) * scale;
    out[2 * i + 1] = middleY - (positions[2 * i + 1] - y) * scale;
  }
  return scale;
}

/**
 * Which contacts are made now.
 * @param out the indices of the made ones are written to its beginning
 * @returns how many are made
 */
export function madeContacts(
  positions: ArrayLike<number>,
  contacts: readonly CrowdContact[],
  out: Uint16Array,
): number {
  let made = 0;
  for (let c = 0; c < contacts.length; c++) {
    const { i, j, reach } = contacts[c];
    const dx = positions[2 * i] - positions[2 * j];
    const dy = positions[2 * i + 1] - positions[2 * j + 1];
    if (dx * dx + dy * dy < reach * reach) out[made++] = c;
  }
  return made;
}
