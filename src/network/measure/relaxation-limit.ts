import { apply, norm } from '../matrix.ts';
import { explicitEuler } from '../schemes/euler.ts';

/**
 * The largest h for which blocks x − hMx do not make a signal grow, bisected between 0 and `most` over so many blocks: the limit of a
 * residual stack whose weights are −M (n×n, row-major, symmetric, no eigenvalue below 0).
 */
export function relaxationLimit(m: Float64Array, most: number, blocks: number): number {
  const n = Math.round(Math.sqrt(m.length));
  const start = Float64Array.from({ length: n }, (_, k) => ((k * k * 37 + 11) % 101) / 101 - 0.5);
  const field = (x: Float64Array) => apply(m, x).map((value) => -value);
  let [stable, unstable] = [0, most];
  while (unstable - stable > most * 5e-6) {
    const h = (stable + unstable) / 2;
    const { state, overflow } = explicitEuler(field, start, h, blocks);
    if (overflow === null && norm(state) <= norm(start)) stable = h;
    else unstable = h;
  }
  return stable;
}
