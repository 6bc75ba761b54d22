import { describe, expect, test } from 'vitest';
import { linkEffects, linkWords } from '../../src/game/link-effects.ts';
import { shippedLevel } from './fakes.ts';

const meander = shippedLevel('meander');
const bare = { links: [], dials: {} };

describe('what a link would do', () => {
  test('a loop of m bonds costs ln m in the plane, and the gradient grows by one short path over one long', () => {
    const effects = linkEffects(meander, bare, 11, 0);
    expect(effects).toMatchObject({ link: [0, 11], saves: 10 });
    expect(effects.entropy).toBeCloseTo(-Math.log(11), 12);
    // From floor 23 to floor 0: 0.8^23 without, and 0.8^12 · 1 beside it with the link.
    expect(effects.gain).toBeCloseTo(1 + 0.8 ** 12 / 0.8 ** 23, 9);
  });

  test('in the shelter of another link a loop is shorter, and cheaper', () => {
    const { entropy } = linkEffects(meander, { links: [[0, 11]], dials: {} }, 1, 10);
    expect(entropy).toBeCloseTo(-Math.log(3), 12);
  });

  test('a dial that makes the floors residual leaves a link little to gain', () => {
    const level = shippedLevel('one-step');
    expect(linkEffects(level, { links: [], dials: { step: 0.05 } }, 0, 11).gain).toBeLessThan(2);
  });

  test('in words, or the rule it breaks', () => {
    expect(linkWords(meander, bare, 11, 0)).toEqual({
      words: '0–11 saves 10 · loop −2.4 k · gradient at floor 0 ×13',
      refused: false,
    });
    expect(linkWords(meander, bare, 4, 5)).toEqual({ words: expect.stringMatching(/too near/), refused: true });
  });
});
