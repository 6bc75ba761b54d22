/** A measured number with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly error: number;
}

/**
 * Mean, its standard error and the variance of independent values. Error and variance are NaN for a single one.
 */
export function estimate(values: ArrayLike<number>): Estimate & { readonly variance: number } {
  const count = values.length;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[k];
  const mean = sum / count;
  let squares = 0;
  for (let k = 0; k < count; k++) squares += (values[k] - mean) * (values[k] - mean);
  const variance = squares / (count - 1);
  return { mean, variance, error: Math.sqrt(variance / count) };
}

/**
 * A share that was counted, `good` of `all`, with its standard error by Agresti and Coull (1998): two good and two bad are added, so that
 * it is not 0 where all or none are good.
 */
export function countedShare(good: number, all: number): Estimate {
  const mean = (good + 2) / (all + 4);
  return { mean, error: Math.sqrt((mean * (1 - mean)) / (all + 4)) };
}

/** The counts, of `all`, between which the mean over very many would lie 95 times of 100. */
export function countedRange(good: number, all: number): readonly [number, number] {
  const { mean, error } = countedShare(good, all);
  const within = (share: number) => Math.round(all * Math.max(0, Math.min(1, share)));
  return [within(mean - 1.96 * error), within(mean + 1.96 * error)];
}

/** By how many standard errors a counted share rises from one count to another. */
export function countedRise(
  from: readonly [good: number, all: number],
  to: readonly [good: number, all: number],
): number {
  const [before, after] = [countedShare(...from), countedShare(...to)];
  return (after.mean - before.mean) / Math.sqrt(before.error * before.error + after.error * after.error);
}

/** From so many standard errors on a difference of counts is told as more than chance. */
const CLEAR = 2;

/** Whether a counted share rises (1) or falls (−1) by more than chance would tell; 0 where that is not clear. */
export function clearRise(...counts: Parameters<typeof countedRise>): -1 | 0 | 1 {
  const rise = countedRise(...counts);
  return Math.abs(rise) < CLEAR ? 0 : rise > 0 ? 1 : -1;
}

/** A turn is told as more than chance below this probability, as two standard errors are. */
const CHANCE = 0.05;

/**
 * Whether trials that were made twice turned for the better (1) or the worse (−1) by more than chance would tell: the sign test over those
 * that turned at all, exact and two-sided. Where both times share most of their chance it tells more than the counts.
 * @param gained trials that were good the second time only
 * @param lost trials that were good the first time only
 */
export function clearTurn(gained: number, lost: number): -1 | 0 | 1 {
  const all = gained + lost;
  let ways = 1;
  let fewer = 0;
  // Of `all` fair coins, the probability that as many or more fall on the commoner side.
  for (let k = 0; k <= Math.min(gained, lost); k += 1) {
    fewer += ways;
    ways = (ways * (all - k)) / (k + 1);
  }
  let inAll = 1;
  for (let k = 0; k < all; k += 1) inAll *= 2;
  return gained === lost || 2 * fewer >= CHANCE * inAll ? 0 : gained > lost ? 1 : -1;
}

/**
 * The jackknife over independent replicas: `of(left)` is the estimate from all replicas but `left`, `of(-1)` the one from all.
 */
export function jackknifeOver(replicas: number, of: (left: number) => number): Estimate {
  const mean = of(-1);
  const without = Array.from({ length: replicas }, (_, left) => of(left));
  const centre = without.reduce((sum, value) => sum + value, 0) / replicas;
  const squares = without.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return { mean, error: Math.sqrt((squares * (replicas - 1)) / replicas) };
}

/** The estimate of a function of replica averages, by the jackknife: `values[k][r]` is quantity k in replica r. */
export function jackknife(values: readonly ArrayLike<number>[], of: (means: number[]) => number): Estimate {
  const count = values[0].length;
  const sums = values.map((row) => Array.from(row).reduce((sum, value) => sum + value, 0));
  return jackknifeOver(count, (left) =>
    of(values.map((row, k) => (left < 0 ? sums[k] / count : (sums[k] - row[left]) / (count - 1)))),
  );
}

/** Slope of the least-squares line through (x, y). */
export function fitSlope(x: readonly number[], y: readonly number[]): number {
  const mx = estimate(x).mean;
  const my = estimate(y).mean;
  let [xy, xx] = [0, 0];
  for (let k = 0; k < x.length; k++) {
    xy += (x[k] - mx) * (y[k] - my);
    xx += (x[k] - mx) * (x[k] - mx);
  }
  return xy / xx;
}
