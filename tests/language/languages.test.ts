import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { allTexts } from '../../scripts/language/texts.mjs';
import { LANGUAGES } from '../../src/language/index.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const TEXTS: Record<string, string[]> = allTexts(ROOT);

const slots = (text: string) => [...new Set([...text.matchAll(/\{(\d+)/g)].map(([, slot]) => slot))].sort();
const edges = (text: string) => [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];

describe.each(Object.keys(LANGUAGES))('%s', (tag) => {
  test.each(Object.entries(TEXTS))('says all of %s, with the same values and the same blanks around', (part, texts) => {
    const messages: Record<string, string> = JSON.parse(
      readFileSync(`${ROOT}src/language/${tag}/${part}.json`, 'utf8'),
    );
    expect(Object.keys(messages)).toEqual(texts);
    for (const text of texts) {
      const message = messages[text];
      expect(message.trim(), text).not.toBe('');
      expect(slots(message), text).toEqual(slots(text));
      expect(edges(message), text).toEqual(edges(text));
      if (slots(text).length === 0) continue;
      const values = Object.fromEntries(slots(text).map((slot) => [slot, 7]));
      const said = String(new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }).format(values));
      expect(said, text).not.toMatch(/[{}]/);
    }
  });
});
