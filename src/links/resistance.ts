import type { Link } from './rules.ts';

/** Kirchhoff (Laplacian) matrix Γ of the path with links, unit conductances; shape [n·n], row-major. */
export function kirchhoff(n: number, links: readonly Link[]): Float64Array {
  const gamma = new Float64Array(n * n);
  const connect = (i: number, j: number) => {
    gamma[i * n + j]! -= 1;
    gamma[j * n + i]! -= 1;
    gamma[i * n + i]! += 1;
    gamma[j * n + j]! += 1;
  };
  for (let i = 0; i + 1 < n; i += 1) connect(i, i + 1);
  for (const [i, j] of links) connect(i, j);
  return gamma;
}

/**
 * Γ⁺, the Moore–Penrose inverse of the Kirchhoff matrix; shape [n·n]. Since the path is connected, the null space is
 * the constant vector and Γ⁺ = (Γ + 11ᵀ/n)⁻¹ − 11ᵀ/n; the sum in brackets is positive definite, so Gauss–Jordan
 * elimination needs no pivoting.
 */
export function pseudoInverse(n: number, links: readonly Link[]): Float64Array {
  const matrix = kirchhoff(n, links).map((value) => value + 1 / n);
  for (let k = 0; k < n; k += 1) {
    const pivot = 1 / matrix[k * n + k]!;
    matrix[k * n + k] = 1;
    for (let j = 0; j < n; j += 1) matrix[k * n + j]! *= pivot;
    for (let i = 0; i < n; i += 1) {
      if (i === k) continue;
      const factor = matrix[i * n + k]!;
      matrix[i * n + k] = 0;
      for (let j = 0; j < n; j += 1) matrix[i * n + j]! -= factor * matrix[k * n + j]!;
    }
  }
  return matrix.map((value) => value - 1 / n);
}

/** R_ij = Γ⁺_ii + Γ⁺_jj − 2Γ⁺_ij, the resistance between i and j if every edge is 1 Ω; shape [n·n]. */
export function effectiveResistance(n: number, links: readonly Link[]): Float64Array {
  const inverse = pseudoInverse(n, links);
  const resistance = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      resistance[i * n + j] = i === j ? 0 : inverse[i * n + i]! + inverse[j * n + j]! - 2 * inverse[i * n + j]!;
    }
  }
  return resistance;
}

/** Mean of R_ij over all pairs i < j. */
export function meanEffectiveResistance(n: number, links: readonly Link[]): number {
  let trace = 0;
  const inverse = pseudoInverse(n, links);
  for (let i = 0; i < n; i += 1) trace += inverse[i * n + i]!;
  return (2 * trace) / (n - 1); // Σ_{i<j} R_ij = n tr Γ⁺ (Klein and Randić 1993), over n(n−1)/2 pairs
}
