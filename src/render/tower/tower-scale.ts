import { digits, powerText } from '../../language/index.ts';

/** The tower's logarithmic scale: floors are drawn from 10^low, a sliver, to 10^high, the full width. */
export interface TowerScale {
  readonly low: number;
  readonly high: number;
}

/** Where a scale may begin and end. Half a decade lets small differences around 1 be seen. */
const LOWS = [-0.5, -1, -2, -3, -4, -6, -8, -12, -16, -24, -40];
const HIGHS = [0, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 40];

/** Decades above 1 that do not count as more than 1: the output's own rounding and a batch's noise. */
const LEVEL = 0.02;
/** Share of the width that a floor at the scale's beginning still has. */
const NARROWEST = 0.06;

/** The extremes of what is drawn, on the log10 scale; nothing but 1 to begin with, which the output always has. */
export interface Extremes {
  least: number;
  most: number;
}

export function noExtremes(): Extremes {
  return { least: 0, most: 0 };
}

/** Widens the extremes by a profile. Zeros and what is not finite have no place on a logarithmic scale and are left out. */
export function widen(extremes: Extremes, profile: ArrayLike<number>): void {
  for (let l = 0; l < profile.length; l++) {
    const decades = Math.log10(profile[l]);
    if (!Number.isFinite(decades)) continue;
    if (decades < extremes.least) extremes.least = decades;
    if (decades > extremes.most) extremes.most = decades;
  }
}

/** The narrowest scale that holds the extremes and leaves room below 1. */
export function scaleFor({ least, most }: Extremes): TowerScale {
  const high = HIGHS.find((end) => end + LEVEL >= most) ?? HIGHS[HIGHS.length - 1];
  // A third of the width at least lies below 1, so that a healthy floor beside an exploding one is still a floor.
  const below = Math.min(least, -high / 2);
  return { low: LOWS.find((end) => end <= below) ?? LOWS[LOWS.length - 1], high };
}

/** What a scale is chosen from. */
export interface ScaleSource {
  readonly n: number;
  readonly links: unknown;
  readonly gradient: ArrayLike<number>;
  readonly ghost: ArrayLike<number> | null;
  /** The least and the most of the whole show, where they are known. */
  readonly range: readonly [number, number] | null;
}

/**
 * Chooses the scale from moment to moment: the whole show's where its range is known, so that it stands still; else one that
 * holds what was seen since the links (by identity) or the number of floors last changed, so that it only grows.
 */
export function createScaleChoice(): (source: ScaleSource) => TowerScale {
  let seen = noExtremes();
  let links: unknown = null;
  let n = 0;
  return (source) => {
    if (source.range !== null) {
      const whole = noExtremes();
      widen(whole, source.range);
      return scaleFor(whole);
    }
    if (source.links !== links || source.n !== n) {
      seen = noExtremes();
      ({ links, n } = source);
    }
    widen(seen, source.gradient);
    if (source.ghost !== null) widen(seen, source.ghost);
    return scaleFor(seen);
  };
}

/** The share of the full width at which a magnitude is drawn, 0 to 1; nothing and less than the beginning are a sliver. */
export function widthOf({ low, high }: TowerScale, magnitude: number): number {
  if (magnitude === Number.POSITIVE_INFINITY) return 1;
  const share = magnitude > 0 ? (Math.log10(magnitude) - low) / (high - low) : 0;
  return NARROWEST + (1 - NARROWEST) * Math.max(0, Math.min(1, share));
}

export interface Tick {
  readonly magnitude: number;
  readonly text: string;
  /** Is it an end of the scale? */
  readonly isEnd: boolean;
}

/** Decades from one number of the axis to the next. */
const STEPS = [1, 2, 3, 4, 6, 8, 12, 16, 24];

/** What a letter of the axis takes on average, points and raised ones being narrow, and what parts two numbers at least, pixels. */
const LETTER = 5.2;
const APART = 5;

const tickText = (exponent: number) =>
  exponent === -0.5 ? digits('0.3') : exponent === 0.5 ? '3' : powerText(exponent);

/**
 * The magnitudes that the axis names: 1, the ends where there is room, and between them decades at equal steps as densely as they can
 * be read.
 * @param width pixels from the axis's beginning to its end
 */
export function ticksOf(scale: TowerScale, width: number, spacing = 27): Tick[] {
  const { low, high } = scale;
  const ends = [low, high];
  const perDecade = (width * (1 - NARROWEST)) / (high - low);
  const step = STEPS.find((decades) => decades * perDecade >= spacing) ?? 40;
  const chosen = [0];
  const needed = (a: number, b: number) =>
    Math.max(spacing - 0.5, ((tickText(a).length + tickText(b).length) / 2) * LETTER + APART);
  const take = (exponent: number) => {
    if (chosen.every((other) => Math.abs(other - exponent) * perDecade >= needed(other, exponent)))
      chosen.push(exponent);
  };
  // The ends first: they say what the whole width is.
  for (const end of ends) take(end);
  for (let exponent = step; exponent <= high; exponent += step) take(exponent);
  for (let exponent = -step; exponent >= low; exponent -= step) take(exponent);
  return chosen
    .sort((a, b) => a - b)
    .map((exponent) => ({
      magnitude: 10 ** exponent,
      text: tickText(exponent),
      isEnd: ends.includes(exponent),
    }));
}
