import { expect, test } from 'vitest';
import { isTied } from '../../src/play/page/hints.tsx';

test('a hint is told to be done where every link that it names is tied', () => {
  const hint = 'Tie the foot, 0–19, and one pair of the bar.';
  expect(isTied(hint, [[0, 19]])).toBe(true);
  expect(isTied(hint, [[1, 18]])).toBe(false);
  expect(isTied('Link 2 with 17: two floors below.', [[2, 17]])).toBe(true);
  expect(isTied('Link 1–18 on the stem and 4–9 under the bar.', [[1, 18]])).toBe(false);
  expect(isTied('Which strand would never find its place by itself?', [[0, 19]])).toBe(false);
});
