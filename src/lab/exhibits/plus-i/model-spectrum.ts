import { createRng } from '../../../links/index.ts';
import {
  affine,
  type Eigenvalue,
  eigenvalues,
  identityMatrix,
  multiply,
  placedMatrix,
  singularValues,
  spectralNorm,
} from '../../../network/index.ts';
import type { State } from './controls.ts';

/** Most places of depth at which the singular values are worked out. */
const PLACES = 20;

/** One eigenvalue of each pair, where the state puts it: moved by hand, or drawn evenly in the disc, each in a sector of its own so that they can be told apart. */
export function pairsOf({ size, radius, centre, placed }: State, seed: number): Eigenvalue[] {
  const rng = createRng(seed);
  return Array.from({ length: size / 2 }, (_, pair) => {
    const angle = (2 * Math.PI * (pair + rng.uniform())) / size;
    const length = radius * Math.sqrt(rng.uniform());
    const [re, im] = [placed[2 * pair], placed[2 * pair + 1]];
    if (re !== undefined && im !== undefined) return { re, im };
    return { re: centre + length * Math.cos(angle), im: length * Math.sin(angle) };
  });
}

/** The seed of the matrix that is drawn, from the page's: the first of a claim's, so that claims speak of it. */
export const drawnSeed = (seed: number): number => 1000 * seed;

/** J of a state and seed. */
export function matrixOf(state: State, seed: number): Float64Array {
  return placedMatrix(pairsOf(state, seed), state.coupling, seed);
}

/** ln‖(I + J)^L‖ of a state and seed. */
export function logGrowth(state: State, seed: number): number {
  const { size, blocks } = state;
  const step = affine(matrixOf(state, seed), size, 1, 1);
  let power = step;
  for (let block = 1; block < blocks; block++) power = multiply(step, power, size);
  return Math.log(spectralNorm(power, size));
}

/** ln of ‖(I + J)^L‖ over the largest |1 + λ|^L: 0 where J is normal, for its singular values are then its eigenvalues' sizes. */
export function growthBeyond(state: State, seed: number): number {
  const largest = Math.max(...pairsOf(state, seed).map(({ re, im }) => Math.hypot(1 + re, im)));
  return logGrowth(state, seed) - state.blocks * Math.log(largest);
}

/** The most that any |1 + λ| of a state may be: at the far edge of the disc, or where a hand has put one. */
export function farthest({ size, radius, centre, placed }: State): number {
  const moved = Array.from({ length: Math.min(size / 2, Math.floor(placed.length / 2)) }, (_, pair) =>
    Math.hypot(1 + placed[2 * pair], placed[2 * pair + 1]),
  );
  return Math.max(Math.abs(1 + centre) + radius, ...moved);
}

export interface Spectrum {
  readonly pairs: readonly Eigenvalue[];
  /** Worked out from the matrices J and I + J. */
  readonly before: readonly Eigenvalue[];
  readonly after: readonly Eigenvalue[];
  /** Depths k, with the singular values of (I + J)^k, largest first, and the norm of J^k. */
  readonly depths: readonly number[];
  readonly singular: readonly (readonly number[])[];
  readonly plain: readonly number[];
}

/** What picture and plots draw. */
export function spectrumOf(state: State, seed: number): Spectrum {
  const { size, blocks } = state;
  const j = matrixOf(state, seed);
  const step = affine(j, size, 1, 1);
  const every = Math.ceil(blocks / PLACES);
  const depths: number[] = [];
  const singular: number[][] = [];
  const plain: number[] = [];
  let product: Float64Array = identityMatrix(size);
  let power: Float64Array = identityMatrix(size);
  for (let depth = 0; depth <= blocks; depth++) {
    if (depth > 0) {
      product = multiply(step, product, size);
      power = multiply(j, power, size);
    }
    if (depth % every !== 0 && depth !== blocks) continue;
    depths.push(depth);
    singular.push(Array.from(singularValues(product, size)));
    plain.push(spectralNorm(power, size));
  }
  return {
    pairs: pairsOf(state, seed),
    before: eigenvalues(j, size),
    after: eigenvalues(step, size),
    depths,
    singular,
    plain,
  };
}

/** How many eigenvalues bear a number while one is asked where they go. */
export const NUMBERED = 3;

/** The numbered eigenvalues of J, and what I + J, measured, makes of each: the eigenvalue of it that is nearest to one to the right. */
export function numberedAfter({ pairs, after }: Pick<Spectrum, 'pairs' | 'after'>): Eigenvalue[] {
  return pairs.slice(0, NUMBERED).map((pair) => {
    const gap = ({ re, im }: Eigenvalue) => Math.hypot(re - pair.re - 1, im - pair.im);
    return after.reduce((best, one) => (gap(one) < gap(best) ? one : best));
  });
}
