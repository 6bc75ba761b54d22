import { describe, expect, test } from 'vitest';
import { chainModel, createBenchChain, foldFromLattice } from '../../src/chain/index.ts';

const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
const model = chainModel({ n, contacts, links: [[0, 11]] });
const distance = (x: Float64Array, i: number, j: number) =>
  Math.hypot(x[2 * i] - x[2 * j], x[2 * i + 1] - x[2 * j + 1]);

describe('the thermostat in matter-js’s own scheme', () => {
  // A chain of 8 beads with bonds alone. Bond j has stiffness k on both sides: in normal modes ω² = 4k sin²(pπ/16), and the
  // docstring’s ⟨x²⟩ = kT/ω² · 1/(1 − (ω dt)²/(2(1 + c))) summed over the modes gives the mean stretch along a bond,
  // 0.003 · 1.005 at dt 0.01. N = 8 seeds × 20,000 samples, 40 steps apart; six of its standard errors are 3 %.
  test('bond-length variance kT/k within 3 %, with the radial entropy of the plane', () => {
    const free = chainModel({ n: 8, diameter: 0, temperature: 0.3 });
    let sum = 0;
    let squares = 0;
    let count = 0;
    for (let seed = 0; seed < 8; seed++) {
      const chain = createBenchChain(free, { seed });
      chain.step(20_000);
      for (let k = 0; k < 3_000; k++) {
        chain.step(40);
        for (let i = 0; i + 1 < 8; i++) {
          const r = distance(chain.positions, i, i + 1);
          sum += r;
          squares += r * r;
          count++;
        }
      }
    }
    const mean = sum / count;
    // In the plane P(r) ~ r exp(−k(r−1)²/2kT): mean 1 + s², variance s² − s⁴ + …, s² = kT/k.
    expect(Math.abs(mean - 1.003)).toBeLessThan(0.001);
    expect(Math.abs((squares / count - mean * mean) / 0.003 - 1)).toBeLessThan(0.03);
  });
});

describe('hands and walls', () => {
  test('a grabbed bead follows the hand, and the chain follows the bead', () => {
    const chain = createBenchChain(model, { seed: 1 });
    chain.grab(0, 0, 20);
    for (let k = 0; k < 100; k++) {
      chain.drag(0.1 * k, 20);
      expect(chain.step(60)).toEqual({ ok: true });
    }
    expect(Math.hypot(chain.positions[0] - 9.9, chain.positions[1] - 20)).toBeLessThan(1);
    for (let i = 0; i + 1 < n; i++) expect(distance(chain.positions, i, i + 1)).toBeLessThan(1.6);
    expect(chain.positions[2 * n - 1]).toBeGreaterThan(0);
    chain.release();
    expect(chain.step(3000)).toEqual({ ok: true });
    expect(Math.hypot(chain.positions[0] - 9.9, chain.positions[1] - 20)).toBeGreaterThan(1);
  });

  test('static walls keep a chain in, and a chain without them leaves', () => {
    const short = chainModel({ n: 4, temperature: 1 });
    const box = [
      { x: 0, y: 4, width: 10, height: 2 },
      { x: 0, y: -4, width: 10, height: 2 },
      { x: 4, y: 0, width: 2, height: 10 },
      { x: -4, y: 0, width: 2, height: 10 },
    ];
    const furthest = (walls: typeof box) => {
      const chain = createBenchChain(short, { seed: 2, walls });
      let most = 0;
      for (let k = 0; k < 2000; k++) {
        expect(chain.step(10)).toEqual({ ok: true });
        for (const value of chain.positions) most = Math.max(most, Math.abs(value));
      }
      return most;
    };
    expect(furthest(box)).toBeLessThan(3);
    expect(furthest([])).toBeGreaterThan(6);
  });
});

describe('determinism and faults', () => {
  test('same seed, same bits, whatever other worlds there were', () => {
    const hashOfRun = () => {
      const chain = createBenchChain(model, { seed: 9 });
      chain.step(2000);
      return chain.hash();
    };
    const hash = hashOfRun();
    createBenchChain(model, { seed: 1 }).step(10);
    expect(hashOfRun()).toBe(hash);
  });

  test('a NaN temperature is caught in its step; restore goes back to the last finite state and on from it', () => {
    const chain = createBenchChain(model, { seed: 3 });
    chain.step(100);
    const before = chain.positions.slice();
    chain.setTemperature(Number.NaN);
    expect(chain.step(50)).toMatchObject({ ok: false, reason: 'the temperature is NaN' });
    expect(chain.lastFinite).toEqual(before);
    chain.restore();
    expect(chain.positions).toEqual(before);
    expect(chain.step(1000)).toEqual({ ok: true });
  });

  test('a step past the stability limit 2/ω is caught and names a bead', () => {
    const chain = createBenchChain(model, { seed: 3, dt: 0.2 });
    expect(chain.step(1000)).toMatchObject({ ok: false, reason: expect.stringMatching(/bead \d+ moved further/) });
    expect([...chain.lastFinite].every(Number.isFinite)).toBe(true);
  });

  test('overlapping beads at the start are caught in the first steps', () => {
    const start = createBenchChain(model, { seed: 3 }).positions.slice();
    start[10] = start[20] + 1e-4;
    start[11] = start[21];
    expect(createBenchChain(model, { seed: 3, start }).step(10)).toMatchObject({ ok: false });
  });
});
