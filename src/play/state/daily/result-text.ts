import { say } from '../../../language/index.ts';
import { MOST_ATTEMPTS } from '../progress.ts';
import type { Day } from './days.ts';
import type { Size } from './puzzle.ts';
import type { DailyResult } from './record.ts';
import { SIZE_WORDS } from './words.ts';

const many = (count: number, noun: string, nouns = `${noun}s`) => `${count} ${count === 1 ? noun : nouns}`;

/** A result as a few lines to send on: how it went, and nothing of how it was done. */
export function resultText(day: Day, size: Size, result: DailyResult, address: string): string {
  const { stars, tries, links, folded, runs, learned, starts } = result;
  const tried = tries >= MOST_ATTEMPTS ? say`${tries} tries or more` : many(tries, 'try', 'tries');
  return [
    say`Skipfold ${day}, ${SIZE_WORDS[size]}`,
    `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)} · ${tried} · ${many(links, 'link')}`,
    say`folded ${folded} of ${runs} · learned ${learned} of ${starts}`,
    address,
  ].join('\n');
}
