import { describe, expect, test } from 'vitest';
import { exhibitNames, exhibitsOf } from '../../src/kit/index.ts';
import type { Words } from '../../src/lab/exhibit/words.ts';

const TEXTS = Object.values(
  import.meta.glob<Words>('../../src/lab/exhibits/*/text.ts', { eager: true, import: 'text' }),
).sort((a, b) => a.place - b.place);
const LEVELS = Object.values(import.meta.glob<string>('../../levels/*.json', { eager: true, import: 'id' }));

describe('the way between levels and exhibits', () => {
  test.each(TEXTS.map((text) => [text.id, text] as const))('%s names levels that exist', (_, { levels }) => {
    for (const level of levels) expect(LEVELS).toContain(level);
  });

  test.each(LEVELS)('%s leads to the exhibits that lead to it, and to no other', (level) => {
    const there = TEXTS.filter(({ levels }) => levels.includes(level)).map(({ id, title }) => ({ id, title }));
    expect(exhibitsOf(level).map(({ id, title }) => ({ id, title }))).toEqual(there);
  });
});

test('every exhibit is named for the other modes, in the order of the story, and has a browser test', () => {
  expect(exhibitNames()).toEqual(TEXTS.map(({ id, title }) => ({ id, title })));
  const tested = Object.keys(import.meta.glob('../../e2e/lab-*.spec.ts'));
  for (const { id } of TEXTS) expect(tested, id).toContain(`../../e2e/lab-${id}.spec.ts`);
});
