import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLevels, solvedAndRetired } from '../../src/play/state/campaign.ts';
import { freshProgress } from '../../src/play/state/progress.ts';
import { shippedLevel } from './fakes.ts';

const levels = ['hairpin', 'deaf-tower', 'two-of-three', 'cold', 'long-or-short', 'accordion', 'ring'].map(
  shippedLevel,
);
const open = (solved: string[], all = false) => {
  const stars = Object.fromEntries(solved.map((id) => [id, 1]));
  return levels.filter((_, k) => openLevels(levels, { ...freshProgress(), stars }, all)[k]).map(({ id }) => id);
};

test('two levels that are not solved are open at a time; a chapter opens when three of the one before are solved', () => {
  expect(open([])).toEqual(['hairpin', 'deaf-tower']);
  expect(open(['hairpin'])).toEqual(['hairpin', 'deaf-tower', 'two-of-three']);
  expect(open(['hairpin', 'deaf-tower', 'two-of-three'])).toEqual([
    'hairpin',
    'deaf-tower',
    'two-of-three',
    'cold',
    'long-or-short',
    'accordion',
  ]);
  expect(open(['ring'])).toEqual(['hairpin', 'deaf-tower', 'ring']);
});

test('the classroom setting opens all, and so are levels of no chapter', () => {
  expect(open([], true)).toHaveLength(levels.length);
  expect(openLevels([{ ...levels[0], chapter: 'my own' }], freshProgress(), false)).toEqual([true]);
});

test('of levels that left the campaign, those that were solved here are named; their stars stay', () => {
  const progress = { ...freshProgress(), stars: { 'two-roads': 2, 'last-resort': 0, hairpin: 3 } };
  expect(solvedAndRetired(progress)).toEqual(['Two roads']);
  expect(solvedAndRetired(freshProgress())).toEqual([]);
  const titles = readdirSync(new URL('../../levels/', import.meta.url)).map((name) => name.slice(3, -5));
  for (const gone of ['key-in-time', 'two-roads', 'last-resort']) expect(titles).not.toContain(gone);
});
