import { describe, expect, test } from 'vitest';
import { chainModel, createEnsemble, foldFromLattice, nativeFraction } from '../../src/chain/index.ts';
import type { Link } from '../../src/links/index.ts';

// The chain's half of the table in the design: kT 0.3, 60,000 steps of 0.02, friction 0.3, stretched start, Q over the last quarter.
// The design's figures come from 8 seeds of a prototype, so they carry an error of about 0.05 themselves. With 128 seeds a row the
// same run gives, ± its standard error: none 0.17 ± 0.01, (0,11) 0.35 ± 0.01, two 0.50 ± 0.01, three long 0.74 ± 0.01, three
// short 0.50 ± 0.01, ends 0.24 ± 0.01, in either precision. All lie within 0.1 of the design's, and its order holds.
const REPLICAS = 128;
const STEPS = 60_000;

const TABLE: Record<string, { links: Link[]; q: number }> = {
  none: { links: [], q: 0.13 },
  one: { links: [[0, 11]], q: 0.3 },
  two: {
    links: [
      [0, 11],
      [12, 23],
    ],
    q: 0.57,
  },
  long: {
    links: [
      [0, 11],
      [6, 17],
      [12, 23],
    ],
    q: 0.83,
  },
  short: {
    links: [
      [3, 8],
      [9, 14],
      [15, 20],
    ],
    q: 0.57,
  },
  ends: { links: [[0, 23]], q: 0.16 },
};

function run(links: Link[], precision: 'f32' | 'f64', replicas: number) {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const ensemble = createEnsemble(chainModel({ n, contacts, links }), { replicas, seed: 1, precision });
  expect(ensemble.step(0.75 * STEPS)).toEqual({ ok: true });
  const q = new Float64Array(replicas);
  const looks = 150;
  for (let look = 0; look < looks; look++) {
    expect(ensemble.step((0.25 * STEPS) / looks)).toEqual({ ok: true });
    for (let r = 0; r < replicas; r++) q[r] += nativeFraction(contacts, 2, ensemble.positions(r)) / looks;
  }
  const mean = q.reduce((sum, value) => sum + value, 0) / replicas;
  const error = Math.sqrt(q.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (replicas * (replicas - 1)));
  return { mean, error };
}

describe('the meander table, 128 seeds a row', () => {
  const rows = Object.fromEntries(
    Object.entries(TABLE).map(([name, { links }]) => [name, run(links, 'f32', REPLICAS)]),
  );

  test.each(Object.entries(TABLE))('%s: Q within 0.1 of the table', (name, { q }) => {
    expect(rows[name].error).toBeLessThan(0.02);
    expect(Math.abs(rows[name].mean - q)).toBeLessThan(0.1);
  });

  test('the order of the table', () => {
    const clearlyLess = (a: string, b: string) =>
      expect(rows[b].mean - rows[a].mean).toBeGreaterThan(3 * Math.hypot(rows[a].error, rows[b].error));
    clearlyLess('none', 'one');
    clearlyLess('one', 'two');
    clearlyLess('two', 'long');
    clearlyLess('short', 'long');
    clearlyLess('ends', 'one');
  });

  test.each(['none', 'long'])('double precision gives the same Q: %s', (name) => {
    const { mean, error } = run(TABLE[name].links, 'f64', 64);
    expect(Math.abs(mean - rows[name].mean)).toBeLessThan(3 * Math.hypot(error, rows[name].error));
  });
});
