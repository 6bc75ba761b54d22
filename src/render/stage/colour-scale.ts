import { channels, type ThemeName } from './theme.ts';

/**
 * The one scale for magnitude in both worlds: dark violet, blue, mint; luminance rises evenly, safe for colour-blind eyes. On
 * a light ground it runs the other way, up to the violet, so that much stands out and nothing fades into the paper.
 */
const STOPS = ['#0b0405', '#2e1e3b', '#413d7b', '#37659e', '#348fa7', '#40b7ad', '#8bdab2', '#def5e5'];

/**
 * Beyond 1: within a decade hardly another colour, since that is healthy; from there on another hue, red hot, since what explodes is no
 * better than what fades.
 */
const BEYOND = {
  dark: ['#def5e5', '#e6f7ea', '#eef8ee', '#f6f9f1', '#fbe3d4', '#ff9a70', '#ff7048', '#ec4d32', '#d92f1f'],
  light: ['#2e1e3b', '#2b1b36', '#281830', '#26152a', '#571c1c', '#a8340b', '#d0420f', '#e85e26', '#ff7a3d'],
} as const;

/** Decades between the two ends of the scale below 1: 10⁻⁴ and less is at its beginning. */
export const DECADES = 4;
/** Decades above 1 at which the colour for what explodes is full. */
const BEYOND_DECADES = 2;
/** Where the scale ends: 1 is a magnitude of 1. */
export const SCALE_END = 1 + BEYOND_DECADES / DECADES;

/** Steps in which the scale is tabulated: first those up to a magnitude of 1, then those beyond. */
const LEVELS_TO_ONE = 64;
const LEVELS_BEYOND = 32;
export const LEVELS = LEVELS_TO_ONE + LEVELS_BEYOND;

type Channels = [number, number, number];

const RAMPS = {
  dark: STOPS.map(channels),
  // Nothing is quite black where the ground is.
  contrast: STOPS.slice(1).map(channels),
  light: STOPS.slice(1).map(channels).reverse(),
};
const BEYOND_RAMPS = {
  dark: BEYOND.dark.map(channels),
  contrast: BEYOND.dark.map(channels),
  light: BEYOND.light.map(channels),
};

/** A ramp of colours at `t` in 0…1, clamped; 0 for what is not a number. */
function along(ramp: readonly Channels[], t: number): Channels {
  const clamped = t > 0 ? Math.min(t, 1) : 0;
  const place = clamped * (ramp.length - 1);
  const low = Math.min(Math.floor(place), ramp.length - 2);
  const rest = place - low;
  const [from, to] = [ramp[low], ramp[low + 1]];
  return [0, 1, 2].map((k) => Math.round(from[k] + (to[k] - from[k]) * rest)) as Channels;
}

/** The scale at `fraction` as red, green, blue, 0–255: 0 is nothing, 1 a magnitude of 1, SCALE_END the last of what explodes. */
export function magnitudeChannels(fraction: number, theme: ThemeName): Channels {
  return fraction > 1
    ? along(BEYOND_RAMPS[theme], ((fraction - 1) * DECADES) / BEYOND_DECADES)
    : along(RAMPS[theme], fraction);
}

/** The same as CSS. */
export function magnitudeColour(fraction: number, theme: ThemeName): string {
  const [red, green, blue] = magnitudeChannels(fraction, theme);
  return `rgb(${red} ${green} ${blue})`;
}

/** Where a magnitude stands on the scale: 10^−DECADES → 0, 1 → 1. Not clamped above; 0 for what is not a positive number. */
export function logFraction(magnitude: number): number {
  if (!(magnitude > 0)) return 0;
  if (magnitude === Number.POSITIVE_INFINITY) return 2 * SCALE_END;
  return Math.max(0, 1 + Math.log10(magnitude) / DECADES);
}

/** The tabulated level, 0…LEVELS−1, of a fraction. */
export function levelOf(fraction: number): number {
  if (!(fraction > 0)) return 0;
  if (fraction <= 1) return Math.min(LEVELS_TO_ONE - 1, Math.floor(fraction * LEVELS_TO_ONE));
  const beyond = ((fraction - 1) * DECADES) / BEYOND_DECADES;
  return LEVELS_TO_ONE + Math.min(LEVELS_BEYOND - 1, Math.floor(beyond * LEVELS_BEYOND));
}

/** The fraction that a tabulated level stands for. */
export function levelFraction(level: number): number {
  if (level < LEVELS_TO_ONE) return level / (LEVELS_TO_ONE - 1);
  return 1 + ((level - LEVELS_TO_ONE + 1) / LEVELS_BEYOND) * (SCALE_END - 1);
}

/** The scale as LEVELS packed pixels, byte order of ImageData on a little-endian machine (ABGR). */
export function packedScale(theme: ThemeName): Uint32Array {
  return Uint32Array.from({ length: LEVELS }, (_, level) => {
    const [red, green, blue] = magnitudeChannels(levelFraction(level), theme);
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
