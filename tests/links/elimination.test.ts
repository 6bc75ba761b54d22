import { Matrix, inverse as mlInverse, determinant as numeric } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { createRng, determinant, inverse, solve } from '../../src/links/index.ts';

/** Random n×n matrices, entries uniform in ±1, some with zeros on the diagonal: those need a pivot. */
const MATRICES = Array.from({ length: 40 }, (_, seed) => {
  const rng = createRng(seed);
  const n = 1 + rng.int(12);
  const m = Float64Array.from({ length: n * n }, (_unused, k) =>
    n > 1 && seed % 2 === 0 && k % (n + 1) === 0 ? 0 : 2 * rng.uniform() - 1,
  );
  return { n, m, b: Float64Array.from({ length: n }, () => rng.normal()) };
});

const largest = (values: ArrayLike<number>) => Math.max(...Array.from(values, Math.abs));

/** How much rounding a matrix may make of it: n · ‖m‖ · ‖m⁻¹‖ · 2^-52, with a factor of ten to spare. */
function tolerance(m: Float64Array, n: number): number {
  return (10 * n * largest(m) * largest(inverse(m, n))) / 2 ** 52;
}

describe('elimination', () => {
  test('m·solve(m, b) is b, and with the transpose mᵀ·x', () => {
    for (const { n, m, b } of MATRICES) {
      for (const transposed of [false, true]) {
        const x = solve(m, b, transposed);
        for (let i = 0; i < n; i++) {
          let sum = 0;
          for (let j = 0; j < n; j++) sum += (transposed ? m[j * n + i] : m[i * n + j]) * x[j];
          expect(Math.abs(sum - b[i])).toBeLessThan(tolerance(m, n) * largest(b));
        }
      }
    }
  });

  test('inverse and determinant agree with ml-matrix', () => {
    for (const { n, m } of MATRICES) {
      const theirs = Matrix.from1DArray(n, n, [...m]);
      const expected = mlInverse(theirs).to1DArray();
      const ours = inverse(m, n);
      for (let k = 0; k < n * n; k++) {
        expect(Math.abs(ours[k] - expected[k])).toBeLessThan(tolerance(m, n) * largest(expected));
      }
      expect(Math.abs(determinant(m, n) / numeric(theirs) - 1)).toBeLessThan(tolerance(m, n));
    }
  });

  test('a singular matrix has determinant 0 and is refused; a tiny regular one is not', () => {
    const singular = [1, 2, 2, 4];
    expect(determinant(singular, 2)).toBe(0);
    expect(() => solve(singular, [1, 1])).toThrow('the matrix is singular');
    expect(() => inverse(singular, 2)).toThrow('the matrix is singular');
    const tiny = [1e-200, 0, 0, 1e-200];
    expect(determinant(tiny, 2)).toBe(0); // underflows
    expect([...solve(tiny, [2e-200, 3e-200])]).toEqual([2, 3]);
  });
});
