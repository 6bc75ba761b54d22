import { expect, test } from 'vitest';
import { isTossUp } from '../../src/design/model/toss-up.ts';

test('a count within one standard error of what is asked is a toss-up', () => {
  // √(32 · ½ · ½) = 2.8.
  expect(isTossUp(16, 32, 16)).toBe(true);
  expect(isTossUp(18, 32, 16)).toBe(true);
  expect(isTossUp(14, 32, 16)).toBe(true);
  expect(isTossUp(19, 32, 16)).toBe(false);
  expect(isTossUp(12, 32, 16)).toBe(false);
});

test('all and none are none', () => {
  expect(isTossUp(8, 8, 8)).toBe(false);
  expect(isTossUp(0, 8, 0)).toBe(false);
});
