import { describe, expect, test } from 'vitest';
import { model } from '../../src/lab/exhibits/tyranny/model.ts';
import { towerGradients } from '../../src/network/index.ts';

const LAYERS = 1000;

describe('a tower of a thousand floors', () => {
  test.each([
    [0.3, 0.01],
    [1.6, 1],
  ])('scalar, factor %d: both gradients are powers, far beyond the machine’s numbers', (gain, step) => {
    const { plain, residual } = towerGradients({ kind: 'scalar', layers: LAYERS, width: 1, gain, step }, 1);
    // Logarithms of thousands of factors: rounding of a part in 10¹².
    expect(plain[0] / (LAYERS * Math.log(gain))).toBeCloseTo(1, 12);
    expect(residual[0] / (LAYERS * Math.log1p(step * gain))).toBeCloseTo(1, 12);
  });

  test('He-ReLU: the gain is a factor a floor, however small, and no floor falls silent by it', () => {
    const of = (gain: number) => towerGradients({ kind: 'relu', layers: LAYERS, width: 24, gain, step: 0.1 }, 3).plain;
    const [one, small] = [of(1), of(0.3)];
    expect(Number.isFinite(one[0])).toBe(true);
    expect(small[0] - one[0]).toBeCloseTo(LAYERS * Math.log(0.3), 6);
  });

  test('He-ReLU: read without rescaling, a tower of sixty floors has the same gradients', () => {
    const spec = { layers: 60, width: 24, step: 0.2, kind: 'relu' } as const;
    const [one, other] = [1, 1.4].map((gain) => towerGradients({ ...spec, gain }, 5).residual);
    // One floor’s factor lies between 1 and 1 + h·g·‖W‖; a larger gain makes it larger.
    expect(other[0]).toBeGreaterThan(one[0]);
    expect(one[60]).toBeCloseTo(0, 12);
  });

  test('claims whose numbers the machine does not have say so; towers above 300 floors are not trained', () => {
    const { claims, works, defaults } = model;
    const state = { ...defaults, layers: LAYERS, gain: 0.3 };
    const outside = claims.plain.outside!(state)!;
    expect(outside.why).toContain('10⁻³⁰⁰');
    expect(claims.plain.outside!({ ...state, ...outside.set })).toBeNull();
    expect(claims.plain.outside!({ ...state, gain: 0.9 })).toBeNull();
    expect(works.training.barred!(state)).toContain('300');
    expect(works.training.barred!(defaults)).toBeNull();
  });
});
