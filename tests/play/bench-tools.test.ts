import { beforeEach, describe, expect, test } from 'vitest';
import { TRAP_STIFFNESS, trapForce } from '../../src/chain/index.ts';
import { withThing } from '../../src/play/state/bench-setup.ts';
import { open } from './judged-by-hand.ts';

/** A bench on the meander with the link 6–17 planned. */
async function atBench() {
  const opened = open();
  const { actions, session, state } = opened;
  actions.openLevel(1);
  actions.addLink(6, 17);
  await actions.openBench();
  const bench = session.bench;
  if (bench === null) throw new Error('no bench');
  const steps = (count: number) => {
    const end = session.bench!.frame.step + count;
    while (session.bench!.frame.step < end) session.advance(16, 1e9, () => 0);
  };
  return { ...opened, bench, setup: () => state().bench, steps };
}

let place: Awaited<ReturnType<typeof atBench>>;
beforeEach(async () => {
  place = await atBench();
});

describe('a hand on the picture', () => {
  test('puts a peg where it lets go, and a wall along its stroke; undo and redo at the bench are theirs', () => {
    const { actions, bench, setup, state } = place;
    actions.setBench({ tool: 'peg' });
    bench.take({ kind: 'ground' }, 8, 0);
    bench.move(9, 1);
    session();
    expect(bench.frame.around.obstacles).toMatchObject([{ id: 'peg 1', x: 9, y: 1 }]);
    expect(setup().things.now).toEqual([]);
    bench.put();
    expect(setup().things.now).toMatchObject([{ kind: 'peg', x: 9, y: 1 }]);
    actions.setBench({ tool: 'wall' });
    bench.take({ kind: 'ground' }, -8, -3);
    bench.move(-8, 3);
    bench.put();
    expect(setup().things.now[1]).toMatchObject({ kind: 'wall', x: -8, y: 0, width: 6 });
    const { placing } = state();
    actions.undo();
    expect(setup().things.now).toHaveLength(1);
    expect(bench.frame.around.obstacles).toHaveLength(1);
    actions.redo();
    expect(setup().things.now).toHaveLength(2);
    expect(state().placing).toBe(placing);

    function session() {
      place.steps(60);
    }
  });

  test('moves what stands there as one change; letting go by Escape leaves it', () => {
    const { actions, bench, setup, steps } = place;
    actions.setBench(withThing(setup(), { kind: 'peg', id: 'peg 1', x: 10, y: 0, radius: 0.8 }));
    bench.take({ kind: 'shape', id: 'peg 1' }, 10.5, 0);
    for (let k = 1; k <= 5; k++) bench.move(10.5 + k, 2);
    bench.put();
    expect(setup().things.now).toMatchObject([{ x: 15, y: 2 }]);
    expect(setup().things.past).toHaveLength(2);
    steps(600);
    expect(bench.frame.around.obstacles).toMatchObject([{ x: 15, y: 2 }]);
    bench.take({ kind: 'shape', id: 'peg 1' }, 15, 2);
    bench.move(30, 30);
    bench.cancel();
    steps(60);
    expect(bench.frame.around.obstacles).toMatchObject([{ x: 15, y: 2 }]);
    expect(setup().things.past).toHaveLength(2);
  });

  test('slides the lid, and pulls a trap no farther than the chain reaches', () => {
    const { actions, bench, setup } = place;
    const cage = { x: 0, y: 0, radius: 7, angle: Math.PI / 2, gap: 0.45, open: 0 };
    actions.setBench({ cage });
    bench.take({ kind: 'lid' }, 0, 7);
    bench.move(-7, 0);
    bench.put();
    expect(setup().cage?.open).toBe(1);
    actions.setBench({ cage: null, hold: { apart: 10, stop: null } });
    const [, right] = bench.frame.around.tweezers!;
    bench.take({ kind: 'trap', end: 1 }, right.x, right.y);
    bench.move(right.x + 500, right.y);
    bench.put();
    expect(setup().hold?.apart).toBeCloseTo(24.5, 1);
  });
});

describe('off the record', () => {
  test('nothing at the bench changes placement, verdict, progress or what is kept', () => {
    const { actions, bench, state, steps, calls } = place;
    const { placing, progress, judging, seed } = state();
    actions.setBench({ tool: 'peg', heat: 0.8, hasLinks: false });
    bench.take({ kind: 'ground' }, 8, 0);
    bench.put();
    actions.heatPulse();
    bench.grab(3, 0, 0);
    steps(120);
    bench.release();
    actions.undo();
    expect(state()).toMatchObject({ seed, phase: 'bench' });
    expect([state().placing, state().progress, state().judging]).toEqual([placing, progress, judging]);
    actions.plan();
    expect(state().placing).toBe(placing);
    actions.run();
    expect(calls[0].placement).toEqual({ links: [[6, 17]], dials: {} });
  });

  test('a fresh chain keeps what stands there; another level clears it', async () => {
    const { actions, setup, state } = place;
    actions.setBench(withThing(setup(), { kind: 'peg', id: 'peg 1', x: 10, y: 0, radius: 0.8 }));
    await actions.openBench();
    expect(setup().things.now).toHaveLength(1);
    expect(place.session.bench?.frame.around.obstacles).toHaveLength(1);
    actions.openLevel(0);
    expect(state().bench.things.now).toEqual([]);
  });
});

describe('tweezers', () => {
  test('links that act close, and leave only the shortest way between the beads to pull out', () => {
    const { actions, bench, steps } = place;
    expect(bench.frame).toMatchObject({ closed: [], reach: 23 });
    for (let look = 0; look < 100 && bench.frame.closed.length === 0; look++) steps(240);
    expect(bench.frame).toMatchObject({ closed: [[6, 17]], reach: 13 });
    actions.setBench({ hasLinks: false });
    expect(bench.frame).toMatchObject({ closed: [], reach: 23 });
  });

  test('a bare chain: the measured force is theory’s, and a closed link makes it that of the bonds it leaves', async () => {
    const { actions, steps, session, setup } = place;
    actions.setBench({ isBare: true });
    await expect.poll(() => session.bench !== null && session.bench !== place.bench).toBe(true);
    for (let look = 0; look < 100 && session.bench!.frame.closed.length === 0; look++) steps(240);
    const measure = (apart: number) => {
      actions.setBench({ hold: { apart, stop: null } });
      while ((session.bench!.pull.points.find((point) => point.apart === apart)?.blocks ?? 0) < 10) steps(600);
      return session.bench!.pull.points.find((point) => point.apart === apart)!;
    };
    const chain = (bonds: number) => ({ bonds, stiffness: 100, temperature: setup().heat });
    const tied = measure(13);
    actions.setBench({ hasLinks: false });
    const free = measure(20);
    // 400 τ each; the error of ten blocks is known to a quarter of itself: four of them.
    for (const [{ apart, force, extension }, bonds] of [
      [tied, 13],
      [free, 23],
    ] as const) {
      const expected = trapForce(chain(bonds), TRAP_STIFFNESS, apart);
      expect(force.error).toBeLessThan(0.15 * expected);
      expect(Math.abs(force.mean - expected)).toBeLessThan(4 * force.error);
      expect(extension.mean).toBeCloseTo(apart - (2 * force.mean) / TRAP_STIFFNESS, 6);
    }
    // The tied chain pulls harder at 13 b than the free one at 20 b.
    expect(tied.force.mean).toBeGreaterThan(free.force.mean);
  });

  test('a measured curve goes from stop to stop by itself', () => {
    const { actions, steps, setup, bench } = place;
    actions.setBench({ beads: [10, 14], hold: { apart: 1.4, stop: 0 } });
    for (let look = 0; look < 60 && setup().hold?.stop === 0; look++) steps(600);
    expect(setup().hold).toMatchObject({ stop: 1, apart: 2.2 });
    expect(bench.pull.points).toMatchObject([{ apart: 1.4, blocks: 4 }]);
  });
});
