import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allTexts, bareTexts, textsOf } from '../../scripts/language/texts.mjs';

const ROOT = new URL('../../', import.meta.url).pathname;

test('texts are found with their values, nouns and levels, each in the part that is fetched for it', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  const code = 'const a = say`of ${n} runs`; plural(n, "link"); sayAs("{0} times", n); const b = `not ${this}`;';
  expect(textsOf('a.ts', code)).toEqual(['of {0} runs', '{0} link', '{0} links', '{0} times']);
  const texts: Record<string, string[]> = allTexts(ROOT);
  expect(texts.shared).toContain('no links');
  expect(texts.play).toContain('Plan again');
  expect(texts.shared).toContain('Letter T');
  expect(texts.lab.length).toBeGreaterThan(500);
});

test('no component holds a text that a catalogue would not find', () => {
  expect(bareTexts('a.tsx', '<b title="Of old">Bare <i>{say`found`}</i> 7</b>')).toEqual([
    'a.tsx: Of old',
    'a.tsx: Bare',
  ]);
  const bare = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => bareTexts(path, readFileSync(ROOT + path, 'utf8')));
  expect(bare).toEqual([]);
});
