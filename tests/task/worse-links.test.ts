import { expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { worseLinks } from '../../src/task/worse-links.ts';

const rules = { n: 16, budget: 2, cysteines: 'all' } as const;
const tried = (foldedRuns: number, ...links: Link[]) => ({ links, foldedRuns, runs: 32 });

test('a link did worse where clearly fewer runs fold with it than without it, now or before', () => {
  expect(worseLinks(rules, tried(9, [2, 5]), [tried(0, [2, 5], [3, 14])])).toEqual([[3, 14]]);
  expect(worseLinks(rules, tried(2, [1, 6]), [tried(9, [2, 5]), tried(0, [2, 5], [3, 14])])).toEqual([[3, 14]]);
  // Within chance, or better.
  expect(worseLinks(rules, tried(9, [2, 5]), [tried(7, [2, 5], [3, 14])])).toEqual([]);
  expect(worseLinks(rules, tried(9, [2, 5]), [tried(20, [2, 5], [3, 14])])).toEqual([]);
});

test('a link in the place of another tells of itself only where no link was left to be made', () => {
  expect(worseLinks(rules, tried(20, [2, 5], [0, 11]), [tried(0, [2, 5], [3, 14])])).toEqual([[3, 14]]);
  // 3–14 alone did worse than 0–11 alone; both may still be made.
  expect(worseLinks(rules, tried(20, [0, 11]), [tried(0, [3, 14])])).toEqual([]);
});
