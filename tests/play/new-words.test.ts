import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newWords } from '../../src/play/state/new-words.ts';
import { idOfFile, shippedLevel } from './fakes.ts';

const ids = readdirSync(new URL('../../levels/', import.meta.url)).sort();
const levels = ids.map((name) => shippedLevel(idOfFile(name)));

test('each word is explained once, on the first level whose screen has it', () => {
  const told = levels.map((_, index) => newWords(levels, index));
  expect(told[0]).toEqual(['gradient', 'stars', 'shock']);
  const words = told.flat();
  expect(new Set(words).size).toBe(words.length);
  expect([...words].sort()).toEqual(['bench', 'gradient', 'seed', 'shock', 'stars', 'twin map', 'wrong fold']);
  const where = (word: string) => levels[told.findIndex((list) => (list as string[]).includes(word))].id;
  expect([where('bench'), where('twin map'), where('wrong fold'), where('seed')]).toEqual([
    'long-or-short',
    'accordion',
    'wrong-blanket',
    'wrong-blanket',
  ]);
});
