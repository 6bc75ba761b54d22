import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addLink,
  checkLink,
  createRng,
  type Link,
  type LinkRules,
  normalizeLink,
  randomLinks,
  removeLink,
  sameLinks,
  validateLinks,
} from '../../src/links/index.ts';

const rules: LinkRules = { n: 24, budget: 2, cysteines: 'all' };

describe('each rule refuses with its own reason', () => {
  const placed: Link[] = [[0, 11]];
  test.each([
    ['out-of-range', rules, placed, 3, 24, /numbered 0 to 23/],
    ['out-of-range', rules, placed, -1, 5, /no bead -1/],
    ['out-of-range', rules, placed, 1.5, 5, /no bead 1.5/],
    ['duplicate', rules, placed, 11, 0, /linked already/],
    ['too-near', rules, placed, 5, 7, /too near/],
    ['too-near', rules, placed, 5, 5, /too near/],
    ['valence', rules, placed, 11, 20, /11 is taken by the link 0–11/],
    ['not-cysteine', { ...rules, cysteines: [0, 11, 6] }, placed, 6, 17, /17 cannot be linked here/],
    ['over-budget', { ...rules, budget: 1 }, placed, 6, 17, /remove one/],
  ] as const)('%s', (kind, ruled, links, a, b, words) => {
    const problem = checkLink(ruled, links, a, b);
    expect(problem?.kind).toBe(kind);
    expect(problem?.message).toMatch(words);
    expect(problem?.link).toEqual(normalizeLink(a, b));
    expect(addLink(ruled, links, a, b)).toEqual({ ok: false, problem });
  });

  test('the shortest allowed link spans three bonds', () => {
    expect(checkLink(rules, [], 5, 8)).toBeNull();
  });
});

describe('properties over random rules and links', () => {
  const ruled = fc
    .record({
      n: fc.integer({ min: 4, max: 40 }),
      budget: fc.integer({ min: 0, max: 6 }),
      some: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 2, maxLength: 12 })),
    })
    .map(({ n, budget, some }): LinkRules => ({ n, budget, cysteines: some ?? 'all' }));
  const ends = fc.tuple(fc.integer({ min: -1, max: 41 }), fc.integer({ min: -1, max: 41 }));

  test('whatever is added one by one is valid as a whole, sorted, and removed again without a trace', () => {
    fc.assert(
      fc.property(ruled, fc.array(ends, { maxLength: 12 }), (r, tries) => {
        let links: Link[] = [];
        for (const [a, b] of tries) {
          const added = addLink(r, links, a, b);
          if (!added.ok) continue;
          expect(sameLinks(removeLink(added.links, [a, b]), links)).toBe(true);
          links = added.links;
        }
        expect(validateLinks(r, links)).toEqual([]);
        expect(links.map(([i]) => i)).toEqual(links.map(([i]) => i).sort((p, q) => p - q));
      }),
    );
  });

  test('validateLinks finds as many problems as adding one by one refuses', () => {
    fc.assert(
      fc.property(ruled, fc.array(ends, { maxLength: 8 }), (r, tries) => {
        let links: Link[] = [];
        let refused = 0;
        for (const [a, b] of tries) {
          const added = addLink(r, links, a, b);
          if (added.ok) links = added.links;
          else refused += 1;
        }
        expect(validateLinks(r, tries)).toHaveLength(refused);
      }),
    );
  });

  test('a random placement is valid and the same for the same seed', () => {
    fc.assert(
      fc.property(ruled, fc.integer({ min: 0, max: 1e6 }), (r, seed) => {
        const links = randomLinks(r, r.budget, createRng(seed));
        expect(validateLinks(r, links)).toEqual([]);
        expect(randomLinks(r, r.budget, createRng(seed))).toEqual(links);
      }),
    );
  });
});
