import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayPassOver, openLevels, solvedAndRetired, TRIES } from '../../src/play/state/campaign.ts';
import { freshProgress } from '../../src/play/state/progress.ts';
import { idOfFile, shippedLevel } from './fakes.ts';
import { attemptArbitrary } from './progress-arbitrary.ts';

const levels = ['hairpin', 'deaf-tower', 'two-of-three', 'cold', 'long-or-short', 'accordion', 'ring'].map(
  shippedLevel,
);
const open = (solved: string[], all = false, passed: string[] = []) => {
  const stars = Object.fromEntries(solved.map((id) => [id, 1]));
  const passedOver = Object.fromEntries(passed.map((id) => [id, true as const]));
  const progress = { ...freshProgress(), stars, passedOver };
  return levels.filter((_, k) => openLevels(levels, progress, all)[k]).map(({ id }) => id);
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
    'ring',
  ]);
  expect(open(['ring'])).toEqual(['hairpin', 'deaf-tower', 'ring']);
});

test('a level that was passed over stays open and holds nothing up', () => {
  expect(open([], false, ['hairpin'])).toEqual(open(['hairpin']));
  expect(open(['hairpin', 'deaf-tower'], false, ['two-of-three'])).toEqual(
    open(['hairpin', 'deaf-tower', 'two-of-three']),
  );
  expect(open(['hairpin'], false, ['hairpin'])).toEqual(open(['hairpin']));
});

test('a level may be passed over after three placements that failed, and not once it is solved', () => {
  const [attempt] = fc.sample(attemptArbitrary, { numRuns: 1, seed: 1 });
  const tried = (failures: number, stars = 0) => ({
    ...freshProgress(),
    stars: { ring: stars },
    attempts: { ring: Array.from({ length: failures }, (_, k) => ({ ...attempt, seed: k + 1, pass: false })) },
  });
  expect(mayPassOver(freshProgress(), 'ring')).toBe(false);
  expect(mayPassOver(tried(TRIES - 1), 'ring')).toBe(false);
  expect(mayPassOver(tried(TRIES), 'ring')).toBe(true);
  expect(mayPassOver(tried(TRIES), 'accordion')).toBe(false);
  expect(mayPassOver(tried(TRIES, 1), 'ring')).toBe(false);
});

test('the classroom setting opens all, and so are levels of no chapter', () => {
  expect(open([], true)).toHaveLength(levels.length);
  expect(openLevels([{ ...levels[0], chapter: 'my own' }], freshProgress(), false)).toEqual([true]);
});

test('of levels that left the campaign, those that were solved here are named; their stars stay', () => {
  const progress = { ...freshProgress(), stars: { 'two-roads': 2, 'last-resort': 0, hairpin: 3 } };
  expect(solvedAndRetired(progress)).toEqual(['Two roads']);
  expect(solvedAndRetired(freshProgress())).toEqual([]);
  const titles = readdirSync(new URL('../../levels/', import.meta.url)).map(idOfFile);
  for (const gone of ['key-in-time', 'two-roads', 'last-resort', 'frayed-meander', 'flag'])
    expect(titles).not.toContain(gone);
});
