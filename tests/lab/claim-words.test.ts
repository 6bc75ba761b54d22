import { expect, test } from 'vitest';
import { whatIsAllowed } from '../../src/lab/page/claim-words.ts';

const measured = (standardError: number, allowance: number, value = 1) => ({
  value,
  standardError,
  error: 3 * standardError + allowance,
});

test('what is allowed beside chance is told where it is no smaller than one ±', () => {
  expect(whatIsAllowed(1, measured(0.001, 0.01), 0.01, ' ε')).toBe(
    'to each side 0.003 ε for chance, 0.01 ε allowed for rounding and what the law leaves out',
  );
  expect(whatIsAllowed(1, measured(0, 0.01), 0.01, '')).toBe(
    'to each side 0.01 allowed for rounding and what the law leaves out',
  );
  expect(whatIsAllowed(1, measured(0.02, 0.01), 0.01, '')).toBeNull();
});

test('nothing is told of rounding alone, of a bound, and of what is nothing', () => {
  expect(whatIsAllowed(1, measured(0, 1e-12), 1e-12, '')).toBeNull();
  expect(whatIsAllowed(0, measured(0, 1e-3, 0), 1e-3, '')).toBeNull();
  expect(whatIsAllowed(1, { ...measured(0.01, 0), isAtMost: true }, 0, '')).toBeNull();
  expect(whatIsAllowed(1, { value: Number.NaN, standardError: Number.NaN, error: Number.NaN }, 0.1, '')).toBeNull();
});
