import { describe, expect, test } from 'vitest';
import { handleOn, planeOn } from '../../src/lab/exhibits/step-size/plane.ts';

describe('the handle of hλ', () => {
  const [width, height] = [430, 600];
  const plane = planeOn(width, height, false, false);

  test('stands where hλ is, as long as that is in sight', () => {
    const { at, isBeyond } = handleOn(plane, width, -1, 0.8);
    expect(at).toEqual([plane.x(-1), plane.y(0.8)]);
    expect(isBeyond).toBe(false);
  });

  test.each([
    [-3, 7.2],
    [7.2, -7.2],
    [-7.2, 0],
  ])('at %d + %di it stops at the edge, clear of the words above, and says so', (re, im) => {
    const { at, isBeyond } = handleOn(plane, width, re, im);
    expect(isBeyond).toBe(true);
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(width);
    expect(at[1]).toBeGreaterThan(30);
    expect(at[1]).toBeLessThan(plane.height);
  });
});
