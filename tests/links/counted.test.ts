import { expect, test } from 'vitest';
import { clearTurn, countedRange, countedRise, countedShare } from '../../src/links/index.ts';

test('a counted share has an error at 0 and 1 too', () => {
  // By hand: (8 + 2) / (8 + 4) and its binomial error over 12.
  const { mean, error } = countedShare(8, 8);
  expect(mean).toBeCloseTo(5 / 6, 12);
  expect(error).toBeCloseTo(Math.sqrt(5 / 36 / 12), 12);
  expect(countedRange(16, 32)).toEqual([11, 21]);
});

test('its range holds the true share about 95 times of 100, whatever that is', () => {
  const chance = (p: number, k: number, n: number) => {
    let binomial = 1;
    for (let i = 1; i <= k; i += 1) binomial *= (n - k + i) / i;
    return binomial * p ** k * (1 - p) ** (n - k);
  };
  for (const p of [0.03, 0.2, 0.5, 0.9, 0.99]) {
    let held = 0;
    for (let k = 0; k <= 32; k += 1) {
      const { mean, error } = countedShare(k, 32);
      if (Math.abs(mean - p) <= 1.96 * error) held += chance(p, k, 32);
    }
    expect(held).toBeGreaterThan(0.92);
  }
});

test('a rise is told in standard errors of the difference, and turns its sign with it', () => {
  expect(countedRise([0, 8], [8, 8])).toBeGreaterThan(3);
  expect(countedRise([29, 32], [32, 32])).toBeLessThan(2);
  expect(countedRise([8, 8], [0, 8])).toBeCloseTo(-countedRise([0, 8], [8, 8]), 12);
});

test('the sign test is exact: 6 of 6 turned are more than chance (p = 2/64), 5 of 5 are not (2/32); so are 8 of 9, not 7 of 9', () => {
  expect([clearTurn(6, 0), clearTurn(0, 6), clearTurn(5, 0)]).toEqual([1, -1, 0]);
  // 2 (1 + 10)/1024 = 0.021, 2 (1 + 9)/512 = 0.039, 2 (1 + 9 + 36)/512 = 0.18.
  expect([clearTurn(9, 1), clearTurn(8, 1), clearTurn(7, 2)]).toEqual([1, 1, 0]);
  expect([clearTurn(0, 0), clearTurn(20, 20)]).toEqual([0, 0]);
});
