import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { advancePulses, createPulses, floorDecades, pulseBrightness } from '../../src/render/pulses.ts';

const N = 24;
const FRAME_MS = 16;

/** The strongest level with which pulses reached each floor in the first wave; −Infinity where none came. */
function reach(decades: number, links: readonly Link[]): number[] {
  const pulses = createPulses();
  const loss = new Float64Array(N - 1).fill(decades);
  const best = new Array<number>(N).fill(Number.NEGATIVE_INFINITY);
  for (let time = 0; time < 8000; time += FRAME_MS) {
    advancePulses(pulses, FRAME_MS, N, loss, links);
    pulses.kind.forEach((kind, p) => {
      const floor = Math.ceil(pulses.place[p]);
      if (kind === 1 && floor >= 0) best[floor] = Math.max(best[floor], pulses.level[p]);
    });
  }
  return best;
}

describe('pulses', () => {
  it('lose each floor’s factor on the way down', () => {
    const best = reach(-0.1, []);
    expect(best[N - 1]).toBeCloseTo(0);
    expect(best[13]).toBeCloseTo(-1, 6);
    expect(best[0]).toBeCloseTo(-2.3, 6);
  });

  it('never reach the bottom of a tower whose gradient vanishes', () => {
    const best = reach(-0.4, []);
    expect(best[0]).toBe(Number.NEGATIVE_INFINITY);
  });

  it('go through lifts without loss and on from where the lift lands', () => {
    const best = reach(-0.4, [
      [0, 11],
      [12, 23],
    ]);
    expect(best[12]).toBeCloseTo(0);
    expect(best[10]).toBeCloseTo(-0.8, 6);
    expect(best[0]).toBeCloseTo(-0.4, 6);
  });

  it('grow no brighter than a fresh one and fade to nothing', () => {
    expect(pulseBrightness(3)).toBe(1);
    expect(pulseBrightness(0)).toBe(1);
    expect(pulseBrightness(-4)).toBe(0);
  });

  it('fill no more than their number, however many lifts there are', () => {
    const links: Link[] = Array.from({ length: 8 }, (_, k) => [k, k + 12]);
    const pulses = createPulses();
    const loss = new Float64Array(N - 1);
    for (let time = 0; time < 60_000; time += FRAME_MS) advancePulses(pulses, FRAME_MS, N, loss, links);
    expect(pulses.kind.some((kind) => kind !== 0)).toBe(true);
  });

  it('read each floor’s factor off the network without lifts, whatever its profile', () => {
    const out = new Float64Array(4);
    floorDecades(Float64Array.of(0.001, 0.01, 0.1, 1), 4, out);
    expect([...out.subarray(0, 3)].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-1, -1, -1]);
    floorDecades(Float64Array.of(0, 0, Number.NaN, 1), 4, out);
    expect(out.subarray(0, 3).every(Number.isFinite)).toBe(true);
  });
});
