import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { apply, applyTransposed, norm } from './matrix.ts';

export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

function asMatrix(m: ArrayLike<number>, n: number): Matrix {
  return Matrix.from1DArray(n, n, Array.from(m));
}

/** Eigenvalues of a real n×n matrix (row-major), in no particular order. */
export function eigenvalues(m: ArrayLike<number>, n: number): Eigenvalue[] {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(asMatrix(m, n));
  return realEigenvalues.map((re, k) => ({ re, im: imaginaryEigenvalues[k] }));
}

/** Singular values of an n×n matrix, largest first. */
export function singularValues(m: ArrayLike<number>, n: number): number[] {
  const decomposition = new SingularValueDecomposition(asMatrix(m, n), {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
  });
  return decomposition.diagonal;
}

/** Largest over smallest singular value; Infinity for a singular matrix. */
export function conditionNumber(m: ArrayLike<number>, n: number): number {
  const values = singularValues(m, n);
  return values[0] / values[n - 1];
}

/**
 * The spectral norm by power iteration on mᵀm from a fixed start: a lower estimate that grows towards the norm, stopped
 * where it no longer changes by more than `tolerance` (relative).
 */
export function spectralNorm(m: Float64Array, n: number, tolerance = 1e-12): number {
  let v: Float64Array = new Float64Array(n);
  for (let i = 0; i < n; i++) v[i] = 1 + i / n;
  let before = 0;
  for (let iteration = 0; iteration < 10_000; iteration++) {
    const length = norm(v);
    if (length === 0) return 0;
    v = v.map((value) => value / length);
    const image = apply(m, v);
    const size = norm(image);
    if (Math.abs(size - before) <= tolerance * size) return size;
    before = size;
    v = applyTransposed(m, image);
  }
  return before;
}
