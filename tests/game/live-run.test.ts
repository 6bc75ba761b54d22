import { describe, expect, test } from 'vitest';
import { createHistory } from '../../src/game/history.ts';
import { createLiveRun } from '../../src/game/live-run.ts';
import type { Link } from '../../src/links/index.ts';
import { shippedLevel } from './fakes.ts';

const meander = shippedLevel('meander');
const LINKS: Link[] = [
  [0, 11],
  [6, 17],
  [12, 23],
];
/** A clock that stands still: the budget never ends a frame, so a run is the same on any machine. */
const still = () => 0;

describe('the run on show', () => {
  test('same seed, same frames; another seed, others', () => {
    const runFrom = (seed: number) => {
      const live = createLiveRun(meander, LINKS, seed, 0.3);
      for (let frame = 0; frame < 60; frame++) live.advance(6, still);
      return [...live.frame.positions, ...live.frame.gradient, live.frame.accuracy, live.frame.step];
    };
    expect(runFrom(1)).toEqual(runFrom(1));
    expect(runFrom(2)).not.toEqual(runFrom(1));
  });

  test('a tight budget does less in a frame, never nothing', () => {
    const live = createLiveRun(meander, [], 1, 0.3);
    let now = 0;
    live.advance(0, () => now++);
    const oneBeat = live.frame.step;
    expect(oneBeat).toBeGreaterThan(0);
    const fast = createLiveRun(meander, [], 1, 0.3);
    fast.setSpeed(4);
    fast.advance(1000, still);
    expect(fast.frame.step).toBeGreaterThan(4 * oneBeat);
  });

  test('with the solution it folds and learns, its ghost without links does neither', () => {
    const live = createLiveRun(meander, LINKS, 1, 0.3);
    live.setSpeed(4);
    let q = 0;
    let ghostQ = 0;
    for (let frame = 0; frame < 400; frame++) {
      live.advance(1000, still);
      if (frame < 300) continue;
      q += live.frame.q / 100;
      ghostQ += live.frame.ghostQ / 100;
    }
    expect(live.frame.accuracy).toBeGreaterThan(0.95);
    expect(live.frame.ghostAccuracy).toBeLessThan(0.7);
    expect(q).toBeGreaterThan(ghostQ + 0.2);
    expect(live.frame.history.length).toBeGreaterThan(100);
  });

  test('a NaN temperature is a fault that names the chain, and recover goes on from finite numbers', () => {
    const live = createLiveRun(meander, LINKS, 1, 0.3);
    live.advance(6, still);
    live.setHeat(Number.NaN);
    live.advance(6, still);
    expect(live.frame.fault).toMatchObject({ world: 'chain', message: expect.stringMatching(/NaN temperature/) });
    const { step } = live.frame;
    live.advance(6, still);
    expect(live.frame.step).toBe(step);
    live.setHeat(0.3);
    live.recover();
    live.advance(6, still);
    expect(live.frame.fault).toBeNull();
    expect(live.frame.step).toBeGreaterThan(step);
    expect([...live.frame.positions].every(Number.isFinite)).toBe(true);
  });

  test('a heat pulse heats and dies away', () => {
    const live = createLiveRun(meander, LINKS, 1, 0.3);
    live.heatPulse();
    live.advance(6, still);
    expect(live.frame.kT).toBeGreaterThan(0.7);
    for (let frame = 0; frame < 150; frame++) live.advance(6, still);
    expect(live.frame.kT).toBe(0.3);
  });

  test('a grabbed bead follows the hand', () => {
    const live = createLiveRun(meander, [], 1, 0.3);
    live.grab(0, 0, 8);
    for (let frame = 0; frame < 120; frame++) live.advance(6, still);
    live.release();
    expect(Math.hypot(live.frame.positions[0], live.frame.positions[1] - 8)).toBeLessThan(1.5);
  });
});

test('a full history thins itself out and keeps its beginning and order', () => {
  const { history, offer } = createHistory(8);
  for (let k = 0; k < 100; k++) offer({ time: k, q: k, accuracy: 0, ghostQ: 0, ghostAccuracy: 0 });
  const times = [...history.time.subarray(0, history.length)];
  expect(times[0]).toBe(0);
  expect(times.at(-1)).toBeGreaterThan(80);
  expect(times.length).toBeGreaterThan(4);
  const steps = times.slice(1).map((time, k) => time - times[k]);
  expect(new Set(steps).size).toBe(1);
});
