import { expectedReceptiveField } from '../../../network/index.ts';

/** The share of a layer that goes through its branch: all of it in a plain one. */
export function throughBranch(block: 'plain' | 'residual', alpha: number): number {
  return block === 'plain' ? 1 : (alpha * alpha) / (1 + alpha * alpha);
}

/** The square of the radius along an axis: each branch that is passed adds 2/3. */
export function expectedSquare(layers: number, block: 'plain' | 'residual', alpha: number): number {
  return (2 / 3) * layers * throughBranch(block, alpha);
}

/** The expected profile along an axis of a line, −L … L. */
export function expectedProfileOf(layers: number, block: 'plain' | 'residual', alpha: number): Float64Array {
  return block === 'plain' ? expectedReceptiveField(layers, 0, 1) : expectedReceptiveField(layers, 1, alpha * alpha);
}

/**
 * The centre's share: over the number k of branches passed, binomial, that of k plain layers; in the plane its square, since a square of
 * nine taps spreads along both axes alike.
 */
export function expectedCentre(layers: number, block: 'plain' | 'residual', alpha: number, dimensions: number): number {
  const q = throughBranch(block, alpha);
  let sum = 0;
  let ways = 1;
  for (let k = 0; k <= layers; k++) {
    const centre = k === 0 ? 1 : expectedReceptiveField(k, 0, 1)[k];
    sum += ways * q ** k * (1 - q) ** (layers - k) * centre ** dimensions;
    ways = (ways * (layers - k)) / (k + 1);
  }
  return sum;
}
