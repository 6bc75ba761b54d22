import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dials, fitDials, networkOf, startDials, withDials } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';

describe('a dial turns both worlds', () => {
  test('the step: x + hF(x), and h times the chain’s step', () => {
    const { chain, network } = withDials(shippedLevel('one-step').task, { step: 2.5 });
    expect(chain.step).toBeCloseTo(0.05, 12);
    expect(network).toMatchObject({ alpha: 2.5, beta: 0 });
  });

  test('damping: the share of velocity lost each τ, and what a floor forgets', () => {
    const { chain, network } = withDials(shippedLevel('keep-a-little').task, { damping: 0.5 });
    expect(chain.friction).toBeCloseTo(Math.LN2, 12);
    expect(network.beta).toBe(0.5);
  });

  test('memory: at the level’s own gain nothing changes; squared, it doubles the temperature', () => {
    const level = shippedLevel('one-dial').task;
    expect(withDials(level, { memory: level.network.gain }).chain.temperature).toBeCloseTo(level.chain.temperature, 12);
    const hot = withDials(level, { memory: level.network.gain ** 2 });
    expect(hot.chain.temperature).toBeCloseTo(2 * level.chain.temperature, 9);
    expect(hot.network.gain).toBeCloseTo(level.network.gain ** 2, 12);
  });

  test('a level without dials is the same with and without', () => {
    const level = shippedLevel('meander').task;
    expect(withDials(level, {})).toEqual(level);
    expect(networkOf(level, [])).toMatchObject({ alpha: 1, beta: 1 });
  });
});

test('dials from outside are taken to the range and the raster; unknown ones are left out', () => {
  const level = shippedLevel('two-brakes').task;
  const given = fc.dictionary(fc.constantFrom('scale', 'damping', 'step', 'colour'), fc.double());
  fc.assert(
    fc.property(given, (values) => {
      const fitted = fitDials(level, values);
      expect(Object.keys(fitted).sort()).toEqual(['damping', 'scale']);
      for (const [name, value] of Object.entries(fitted)) {
        const { least, most } = level.dials[name as keyof Dials]!;
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
      expect(fitDials(level, fitted)).toEqual(fitted);
    }),
  );
  expect(fitDials(level, {})).toEqual(startDials(level));
});
