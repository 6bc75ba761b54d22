import { exactLog, exactTanh } from './exact-math.ts';

/** Places of the values in their order, 0 first; equal ones share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, k) => k).sort((a, b) => values[a] - values[b]);
  const places = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let k = from; k <= to; k++) places[order[k]] = (from + to) / 2;
    from = to + 1;
  }
  return places;
}

/** Spearman's rank correlation: Pearson's of the ranks; 0 where all values of one are alike. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    xy += (x[k] - middle) * (y[k] - middle);
    xx += (x[k] - middle) * (x[k] - middle);
    yy += (y[k] - middle) * (y[k] - middle);
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/** One standard error of a rank correlation in Fisher's z = artanh ρ: √((1 + ρ²/2)/(N − 3)) (Bonett and Wright 2000). */
function fisherError(rho: number, count: number): number {
  return Math.sqrt((1 + (rho * rho) / 2) / (count - 3));
}

/** One standard error of a rank correlation over `count` pairs, from Fisher's z; infinite below five pairs. */
export function rankError(rho: number, count: number): number {
  return count < 5 ? Number.POSITIVE_INFINITY : (1 - rho * rho) * fisherError(rho, count);
}

/** Where 95 of 100 such samples have the true rank correlation: ± 1.96 standard errors in Fisher's z. */
export function rankInterval(rho: number, count: number): readonly [number, number] {
  if (count < 5) return [-1, 1];
  const held = Math.min(Math.max(rho, -0.9999), 0.9999);
  const z = 0.5 * exactLog((1 + held) / (1 - held));
  const wide = 1.96 * fisherError(rho, count);
  return [exactTanh(z - wide), exactTanh(z + wide)];
}
