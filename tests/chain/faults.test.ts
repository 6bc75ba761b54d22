import { describe, expect, test } from 'vitest';
import {
  chainModel,
  createEnsemble,
  type EnsembleOptions,
  extendedStart,
  foldFromLattice,
} from '../../src/chain/index.ts';
import { createRng } from '../../src/links/index.ts';

const { n, contacts } = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');
const STEPS = 40_000;

/** At 2 kT about half of all replicas meet a collision in 40,000 steps that is too fast for a step of 0.02. */
const hot = chainModel({ n, contacts, temperature: 2 });
const replicas = 32;
const launch = (options: Partial<EnsembleOptions> = {}) =>
  createEnsemble(hot, { replicas, seed: 1, start: 'coil', ...options });
const reckless = launch({ rescue: false });
reckless.step(STEPS);
/** Those that do, with the step. */
const lost = Array.from({ length: replicas }, (_, replica) => reckless.faultOf(replica)).filter((f) => f !== undefined);

/** The largest kinetic temperature that any replica shows in looks every hundred steps, and the mean of all. */
function heat(ensemble: ReturnType<typeof createEnsemble>, steps: number) {
  let [hottest, mean] = [0, 0];
  const looks = steps / 100;
  for (let look = 0; look < looks; look++) {
    expect(ensemble.step(100)).toEqual({ ok: true });
    for (let replica = 0; replica < ensemble.replicas; replica++) {
      const kinetic = ensemble.kineticTemperature(replica);
      hottest = Math.max(hottest, kinetic);
      mean += kinetic / (ensemble.replicas * looks);
    }
  }
  return { hottest, mean };
}

// Where a bead counted as lost only after a jump of 1.2 b, what it took up from such a collision went unseen, and its replica ran on at
// up to 50 kT until friction had cooled it. The kinetic temperature of 48 degrees of freedom has a standard deviation of 0.20 kT, and the
// highest of 10^4 such is 1.9 kT; what a step of 0.02 adds in softer collisions, below the bound, is allowed for up to 3 kT.
describe('a step that is too long for a collision', () => {
  test('heats no replica where there is hardly any friction: kT = 1, γ = 0.01', () => {
    const model = chainModel({ n, contacts, temperature: 1 });
    // Replica 328 meets its collision in step 2061.
    const options = { replicas: 16, first: 320, seed: 1, friction: 0.01, start: 'coil' } as const;
    const plain = createEnsemble(model, { ...options, rescue: false });
    plain.step(4000);
    expect(plain.faultOf(8)).toMatchObject({ step: 2061, term: 'excluded' });
    expect(heat(createEnsemble(model, options), 4000).hottest).toBeLessThan(2.5);
  });

  test('heats no replica at kT = 2, where collisions are many, and the mean is that of the bath within 3 %', () => {
    expect(lost.length).toBeGreaterThan(8);
    const { hottest, mean } = heat(launch(), STEPS);
    expect(hottest).toBeLessThan(2 * 3);
    expect(Math.abs(mean / 2 - 1)).toBeLessThan(0.03);
  });

  test.each(['f32', 'f64'] as const)('is told without a rescue, and taken again with one, in %s', (precision) => {
    // Two beads deep in their repulsion and a bond drawn out to three times its length: too hot for a step of 0.02.
    const model = chainModel({ n: 10 });
    const tight = extendedStart(model, createRng(1));
    tight[8] = tight[0] + 0.02;
    tight[9] = tight[1] + 0.62;
    const run = (rescue: boolean, isTight: boolean) => {
      const ensemble = createEnsemble(model, { replicas: 4, seed: 6, precision, rescue });
      ensemble.place(2, isTight ? tight : extendedStart(model, createRng(1)));
      ensemble.step(400);
      return ensemble;
    };
    const [told, rescued, plain] = [run(false, true), run(true, true), run(true, false)];
    expect(told.faultOf(2)).toMatchObject({ replica: 2, term: 'excluded' });
    expect(rescued.faultOf(2)).toBeUndefined();
    expect(rescued.positions(2)).not.toEqual(tight);
    for (const replica of [0, 1, 3]) {
      expect(rescued.positions(replica)).toEqual(plain.positions(replica));
      expect(told.positions(replica)).toEqual(plain.positions(replica));
    }
  });
});

describe('a rescued replica goes its own way', () => {
  const whole = launch();
  whole.step(STEPS);

  test('whatever rides beside it', () => {
    for (const { replica } of lost.slice(0, 3)) {
      const alone = launch({ replicas: 1, first: replica });
      alone.step(STEPS);
      expect(alone.positions(0)).toEqual(whole.positions(replica));
    }
  });

  test('however its steps are shared out over calls, and whoever looks at it meanwhile', () => {
    const { replica, step } = lost[0];
    const alone = launch({ replicas: 1, first: replica });
    // Single steps around the collision, uneven calls before and after.
    for (let taken = 0; taken < STEPS; ) {
      const steps = Math.min(STEPS - taken, Math.abs(taken - step) < 600 ? 1 : 97);
      alone.step(steps);
      taken += steps;
      if (taken % 5 === 0) alone.velocities(0);
    }
    expect(alone.hash()).toBe(
      (() => {
        const once = launch({ replicas: 1, first: replica });
        once.step(STEPS);
        return once.hash();
      })(),
    );
    expect(alone.positions(0)).toEqual(whole.positions(replica));
  });
});

describe.each(['f32', 'f64'] as const)('a fault belongs to its replica (%s)', (precision) => {
  const model = chainModel({ n: 10, links: [[0, 9]] });
  const broken = extendedStart(model, createRng(3)).copyWithin(8, 6, 8);
  const run = (breaks: readonly number[]) => {
    const ensemble = createEnsemble(model, { replicas: 6, seed: 2, precision });
    ensemble.step(300);
    for (const replica of breaks) ensemble.place(replica, broken);
    return ensemble;
  };

  test('it stands still where it was last sound; the others take all their steps with the same bits', () => {
    const [some, none] = [run([1, 4]), run([])];
    const report = some.step(700);
    none.step(700);
    expect(report).toMatchObject({ ok: false, step: 301, replica: 1, bead: 3, term: 'bond' });
    expect(some.faultOf(4)).toMatchObject({ replica: 4, step: 301, reason: 'zero-length bond between beads 3 and 4' });
    expect(some.time).toBe(none.time);
    const rounded = precision === 'f32' ? Float64Array.from(Float32Array.from(broken)) : broken;
    for (const replica of [1, 4]) expect(some.positions(replica)).toEqual(rounded);
    for (const replica of [0, 2, 3, 5]) {
      expect(some.faultOf(replica)).toBeUndefined();
      expect(some.positions(replica)).toEqual(none.positions(replica));
      expect(some.velocities(replica)).toEqual(none.velocities(replica));
    }
    expect(some.step(100)).toEqual(report);
  });

  test('a batch in which none is left waits; one that is placed again goes on as if nothing had been', () => {
    const all = run([0, 1, 2, 3, 4, 5]);
    expect(all.step(50).ok).toBe(false);
    expect(all.step(50).ok).toBe(false);
    all.place(2, extendedStart(model, createRng(9)));
    expect(all.faultOf(2)).toBeUndefined();
    all.step(200);
    expect(all.faultOf(2)).toBeUndefined();
    expect(all.faultOf(3)).toBeDefined();
    expect(all.positions(2)).not.toEqual(extendedStart(model, createRng(9)));
    expect(all.kineticTemperature(2)).toBeGreaterThan(0);
  });

  test('placing one opens its links, not those of its neighbours', () => {
    const [moved, still] = [run([]), run([])];
    for (const ensemble of [moved, still]) ensemble.step(20_000);
    moved.place(1, extendedStart(model, createRng(5)));
    for (const ensemble of [moved, still]) ensemble.step(500);
    for (const replica of [0, 2, 3, 4, 5]) expect(moved.positions(replica)).toEqual(still.positions(replica));
  });
});
