import type { Link } from './rules.ts';

/**
 * (I − W)⁻¹ of the directed graph in which each chain edge i → i+1 weighs `a` and each link i → j weighs 1: entry
 * [j·n + i] is the sum over all paths from i to j of the product of their weights. The graph has no cycle, so forward
 * substitution is exact up to rounding.
 */
export function pathSums(n: number, links: readonly Link[], a: number): Float64Array {
  const sums = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    sums[i * n + i] = 1;
    for (let j = i + 1; j < n; j += 1) {
      let sum = a * sums[(j - 1) * n + i]!;
      for (const [from, to] of links) if (to === j && from >= i) sum += sums[from * n + i]!;
      sums[j * n + i] = sum;
    }
  }
  return sums;
}
