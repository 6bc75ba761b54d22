/** Where a slider's thumb may stand: positions are whole numbers from 0 to `last`. */
export interface SliderScale {
  readonly last: number;
  valueAt(position: number): number;
  /** The position nearest to a value. */
  positionOf(value: number): number;
}

const STEPS_PER_DECADE = 24;

function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Equal steps from `from` on; the last step may fall short of `to`. */
export function linearScale(from: number, to: number, step: number): SliderScale {
  const decimals = Math.min(Math.max(Math.ceil(-Math.log10(step)) + 2, 0), 12);
  const last = Math.floor((to - from) / step + 1e-9);
  return {
    last,
    valueAt: (position) => Number((from + position * step).toFixed(decimals)),
    positionOf: (value) => Math.min(Math.max(Math.round((value - from) / step), 0), last),
  };
}

/**
 * Equal ratios, 24 a decade, rounded to two digits; both ends are exact.
 * @param step all values between the ends are multiples of it: 1 where only whole numbers mean something
 * @throws RangeError unless 0 < from < to
 */
export function logScale(from: number, to: number, step?: number): SliderScale {
  if (!(from > 0 && to > from)) throw new RangeError(`a log scale needs 0 < from < to, not ${from} … ${to}`);
  const first = Math.floor(Math.log10(from) * STEPS_PER_DECADE) + 1;
  const end = Math.ceil(Math.log10(to) * STEPS_PER_DECADE) - 1;
  const values = [from];
  for (let k = first; k <= end; k += 1) {
    const rough = toDigits(10 ** (k / STEPS_PER_DECADE), 2);
    const value = step === undefined ? rough : Number((Math.round(rough / step) * step).toPrecision(12));
    if (value > values[values.length - 1] && value < to) values.push(value);
  }
  values.push(to);
  return {
    last: values.length - 1,
    valueAt: (position) => values[Math.min(Math.max(Math.round(position), 0), values.length - 1)],
    positionOf(value) {
      let nearest = 0;
      for (let k = 1; k < values.length; k += 1) {
        if (Math.abs(Math.log(values[k] / value)) < Math.abs(Math.log(values[nearest] / value))) nearest = k;
      }
      return nearest;
    },
  };
}
