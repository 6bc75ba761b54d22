import { describe, expect, it } from 'vitest';
import { LEVELS, levelOf, logFraction, magnitudeChannels, packedScale } from '../../src/render/colour-scale.ts';

/** Relative luminance of an sRGB colour, WCAG 2. */
function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE lightness, 0–100. */
function lightness(rgb: readonly number[]): number {
  const y = luminance(rgb);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

describe('the colour scale', () => {
  it('grows lighter with every step, so that it can be read without hue', () => {
    const steps = Array.from({ length: LEVELS }, (_, k) => lightness(magnitudeChannels(k / (LEVELS - 1))));
    for (let k = 1; k < LEVELS; k++) expect(steps[k]).toBeGreaterThan(steps[k - 1]);
  });

  it('grows lighter evenly: no eighth of the scale has more than twice its share', () => {
    const ends = Array.from({ length: 9 }, (_, k) => lightness(magnitudeChannels(k / 8)));
    const mean = (ends[8] - ends[0]) / 8;
    for (let k = 1; k <= 8; k++) {
      expect(ends[k] - ends[k - 1]).toBeGreaterThan(mean / 2);
      expect(ends[k] - ends[k - 1]).toBeLessThan(mean * 2);
    }
  });

  it('keeps to its ends outside 0…1 and for what is not a number', () => {
    expect(magnitudeChannels(-1)).toEqual(magnitudeChannels(0));
    expect(magnitudeChannels(7)).toEqual(magnitudeChannels(1));
    expect(magnitudeChannels(Number.NaN)).toEqual(magnitudeChannels(0));
    expect(levelOf(Number.NaN)).toBe(0);
    expect(levelOf(1)).toBe(LEVELS - 1);
  });

  it('puts 1 at the top, a ten-thousandth at the bottom, and decades at equal distances', () => {
    expect(logFraction(1)).toBe(1);
    expect(logFraction(1e-4)).toBeCloseTo(0);
    expect(logFraction(0.1) - logFraction(0.01)).toBeCloseTo(logFraction(0.01) - logFraction(0.001));
    expect(logFraction(0)).toBe(0);
    expect(logFraction(Number.NaN)).toBe(0);
    expect(logFraction(Number.POSITIVE_INFINITY)).toBeGreaterThan(1);
  });

  it('packs opaque pixels', () => {
    for (const pixel of packedScale()) expect(pixel >>> 24).toBe(255);
  });
});
