import { describe, expect, test } from 'vitest';
import { aboutOnly, withTextsOf } from '../../src/play/page/one-world-texts.ts';
import { shippedLevels } from '../../src/play/page/shipped-levels.ts';

test('sentences about the world that is left out are left out', () => {
  const text = 'It is cold. The tower stays deaf: heat was never its trouble. Both need a link. Tie 0 with 15.';
  expect(aboutOnly(text, 'chain')).toBe('It is cold. Tie 0 with 15.');
  expect(aboutOnly(text, 'network')).toBe('Tie 0 with 15.');
});

describe('a level of which the chain alone is shown', () => {
  const alone = shippedLevels().map((level) => withTextsOf(level, 'chain'));

  test('speaks of no network, in brief and hints', () => {
    for (const { brief, hints } of alone)
      expect([brief, ...hints].join(' ')).not.toMatch(/network|tower|floor|gradient|\blearn/i);
  });

  // 68 levels have at least one hint each that names beads alone: without any, a student who is stuck has nothing to ask for.
  test('still has a hint, on nearly every level', () => {
    const without = alone.filter(({ hints }) => hints.length === 0).map(({ id }) => id);
    expect(without.length).toBeLessThanOrEqual(3);
  });
});
