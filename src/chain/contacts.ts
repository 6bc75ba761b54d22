import type { Contact } from './fold.ts';

/** Two residues are in contact when r < 1.25 of their rest distance, which is 1 b for a pair that no fold gives one. */
export const CONTACT_REACH = 1.25;

type Numbers = Float64Array | Float32Array;

/** Squared distance of residues i and j, b²; positions [n · dimension] from `offset` on. */
export function squaredDistance(positions: Numbers, dimension: number, i: number, j: number, offset = 0): number {
  let sum = 0;
  for (let k = 0; k < dimension; k += 1) {
    const d = positions[offset + j * dimension + k] - positions[offset + i * dimension + k];
    sum += d * d;
  }
  return sum;
}

/** Q, the fraction of a fold's contacts made, 0 to 1; 1 where there is none to make. */
export function nativeFraction(
  contacts: readonly Contact[],
  dimension: number,
  positions: Numbers,
  offset = 0,
): number {
  if (contacts.length === 0) return 1;
  let made = 0;
  for (const { i, j, r0 } of contacts) {
    const reach = CONTACT_REACH * r0;
    if (squaredDistance(positions, dimension, i, j, offset) < reach * reach) made += 1;
  }
  return made / contacts.length;
}

/** Number of pairs i < j of n residues. */
export const pairCount = (n: number): number => (n * (n - 1)) / 2;

/** Where the pair (i, j), i < j, stands among the pairs of n residues, row by row. */
export const pairIndex = (n: number, i: number, j: number): number => i * n - (i * (i + 1)) / 2 + (j - i - 1);

/** The distance within which each pair is in contact, b, by `pairIndex`; where two folds share a pair the later one counts. */
export function contactReaches(n: number, ...folds: readonly (readonly Contact[])[]): Float64Array {
  const reaches = new Float64Array(pairCount(n)).fill(CONTACT_REACH);
  for (const contacts of folds) for (const { i, j, r0 } of contacts) reaches[pairIndex(n, i, j)] = CONTACT_REACH * r0;
  return reaches;
}

/**
 * Adds `weight` to `out` for each pair that is in contact, by `pairIndex` from `offset` on: counts with a weight of 1, running
 * frequencies where `out` is scaled down before.
 *
 * @param reaches see `contactReaches`
 * @param positions shape [n · dimension], b
 */
export function addContacts(
  reaches: Float64Array,
  dimension: number,
  positions: Numbers,
  weight: number,
  out: Numbers | Uint16Array,
  offset = 0,
): void {
  const end = positions.length;
  let pair = 0;
  for (let a = 0; a < end; a += dimension) {
    const x = positions[a];
    const y = positions[a + 1];
    for (let b = a + dimension; b < end; b += dimension, pair += 1) {
      const dx = positions[b] - x;
      const dy = positions[b + 1] - y;
      const dz = dimension === 3 ? positions[b + 2] - positions[a + 2] : 0;
      if (dx * dx + dy * dy + dz * dz < reaches[pair] * reaches[pair]) out[offset + pair] += weight;
    }
  }
}
