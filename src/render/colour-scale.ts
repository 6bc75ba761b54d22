import { channels } from './theme.ts';

/** The one scale for magnitude in both worlds: dark violet, blue, mint; luminance rises evenly, safe for colour-blind eyes. */
const STOPS = ['#0b0405', '#2e1e3b', '#413d7b', '#37659e', '#348fa7', '#40b7ad', '#8bdab2', '#def5e5'];

/** Decades between the two ends of the logarithmic scale: 1 is brightest, 10⁻⁴ and less darkest. */
const DECADES = 4;

/** Steps in which the scale is tabulated. */
export const LEVELS = 64;

const STOP_CHANNELS = STOPS.map(channels);

/** The scale at `t` in 0…1 (clamped) as red, green, blue, 0–255. */
export function magnitudeChannels(t: number): [number, number, number] {
  const clamped = t > 0 ? Math.min(t, 1) : 0;
  const place = clamped * (STOPS.length - 1);
  const low = Math.min(Math.floor(place), STOPS.length - 2);
  const rest = place - low;
  const from = STOP_CHANNELS[low];
  const to = STOP_CHANNELS[low + 1];
  return [0, 1, 2].map((k) => Math.round(from[k] + (to[k] - from[k]) * rest)) as [number, number, number];
}

/** The scale at `t` in 0…1 as CSS. */
export function magnitudeColour(t: number): string {
  const [red, green, blue] = magnitudeChannels(t);
  return `rgb(${red} ${green} ${blue})`;
}

/** Where a magnitude stands on the logarithmic scale: 1 → 1, 10^−DECADES → 0. Not clamped above; 0 for what is not a positive number. */
export function logFraction(magnitude: number): number {
  if (!(magnitude > 0)) return 0;
  if (magnitude === Number.POSITIVE_INFINITY) return 2;
  return Math.max(0, 1 + Math.log10(magnitude) / DECADES);
}

/** The tabulated level, 0…LEVELS−1, of a fraction. */
export function levelOf(fraction: number): number {
  return fraction >= 1 ? LEVELS - 1 : fraction > 0 ? Math.floor(fraction * LEVELS) : 0;
}

/** The scale as LEVELS packed pixels, byte order of ImageData on a little-endian machine (ABGR). */
export function packedScale(): Uint32Array {
  return Uint32Array.from({ length: LEVELS }, (_, level) => {
    const [red, green, blue] = magnitudeChannels(level / (LEVELS - 1));
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
