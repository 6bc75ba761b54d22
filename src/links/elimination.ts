/**
 * Gaussian elimination with row pivots on square matrices, flat and row-major: the one place for it. Only + − × ÷ in a fixed
 * order, so that what a hash or a preview is made of has the same bits everywhere, and no package, which links may not use.
 */

/** Row-permuted LU factors: `lu` holds U on and above the diagonal, the factors of L below; `order[r]` is the row that r was. */
interface Factors {
  readonly lu: Float64Array;
  readonly order: Int32Array;
  /** Product of the diagonal of U with the sign of the permutation; may underflow where the matrix is regular. */
  readonly determinant: number;
  readonly isSingular: boolean;
}

function factorise(m: ArrayLike<number>, n: number, transposed: boolean): Factors {
  const lu = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) lu[i * n + j] = transposed ? m[j * n + i] : m[i * n + j];
  const order = Int32Array.from({ length: n }, (_, row) => row);
  let determinant = 1;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(lu[r * n + c]) > Math.abs(lu[pivot * n + c])) pivot = r;
    if (lu[pivot * n + c] === 0) return { lu, order, determinant: 0, isSingular: true };
    if (pivot !== c) {
      for (let j = 0; j < n; j++) [lu[c * n + j], lu[pivot * n + j]] = [lu[pivot * n + j], lu[c * n + j]];
      [order[c], order[pivot]] = [order[pivot], order[c]];
      determinant = -determinant;
    }
    determinant *= lu[c * n + c];
    for (let r = c + 1; r < n; r++) {
      const factor = lu[r * n + c] / lu[c * n + c];
      lu[r * n + c] = factor;
      if (factor === 0) continue;
      for (let j = c + 1; j < n; j++) lu[r * n + j] -= factor * lu[c * n + j];
    }
  }
  return { lu, order, determinant, isSingular: false };
}

/** Determinant of an n×n matrix. */
export function determinant(m: ArrayLike<number>, n: number): number {
  return factorise(m, n, false).determinant;
}

function substitute({ lu, order }: Factors, b: ArrayLike<number>): Float64Array {
  const n = order.length;
  const x = Float64Array.from(order, (row) => b[row]);
  for (let r = 0; r < n; r++) for (let c = 0; c < r; c++) x[r] -= lu[r * n + c] * x[c];
  for (let r = n - 1; r >= 0; r--) {
    for (let c = r + 1; c < n; c++) x[r] -= lu[r * n + c] * x[c];
    x[r] /= lu[r * n + r];
  }
  return x;
}

function regular(factors: Factors): Factors {
  if (factors.isSingular) throw new RangeError('the matrix is singular');
  return factors;
}

/** Solves m·x = b, or mᵀ·x = b. Throws a RangeError when m is singular. */
export function solve(m: ArrayLike<number>, b: ArrayLike<number>, transposed = false): Float64Array {
  return substitute(regular(factorise(m, b.length, transposed)), b);
}

/** Inverse of an n×n matrix. Throws a RangeError when m is singular. */
export function inverse(m: ArrayLike<number>, n: number): Float64Array {
  const factors = regular(factorise(m, n, false));
  const result = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const unit = Float64Array.from({ length: n }, (_, row) => (row === column ? 1 : 0));
    substitute(factors, unit).forEach((value, row) => {
      result[row * n + column] = value;
    });
  }
  return result;
}
