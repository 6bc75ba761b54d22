import { spokenTag } from '../../language/index.ts';
import biology from '../ready/biology.json';
import computing from '../ready/computing.json';
import biologyDe from '../ready/de/biology.json';
import computingDe from '../ready/de/computing.json';
import learningDe from '../ready/de/learning.json';
import learning from '../ready/learning.json';
import { type Lesson, readLesson } from './lesson.ts';

const FILES: Readonly<Record<string, unknown>> = {
  biology,
  computing,
  learning,
  'biology-de': biologyDe,
  'computing-de': computingDe,
  'learning-de': learningDe,
};

/** The lessons that come with the program in all languages, by the names that addresses use. */
export const READY_IDS: readonly string[] = Object.keys(FILES);

/** One of these lessons; null if there is none of that name. */
export function readyLesson(id: string): Lesson | null {
  const read = Object.hasOwn(FILES, id) ? readLesson(FILES[id]) : null;
  return read?.ok ? read.value : null;
}

/** Which of them a lesson is, word for word; null if it is none, or was changed. */
export function readyIdOf(lesson: Lesson): string | null {
  const words = (one: Lesson) => JSON.stringify({ ...one, id: '' });
  return READY_IDS.find((id) => words(readyLesson(id)!) === words(lesson)) ?? null;
}

/** All of them, in the order of the list. */
export function readyLessons(): Lesson[] {
  return READY_IDS.flatMap((id) => readyLesson(id) ?? []);
}

/** The names of those in the language that is spoken; in English where there is none. */
export function offeredIds(): string[] {
  const inLanguage = (tag: string) => READY_IDS.filter((id) => readyLesson(id)?.language === tag);
  const own = inLanguage(spokenTag());
  return own.length > 0 ? own : inLanguage('en');
}
