import { expect, it } from 'vitest';
import { SHOWABLE } from '../../src/classroom/model/places.ts';
import { aboutLevel, chapterOf } from '../../src/classroom/model/topics.ts';

it('every level that can be picked has a chapter and says what it is about; an exhibit has none', () => {
  const levels = SHOWABLE.filter(({ kind }) => kind === 'level');
  expect(levels.length).toBeGreaterThan(50);
  for (const { id } of levels) {
    expect(chapterOf(id), id).toMatch(/^\d+ · \S/);
    expect(aboutLevel(id).length, id).toBeGreaterThan(25);
  }
  expect(chapterOf('hairpin')).toBe('1 · The tyranny of multiplication');
  expect(aboutLevel('hairpin')).toMatch(
    /what a link changes\. The heat shakes this chain open, and its network hears nothing\.$/,
  );
  expect([chapterOf('heat'), aboutLevel('heat')]).toEqual(['', '']);
});
