import { expect, test } from 'vitest';
import { bandOf } from '../../src/network/index.ts';
import { EXPLODING, gradientRange } from '../../src/play/page/pictures/gradient-scale.ts';
import { magnitudeChannels, SCALE_END } from '../../src/render/stage/colour-scale.ts';
import { shippedLevel } from './fakes.ts';

test('what pictures mark as exploding is what the network’s bands no longer call healthy', () => {
  expect(bandOf(EXPLODING * (1 - 1e-12))).toBe('healthy');
  expect(bandOf(EXPLODING)).toBe('strong');
});

test.each(['dark', 'light'] as const)('in the %s theme the hue turns about there', (theme) => {
  const redness = (decades: number) => {
    const [red, , blue] = magnitudeChannels(1 + decades / 4, theme);
    return red - blue;
  };
  const limit = Math.log10(EXPLODING);
  expect(redness(limit - 0.25)).toBeLessThan(12);
  expect(redness(limit + 0.25)).toBeGreaterThan(100);
});

test('the scale’s ends are the same on all levels from the third chapter on, and those of the colours', () => {
  const ends = [1e-4, 10 ** (4 * (SCALE_END - 1))];
  for (const id of ['wrong-blanket', 'too-bold', 'two-brakes', 'spare-tie', 'trypsin-inhibitor'])
    expect(gradientRange(shippedLevel(id))).toEqual(ends);
  for (const id of ['hairpin', 'meander']) expect(gradientRange(shippedLevel(id))).toEqual([ends[0], 1]);
});
