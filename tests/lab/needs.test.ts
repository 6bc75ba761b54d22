import { expect, test } from 'vitest';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { folderOf } from './exhibits.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const EACH = Object.entries(EXHIBITS).map(([path, exhibit]) => [folderOf(path), exhibit] as const);

/** Words of the trade that somebody in the last year of school does not know. */
const TRADE = [
  'layer',
  'floor',
  'block',
  'branch',
  'eigenvalue',
  'matrix',
  'meander',
  'native',
  'unfolded',
  'bond',
  'packet',
  'slope',
];

const has = (text: string, word: string) => new RegExp(`\\b${word}(?:s|es)?\\b`, 'i').test(text);

test.each(EACH)('%s: before the question stands what its words mean, of those words alone', (_, { words, predict }) => {
  const asked = `${words.setting} ${predict.question}`;
  const told = words.needs.map(([word]) => word);
  for (const word of told)
    expect(
      word.split(' ').every((part) => has(asked, part)),
      `${word} is asked about`,
    ).toBe(true);
  // A word in braces is told where it stands.
  const known = [...told, ...[...asked.matchAll(/\{([^}]*)\}/g)].map(([, term]) => term)].join(' ');
  // The floors of the skyscraper are those of a house.
  const trade = TRADE.filter((word) => words.id !== 'skyscraper' || word !== 'floor');
  expect(trade.filter((word) => has(asked, word) && !has(known, word))).toEqual([]);
  expect(told.length).toBeLessThanOrEqual(3);
});
