import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { folderOf } from './exhibits.ts';
import { inSentence, lettersOf } from './letters.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const EACH = Object.entries(EXHIBITS).map(([path, exhibit]) => [folderOf(path), exhibit] as const);

/** Letters that an entry explains: an entry may be a letter in its norm, or with a dot or a number below it. */
const lettersIn = (entry: string): string[] =>
  entry === 'kT' ? ['kT'] : [...entry].filter((sign) => /\p{L}/u.test(sign));

/** Letters that a control tells itself: they stand in its label, beside other words. */
const labelled = ({ model }: Exhibit): string[] =>
  Object.values(model.controls).flatMap(({ label, symbol = '' }) => {
    const words = label.replace(/kT|(?<!\p{L})\p{L}(?!\p{L})/gu, '');
    const own = symbol
      .replace('_0', '')
      .split(' ')
      .filter((letter) => new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, 'u').test(label));
    return /\p{L}{2}/u.test(words) ? [...own, ...inSentence(label)] : [];
  });

describe('every letter is explained on the page that uses it', () => {
  test.each(EACH)('%s: of its controls, its equations, and its claims at first and in each break', (_, exhibit) => {
    const explained = new Set([
      ...Object.entries(exhibit.letters).flatMap(([entry]) => lettersIn(entry)),
      ...labelled(exhibit),
    ]);
    expect(lettersOf(exhibit).filter((letter) => !explained.has(letter))).toEqual([]);
  });

  test.each(EACH)('%s: none is explained twice, or without need', (_, exhibit) => {
    const entries = Object.entries(exhibit.letters).map(([entry]) => entry);
    expect(new Set(entries).size).toBe(entries.length);
    const used = new Set(lettersOf(exhibit));
    expect(entries.filter((entry) => !lettersIn(entry).some((letter) => used.has(letter)))).toEqual([]);
  });

  test.each(EACH)('%s: none of the list repeats what its control says', (_, exhibit) => {
    for (const { label } of Object.values(exhibit.model.controls)) {
      for (const [letter, meaning] of Object.entries(exhibit.letters)) {
        expect(label.replace(new RegExp(`,? ?${letter}$`), '')).not.toBe(meaning);
      }
    }
  });

  test('letters are told from words', () => {
    expect(inSentence('a chain at kT = 0.3 has a = 2, (1 + ha)ᴸ and ‖W‖ of the building’s I')).toEqual(
      expect.arrayContaining(['kT', 'a', 'L', 'W']),
    );
    expect(inSentence('I see a link’s ends')).toEqual([]);
    expect(inSentence('hλ < 1, ẋ = −x')).toEqual(['h', 'λ', 'ẋ', 'x']);
  });
});
