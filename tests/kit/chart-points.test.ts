import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPoint, pointByKey } from '../../src/kit/charts/points.ts';

test('a press means the nearest point within a finger’s reach, the first of equals, and none farther off', () => {
  const places = [
    [10, 10],
    [40, 10],
    [40, 10],
  ] as const;
  expect(nearestPoint(places, [33, 12])).toBe(1);
  expect(nearestPoint(places, [20, 10])).toBe(0);
  expect(nearestPoint(places, [40, 35])).toBeNull();
  expect(nearestPoint([], [0, 0])).toBeNull();
});

test('arrow keys walk along their axis through every point and stop at its ends; other keys lead nowhere', () => {
  const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      points,
      fc.constantFrom(['ArrowRight', 'x'] as const, ['ArrowUp', 'y'] as const),
      (all, [key, axis]) => {
        const back = { ArrowRight: 'ArrowLeft', ArrowUp: 'ArrowDown' }[key];
        let at = all.map((_, k) => k).reduce((a) => pointByKey(all, a, back)!, 0);
        const seen = [at];
        for (let next = pointByKey(all, at, key)!; next !== at; next = pointByKey(all, at, key)!) {
          expect(all[next][axis]).toBeGreaterThanOrEqual(all[at][axis]);
          expect(pointByKey(all, next, back)).toBe(at);
          at = next;
          seen.push(at);
        }
        expect(new Set(seen).size).toBe(all.length);
      },
    ),
  );
  const three = [2, 0, 1].map((x) => ({ x, y: 0 }));
  expect(['Home', 'End', 'a'].map((key) => pointByKey(three, 2, key))).toEqual([1, 0, null]);
});
