import { describe, expect, test } from 'vitest';
import {
  cloudCorrelation,
  cloudDots,
  type DrawnCloud,
  WIDTH,
  widthAt,
  widthReach,
} from '../../src/lab/exhibit/cloud.ts';
import { exhibit } from '../../src/lab/exhibits/mirror/index.ts';
import { pageAddress } from '../../src/lab/page/address.ts';
import { createRng, rankCorrelation } from '../../src/links/index.ts';

describe('a cloud that is drawn', () => {
  test('a flat one says nothing, one turned over the opposite, a thin one nearly all', () => {
    expect(cloudCorrelation([0, 0.5])).toBe(0);
    expect(cloudCorrelation([-0.6, 0.4])).toBe(-cloudCorrelation([0.6, 0.4]));
    expect(cloudCorrelation([1, WIDTH.from])).toBeGreaterThan(0.99);
  });

  test.each([
    [0.5, 0.5],
    [-0.8, 0.3],
  ] as const)('its number is that of as many dots as one likes, tilt %d, width %d', (tilt, width) => {
    // 20,000 normal dots, seed 5: the standard error of ρ is 1/√N = 0.007 at most, and 3 of them are allowed.
    const rng = createRng(5);
    const xs = Array.from({ length: 20_000 }, () => 0.4 * rng.normal());
    const ys = xs.map((x) => tilt * x + 0.5 * width * rng.normal());
    expect(Math.abs(rankCorrelation(xs, ys) - cloudCorrelation([tilt, width]))).toBeLessThan(0.021);
  });

  test('80 dots, the same ones however it is drawn; the handle of the width is where the width is', () => {
    const [flat, steep] = (
      [
        [0, 0.4],
        [1, 0.4],
      ] as DrawnCloud[]
    ).map(cloudDots);
    expect(flat).toHaveLength(80);
    expect(steep.map(([x]) => x)).toEqual(flat.map(([x]) => x));
    expect(widthAt(widthReach(0.35))).toBeCloseTo(0.35, 12);
  });

  test('stands in the address, and what is none is told', () => {
    const address = pageAddress(exhibit);
    const { state, problems } = address.read('answer=0.6,0.35');
    expect(problems).toEqual([]);
    expect(state.answer).toEqual([0.6, 0.35]);
    expect(decodeURIComponent(address.write(state))).toContain('answer=0.6,0.35');
    for (const bad of ['answer=mostly', 'answer=0.6', 'answer=2,0.3', 'answer=0.5,0.3,0.1'])
      expect(address.read(bad).problems, bad).toHaveLength(1);
  });
});
