import { describe, expect, test } from 'vitest';
import { linkEffects, linkFacts, linkWords } from '../../src/task/index.ts';
import { shippedLevel } from '../play/fakes.ts';

const meander = shippedLevel('meander').task;
const bare = { links: [], dials: {} };

describe('what a link would do', () => {
  test('a loop of m bonds costs ln m in the plane', () => {
    const effects = linkEffects(meander, bare, 11, 0);
    expect(effects).toMatchObject({ link: [0, 11], saves: 10, isNative: true, bypassed: [1, 10] });
    expect(effects.entropy).toBeCloseTo(-Math.log(11), 12);
  });

  test('in the shelter of another link a loop is shorter, and cheaper', () => {
    const { entropy } = linkEffects(meander, { links: [[0, 11]], dials: {} }, 1, 10);
    expect(entropy).toBeCloseTo(-Math.log(3), 12);
  });

  test('beside other links it saves what they leave to save, and the words say so', () => {
    const placement = { links: [[0, 11]] as const, dials: {} };
    expect(linkEffects(meander, placement, 1, 10)).toMatchObject({ saves: 2, saved: 6 });
    expect(linkWords(meander, placement, 1, 10)).toBe(
      '1–10 touch in the target, saves 2 steps in the chain, beside 6 that your other links save',
    );
    expect(linkWords(meander, placement, 12, 23)).toBe('12–23 touch in the target, saves 10 steps');
  });

  test('in the place of another link it saves as much as without that one, and its gain is against what stands', () => {
    const links = [[0, 11]] as const;
    const placement = { links, dials: {} };
    expect(linkEffects(meander, placement, 1, 10, links)).toMatchObject({ saves: 8, saved: 0 });
    const { gain } = linkEffects(meander, placement, 0, 23, links);
    expect(gain).toBeLessThan(linkEffects(meander, bare, 0, 23).gain / 2);
    expect(linkWords(meander, placement, 1, 10, links)).toBe(
      '1–10 touch in the target, saves 8 steps, in the place of 0–11',
    );
    expect(linkFacts(meander, placement, 1, 10, links)[0]).toMatch(/, in the place of 0–11$/);
  });

  test('a dial that makes the floors residual leaves a link little to gain', () => {
    const { task } = shippedLevel('one-step');
    expect(linkEffects(task, { links: [], dials: { step: 0.05 } }, 0, 11).gain).toBeLessThan(2);
  });

  test('in words: whether the pair touches, what is passed by, what it costs, and that it is an estimate', () => {
    expect(linkFacts(meander, bare, 11, 0).join(' ')).toMatch(
      /^0–11 touch in the target passes floors 1 to 10 by loop costs 2\.4 k of entropy before training, gradient at floor 0 about ×\d+: an estimate$/,
    );
    expect(linkFacts(meander, bare, 0, 23)[0]).toMatch(/do not touch in the target, where they lie 3\.0 bonds apart/);
    expect(linkWords(meander, bare, 0, 23)).toMatch(/do not touch/);
  });
});
