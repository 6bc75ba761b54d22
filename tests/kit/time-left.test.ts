import { expect, test } from 'vitest';
import { timeInWords, timeLeft } from '../../src/kit/panels/time-left.ts';

test('the rest takes as long as the pace so far says', () => {
  expect(timeLeft(2000, 2, 10)).toBe(8000);
  expect(timeLeft(2000, 10, 10)).toBe(0);
});

test('nobody can tell before anything is done, or in the first moments', () => {
  expect(timeLeft(2000, 0, 10)).toBeNull();
  expect(timeLeft(100, 5, 10)).toBeNull();
  expect(timeLeft(9000, 2, 100)).toBeNull();
  expect(timeLeft(9000, 3, 100)).toBe(291_000);
});

test.each([
  [400, '1 s'],
  [3200, '4 s'],
  [120_000, '2 min'],
  [7_200_000, '2 h'],
])('%d ms is %s', (ms, text) => {
  expect(timeInWords(ms)).toBe(text);
});
