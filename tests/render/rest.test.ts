import { expect, test } from 'vitest';
import { createRest } from '../../src/render/stage/rest.ts';

/** Frames that a picture draws after its last change, when they come so far apart, ms. */
function drawnAfterChange(apart: number): number {
  const rest = createRest();
  let drawn = 0;
  for (let k = 0; k < 1000; k++) if (!rest.isResting(['same'], false, k * apart)) drawn += 1;
  return drawn;
}

test('a picture is drawn for two and a half seconds after its last change, and at least 25 times where frames come seldom', () => {
  // 150 frames of a sixtieth of a second, and the one on the edge.
  expect(Math.abs(drawnAfterChange(1000 / 60) - 151)).toBeLessThanOrEqual(1);
  expect(drawnAfterChange(100)).toBe(26);
  // At one frame a second all that settles still had its 2.5 s, a tenth each frame.
  expect(drawnAfterChange(1000)).toBe(25);
});

test('another thing to show, and a call to wake, have it drawn again', () => {
  const rest = createRest();
  for (let k = 0; k < 200; k++) rest.isResting([1], false, 20 * k);
  expect(rest.isResting([1], false, 4000)).toBe(true);
  expect(rest.isResting([2], false, 4020)).toBe(false);
  for (let k = 0; k < 200; k++) rest.isResting([2], false, 4020 + 20 * k);
  expect(rest.isResting([2], false, 8100)).toBe(true);
  rest.wake();
  expect(rest.isResting([2], false, 8120)).toBe(false);
});
