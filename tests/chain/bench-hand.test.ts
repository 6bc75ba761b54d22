import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BenchChain, chainModel, createBenchChain, foldFromLattice } from '../../src/chain/index.ts';

const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');

function centre(x: Float64Array): [number, number] {
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < x.length / 2; i++) {
    sumX += x[2 * i];
    sumY += x[2 * i + 1];
  }
  return [sumX / (x.length / 2), sumY / (x.length / 2)];
}

const distance = (chain: BenchChain, bead: number, x: number, y: number) =>
  Math.hypot(chain.positions[2 * bead] - x, chain.positions[2 * bead + 1] - y);

describe('a held bead', () => {
  test('follows the hand, and the chain follows the bead', () => {
    const chain = createBenchChain(chainModel({ n, contacts }), { seed: 1 });
    chain.step(500);
    chain.grab(7, chain.positions[14], chain.positions[15]);
    for (let k = 0; k <= 400; k++) {
      chain.drag(0.1 * k, -0.1 * k);
      expect(chain.step(20).ok).toBe(true);
    }
    expect(distance(chain, 7, 40, -40)).toBeLessThan(1);
    chain.step(2000);
    const [x, y] = centre(chain.positions);
    // All of it came along: no bead is further away than the chain is long, and the middle has come most of the way.
    expect(Math.hypot(x - 40, y + 40)).toBeLessThan(16);
    let [mean, looks] = [0, 300];
    for (let look = 0; look < looks; look++) {
      chain.step(10);
      mean += distance(chain, 7, 40, -40) / looks;
    }
    // Thermal motion in a spring of 50 ε/b² is 0.08 b an axis; the rest is the pull of the chain.
    expect(mean).toBeLessThan(0.3);
    chain.release();
    chain.step(20_000);
    expect(distance(chain, 7, 40, -40)).toBeGreaterThan(0.5);
  });

  test('is not torn off by a hand that flings it about', () => {
    for (const links of [[], [[0, 11] as const, [6, 17] as const, [12, 23] as const]]) {
      const chain = createBenchChain(chainModel({ n, contacts, links }), { seed: 2 });
      chain.step(2000);
      for (let k = 0; k < 60; k++) {
        chain.grab((7 * k) % n, 0, 0);
        chain.drag(k % 2 === 0 ? 500 : -500, (k % 3) * 300 - 300);
        expect(chain.step(100)).toEqual({ ok: true });
        chain.release();
        for (let i = 0; i + 1 < n; i++) {
          const bond = distance(chain, i, chain.positions[2 * i + 2], chain.positions[2 * i + 3]);
          expect(bond).toBeLessThan(2);
        }
      }
    }
  });

  test('stays as warm as the bath, to within what the hold damps', () => {
    const chain = createBenchChain(chainModel({ n, contacts }), { seed: 3 });
    chain.grab(11, 0, 0);
    chain.step(5000);
    let kinetic = 0;
    for (let look = 0; look < 3000; look++) {
      chain.step(20);
      kinetic += chain.kineticTemperature() / 3000;
    }
    expect(kinetic / 0.3).toBeGreaterThan(0.9);
    expect(kinetic / 0.3).toBeLessThan(1.02);
  });
});

describe("matter-js's mouse on an element", () => {
  type Listener = (event: unknown) => void;

  /** As much of an element as matter-js looks at: 400 × 300 pixels at (10, 20) on the page. */
  function element() {
    const listeners = new Map<string, Set<Listener>>();
    return {
      clientWidth: 400,
      clientHeight: 300,
      getAttribute: () => null,
      getBoundingClientRect: () => ({ left: 10, top: 20 }),
      addEventListener: (type: string, listener: Listener) =>
        listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)),
      removeEventListener: (type: string, listener: Listener) => listeners.get(type)?.delete(listener),
      fire(type: string, event: object) {
        for (const listener of listeners.get(type) ?? []) listener({ preventDefault() {}, ...event });
      },
      count: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    };
  }

  beforeEach(() => {
    vi.stubGlobal('window', { pageXOffset: 0, pageYOffset: 0 });
    vi.stubGlobal('document', { documentElement: {}, body: {} });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** 20 pixels for one b, the world's origin in the middle of the element. */
  const toWorld = (x: number, y: number) => ({ x: (x - 200) / 20, y: (y - 150) / 20 });
  const toPage = (x: number, y: number) => ({ pageX: 10 + 200 + 20 * x, pageY: 20 + 150 + 20 * y });

  function bench() {
    const host = element();
    const chain = createBenchChain(chainModel({ n: 8 }), { seed: 9 });
    const detach = chain.attachMouse(host as unknown as HTMLElement, toWorld);
    return { host, chain, detach };
  }

  test('a press on a bead takes it, a move drags it, a release lets it go', () => {
    const { host, chain } = bench();
    host.fire('mousedown', { button: 0, ...toPage(chain.positions[6], chain.positions[7]) });
    chain.step(1);
    expect(chain.engine.world.constraints[0].bodyB).toBe(chain.engine.world.bodies[3]);
    for (let k = 0; k <= 50; k++) {
      host.fire('mousemove', toPage(0, 0.1 * k));
      chain.step(50);
    }
    expect(distance(chain, 3, 0, 5)).toBeLessThan(1.2);
    host.fire('mouseup', toPage(0, 5));
    chain.step(1);
    host.fire('mousemove', toPage(0, -300));
    chain.step(1000);
    expect(chain.positions[7]).toBeGreaterThan(-10);
  });

  test('a press beside the chain takes nothing', () => {
    const { host, chain } = bench();
    const alone = createBenchChain(chainModel({ n: 8 }), { seed: 9 });
    host.fire('mousedown', { button: 0, ...toPage(0, 6) });
    chain.step(1);
    host.fire('mousemove', toPage(0, 9));
    chain.step(100);
    alone.step(101);
    expect(chain.hash()).toBe(alone.hash());
  });

  test('a touch does the same, and leaving the element lets go', () => {
    const { host, chain } = bench();
    const touch = (x: number, y: number) => ({ changedTouches: [toPage(x, y)] });
    host.fire('touchstart', touch(chain.positions[0], chain.positions[1]));
    chain.step(1);
    host.fire('touchmove', touch(-3, 6));
    chain.step(4000);
    expect(distance(chain, 0, -3, 6)).toBeLessThan(1);
    expect(chain.engine.world.constraints[0].bodyB).toBe(chain.engine.world.bodies[0]);
    host.fire('touchcancel', {});
    expect(chain.engine.world.constraints[0].bodyB).toBeNull();
  });

  test('a caller may lead the hand meanwhile, and detaching leaves no listener', () => {
    const { host, chain, detach } = bench();
    chain.grab(2, chain.positions[4], chain.positions[5]);
    chain.drag(1, 4);
    chain.step(3000);
    expect(distance(chain, 2, 1, 4)).toBeLessThan(1);
    detach();
    expect(host.count()).toBe(0);
    expect(chain.engine.world.constraints[0].bodyB).toBeNull();
  });
});
