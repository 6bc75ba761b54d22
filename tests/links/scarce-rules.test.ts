import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addLink,
  checkLink,
  checkRemoval,
  createRng,
  isStanding,
  type Link,
  type LinkRules,
  movesLeft,
  openingLinks,
  randomLinks,
  removeLink,
  ropeUsed,
  sameLinks,
  standingChoices,
  validateLinks,
} from '../../src/links/index.ts';

const roped: LinkRules = { n: 24, budget: 3, cysteines: 'all', rope: 16 };
const stood = (moves: number): LinkRules => ({
  n: 24,
  budget: 3,
  cysteines: 'all',
  standing: {
    links: [
      [2, 9],
      [12, 19],
    ],
    moves,
  },
});

describe('rope', () => {
  test.each([
    [[], 0, 17, /0–17 takes 17 of rope, more than the 16 there are\./],
    [[[0, 11]], 12, 19, /12–19 takes 7 of rope, and 5 of 16 are left/],
  ] as [Link[], number, number, RegExp][])(
    'a link that is too long is refused with its length',
    (links, a, b, words) => {
      const problem = checkLink(roped, links, a, b);
      expect(problem?.kind).toBe('over-rope');
      expect(problem?.message).toMatch(words);
    },
  );

  test('the last bond of it may be used', () => {
    expect(checkLink(roped, [[0, 11]], 12, 17)).toBeNull();
    expect(ropeUsed([[0, 11], [12, 17]])).toBe(16); // biome-ignore format: two links
  });
});

describe('links that stand', () => {
  test('none may go, or as many as there are moves, and each refusal says so', () => {
    const all = openingLinks(stood(0));
    expect(checkRemoval(stood(0), all, [2, 9])?.message).toBe('2–9 stands here and may not be taken away.');
    expect(checkRemoval(stood(1), all, [2, 9])).toBeNull();
    const moved = removeLink(all, [2, 9]);
    expect(movesLeft(stood(1), moved)).toBe(0);
    expect(checkRemoval(stood(1), moved, [12, 19])?.message).toMatch(/only one of the links that stand may be moved/);
    expect(checkRemoval(stood(2), moved, [12, 19])).toBeNull();
    expect(checkRemoval(stood(1), [...moved, [0, 11]], [0, 11])).toBeNull();
  });

  test('a placement without them is refused, and one that was moved back is not', () => {
    expect(validateLinks(stood(0), [[2, 9]]).map(({ kind, link }) => [kind, link])).toEqual([['standing', [12, 19]]]);
    expect(validateLinks(stood(1), [[0, 11]]).map(({ kind }) => kind)).toEqual(['standing']);
    expect(validateLinks(stood(1), [[2, 9], [0, 11]])).toEqual([]); // biome-ignore format: two links
    expect(validateLinks(stood(0), openingLinks(stood(0)))).toEqual([]);
  });

  test('the choices of what is left are all of them first, then each that the moves allow', () => {
    expect(standingChoices(stood(0))).toEqual([[[2, 9], [12, 19]]]); // biome-ignore format: two links
    expect(standingChoices(stood(1))).toEqual([[[2, 9], [12, 19]], [[2, 9]], [[12, 19]]]); // biome-ignore format: two links
    expect(standingChoices({ n: 24, budget: 3, cysteines: 'all' })).toEqual([[]]);
  });
});

describe('over random rules with rope and standing links (fast-check’s 100 cases)', () => {
  const ruled = fc
    .record({
      n: fc.integer({ min: 12, max: 32 }),
      budget: fc.integer({ min: 0, max: 6 }),
      rope: fc.option(fc.integer({ min: 3, max: 60 }), { nil: undefined }),
      count: fc.integer({ min: 0, max: 3 }),
      moves: fc.integer({ min: 0, max: 3 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
    })
    .map(({ n, budget, rope, count, moves, seed }): LinkRules => {
      const open: LinkRules = { n, budget, cysteines: 'all', rope };
      const links = randomLinks(open, Math.min(count, budget), createRng(seed));
      return links.length === 0 ? open : { ...open, standing: { links, moves: Math.min(moves, links.length) } };
    });
  const edits = fc.array(fc.tuple(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 31 })), { maxLength: 16 });

  test('whoever begins with what stands and makes and takes away only what is allowed stays within all rules', () => {
    fc.assert(
      fc.property(ruled, edits, (rules, tries) => {
        let links: readonly Link[] = openingLinks(rules);
        for (const [a, b] of tries) {
          const gone = links[a % Math.max(1, links.length)];
          if (b % 3 === 0 && gone !== undefined && checkRemoval(rules, links, gone) === null)
            links = removeLink(links, gone);
          const added = addLink(rules, links, a, b);
          if (added.ok) links = added.links;
          expect(validateLinks(rules, links)).toEqual([]);
          expect(ropeUsed(links)).toBeLessThanOrEqual(rules.rope ?? Number.POSITIVE_INFINITY);
          expect(links.length).toBeLessThanOrEqual(rules.budget);
          expect(movesLeft(rules, links)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('a random placement is within all rules', () => {
    fc.assert(
      fc.property(ruled, fc.integer({ min: 1, max: 1e6 }), (rules, seed) => {
        expect(validateLinks(rules, randomLinks(rules, rules.budget, createRng(seed)))).toEqual([]);
      }),
    );
  });

  test('a set is valid exactly where what it leaves of the standing links is one of the choices and the rest fits', () => {
    fc.assert(
      fc.property(ruled, fc.integer({ min: 1, max: 1e6 }), (rules, seed) => {
        const { standing, ...open } = rules;
        const links = randomLinks(open, open.budget, createRng(seed));
        const left = links.filter((link) => isStanding(rules, link));
        const isChoice = standingChoices(rules).some((choice) => sameLinks(choice, left));
        expect(validateLinks(rules, links).length === 0).toBe(isChoice);
      }),
    );
  });
});
