/** Square matrices as flat row-major arrays of n·n numbers. */

export function identityMatrix(n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) result[i * n + i] = 1;
  return result;
}

/** a·b */
export function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k];
      for (let j = 0; j < n; j++) result[i * n + j] += factor * b[k * n + j];
    }
  }
  return result;
}

/** scale·m + shift·I */
export function affine(m: Float64Array, n: number, scale: number, shift: number): Float64Array {
  const result = m.map((value) => scale * value);
  for (let i = 0; i < n; i++) result[i * n + i] += shift;
  return result;
}

/** m·v */
export function apply(m: Float64Array, v: Float64Array): Float64Array {
  const n = v.length;
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result[i] += m[i * n + j] * v[j];
  return result;
}

/** mᵀ·v */
export function applyTransposed(m: Float64Array, v: Float64Array): Float64Array {
  const n = v.length;
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) result[j] += m[i * n + j] * v[i];
  return result;
}

/** Euclidean norm, safe against overflow and underflow of the squares. */
export function norm(v: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]));
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return largest;
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i] / largest) * (v[i] / largest);
  return largest * Math.sqrt(sum);
}

/** Solves m·x = b (or mᵀ·x = b) by elimination with row pivots. Throws when m is singular. */
export function solve(m: Float64Array, b: Float64Array, transposed = false): Float64Array {
  const n = b.length;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) a[i * n + j] = transposed ? m[j * n + i] : m[i * n + j];
  const x = b.slice();
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r * n + c]) > Math.abs(a[pivot * n + c])) pivot = r;
    if (a[pivot * n + c] === 0) throw new RangeError('the matrix is singular');
    if (pivot !== c) {
      for (let j = 0; j < n; j++) [a[c * n + j], a[pivot * n + j]] = [a[pivot * n + j], a[c * n + j]];
      [x[c], x[pivot]] = [x[pivot], x[c]];
    }
    for (let r = c + 1; r < n; r++) {
      const factor = a[r * n + c] / a[c * n + c];
      if (factor === 0) continue;
      for (let j = c; j < n; j++) a[r * n + j] -= factor * a[c * n + j];
      x[r] -= factor * x[c];
    }
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let j = r + 1; j < n; j++) x[r] -= a[r * n + j] * x[j];
    x[r] /= a[r * n + r];
  }
  return x;
}
