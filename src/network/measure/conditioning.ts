import { createRng } from '../../links/index.ts';
import { fillMatrix, type Initialisation } from '../blocks.ts';
import { affine } from '../matrix.ts';
import { conditionNumber, spectralNorm } from '../spectra.ts';

/** J = R·diag(λ₁, λ₂)·Rᵀ, R a turn by about 40°: symmetric, row-major. */
export function symmetricPair(first: number, second: number): Float64Array {
  const [c, s] = [0.7648421872844885, 0.644217687237691];
  const across = c * s * (first - second);
  return Float64Array.of(c * c * first + s * s * second, across, across, s * s * first + c * c * second);
}

/** Condition number of one block's Jacobian I + αJ. */
export function blockCondition(j: Float64Array, n: number, alpha: number): number {
  return conditionNumber(affine(j, n, alpha, 1), n);
}

/** Condition number of I + J/(3L), L = ‖J‖, for a random J of size 8: at most 2. */
export function carefulCondition(init: Initialisation, gain: number, seed: number): number {
  const j = new Float64Array(64);
  fillMatrix(j, 0, 8, init, gain, 1, createRng(seed));
  return blockCondition(j, 8, 1 / (3 * spectralNorm(j, 8)));
}

/** The α in (low, high) with the smallest condition number of I + αJ, by golden sections: it must fall to it and rise from it. */
export function roundestAlpha(j: Float64Array, n: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [from + (to - from) * 0.382, from + (to - from) * 0.618];
    if (blockCondition(j, n, a) < blockCondition(j, n, b)) to = b;
    else from = a;
  }
  return (from + to) / 2;
}
