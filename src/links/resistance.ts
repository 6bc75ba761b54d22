import { inverse, solve } from './elimination.ts';
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
 * the constant vector and Γ⁺ = (Γ + 11ᵀ/n)⁻¹ − 11ᵀ/n; the sum in brackets is positive definite.
 */
export function pseudoInverse(n: number, links: readonly Link[]): Float64Array {
  const lifted = kirchhoff(n, links).map((value) => value + 1 / n);
  return inverse(lifted, n).map((value) => value - 1 / n);
}

/** R_ij = Γ⁺_ii + Γ⁺_jj − 2Γ⁺_ij, the resistance between i and j if every edge is 1 Ω; shape [n·n]. */
export function effectiveResistance(n: number, links: readonly Link[]): Float64Array {
  const plus = pseudoInverse(n, links);
  const resistance = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      resistance[i * n + j] = i === j ? 0 : plus[i * n + i]! + plus[j * n + j]! - 2 * plus[i * n + j]!;
    }
  }
  return resistance;
}

/**
 * Mean of R_ij over all pairs i < j: 2 tr Γ⁺/(n − 1), since Σ R_ij = n tr Γ⁺ (Klein and Randić 1993). Links BBᵀ change the path's Γ⁺ by
 * −U(I + BᵀU)⁻¹Uᵀ, U = Γ⁺B (Woodbury), and on a path both are closed forms: a current from i to j drops by one a bond between them. So the
 * work is n·k² for k links, where the inverse would be n³.
 */
export function meanEffectiveResistance(n: number, links: readonly Link[]): number {
  const k = links.length;
  let trace = (n * n - 1) / 6;
  if (k > 0) {
    const held = (m: number, [i, j]: Link) => Math.min(Math.max(m, i), j);
    const potentials = links.map((link) => {
      const values = Float64Array.from({ length: n }, (_, m) => -held(m, link));
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      return values.map((value) => value - mean);
    });
    const joined = new Float64Array(k * k);
    for (let a = 0; a < k; a += 1) {
      for (let b = 0; b < k; b += 1) {
        const [i, j] = links[a]!;
        joined[a * k + b] = held(j, links[b]!) - held(i, links[b]!) + (a === b ? 1 : 0);
      }
    }
    for (let a = 0; a < k; a += 1) {
      const products = potentials.map((other) => other.reduce((sum, value, m) => sum + value * potentials[a]![m]!, 0));
      trace -= solve(joined, products)[a]!;
    }
  }
  return (2 * trace) / (n - 1);
}
