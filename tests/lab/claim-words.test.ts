import { describe, expect, test } from 'vitest';
import { roomInWords, strayInWords } from '../../src/lab/page/claim-words.ts';

const measured = (standardError: number, allowance: number, value = 1) => ({
  value,
  standardError,
  error: 3 * standardError + allowance,
});

describe('how much may lie between two numbers is told in a few words', () => {
  test('chance alone: three standard errors', () => {
    expect(roomInWords(1, measured(0.02, 0.01), 0.01, '')).toEqual({
      short: '± 0.07 is what chance allows',
      more: 'It would fail outside 0.93 … 1.07.',
    });
    expect(roomInWords(1, { ...measured(0.01, 0), isAtMost: true }, 0, '')).toEqual({
      short: '± 0.03 is what chance allows',
      more: 'It would fail above 0.97.',
    });
  });

  test('what is allowed beside chance is told where it is no smaller than one standard error', () => {
    expect(roomInWords(1, measured(0.001, 0.01), 0.01, ' ε').short).toBe(
      '± 0.013 ε is allowed: 0.003 ε for chance, 0.01 ε for rounding and what the law leaves out',
    );
    expect(roomInWords(1, measured(0, 0.01), 0.01, '').short).toBe(
      '± 0.01 is allowed for rounding and what the law leaves out',
    );
  });

  test('where there is no room, that is said, and nothing is folded behind it', () => {
    expect(roomInWords(1, measured(0, 0), 0, '')).toEqual({ short: 'must be equal', more: null });
    expect(roomInWords(1, measured(0, 1e-12), 1e-12, '')).toEqual({
      short: 'must be equal but for rounding',
      more: null,
    });
    expect(roomInWords(0, measured(0, 1e-3, 0), 1e-3, '')).toEqual({ short: 'exactly', more: null });
    expect(roomInWords(3, { ...measured(0, 0, 2), isAtMost: true }, 0, '').short).toBe('nothing is left to chance');
  });

  test('standard errors are told of what has some', () => {
    expect(strayInWords(0.01, 0)).toBe('One standard error of what was measured is 0.01.');
    expect(strayInWords(0.01, 0.09)).toBe('One standard error: measured ± 0.01, expected ± 0.09.');
    expect(strayInWords(0, 0.09)).toBe('One standard error of what is expected is 0.09.');
    expect(strayInWords(0, 0)).toBeNull();
  });
});
