import type { State } from './controls.ts';
import { dimensionsOf, type Fields } from './model-fields.ts';
import { expectedProfileOf, expectedSquare } from './model-theory.ts';

/** Shares along an axis, summed over the other one where there is one; `field` has rows of `size`. */
export function alongAxis(field: Float64Array, size: number): Float64Array {
  const profile = new Float64Array(size);
  field.forEach((share, pixel) => {
    profile[pixel % size] += share;
  });
  return profile;
}

/** The field of one kind of block: as measured so far, or what theory expects, in a square or a line of pixels. */
export function fieldOf(state: State, fields: Fields | null, block: 'plain' | 'residual') {
  if (fields !== null) return { size: fields.size, field: fields[block] };
  const profile = expectedProfileOf(state.layers, block, state.alpha);
  const size = profile.length;
  if (dimensionsOf(state) === 1) return { size, field: profile };
  // Before anything is measured: right along the axes of a plain stack, and near enough for the others.
  return {
    size,
    field: Float64Array.from({ length: size * size }, (_, k) => profile[k % size] * profile[Math.floor(k / size)]),
  };
}

/** Radius along an axis: measured, or expected before there is anything. */
export function radiusSeen(state: State, fields: Fields | null, block: 'plain' | 'residual'): number {
  if (fields === null) return Math.sqrt(expectedSquare(state.layers, block, state.alpha));
  const profile = alongAxis(fields[block], fields.size);
  const middle = (fields.size - 1) / 2;
  return Math.sqrt(profile.reduce((sum, share, k) => sum + share * (k - middle) ** 2, 0));
}
