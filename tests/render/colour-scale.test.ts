import { describe, expect, it } from 'vitest';
import {
  LEVELS,
  levelFraction,
  levelOf,
  logFraction,
  magnitudeChannels,
  packedScale,
} from '../../src/render/stage/colour-scale.ts';
import { difference, lightness, VISIONS } from './colour-vision.ts';

const THEME_NAMES = ['dark', 'light', 'contrast'] as const;

/** The scale up to a magnitude of 1, in steps of 1 %. */
const TO_ONE = Array.from({ length: 101 }, (_, k) => k / 100);

describe('the colour scale', () => {
  it('grows lighter with every step, so that it can be read without hue; darker on a light ground', () => {
    for (let k = 1; k < TO_ONE.length; k++) {
      for (const theme of ['dark', 'contrast'] as const)
        expect(lightness(magnitudeChannels(TO_ONE[k], theme))).toBeGreaterThan(
          lightness(magnitudeChannels(TO_ONE[k - 1], theme)),
        );
      expect(lightness(magnitudeChannels(TO_ONE[k], 'light'))).toBeLessThan(
        lightness(magnitudeChannels(TO_ONE[k - 1], 'light')),
      );
    }
  });

  it('grows lighter evenly: no eighth of the scale has more than twice its share', () => {
    const ends = Array.from({ length: 9 }, (_, k) => lightness(magnitudeChannels(k / 8, 'dark')));
    const mean = (ends[8] - ends[0]) / 8;
    for (let k = 1; k <= 8; k++) {
      expect(ends[k] - ends[k - 1]).toBeGreaterThan(mean / 2);
      expect(ends[k] - ends[k - 1]).toBeLessThan(mean * 2);
    }
  });

  it('keeps to its ends outside its range and for what is not a number', () => {
    expect(magnitudeChannels(-1, 'dark')).toEqual(magnitudeChannels(0, 'dark'));
    expect(magnitudeChannels(7, 'dark')).toEqual(magnitudeChannels(1.5, 'dark'));
    expect(magnitudeChannels(Number.NaN, 'dark')).toEqual(magnitudeChannels(0, 'dark'));
    expect(levelOf(Number.NaN)).toBe(0);
    expect(levelOf(9)).toBe(LEVELS - 1);
  });

  it('puts a ten-thousandth at 0, 1 at 1, a hundred at 1.5, and decades at equal distances', () => {
    expect(logFraction(1)).toBe(1);
    expect(logFraction(1e-4)).toBeCloseTo(0);
    expect(logFraction(100)).toBeCloseTo(1.5);
    expect(logFraction(0.1) - logFraction(0.01)).toBeCloseTo(logFraction(0.01) - logFraction(0.001));
    expect(logFraction(0)).toBe(0);
    expect(logFraction(Number.NaN)).toBe(0);
    expect(logFraction(Number.POSITIVE_INFINITY)).toBeGreaterThan(1.5);
  });

  it('has a level for every fraction, in order, near what the level stands for', () => {
    let last = 0;
    for (let fraction = 0; fraction <= 1.5; fraction += 0.003) {
      const level = levelOf(fraction);
      expect(level).toBeGreaterThanOrEqual(last);
      expect(Math.abs(levelFraction(level) - fraction)).toBeLessThan(0.02);
      last = level;
    }
    expect(levelFraction(levelOf(1))).toBe(1);
    expect(levelFraction(levelOf(1.001))).toBeGreaterThan(1);
  });

  it('packs opaque pixels', () => {
    for (const theme of THEME_NAMES) for (const pixel of packedScale(theme)) expect(pixel >>> 24).toBe(255);
  });

  it('leaves 1 without a jump: a hundredth of a decade beyond is not told from it', () => {
    for (const theme of THEME_NAMES)
      expect(difference(magnitudeChannels(1, theme), magnitudeChannels(1.0025, theme), 'full')).toBeLessThan(2.5);
  });

  // A difference of 2 is just seen, 15 at a glance.
  it.each(VISIONS)(
    'shows what explodes, from a decade on, where what is healthy ends, in a colour unlike any healthy one to %s',
    (vision) => {
      for (const theme of THEME_NAMES)
        for (const decades of [1.25, 1.5, 2, 9])
          for (const healthy of TO_ONE) {
            const exploding = magnitudeChannels(1 + decades / 4, theme);
            expect(difference(exploding, magnitudeChannels(healthy, theme), vision)).toBeGreaterThan(15);
          }
    },
  );
});
