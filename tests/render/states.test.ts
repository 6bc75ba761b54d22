import { describe, expect, it } from 'vitest';
import { channels, THEMES, type Theme } from '../../src/render/stage/theme.ts';
import { difference, VISIONS } from './colour-vision.ts';

/** A difference of 2 is just seen, 15 at a glance. */
const AT_A_GLANCE = 15;

type Name = Exclude<keyof Theme, 'name'>;

/** Colours that stand for different states side by side, and, where some eyes do not tell them apart, what else does. */
const PAIRS: readonly (readonly [Name, Name, mark?: string])[] = [
  ['made', 'wrong'], // folded and misfolded: also disc and diamond, whole and dashed frame
  ['made', 'quiet'], // folded and unfolded: also disc and none
  ['wrong', 'quiet'],
  ['link', 'made'],
  ['link', 'wrong'],
  ['link', 'chain'],
  ['link', 'network'],
  ['chain', 'network'], // the two classes of the data: also discs and rings
  ['made', 'unmade', 'a contact that is made is larger and glows'],
  ['wrong', 'unmade'],
  ['wrong', 'network', 'a curve that was misled has a diamond and a dashed frame'],
  ['made', 'network', 'other outline in plots, hollow bars and words in pictures'],
  ['made', 'refused', 'what is refused is said in words'],
  ['chain', 'refused', 'what is refused is said in words'],
];

describe('colours of states', () => {
  it.each(PAIRS.map(([one, other, mark]) => ({ one, other, mark })))(
    '$one and $other are told apart by every kind of eye, or by a mark',
    ({ one, other, mark }) => {
      const differences = Object.values(THEMES).flatMap((theme) =>
        VISIONS.map((vision) => difference(channels(theme[one]), channels(theme[other]), vision)),
      );
      // A mark that is not needed is not listed, so that the list tells where hue fails.
      if (mark === undefined) expect(Math.min(...differences)).toBeGreaterThan(AT_A_GLANCE);
      else expect(Math.min(...differences)).toBeLessThan(AT_A_GLANCE);
    },
  );
});
