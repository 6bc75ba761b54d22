import { inWords } from '../../language/index.ts';
import { type Level, type LevelFile, parseLevel } from '../../task/index.ts';

const files = import.meta.glob('../../../levels/*.json', { eager: true, import: 'default', query: '?play' });

/** A level of ours in the language that is spoken. */
const spoken = (level: Level): Level => ({
  ...level,
  title: inWords(level.title),
  brief: inWords(level.brief),
  hints: level.hints.map(inWords),
  coach: level.coach && {
    ...level.coach,
    text: inWords(level.coach.text),
    touch: level.coach.touch && inWords(level.coach.touch),
  },
});

/** The number and title of a level of the campaign; null where it has no level of that id. */
export function campaignPlace(id: string): { number: number; title: string } | null {
  const inOrder = Object.keys(files)
    .sort()
    .map((path) => files[path] as LevelFile);
  const index = inOrder.findIndex((level) => level.id === id);
  return index < 0 ? null : { number: index + 1, title: inWords(inOrder[index].title) };
}

/** The shipped levels in playing order, without their lessons (lessons.ts). */
export function shippedLevels(): Level[] {
  return Object.keys(files)
    .sort()
    .map((path) => {
      const parsed = parseLevel(files[path]);
      if (parsed.ok) return spoken(parsed.level);
      throw new Error(`${path}: ${parsed.problems[0].field} ${parsed.problems[0].reason}`);
    });
}
