import { describe, expect, test } from 'vitest';
import { ChainModelError, chainModel, createEnsemble, extendedStart, foldFromLattice } from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';

describe.each(['f32', 'f64'] as const)('in %s', (precision) => {
  test.each([2, 3] as const)('the thermostat holds kT within 2 %% in %iD, linked or not', (dimension) => {
    const { n, contacts } = foldFromLattice('UUUUURDDDDDR');
    for (const links of [[], [[0, 11] as const]]) {
      const model = chainModel({ n, dimension, contacts, links, temperature: 0.5, bending: 1 });
      const ensemble = createEnsemble(model, { replicas: 16, seed: 1, precision });
      expect(ensemble.step(2000).ok).toBe(true);
      let sum = 0;
      const looks = 200;
      for (let look = 0; look < looks; look++) {
        ensemble.step(50);
        for (let replica = 0; replica < 16; replica++) sum += ensemble.kineticTemperature(replica);
      }
      expect(Math.abs(sum / (16 * looks) / 0.5 - 1)).toBeLessThan(0.02);
    }
  });

  test('with the thermostat off the energy neither drifts nor wanders', () => {
    const model = chainModel({ n: 16, temperature: 0.5, bending: 1 });
    const warm = createEnsemble(model, { replicas: 1, seed: 2, precision });
    warm.step(2000);
    const ensemble = createEnsemble(model, { replicas: 1, seed: 2, precision, friction: 0, dt: 0.005 });
    ensemble.place(0, warm.positions(0), warm.velocities(0));
    const energy = () =>
      Object.values(ensemble.energies(0)).reduce((a, b) => a + b, 0) +
      0.5 * ensemble.velocities(0).reduce((sum, v) => sum + v * v, 0);
    const before = energy();
    let worst = 0;
    for (let look = 0; look < 100; look++) {
      ensemble.step(100);
      worst = Math.max(worst, Math.abs(energy() - before));
    }
    expect(worst).toBeLessThan(0.05);
  });
});

test('both precisions sample the same size of a self-avoiding chain', () => {
  const model = chainModel({ n: 12, temperature: 1 });
  const [a, b] = (['f32', 'f64'] as const).map((precision) => {
    const ensemble = createEnsemble(model, { replicas: 32, seed: 8, precision, friction: 1 });
    ensemble.step(4000);
    const ends = Array.from({ length: 32 }, () => 0);
    const looks = 150;
    for (let look = 0; look < looks; look++) {
      ensemble.step(200);
      for (let replica = 0; replica < 32; replica++) {
        const x = ensemble.positions(replica);
        ends[replica] += ((x[22] - x[0]) ** 2 + (x[23] - x[1]) ** 2) / looks;
      }
    }
    const mean = ends.reduce((sum, value) => sum + value, 0) / 32;
    return { mean, error: Math.sqrt(ends.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (32 * 31)) };
  });
  expect(Math.abs(a.mean - b.mean)).toBeLessThan(3 * Math.hypot(a.error, b.error));
});

test('links may change during a run, and close', () => {
  const model = chainModel({ n: 12, temperature: 0.3 });
  const ensemble = createEnsemble(model, { replicas: 4, seed: 4 });
  ensemble.step(100);
  ensemble.setLinks([[0, 11]]);
  expect(ensemble.step(20_000).ok).toBe(true);
  for (let replica = 0; replica < 4; replica++) {
    const x = ensemble.positions(replica);
    expect(Math.hypot(x[22] - x[0], x[23] - x[1])).toBeLessThan(1.5);
    expect(ensemble.energies(replica).link).toBeLessThan(3);
  }
});

test('the native start is the fold, and time counts steps', () => {
  const { n, contacts, points } = foldFromLattice('UUURDDD');
  const ensemble = createEnsemble(chainModel({ n, contacts, native: points }), {
    replicas: 3,
    seed: 1,
    start: 'native',
  });
  expect(ensemble.positions(2)).toEqual(points);
  ensemble.step(50);
  expect(ensemble.time).toBeCloseTo(1, 12);
});

describe('bad input', () => {
  const start = (n: number) => extendedStart({ n, dimension: 2 }, createRng(1));
  const launch = (
    options: Partial<Parameters<typeof createEnsemble>[1]>,
    change: (x: Float64Array) => void = () => {},
  ) => {
    const x = start(10);
    change(x);
    const ensemble = createEnsemble(chainModel({ n: 10 }), { replicas: 5, seed: 1, start: x, ...options });
    return { ensemble, report: ensemble.step(1000), x };
  };

  test('a zero-length bond is found in its step, with its bead; the start is kept', () => {
    const { ensemble, report, x } = launch({ precision: 'f64' }, (positions) => positions.copyWithin(8, 6, 8));
    expect(report).toMatchObject({ ok: false, step: 1, bead: 3, term: 'bond' });
    expect(report.ok || report.reason).toMatch(/zero-length bond between beads 3 and 4/);
    expect(ensemble.positions(0)).toEqual(x);
    expect(ensemble.positions(4)).toEqual(x);
  });

  test('overlapping beads are found in their step', () => {
    const { report } = launch({}, (positions) => {
      positions[8] = positions[0] + 0.01;
      positions[9] = positions[1];
    });
    expect(report).toMatchObject({ ok: false, step: 1, term: 'excluded' });
    expect(report.ok || report.reason).toMatch(/overlap of beads 0 and 4/);
  });

  test('two beads in one place', () => {
    const { report } = launch({}, (positions) => positions.copyWithin(8, 0, 2));
    expect(report).toMatchObject({ ok: false, step: 1, term: 'excluded' });
  });

  test('a NaN temperature is named', () => {
    const { ensemble } = launch({});
    const before = ensemble.hash();
    ensemble.setTemperature(Number.NaN);
    expect(ensemble.step(10)).toMatchObject({ ok: false, step: 1001, term: 'thermostat', reason: 'NaN temperature' });
    expect(ensemble.hash()).toBe(before);
    ensemble.setTemperature(0.3);
    expect(ensemble.step(10).ok).toBe(true);
  });

  test.each(['f32', 'f64'] as const)(
    'a step past the stability limit is found before the numbers are lost (%s)',
    (precision) => {
      const { ensemble, report } = launch({ dt: 0.12, precision });
      expect(report.ok).toBe(false);
      if (report.ok) return;
      expect(report.reason).toMatch(/step too large/);
      expect(report.step).toBeGreaterThan(1);
      const fresh = () =>
        createEnsemble(chainModel({ n: 10 }), { replicas: 5, seed: 1, dt: 0.12, precision, start: start(10) });
      for (let replica = 0; replica < 5; replica++) {
        const fault = ensemble.faultOf(replica);
        expect(fault?.step).toBeGreaterThanOrEqual(report.step);
        expect(ensemble.positions(replica).every((value) => Math.abs(value) < 100)).toBe(true);
        // Each stands at its own last sound step, which a fresh start reaches.
        const again = fresh();
        again.step((fault?.step ?? 0) - 1);
        expect(again.faultOf(replica)).toBeUndefined();
        expect(again.positions(replica)).toEqual(ensemble.positions(replica));
      }
    },
  );

  test.each([
    [{ temperature: -1 }, 'temperature'],
    [{ temperature: Number.NaN }, 'temperature'],
    [{ n: 1 }, 'n'],
    [{ n: 1025 }, 'n'],
    [{ dimension: 4 as 2 }, 'dimension'],
    [{ contacts: [{ i: 0, j: 2, r0: 1 }] }, 'contacts'],
    [{ contacts: [{ i: 0, j: 4, r0: 0 }] }, 'contacts'],
    [{ contacts: [{ i: 0, j: 4, r0: 1, depth: 0 }] }, 'contacts'],
    [
      {
        contacts: [
          { i: 0, j: 4, r0: 1 },
          { i: 0, j: 4, r0: 1 },
        ],
      },
      'contacts',
    ],
    [{ decoy: [{ i: 4, j: 0, r0: 1 }] }, 'decoy'],
    [{ decoy: [{ i: 0, j: 10, r0: 1 }] }, 'decoy'],
    [{ decoy: [{ i: 0, j: 4, r0: 1, depth: Number.NaN }] }, 'decoy'],
    [{ links: [[2, 4] as const] }, 'links'],
    [{ hydrophobic: [10] }, 'hydrophobic'],
    [{ linkPull: 0 }, 'linkPull'],
    [{ bondStiffness: Number.POSITIVE_INFINITY }, 'bondStiffness'],
    [{ native: new Float64Array(3) }, 'native'],
  ])('the model %o is refused, naming %s', (part, field) => {
    expect(() => chainModel({ n: 10, ...part })).toThrow(ChainModelError);
    expect(() => chainModel({ n: 10, ...part })).toThrow(new RegExp(`^${field}: `));
  });

  test.each([
    [{ replicas: 0 }, 'replicas'],
    [{ dt: 0 }, 'dt'],
    [{ friction: -1 }, 'friction'],
    [{ start: new Float64Array(3) }, 'start'],
    [{ start: 'native' as const }, 'native'],
  ])('the options %o are refused, naming %s', (part, field) => {
    const open = () => createEnsemble(chainModel({ n: 10 }), { replicas: 1, seed: 1, ...part });
    expect(open).toThrow(new RegExp(`^${field}: `));
  });

  test('a replica that is not there', () => {
    expect(() => createEnsemble(chainModel({ n: 4 }), { replicas: 3, seed: 1 }).positions(3)).toThrow(RangeError);
  });
});
