import { describe, expect, test } from 'vitest';
import {
  type BenchOptions,
  type ChainModel,
  ChainModelError,
  chainModel,
  createBenchChain,
  createForceField,
  foldFromLattice,
  type Obstacle,
} from '../../src/chain/index.ts';

const wall = (id: string, x: number, y: number, width: number, height: number): Obstacle => ({
  kind: 'wall',
  id,
  x,
  y,
  width,
  height,
  angle: 0,
});

/** Four walls around a square of the given half width. */
function cage(half: number): Obstacle[] {
  const [at, length] = [half + 1, 2 * half + 4];
  return [
    wall('right', at, 0, 2, length),
    wall('left', -at, 0, 2, length),
    wall('top', 0, at, length, 2),
    wall('bottom', 0, -at, length, 2),
  ];
}

/** Rows of four, as a chain runs through them. */
const curled = Float64Array.from({ length: 24 }, (_, k) => {
  const [row, place] = [k >> 3, (k >> 1) % 4];
  return k % 2 === 1 ? row - 1 : (row % 2 === 1 ? 3 - place : place) - 1.5;
});

const largest = (x: Float64Array) => x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('the thermostat', () => {
  // Two beads on a spring of rest length 0: r has ω² = 2k/m, and <r²> = 2 axes · kT/k. The scheme has no error of the step at any
  // stable ω dt < 2. Here ω = √200 = 14.1, so that the steps are ω dt = 0.28, 0.85 and 1.56.
  test.each([0.02, 0.06, 0.11])('at a step of %f τ: <r²> = 2 kT/k and a kinetic temperature of kT', (dt) => {
    const model = chainModel({ n: 2, bondLength: 0, diameter: 0 });
    // Near the middle of the well: the stretched start lies 13 standard deviations out, which the longest step does not survive.
    const bench = createBenchChain(model, { seed: 4, dt, friction: 4, start: Float64Array.of(-0.03, 0, 0.03, 0) });
    let [square, kinetic] = [0, 0];
    const looks = 60_000;
    for (let look = 0; look < looks; look++) {
      bench.step(3);
      const [ax, ay, bx, by] = bench.positions;
      square += ((bx - ax) ** 2 + (by - ay) ** 2) / looks;
      kinetic += bench.kineticTemperature() / looks;
    }
    // A fault stays one until it is mended: none happened on the way.
    expect(bench.step(1)).toEqual({ ok: true });
    expect(Math.abs(square / (2 * (model.temperature / model.bondStiffness)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(kinetic / model.temperature - 1)).toBeLessThan(0.02);
  });

  test('without friction there is no noise, and the total energy neither drifts nor wanders', () => {
    const model = chainModel({ n: 12, temperature: 0.3 });
    const field = createForceField(model);
    const bench = createBenchChain(model, { seed: 2, dt: 0.005, friction: 0 });
    /** Velocities lie between two positions: the mean of those before and after belongs to the positions. */
    const energy = () => {
      const potential = Object.values(field.energies(bench.positions)).reduce((sum, value) => sum + value, 0);
      const before = bench.velocities.slice();
      bench.step(1);
      return potential + 0.5 * bench.velocities.reduce((sum, v, k) => sum + (0.5 * (v + before[k])) ** 2, 0);
    };
    bench.step(500);
    const first = energy();
    let worst = 0;
    for (let look = 0; look < 200; look++) {
      bench.step(200);
      worst = Math.max(worst, Math.abs(energy() - first));
    }
    expect(first).toBeGreaterThan(1);
    expect(worst).toBeLessThan(0.05);
  });

  test('a change of temperature takes hold', () => {
    const bench = createBenchChain(chainModel({ n: 24 }), { seed: 6 });
    bench.setTemperature(0.9);
    bench.step(2000);
    let kinetic = 0;
    for (let look = 0; look < 1000; look++) {
      bench.step(20);
      kinetic += bench.kineticTemperature() / 1000;
    }
    expect(Math.abs(kinetic / 0.9 - 1)).toBeLessThan(0.08);
  });
});

describe('walls', () => {
  test('a caged chain stays in its cage and keeps its temperature', () => {
    const half = 3;
    const model = chainModel({ n: 12 });
    const bench = createBenchChain(model, { seed: 3, start: curled, obstacles: cage(half) });
    let [furthest, kinetic, touches] = [0, 0, 0];
    const looks = 8000;
    bench.step(1000);
    for (let look = 0; look < looks; look++) {
      bench.step(10);
      const reach = largest(bench.positions);
      furthest = Math.max(furthest, reach);
      if (reach > half - 0.5 * model.diameter - 0.01) touches++;
      kinetic += bench.kineticTemperature() / looks;
    }
    expect(bench.step(1)).toEqual({ ok: true });
    expect(touches).toBeGreaterThan(100);
    expect(furthest).toBeLessThan(half - 0.5 * model.diameter + 0.05);
    expect(Math.abs(kinetic / model.temperature - 1)).toBeLessThan(0.04);
  });

  test('no hand pulls a bead through a wall; once the wall is gone it follows', () => {
    const model = chainModel({ n: 6 });
    const bench = createBenchChain(model, { seed: 5, obstacles: [wall('bar', 0, 3, 100, 1)] });
    bench.grab(3, 0.5, 0);
    bench.drag(0.5, 10);
    let highest = 0;
    for (let look = 0; look < 1000; look++) {
      expect(bench.step(10).ok).toBe(true);
      for (let i = 0; i < 6; i++) highest = Math.max(highest, bench.positions[2 * i + 1]);
    }
    expect(highest).toBeGreaterThan(2);
    expect(highest).toBeLessThan(2.5 - 0.5 * model.diameter + 0.15);
    bench.setObstacles([]);
    bench.step(2000);
    expect(bench.positions[7]).toBeGreaterThan(9);
  });
});

describe('same seed, same bits', () => {
  const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
  const model = chainModel({
    n,
    contacts,
    links: [
      [0, 11],
      [12, 23],
    ],
  });

  /** Every part at work: links, a hand, walls, a pulse of heat. */
  function scene(between: () => void): string {
    const bench = createBenchChain(model, { seed: 20240229, obstacles: [wall('floor', 0, -6, 80, 8)] });
    bench.step(2000);
    between();
    bench.grab(5, 0, 0);
    for (let k = 0; k < 100; k++) {
      bench.drag(0.05 * k, 0.1 * k - 6);
      bench.step(10);
    }
    bench.release();
    between();
    bench.setTemperature(0.8);
    bench.step(1000);
    bench.setLinks([[6, 17]]);
    bench.setTemperature(0.3);
    for (let k = 0; k < 60; k++) bench.step(100);
    return bench.hash();
  }

  test('a run of 10,000 steps, whatever other worlds there are', () => {
    const literal = '856aa9fcabaf38e4';
    expect(scene(() => {})).toBe(literal);
    const other = createBenchChain(model, { seed: 1, obstacles: cage(20) });
    expect(scene(() => other.step(100))).toBe(literal);
  });

  test('another seed gives another run', () => {
    const hashes = [1, 2].map((seed) => {
      const bench = createBenchChain(model, { seed });
      bench.step(10);
      return bench.hash();
    });
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe('faults', () => {
  const launch = (options: Partial<BenchOptions> = {}, model: Partial<ChainModel> = {}) =>
    createBenchChain(chainModel({ n: 10, ...model }), { seed: 1, ...options });
  const line = () => Float64Array.from({ length: 20 }, (_, k) => (k % 2 === 0 ? k / 2 : 0));

  test('a NaN temperature is found in its step; the chain goes on once restored', () => {
    const bench = launch();
    expect(bench.step(100).ok).toBe(true);
    const before = bench.positions.slice();
    bench.setTemperature(Number.NaN);
    expect(bench.step(10)).toEqual({ ok: false, step: 101, bead: 0, term: 'thermostat', reason: 'NaN temperature' });
    expect(bench.positions).toEqual(before);
    bench.restore();
    expect(bench.lastFinite).toEqual(before);
    expect(bench.step(1000).ok).toBe(true);
    expect(bench.positions).not.toEqual(before);
  });

  test('overlapping beads are named; the start is kept, and stays a fault until it is mended', () => {
    const start = line();
    start[8] = start[0] + 0.01;
    const bench = launch({ start });
    const report = bench.step(5);
    expect(report).toMatchObject({ ok: false, step: 1, term: 'excluded', reason: 'overlap of beads 0 and 4' });
    expect([0, 4]).toContain(report.ok || report.bead);
    expect(bench.positions).toEqual(start);
    expect(bench.step(5)).toEqual(report);
  });

  test('a bond of no length is named', () => {
    const start = line().copyWithin(8, 6, 8);
    const report = launch({ start }).step(1);
    expect(report).toMatchObject({ ok: false, step: 1, bead: 3, term: 'bond' });
  });

  test('a step past the limit of stability is found while every number is finite, and again after each return', () => {
    const bench = launch({ dt: 0.12 });
    for (let round = 0; round < 3; round++) {
      const report = bench.step(5000);
      expect(report.ok || report.reason).toMatch(/^step too large: bead \d left the stable range/);
      expect(largest(bench.positions)).toBeLessThan(200);
      expect(bench.positions).toEqual(bench.lastFinite);
      bench.restore();
    }
  });

  test('a bead that some other hand threw out of the world is found, and put back whole', () => {
    const bench = launch({ obstacles: cage(20) });
    bench.step(50);
    bench.engine.world.bodies[7].position.x = Number.NaN;
    expect(bench.step(1)).toMatchObject({ ok: false, step: 51, bead: 7 });
    bench.restore();
    expect(bench.step(2000).ok).toBe(true);
    expect(bench.engine.world.bodies[7].vertices.every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
    expect(bench.engine.world.bodies[7].bounds.max.x).not.toBeNaN();
  });

  test.each([
    ['dimension', {}, { dimension: 3 as const }],
    ['dt', { dt: 0 }, {}],
    ['friction', { friction: Number.NaN }, {}],
    ['start', { start: new Float64Array(3) }, {}],
  ])('options out of range are refused: %s', (field, options, model) => {
    expect(() => launch(options, model)).toThrow(ChainModelError);
    expect(() => launch(options, model)).toThrow(field);
  });
});

test('a bench chain is a matter-js world of circles that ignore each other', () => {
  const bench = createBenchChain(chainModel({ n: 5 }), { seed: 1 });
  const { bodies, constraints } = bench.engine.world;
  expect(bodies.map(({ circleRadius }) => circleRadius)).toEqual(
    Array.from({ length: 5 }, () => bodies[0].circleRadius),
  );
  expect(bodies.every(({ inverseInertia, mass }) => inverseInertia === 0 && mass === 1)).toBe(true);
  // Matter's own rule: bodies collide if each one's mask has the other's category.
  const [{ collisionFilter: a }, { collisionFilter: b }] = bodies;
  expect((a.mask ?? 0) & (b.category ?? 0)).toBe(0);
  expect(constraints).toHaveLength(1);
  bench.step(10);
  expect(bench.velocities.every((v) => Number.isFinite(v) && v !== 0)).toBe(true);
});
