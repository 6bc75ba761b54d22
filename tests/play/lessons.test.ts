import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonHead, lessonOf } from '../../src/play/page/lessons.ts';
import { shippedLevels } from '../../src/play/page/shipped-levels.ts';
import { shippedLevel } from './fakes.ts';

test('shipped levels come without their lessons, and each finds its own again', () => {
  const levels = shippedLevels();
  expect(levels).toHaveLength(readdirSync(new URL('../../levels/', import.meta.url)).length);
  for (const level of levels) {
    expect(level.lesson).toBeNull();
    const { lesson, ...rest } = shippedLevel(level.id);
    expect(lessonOf(level)).toEqual(lesson);
    expect(level).toEqual({ ...rest, lesson: null });
  }
});

test('a level of one’s own has its own lesson or none, whatever its name', () => {
  const lesson = { chain: 'a', network: 'b', limit: 'c' };
  expect(lessonOf({ id: 'hairpin', chapter: 'own', lesson: null })).toBeNull();
  expect(lessonOf({ id: 'hairpin', chapter: 'own', lesson })).toBe(lesson);
});

test('a lesson stands under a head where the links that won are not those that it speaks of', () => {
  const level = shippedLevel('walled-garden');
  expect(lessonHead(level, level.solution)).toBeNull();
  expect(lessonHead(level, { links: level.solution.links.toReversed() })).toBeNull();
  expect(
    lessonHead(level, {
      links: [
        [1, 14],
        [16, 23],
      ],
    }),
  ).toBe('The level’s own way:');
});
