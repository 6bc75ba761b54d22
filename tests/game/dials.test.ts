import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dials, fitDials, judge, parseLevel, startDials, withDials } from '../../src/game/index.ts';
import { levelFile, networkOf } from '../../src/game/level.ts';
import { shippedLevel } from './fakes.ts';

describe('a dial turns both worlds', () => {
  test('the step: x + hF(x), and h times the chain’s step', () => {
    const { chain, network } = withDials(shippedLevel('one-step'), { step: 2.5 });
    expect(chain.step).toBeCloseTo(0.05, 12);
    expect(network).toMatchObject({ alpha: 2.5, beta: 0 });
  });

  test('damping: the share of velocity lost each τ, and what a floor forgets', () => {
    const { chain, network } = withDials(shippedLevel('keep-a-little'), { damping: 0.5 });
    expect(chain.friction).toBeCloseTo(Math.LN2, 12);
    expect(network.beta).toBe(0.5);
  });

  test('memory: at the level’s own gain nothing changes; squared, it doubles the temperature', () => {
    const level = shippedLevel('one-dial');
    expect(withDials(level, { memory: level.network.gain }).chain.temperature).toBeCloseTo(level.chain.temperature, 12);
    const hot = withDials(level, { memory: level.network.gain ** 2 });
    expect(hot.chain.temperature).toBeCloseTo(2 * level.chain.temperature, 9);
    expect(hot.network.gain).toBeCloseTo(0.64, 12);
  });

  test('a level without dials is the same with and without', () => {
    const level = shippedLevel('meander');
    expect(withDials(level, {})).toEqual(level);
    expect(networkOf(level, [])).toMatchObject({ alpha: 1, beta: 1 });
  });
});

test('dials from outside are taken to the range and the raster; unknown ones are left out', () => {
  const level = shippedLevel('two-brakes');
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

test('a dialled level survives its trip to the worker', () => {
  const level = withDials(shippedLevel('two-brakes'), { scale: 0.6, damping: 0.4 });
  expect(parseLevel(levelFile(level))).toMatchObject({
    ok: true,
    level: { chain: level.chain, network: level.network },
  });
});

describe('what later chapters ask', () => {
  const quick = { seed: 1, runs: 16, starts: 2, spare: false };

  test('a step past the stable range is a chain that flies apart, told in words', async () => {
    const level = withDials(shippedLevel('one-step'), { step: 5 });
    const verdict = await judge(level, level.solution, quick);
    expect(verdict).toMatchObject({ pass: false, foldedRuns: 0, fold: 0 });
    expect(verdict.reasons.join(' ')).toMatch(/flew apart \(step too large/);
  });

  test('dropped floors: plain ones are indispensable, residual ones are not', async () => {
    const level = shippedLevel('dropped-floors');
    const plain = await judge(withDials(level, startDials(level)), level.solution, quick);
    const residual = await judge(withDials(level, level.solutionDials), level.solution, quick);
    expect(plain).toMatchObject({ learnPass: false });
    expect(plain.droppedAccuracy).toBeLessThan(0.8);
    expect(residual).toMatchObject({ learnPass: true });
    expect(residual.droppedAccuracy).toBeGreaterThan(0.85);
  });

  test('spare: one good link passes both worlds, and fails for want of a spare one', async () => {
    const level = shippedLevel('spare-tie');
    const alone = await judge(level, [[2, 13]], quick);
    expect(alone).toMatchObject({ foldPass: true, learnPass: true, pass: false, stars: 0 });
    expect(alone.nextStep).toMatch(/any one link will be cut/);
  });
});
