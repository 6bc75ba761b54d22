/** Half the width of the running mean, as a share of the points on show. */
const SMOOTHING = 1 / 60;

/** Writes the running mean of `source` to `out`: each point with its neighbours on both sides, fewer at the ends. */
export function runningMean(source: Float64Array, length: number, out: Float64Array): Float64Array {
  const half = Math.ceil(length * SMOOTHING);
  let sum = 0;
  let count = 0;
  for (let k = 0; k < Math.min(half, length); k++) {
    sum += source[k];
    count++;
  }
  for (let k = 0; k < length; k++) {
    if (k + half < length) {
      sum += source[k + half];
      count++;
    }
    if (k - half - 1 >= 0) {
      sum -= source[k - half - 1];
      count--;
    }
    out[k] = sum / count;
  }
  return out.subarray(0, length);
}
