import { describe, expect, test } from 'vitest';
import {
  createRng,
  distanceSaved,
  effectiveResistance,
  graphDistances,
  kirchhoff,
  type Link,
  meanEffectiveResistance,
  pathSums,
  pseudoInverse,
  randomLinks,
} from '../../src/links/index.ts';

const MEANDER: Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];

/** Twelve random valid placements, 4 to 30 nodes, fixed seeds. */
const GRAPHS = Array.from({ length: 12 }, (_, seed) => {
  const rng = createRng(seed);
  const n = 4 + rng.int(27);
  return { n, links: randomLinks({ n, budget: 4, cysteines: 'all' }, rng.int(5), rng) };
});

function multiply(n: number, a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) out[i * n + j] += a[i * n + k] * b[k * n + j];
  return out;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b[k])), 0);
}

describe('graph distances', () => {
  test('a bare path: |i − j|', () => {
    const d = graphDistances(7, []);
    for (let i = 0; i < 7; i++) for (let j = 0; j < 7; j++) expect(d[i * 7 + j]).toBe(Math.abs(i - j));
  });

  test('equal to Floyd and Warshall’s relaxation on random graphs', () => {
    for (const { n, links } of GRAPHS) {
      const slow = Array.from({ length: n * n }, (_, k) => Math.abs(Math.floor(k / n) - (k % n)));
      for (const [i, j] of links) slow[i * n + j] = slow[j * n + i] = 1;
      for (let k = 0; k < n; k++)
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) slow[i * n + j] = Math.min(slow[i * n + j], slow[i * n + k] + slow[k * n + j]);
      expect([...graphDistances(n, links)]).toEqual(slow);
    }
  });

  test('each link of the meander saves ten steps, and a second short cut beside it less', () => {
    for (const link of MEANDER) expect(distanceSaved(24, MEANDER, link)).toBe(10);
    expect(distanceSaved(24, [[0, 11]], [1, 10])).toBe(2); // 1–0–11–10 takes 3 steps already
  });
});

describe('effective resistance', () => {
  test('a path of unit resistors in series: |i − j|', () => {
    const r = effectiveResistance(9, []);
    for (let i = 0; i < 9; i++) for (let j = 0; j < 9; j++) expect(r[i * 9 + j]).toBeCloseTo(Math.abs(i - j), 12);
  });

  test('a ring of n: two ways in parallel, k(n − k)/n', () => {
    const n = 10;
    const r = effectiveResistance(n, [[0, n - 1]]);
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) expect(r[i * n + j]).toBeCloseTo(((j - i) * (n - j + i)) / n, 12);
  });

  test('Γ⁺ meets the four Moore–Penrose conditions (1e-10, rounding of n ≤ 30 sums)', () => {
    for (const { n, links } of GRAPHS) {
      const g = kirchhoff(n, links);
      const p = pseudoInverse(n, links);
      const gp = multiply(n, g, p);
      const pg = multiply(n, p, g);
      const transpose = (m: Float64Array) => m.map((_, k) => m[(k % n) * n + Math.floor(k / n)]);
      expect(largestDifference(multiply(n, gp, g), g)).toBeLessThan(1e-10);
      expect(largestDifference(multiply(n, pg, p), p)).toBeLessThan(1e-10);
      expect(largestDifference(transpose(gp), gp)).toBeLessThan(1e-10);
      expect(largestDifference(transpose(pg), pg)).toBeLessThan(1e-10);
    }
  });

  test('Foster’s theorem: the resistances over all edges sum to n − 1', () => {
    for (const { n, links } of GRAPHS) {
      const r = effectiveResistance(n, links);
      const edges: Link[] = [...Array.from({ length: n - 1 }, (_, i): Link => [i, i + 1]), ...links];
      expect(edges.reduce((sum, [i, j]) => sum + r[i * n + j], 0)).toBeCloseTo(n - 1, 9);
    }
  });

  test('the mean is that of all pairs; a link never raises it (Rayleigh)', () => {
    for (const { n, links } of GRAPHS) {
      const r = effectiveResistance(n, links);
      let sum = 0;
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) sum += r[i * n + j];
      expect(meanEffectiveResistance(n, links)).toBeCloseTo((2 * sum) / (n * (n - 1)), 9);
      expect(meanEffectiveResistance(n, links)).toBeLessThanOrEqual(meanEffectiveResistance(n, []) + 1e-12);
    }
  });
});

describe('path sums', () => {
  test('no links: a^(j − i), nothing backwards', () => {
    const s = pathSums(8, [], 0.7);
    for (let i = 0; i < 8; i++)
      for (let j = 0; j < 8; j++) expect(s[j * 8 + i]).toBeCloseTo(j < i ? 0 : 0.7 ** (j - i), 12);
  });

  test('one link (p, q): a^(n−1) + a^p a^(n−1−q)', () => {
    const [n, p, q, a] = [12, 2, 9, 0.6];
    expect(pathSums(n, [[p, q]], a)[(n - 1) * n]).toBeCloseTo(a ** (n - 1) + a ** p * a ** (n - 1 - q), 14);
  });

  test('equal to walking every path on random graphs (1e-12)', () => {
    for (const { n, links } of GRAPHS) {
      const a = 0.8;
      const walk = (from: number, to: number): number => {
        if (from === to) return 1;
        let sum = a * walk(from + 1, to);
        for (const [i, j] of links) if (i === from && j <= to) sum += walk(j, to);
        return sum;
      };
      const s = pathSums(n, links, a);
      for (let j = 0; j < n; j++) expect(s[j * n]).toBeCloseTo(walk(0, j), 12);
    }
  });
});
