import { describe, expect, test } from 'vitest';
import { percent, percentBeside } from '../../src/kit/words/format.ts';
import { plural } from '../../src/language/index.ts';

describe('numbers in words', () => {
  test.each([
    [0.857, '86 %'],
    [0, '0 %'],
    [1, '100 %'],
    [Number.NaN, '–'],
  ])('%d is %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });

  test('one thing is singular, none and many are plural', () => {
    expect([0, 1, 2].map((count) => plural(count, 'link'))).toEqual(['0 links', '1 link', '2 links']);
  });
});

test.each([
  [0.78, 0.7, '78 %'],
  [0.5999, 0.6, '59.9 %'],
  [0.596, 0.6, '59.6 %'],
  [0.6, 0.6, '60 %'],
  [0.8497, 0.85, '84.9 %'],
  [Number.NaN, 0.6, '–'],
])('%d beside a goal of %d reads %s: rounding never puts it on the goal’s other side', (figure, goal, text) => {
  expect(percentBeside(figure, goal)).toBe(text);
});
