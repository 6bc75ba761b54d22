import { exactLog, type Rng } from '../../links/index.ts';
import { fillMatrix, type Initialisation } from '../blocks.ts';
import { affine, identityMatrix, multiply } from '../matrix.ts';
import { eigenvalues, spectralNorm } from '../spectra.ts';

/** Largest distance of 1 + λ, λ an eigenvalue of J, from the nearest eigenvalue of I + J. */
export function shiftError(j: Float64Array, n: number): number {
  const after = eigenvalues(affine(j, n, 1, 1), n);
  let worst = 0;
  for (const { re, im } of eigenvalues(j, n)) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const other of after) {
      const [x, y] = [other.re - 1 - re, other.im - im];
      nearest = Math.min(nearest, Math.sqrt(x * x + y * y));
    }
    worst = Math.max(worst, nearest);
  }
  return worst;
}

/**
 * ln‖Π(carry·I + J_l)‖ over `layers` random n×n matrices of norm 1/layers: with carry 1 blocks of a residual network, with 0 the same
 * branches alone.
 */
export function logProductNorm(n: number, layers: number, carry: 0 | 1, init: Initialisation, rng: Rng): number {
  let product: Float64Array = identityMatrix(n);
  for (let layer = 0; layer < layers; layer++) {
    const j = new Float64Array(n * n);
    fillMatrix(j, 0, n, init, 1, 1, rng);
    product = multiply(affine(j, n, 1 / (layers * spectralNorm(j, n)), carry), product, n);
  }
  return exactLog(spectralNorm(product, n));
}
