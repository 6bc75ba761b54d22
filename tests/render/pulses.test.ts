import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { advancePulses, createPulses, floorDecades, pulseBrightness } from '../../src/render/tower/pulses.ts';

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

  it('fill no more than their number, and go on, however many lifts there are', () => {
    const links: Link[] = Array.from({ length: 8 }, (_, k) => [k, k + 12]);
    const pulses = createPulses();
    const capacity = pulses.kind.length;
    const loss = new Float64Array(N - 1);
    let most = 0;
    for (let time = 0; time < 60_000; time += FRAME_MS) {
      advancePulses(pulses, FRAME_MS, N, loss, links);
      most = Math.max(most, pulses.kind.filter((kind) => kind !== 0).length);
    }
    expect(pulses.kind).toHaveLength(capacity);
    // A wave every 1.5 s, 2.8 s from top to bottom: two at a time on their own, and what lifts add.
    expect(most).toBeGreaterThan(2);
    expect(most).toBeLessThanOrEqual(capacity);
  });
});

describe('the factor of each floor', () => {
  const factors = (gradient: number[], links: Link[]) => {
    const out = new Float64Array(gradient.length - 1);
    floorDecades(gradient, gradient.length, links, out);
    return [...out].map((value) => Math.round(value * 1e9) / 1e9);
  };

  it('is the profile’s own slope', () => {
    expect(factors([0.001, 0.01, 0.1, 1], [])).toEqual([-1, -1, -1]);
    expect(factors([2, 1, 1, 1], [])[0]).toBeCloseTo(Math.log10(2));
  });

  it('is not what a lift brings: where one lands, the floor above stands in', () => {
    // Each floor passes on a tenth; a lift from floor 4 to floor 1 brings all of it.
    expect(factors([0.1, 1, 0.01, 0.1, 1], [[1, 4]])).toEqual([-1, -1, -1, -1]);
  });

  it('does not need another network to compare with: the same with links as the plain one has without', () => {
    const plain = Array.from({ length: 12 }, (_, l) => 0.7 ** (11 - l));
    const links: Link[] = [
      [0, 5],
      [6, 11],
    ];
    const linked = [...plain];
    for (let l = 10; l >= 0; l--) {
      linked[l] = 0.7 * linked[l + 1];
      for (const [low, high] of links) if (low === l) linked[l] += linked[high];
    }
    expect(factors(linked, links)).toEqual(factors(plain, []));
  });

  it('is bounded and finite whatever the profile', () => {
    for (const profile of [
      [0, 0, Number.NaN, 1],
      [1e300, 1, 1e-300, 1],
      [Number.POSITIVE_INFINITY, 1, 1, 1],
    ])
      for (const value of factors(profile, [])) {
        expect(value).toBeGreaterThanOrEqual(-1.5);
        expect(value).toBeLessThanOrEqual(0.5);
      }
  });
});
