import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GLOSSARY } from '../../src/play/page/glossary.ts';
import { partsOf } from '../../src/play/page/words-of-trade.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { explain, measure, outcomeOf, taskJobs } from '../../src/task/index.ts';
import { idOfFile, shippedLevel } from './fakes.ts';

const termsOf = (text: string) => partsOf(text).flatMap(({ term }) => (term === null ? [] : [term]));

test('a word of the trade is marked where it first stands, and nothing of the text is lost', () => {
  const text = '3 runs of 32 misfolded: 3 in a trap. The gradient dies, and no gradient comes back.';
  expect(termsOf(text)).toEqual(['misfolded', 'trap', 'gradient']);
  expect(
    partsOf(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(termsOf('The ends meet, and that is a trap; a shortcut past all the work.')).toEqual([]);
});

test('what no screen explains otherwise is a word of the trade wherever a level says it', () => {
  const unexplained =
    /\b(gradients?|entropy|misfold\w*|misled|unfolded|decoy|kT|Lipschitz|dock\w*|strands?|cysteines?|disulfides?|skips?)\b/gi;
  const names = readdirSync(new URL('../../levels/', import.meta.url));
  for (const name of names) {
    const { brief, hints, lesson } = shippedLevel(idOfFile(name));
    for (const text of [brief, ...hints, ...Object.values(lesson ?? {})]) {
      const words = new Set(
        text.match(unexplained)?.map((word) => termsOf(word).join() || termsOf(`${word} constant`).join()),
      );
      expect(termsOf(text), `${name}: ${text}`).toEqual(expect.arrayContaining([...words]));
      expect([...words], `${name}: ${text}`).not.toContain('');
    }
  }
});

test('False key with its ends tied: the reasons’ wrong fold and the shortcut are explained', async () => {
  const { task } = shippedLevel('false-key');
  const measured = await measure(task, [[0, 23]], { pool: createInlinePool(taskJobs), seed: 1, runs: 8, starts: 2 });
  const { reasons } = explain(task, measured, outcomeOf(task, measured));
  const terms = reasons.flatMap(({ text }) => termsOf(text));
  expect(terms).toEqual(expect.arrayContaining(['wrong fold', 'dock', 'strand', 'shortcut']));
  for (const term of terms) expect(GLOSSARY[term]).toMatch(/\.$/);
});
