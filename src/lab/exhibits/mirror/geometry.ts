import type { Dot } from './model-worlds.ts';

/** Where scatter and strip lie on the canvas: the same for paint and hand. */
export interface Geometry {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the strip with chain and tower begins. */
  readonly strip: number;
  readonly x: (q: number) => number;
  readonly y: (gradient: number) => number;
  /** Where the gradient's axis has numbers, as powers of ten. */
  readonly ticks: readonly number[];
}

/** Powers of ten from `least` to `most`; where there are but one or two, twice and five times each as well. */
function ticksBetween(least: number, most: number): number[] {
  const every = least < -4 ? 4 : 1;
  const count = Math.ceil((most - least) / every) + 1;
  const powers = Array.from({ length: count }, (_, k) => Math.floor(most) - k * every);
  const within = (tick: number) => tick >= least && tick <= most;
  const whole = powers.filter(within);
  if (whole.length > 2) return whole;
  return powers.flatMap((power) => [1, 2, 5].map((times) => power + Math.log10(times))).filter(within);
}

/** @param letter CSS pixels of a line of words */
export function geometryOf(width: number, height: number, letter: number, dots: readonly Dot[]): Geometry {
  const strip = Math.round(height * 0.66);
  const [left, right, top, bottom] = [2.6 * letter, width - 12, 2.9 * letter, strip - 2.6 * letter];
  const lowest = dots.reduce((least, { gradient }) => Math.min(least, gradient), -1);
  const highest = dots.reduce((most, { gradient }) => Math.max(most, gradient), -0.3);
  const most = Math.min(highest + 0.15, 30);
  const least = Math.max(Math.floor(lowest * 2) / 2, -30);
  return {
    left,
    right,
    top,
    bottom,
    strip,
    ticks: ticksBetween(least, most),
    x: (q) => left + q * (right - left),
    y: (gradient) => bottom - ((gradient - least) / (most - least)) * (bottom - top),
  };
}
