import { expect, test } from 'vitest';
import { nextMove } from '../../src/play/page/coach.tsx';
import { pointerWords } from '../../src/play/page/preview-line.tsx';
import { campaignPlace, shippedLevels } from '../../src/play/page/shipped-levels.ts';
import { roomFor } from '../../src/play/state/placing.ts';
import { open } from './judged-by-hand.ts';

test('a finger is told to tap where a mouse is told to drag', () => {
  const { state } = open();
  const [level] = shippedLevels();
  const told = (isFinger: boolean) => nextMove({ ...state(), level }, isFinger)?.text;
  expect(told(false)).toMatch(/^Drag bead 1 onto bead 10/);
  expect(told(true)).toMatch(/^Tap bead 1, then bead 10/);
  for (const only of [undefined, 'chain', 'network'] as const) {
    expect(pointerWords(only, false, false)).toMatch(/^Drag/);
    expect(pointerWords(only, false, true)).toMatch(/^Tap/);
    expect(pointerWords(only, true, true)).toBe(pointerWords(only, true, false));
  }
});

test('the campaign’s level at hand is known by its number and title, and what is no level of it by none', () => {
  const levels = shippedLevels();
  const index = levels.findIndex(({ id }) => id === 'dropped-floors');
  expect(campaignPlace('dropped-floors')).toEqual({ number: index + 1, title: levels[index].title });
  expect(campaignPlace('')).toBeNull();
});

test('with all links in use one more may come instead of one that may go', () => {
  const rules = { n: 12, budget: 1, cysteines: 'all' as const };
  expect(roomFor(rules, [])).toBe('beside');
  expect(roomFor(rules, [[1, 10]])).toBe('instead');
  const standing = { links: [[1, 10] as const], moves: 0 };
  expect(roomFor({ ...rules, standing }, [[1, 10]])).toBeNull();
});
