import { describe, expect, test } from 'vitest';
import {
  type BenchChain,
  type Cage,
  ChainModelError,
  chainModel,
  createBenchChain,
  foldFromLattice,
  type Obstacle,
} from '../../src/chain/index.ts';
import { estimate } from '../../src/links/index.ts';

const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
const free = chainModel({ n });
const BEAD = 0.5 * free.diameter;

const peg = (x: number, y: number, radius = 1.5): Obstacle => ({ kind: 'peg', id: 'peg', x, y, radius });
const wall = (x: number, y: number, angle: number, width = 8): Obstacle => ({
  kind: 'wall',
  id: 'wall',
  x,
  y,
  width,
  height: 1,
  angle,
});
const cage = (more: Partial<Cage> = {}): Cage => ({ x: 0, y: 0, radius: 4, angle: 1, gap: 0.4, open: 0, ...more });

const radii = ({ positions }: BenchChain, x = 0, y = 0) =>
  Array.from({ length: n }, (_, i) => Math.hypot(positions[2 * i] - x, positions[2 * i + 1] - y));
const middle = ({ positions }: BenchChain) =>
  [0, 1].map((axis) => positions.reduce((sum, value, k) => sum + (k % 2 === axis ? value : 0), 0) / n);
const coil = (seed: number) => createBenchChain(free, { seed, start: 'coil' });

/** Steps in small turns and sees to it that nothing breaks; returns the mean kinetic temperature. */
function walk(bench: BenchChain, steps: number, see: () => void = () => {}): number {
  let kinetic = 0;
  for (let k = 0; k < steps; k += 20) {
    expect(bench.step(20)).toEqual({ ok: true });
    kinetic += (bench.kineticTemperature() * 20) / steps;
    see();
  }
  return kinetic;
}

describe('a throw', () => {
  // The centre of a free chain with velocity V goes V(1 − e^(−γt))/γ on average; heat adds 0.6 b to one run of 5 τ.
  test("keeps the hand's velocity until friction has taken it", () => {
    const flights = Array.from({ length: 32 }, (_, seed) => {
      const bench = coil(seed);
      bench.grab(11, bench.positions[22], bench.positions[23]);
      const [x, y] = [bench.positions[22], bench.positions[23]];
      // 1.5 b/τ to the right, told every 20 steps as a page does.
      for (let k = 1; k <= 40; k++) {
        bench.drag(x + 0.3 * k, y);
        bench.step(20);
      }
      bench.release();
      const [from] = middle(bench);
      bench.step(500);
      return middle(bench)[0] - from;
    });
    const { mean, error } = estimate(flights);
    const expected = (1.5 * (1 - Math.exp(-1.5))) / 0.3;
    expect(error).toBeLessThan(0.2);
    expect(Math.abs(mean - expected)).toBeLessThan(3 * error + 0.05 * expected);
  });

  test('needs a hand in motion', () => {
    const [still, thrown] = [coil(3), coil(3)];
    for (const bench of [still, thrown]) {
      bench.grab(11, bench.positions[22], bench.positions[23]);
      bench.step(500);
    }
    const before = still.velocities.slice();
    still.release();
    expect(still.velocities).toEqual(before);
    thrown.drag(5, 5);
    thrown.step(20);
    thrown.release();
    expect(thrown.velocities).not.toEqual(before);
    expect(thrown.step(2000)).toEqual({ ok: true });
  });

  test('is no faster than a bead may go, however the hand is flung', () => {
    const bench = coil(4);
    bench.grab(0, 0, 0);
    bench.step(1);
    bench.drag(400, 0);
    bench.step(10);
    bench.release();
    const speed = bench.velocities.reduce((sum, v, k) => sum + (k % 2 === 0 ? v : 0), 0) / n;
    expect(speed).toBeCloseTo(5, 9);
    expect(bench.step(2000)).toEqual({ ok: true });
  });
});

describe('pegs and walls', () => {
  test('a new peg grows amid the chain, pushes the beads aside and keeps them out', () => {
    for (let seed = 0; seed < 5; seed++) {
      const bench = coil(seed);
      bench.step(200);
      const [x, y] = middle(bench);
      bench.setObstacles([peg(x, y)]);
      expect(bench.around.obstacles[0]).toMatchObject({ kind: 'peg', x, y });
      expect((bench.around.obstacles[0] as { radius: number }).radius).toBeLessThan(0.1);
      walk(bench, 600);
      expect(bench.around.obstacles[0]).toEqual(peg(x, y));
      walk(bench, 400, () => expect(Math.min(...radii(bench, x, y))).toBeGreaterThan(1.5 + BEAD - 0.08));
    }
  });

  test('what is moved glides at 2 b/τ and takes the chain along; the bath stays as warm', () => {
    const bench = coil(1);
    const [x, y] = middle(bench);
    bench.setObstacles([wall(x - 20, y, Math.PI / 2, 60)]);
    walk(bench, 2000);
    bench.setObstacles([wall(x + 30, y, Math.PI / 2, 60)]);
    bench.step(100);
    expect((bench.around.obstacles[0] as { x: number }).x).toBeCloseTo(x - 18, 9);
    walk(bench, 2600);
    expect(bench.around.obstacles[0]).toMatchObject({ x: x + 30 });
    expect(Math.min(...Array.from({ length: n }, (_, i) => bench.positions[2 * i]))).toBeGreaterThan(x + 30.4 + BEAD);
    expect(walk(bench, 4000) / 0.3).toBeGreaterThan(0.9);
    bench.setObstacles([]);
    expect(bench.around.obstacles).toEqual([]);
    expect(bench.engine.world.bodies).toHaveLength(n);
    expect(bench.step(100)).toEqual({ ok: true });
  });

  test('a wall stands at its angle, and sweeps the chain before it', () => {
    const angle = 0.6;
    const normal = [-Math.sin(angle), Math.cos(angle)];
    const bench = coil(2);
    const heights = () =>
      Array.from({ length: n }, (_, i) => bench.positions[2 * i] * normal[0] + bench.positions[2 * i + 1] * normal[1]);
    const place = (height: number) => bench.setObstacles([wall(height * normal[0], height * normal[1], angle, 100)]);
    place(Math.min(...heights()) - 3);
    walk(bench, 3000);
    const start = (bench.around.obstacles[0] as { y: number }).y / normal[1];
    place(start + 12);
    walk(bench, 1500, () => {
      const height = (bench.around.obstacles[0] as { y: number }).y / normal[1];
      // matter-js takes a bead for an octagon, which reaches up to 8 % of its radius beyond its circle.
      expect(Math.min(...heights())).toBeGreaterThan(height + 0.5 + BEAD - 0.08);
    });
    expect((bench.around.obstacles[0] as { y: number }).y / normal[1]).toBeCloseTo(start + 12, 9);
  });

  test.each([
    [[peg(0, 0, 0)], 'obstacles: peg has size 0'],
    [[wall(0, Number.NaN, 0)], 'obstacles: wall lies at 0, NaN, 0'],
    [[peg(0, 0), peg(3, 3)], 'obstacles: share an id'],
  ])('%j are refused', (obstacles, reason) => {
    expect(() => coil(0).setObstacles(obstacles)).toThrow(ChainModelError);
    expect(() => coil(0).setObstacles(obstacles)).toThrow(reason);
  });
});

describe('a cage', () => {
  test('is drawn in around the chain, wherever that lies, and holds it', () => {
    for (let seed = 0; seed < 6; seed++) {
      const bench = coil(seed);
      bench.step(200);
      bench.setCage(cage({ radius: 3 }));
      expect(bench.around.cage?.radius).toBeGreaterThan(Math.max(...radii(bench)));
      walk(bench, 6000);
      expect(bench.around.cage).toEqual(cage({ radius: 3 }));
      walk(bench, 1000, () => expect(Math.max(...radii(bench))).toBeLessThan(3 - BEAD + 0.08));
    }
  });

  test('its lid opens and lets the chain out; shut again it keeps it out, once nothing stands in the opening', () => {
    const bench = createBenchChain(free, { seed: 7, start: 'coil' });
    bench.setTemperature(1);
    bench.setCage(cage());
    walk(bench, 4000);
    bench.setCage(cage({ open: 1 }));
    let steps = 0;
    let waited = false;
    for (; Math.min(...radii(bench)) < 5.5 && steps < 400_000; steps += 200)
      expect(bench.step(200)).toEqual({ ok: true });
    expect(Math.min(...radii(bench))).toBeGreaterThan(5.5);
    expect(bench.around.cage?.open).toBe(1);
    bench.setCage(cage());
    walk(bench, 4000, () => {
      waited ||= (bench.around.cage?.open ?? 0) > 0;
    });
    expect(waited).toBe(true);
    expect(bench.around.cage?.open).toBe(0);
    walk(bench, 10_000, () => expect(Math.min(...radii(bench))).toBeGreaterThan(4.5));
    bench.setCage(null);
    expect(bench.around.cage).toBeNull();
  });

  test('a lid waits for a bead that stands in the opening', () => {
    const bench = coil(1);
    bench.setCage(cage({ open: 1, angle: 0, gap: 0.5 }));
    walk(bench, 6000);
    // A hand holds a bead in the opening.
    bench.grab(23, bench.positions[46], bench.positions[47]);
    bench.drag(4.5, 0);
    walk(bench, 4000);
    bench.setCage(cage({ open: 0, angle: 0, gap: 0.5 }));
    walk(bench, 4000);
    expect(bench.around.cage?.open).toBeGreaterThan(0);
    bench.drag(0, 0);
    walk(bench, 6000);
    expect(bench.around.cage?.open).toBe(0);
  });

  test.each([
    [{ radius: -1 }, 'cage: radius must be finite and positive, is -1'],
    [{ gap: 2 }, 'cage: gap must be above 0 and at most π/2, is 2'],
    [{ open: 1.5 }, 'cage: open must be 0 to 1, is 1.5'],
  ])('%j is refused', (more, reason) => {
    expect(() => coil(0).setCage(cage(more))).toThrow(reason);
  });
});

// That their force against extension is that of theory is a law of the table (tweezers-22 and its neighbours).
describe('tweezers', () => {
  test('take two beads where they are, glide at 1 b/τ, and tell means since they were last read', () => {
    const bench = coil(5);
    expect(bench.readTweezers()).toBeNull();
    const [x, y] = [bench.positions[0], bench.positions[1]];
    bench.setTweezers([
      { bead: 0, x: x - 3, y },
      { bead: 23, x: bench.positions[46], y: bench.positions[47] },
    ]);
    const first = bench.readTweezers();
    expect(first?.steps).toBe(0);
    expect(first?.force).toBeCloseTo(0, 12);
    bench.step(100);
    expect(bench.around.tweezers?.[0].x).toBeCloseTo(x - 1, 9);
    expect(bench.readTweezers()?.steps).toBe(100);
    bench.step(900);
    expect(bench.around.tweezers?.[0]).toEqual({ bead: 0, x: x - 3, y });
    expect(bench.readTweezers()?.steps).toBe(900);
    bench.setTweezers(null);
    expect(bench.around.tweezers).toBeNull();
    expect(bench.readTweezers()).toBeNull();
  });

  test('pull a folded strand out: the force rises, the extension follows, nothing breaks', () => {
    const bench = createBenchChain(chainModel({ n, contacts, temperature: 0.2 }), { seed: 3, start: 'coil' });
    const apart = (distance: number) => {
      bench.setTweezers([
        { bead: 0, x: -distance / 2, y: 0 },
        { bead: 23, x: distance / 2, y: 0 },
      ]);
      walk(bench, 4000);
      bench.readTweezers();
      walk(bench, 4000);
      return bench.readTweezers() ?? { force: Number.NaN, extension: Number.NaN };
    };
    const [near, far, taut] = [apart(5), apart(20), apart(25)];
    expect(near.extension).toBeLessThan(far.extension);
    expect(far.extension).toBeLessThan(taut.extension);
    expect(taut.force).toBeGreaterThan(far.force + 3);
    expect(taut.force).toBeGreaterThan(near.force);
    expect(taut.extension).toBeGreaterThan(22.5);
  });

  test('a bead that is not there', () => {
    const trap = (bead: number) => ({ bead, x: 0, y: 0 });
    expect(() => coil(0).setTweezers([trap(0), trap(n)])).toThrow('tweezers: no bead 24');
  });
});

test('all tools at work: same seed, same bits', () => {
  const scene = () => {
    const bench = coil(20240229);
    bench.setCage(cage({ radius: 6 }));
    bench.setObstacles([peg(1, 1, 1), wall(0, -3, 0.4, 3)]);
    bench.step(2000);
    bench.setTweezers([
      { bead: 2, x: -3, y: 0 },
      { bead: 20, x: 3, y: 1 },
    ]);
    bench.setObstacles([peg(-2, 2, 1)]);
    bench.step(1500);
    bench.setCage(cage({ radius: 6, open: 0.7 }));
    bench.step(1500);
    return bench.hash();
  };
  expect(scene()).toBe('b2b09353b767ac88');
});
