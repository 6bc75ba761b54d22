import { CHAPTERS, type Level } from '../../task/index.ts';

const isFrom = (chapter: number, level: Level) => CHAPTERS.findIndex(({ key }) => key === level.chapter) >= chapter;

/** Which levels have what a word names on their screens. */
const STANDS = [
  ['gradient', () => true],
  ['stars', () => true],
  ['shock', ({ task }) => task.shock !== null],
  ['bench', ({ bench }) => bench.length > 0],
  ['twin map', (level) => isFrom(1, level)],
  ['wrong fold', ({ task }) => task.decoy !== null],
  ['seed', (level) => isFrom(2, level)],
] as const satisfies readonly (readonly [string, (level: Level) => boolean])[];

export type NewWord = (typeof STANDS)[number][0];

/** Words that no level before this one needed. */
export function newWords(levels: readonly Level[], index: number): NewWord[] {
  const before = levels.slice(0, index);
  return STANDS.filter(([, stands]) => stands(levels[index]) && !before.some(stands)).map(([term]) => term);
}
