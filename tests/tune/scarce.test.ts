import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRng, type Link, type LinkRules, ropeUsed, validateLinks } from '../../src/links/index.ts';
import type { Task } from '../../src/task/index.ts';
import { PANEL, RULES } from '../../src/tune/index.ts';
import { allowedPairs, neighbours, randomSet, setName, setsWithin } from '../../src/tune/space.ts';
import { shippedLevel } from '../play/fakes.ts';

const standing = { links: [[2, 7]] as Link[], moves: 1 };
const RULED: [string, LinkRules][] = [
  ['rope', { n: 10, budget: 2, cysteines: 'all', rope: 9 }],
  ['a link that stands', { n: 10, budget: 2, cysteines: 'all', standing: { ...standing, moves: 0 } }],
  ['a link that may be moved', { n: 10, budget: 2, cysteines: 'all', standing }],
  ['both', { n: 10, budget: 3, cysteines: 'all', rope: 14, standing }],
];

/** All sets of allowed pairs, however they are found. */
function everySet(rules: LinkRules): Link[][] {
  const sets: Link[][] = [[]];
  for (const pair of allowedPairs({ ...rules, standing: undefined }))
    sets.push(...sets.filter((set) => set.length < rules.budget).map((set) => [...set, pair]));
  return sets.filter((set) => validateLinks(rules, set).length === 0);
}

test.each(RULED)('the space of a task with %s is every set that its rules allow, each once', (_, rules) => {
  const found = setsWithin(rules, allowedPairs(rules), 100_000)!.map(setName);
  expect([...found].sort()).toEqual(everySet(rules).map(setName).sort());
  expect(new Set(found).size).toBe(found.length);
  expect(setsWithin(rules, allowedPairs(rules), 2)).toBeNull();
});

test.each(RULED)('random sets and neighbours with %s keep the rules (fast-check’s 100 seeds)', (_, rules) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const pairs = allowedPairs(rules);
      const set = randomSet(rules, pairs, rules.budget, createRng(seed));
      for (const each of [set, ...neighbours(rules, set, pairs)]) expect(validateLinks(rules, each)).toEqual([]);
    }),
  );
});

test.each(RULES)('a player with the rule “%s” keeps rope and standing links, and adds what still fits', (rule) => {
  const { task } = shippedLevel('comb');
  const stands = { links: [[8, 15]] as Link[], moves: 0 };
  const scarce: Task = { ...task, rules: { ...task.rules, rope: 20, standing: stands } };
  const links = PANEL[rule].links(scarce, createRng(1));
  expect(validateLinks(scarce.rules, links)).toEqual([]);
  expect(links).toContainEqual([8, 15]);
  expect(links.length).toBeGreaterThan(1);
  expect(ropeUsed(links)).toBeLessThanOrEqual(20);
});

test('a player by length moves the shortest of the links that stand, where one may be moved', () => {
  const { task } = shippedLevel('comb');
  const links: Link[] = [
    [1, 6],
    [17, 22],
    [9, 14],
  ];
  const rules: LinkRules = { ...task.rules, standing: { links: [...links, [2, 5]], moves: 1 }, budget: 4 };
  const chosen = PANEL.longest.links({ ...task, rules }, createRng(1));
  expect(validateLinks(rules, chosen)).toEqual([]);
  expect(chosen).not.toContainEqual([2, 5]);
  expect(chosen).toHaveLength(4);
});
