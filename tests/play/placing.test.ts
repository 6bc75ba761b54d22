import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redo, startHistory, undo } from '../../src/kit/index.ts';
import { createRng, type Link, type LinkRules, randomLinks, validateLinks } from '../../src/links/index.ts';
import { edit, linkInstead, type Placing } from '../../src/play/state/placing.ts';
import { isSamePlacement, type Placement } from '../../src/task/index.ts';

const rulesArbitrary: fc.Arbitrary<LinkRules> = fc.record({
  n: fc.integer({ min: 6, max: 24 }),
  budget: fc.integer({ min: 0, max: 5 }),
  cysteines: fc.oneof(
    fc.constant('all' as const),
    fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 2, maxLength: 12 }),
  ),
});

/** Rules, a placement that keeps them (its budget often used up), and two ends, which may lie out of range. */
const attemptArbitrary = fc
  .tuple(
    rulesArbitrary,
    fc.integer({ min: 1, max: 1e6 }),
    fc.integer({ min: -1, max: 24 }),
    fc.integer({ min: -1, max: 24 }),
  )
  .map(([rules, seed, a, b]) => ({ rules, links: randomLinks(rules, rules.budget, createRng(seed)), a, b }));

const placementsArbitrary: fc.Arbitrary<Placement[]> = fc.array(
  fc.record({
    links: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 7, max: 11 })).map((link): Link => link),
      { maxLength: 3, selector: String },
    ),
    dials: fc.oneof(fc.constant({}), fc.record({ damping: fc.constantFrom(0, 0.5, 1) })),
  }),
  { minLength: 1, maxLength: 20 },
);

const placed = ({ now }: Placing): Placement => now;
const walk = (from: Placing, step: (placing: Placing) => Placing): Placement[] => {
  const seen = [placed(from)];
  for (let at = from; step(at) !== at; at = step(at)) seen.push(placed(step(at)));
  return seen;
};

describe('undo and redo', () => {
  test('walk through every edit, back and forth', () => {
    fc.assert(
      fc.property(placementsArbitrary, (placements) => {
        let placing = startHistory<Placement>({ links: [], dials: {} });
        const made = [placed(placing)];
        for (const next of placements) {
          const after = edit(placing, next);
          // An edit that changes nothing is no step of the walk.
          expect(after === placing).toBe(isSamePlacement(placing.now, next));
          if (after !== placing) made.push(placed(after));
          placing = after;
        }
        expect(walk(placing, undo)).toEqual(made.toReversed());
        let first = placing;
        while (undo(first) !== first) first = undo(first);
        expect(walk(first, redo)).toEqual(made);
      }),
    );
  });

  test('a new edit forgets what was undone', () => {
    fc.assert(
      fc.property(placementsArbitrary, fc.nat(20), (placements, steps) => {
        let placing = startHistory<Placement>({ links: [], dials: {} });
        for (const next of placements) placing = edit(placing, next);
        for (let k = 0; k < steps; k += 1) placing = undo(placing);
        const other = edit(placing, { links: [[5, 20]], dials: {} });
        expect(other.future).toEqual([]);
        expect(redo(other)).toBe(other);
        expect(placed(undo(other))).toEqual(placed(placing));
      }),
    );
  });

  test('the oldest edits are forgotten, the newest 200 never', () => {
    let placing = startHistory<Placement>({ links: [], dials: {} });
    for (let k = 1; k <= 500; k += 1) placing = edit(placing, { links: [], dials: { step: k } });
    const seen = walk(placing, undo);
    expect(seen.length).toBeGreaterThan(200);
    expect(seen.length).toBeLessThan(250);
    expect(seen[200].dials).toEqual({ step: 300 });
  });
});

describe('linkInstead', () => {
  test('never breaks a rule, and what is kept and replaced adds up', () => {
    fc.assert(
      fc.property(attemptArbitrary, ({ rules, links, a, b }) => {
        const made = linkInstead(rules, links, a, b);
        if (!made.ok) {
          expect(made.reason).toMatch(/\.$/);
          return;
        }
        expect(validateLinks(rules, made.links)).toEqual([]);
        const wanted: Link = [Math.min(a, b), Math.max(a, b)];
        expect(made.links).toContainEqual(wanted);
        const kept = links.filter((link) => !made.replaced.includes(link));
        expect(new Set([...kept, wanted].map(String))).toEqual(new Set(made.links.map(String)));
        const inTheWay = links.filter((link) => link.includes(a) || link.includes(b));
        if (inTheWay.length > 0) expect(made.replaced).toEqual(inTheWay);
        else expect(made.replaced).toHaveLength(links.length < rules.budget ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });

  test('where all links are in use, the nearest gives way', () => {
    fc.assert(
      fc.property(attemptArbitrary, ({ rules, links, a, b }) => {
        const made = linkInstead(rules, links, a, b);
        const isFull = links.length === rules.budget && links.every((link) => !link.includes(a) && !link.includes(b));
        fc.pre(made.ok && isFull);
        if (!made.ok) return;
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const far = ([i, j]: Link) => Math.abs(i - low) + Math.abs(j - high);
        expect(far(made.replaced[0])).toBe(Math.min(...links.map(far)));
      }),
    );
  });

  const rules: LinkRules = { n: 12, budget: 2, cysteines: [0, 1, 4, 5, 9, 11] };
  test.each<[string, LinkRules, Link[], number, number, RegExp]>([
    ['out of range', rules, [], 0, 12, /no bead 12/],
    ['linked already', rules, [[0, 9]], 9, 0, /0 and 9 are linked already/],
    ['too near', rules, [[0, 9]], 9, 11, /too near/],
    ['no cysteine', rules, [[0, 9]], 0, 8, /Bead 8 cannot be linked here/],
    ['no link to give way', { ...rules, budget: 0 }, [], 0, 9, /All 0 links are in use/],
  ])('refuses: %s', (_, its, links, a, b, reason) => {
    const made = linkInstead(its, links, a, b);
    expect(made).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  const standing = { links: [[2, 7]] as Link[], moves: 0 };
  const full: LinkRules = { n: 12, budget: 2, cysteines: 'all', rope: 12, standing };
  test.each<[string, LinkRules, Link[], number, number, RegExp]>([
    [
      'rope that is short, with links to spare',
      { ...full, budget: 3 },
      [[2, 7]],
      0,
      11,
      /0–11 takes 11 of rope, and 7 of 12/,
    ],
    ['an end that a standing link holds', full, [[2, 7]], 2, 9, /2–7 stands here/],
    ['rope that is short even in the place of another', full, [[2, 7], [3, 6]], 0, 11, /takes 11 of rope, and 7 of 12 are left/], // biome-ignore format: one line
  ])('refuses: %s', (_, its, links, a, b, reason) => {
    expect(linkInstead(its, links, a, b)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('where all links are in use, what stands does not give way, and a link whose rope is needed does', () => {
    const links: Link[] = [
      [2, 7],
      [8, 11],
    ];
    expect(linkInstead(full, links, 1, 6)).toMatchObject({ ok: true, replaced: [[8, 11]] });
    const movable: LinkRules = { ...full, rope: 9, standing: { ...standing, moves: 1 } };
    expect(linkInstead(movable, links, 0, 6)).toMatchObject({ ok: true, replaced: [[2, 7]] });
    expect(linkInstead(movable, links, 5, 10)).toMatchObject({ ok: true, replaced: [[2, 7]] });
  });

  test('both ends taken: both links give way', () => {
    const links: Link[] = [
      [0, 5],
      [4, 11],
    ];
    expect(linkInstead(rules, links, 11, 0)).toEqual({ ok: true, links: [[0, 11]], replaced: links });
  });
});
