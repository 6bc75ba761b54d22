import { describe, expect, it } from 'vitest';
import { bowShare, CURVE_SAMPLES, sampleBow } from '../../src/render/stage/bow.ts';
import { nearestCurve, nearestPoint } from '../../src/render/stage/hit-test.ts';

describe('what the pointer hits', () => {
  const row = Float64Array.of(0, 0, 14, 0, 28, 0);

  it('is the nearest bead, even where the areas around beads overlap', () => {
    expect(nearestPoint(row, 3, 6, 3, 22)).toBe(0);
    expect(nearestPoint(row, 3, 8, 3, 22)).toBe(1);
  });

  it('is nothing beyond reach', () => {
    expect(nearestPoint(row, 3, 28, 13, 12)).toBeNull();
    expect(nearestPoint(row, 0, 0, 0, 12)).toBeNull();
  });

  it('is a stretched link along its bow, not along its chord', () => {
    const curve = new Float64Array(2 * CURVE_SAMPLES);
    sampleBow(curve, 0, 0, 0, 200, 0, -60);
    expect(nearestCurve(curve, 1, CURVE_SAMPLES, 100, 60, 12)).toBe(0);
    expect(nearestCurve(curve, 1, CURVE_SAMPLES, 100, 0, 12)).toBeNull();
  });

  it('is the nearer of two links', () => {
    const curves = new Float64Array(4 * CURVE_SAMPLES);
    sampleBow(curves, 0, 0, 0, 100, 0, 0);
    sampleBow(curves, 2 * CURVE_SAMPLES, 0, 10, 100, 10, 0);
    expect(nearestCurve(curves, 2, CURVE_SAMPLES, 50, 7, 12)).toBe(1);
    expect(nearestCurve(curves, 2, CURVE_SAMPLES, 50, 3, 12)).toBe(0);
  });
});

describe('a bow', () => {
  it('is straight for a closed link and never bends the other way', () => {
    expect(bowShare(1)).toBe(0);
    for (let length = 1; length < 30; length += 0.5) {
      expect(bowShare(length + 0.5)).toBeGreaterThanOrEqual(bowShare(length));
    }
  });
});
