import { createRng } from '../../links/index.ts';
import { fillMatrix } from '../blocks.ts';
import { multiply } from '../matrix.ts';
import type { Eigenvalue } from '../spectra.ts';

/**
 * A real matrix of size 2·pairs that has the given eigenvalues and their conjugates: Q(D + cN)Qᵀ, D of 2×2 blocks, N normal numbers above
 * them divided by √size, Q a random rotation. Without coupling c it is normal: its eigenvalues tell all about it.
 */
export function placedMatrix(pairs: readonly Eigenvalue[], coupling: number, seed: number): Float64Array {
  const n = 2 * pairs.length;
  const rng = createRng(seed);
  const inner = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = row + 1; column < n; column++) inner[row * n + column] = (coupling * rng.normal()) / Math.sqrt(n);
  }
  pairs.forEach(({ re, im }, pair) => {
    const at = 2 * pair * (n + 1);
    inner[at] = re;
    inner[at + 1] = -im;
    inner[at + n] = im;
    inner[at + n + 1] = re;
  });
  const turn = new Float64Array(n * n);
  fillMatrix(turn, 0, n, 'orthogonal', 1, 1, rng);
  const back = new Float64Array(n * n);
  for (let row = 0; row < n; row++)
    for (let column = 0; column < n; column++) back[column * n + row] = turn[row * n + column];
  return multiply(multiply(turn, inner, n), back, n);
}
