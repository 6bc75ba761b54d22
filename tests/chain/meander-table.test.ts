import { describe, expect, test } from 'vitest';
import { chainModel, createEnsemble, foldFromLattice, nativeFraction } from '../../src/chain/index.ts';
import { estimate, type Link } from '../../src/links/index.ts';

// What links do to the meander: kT 0.3, 60,000 steps of 0.02, friction 0.3, stretched start, Q over the last quarter,
// 128 seeds a row, each of its figures ± 0.01. Other seeds here: a row holds within three standard errors of the difference.
const REPLICAS = 128;
const STEPS = 60_000;

const TABLE: Record<string, { links: Link[]; q: number }> = {
  none: { links: [], q: 0.17 },
  one: { links: [[0, 11]], q: 0.35 },
  two: {
    links: [
      [0, 11],
      [12, 23],
    ],
    q: 0.5,
  },
  long: {
    links: [
      [0, 11],
      [6, 17],
      [12, 23],
    ],
    q: 0.74,
  },
  short: {
    links: [
      [3, 8],
      [9, 14],
      [15, 20],
    ],
    q: 0.5,
  },
  ends: { links: [[0, 23]], q: 0.24 },
};

function run(links: Link[], precision: 'f32' | 'f64', replicas: number) {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const ensemble = createEnsemble(chainModel({ n, contacts, links }), { replicas, seed: 2, precision });
  expect(ensemble.step(0.75 * STEPS)).toEqual({ ok: true });
  const q = new Float64Array(replicas);
  const looks = 150;
  for (let look = 0; look < looks; look++) {
    expect(ensemble.step((0.25 * STEPS) / looks)).toEqual({ ok: true });
    for (let r = 0; r < replicas; r++) q[r] += nativeFraction(contacts, 2, ensemble.positions(r)) / looks;
  }
  return estimate(q);
}

describe('the meander table, 128 seeds a row', () => {
  const rows = Object.fromEntries(
    Object.entries(TABLE).map(([name, { links }]) => [name, run(links, 'f32', REPLICAS)]),
  );

  test.each(Object.entries(TABLE))('%s: Q is that of the table', (name, { q }) => {
    expect(rows[name].error).toBeLessThan(0.02);
    expect(Math.abs(rows[name].mean - q)).toBeLessThan(3 * Math.hypot(rows[name].error, 0.01));
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
