import { inWords } from '../../language/index.ts';
import type { Level } from '../../task/index.ts';

type Lesson = NonNullable<Level['lesson']>;

const files = import.meta.glob<{ id: string; lesson: Lesson | null }>('../../../levels/*.json', {
  eager: true,
  import: 'default',
  query: '?lesson',
});
const shipped = new Map(Object.values(files).map(({ id, lesson }) => [id, lesson]));

/** What a level wanted to show. Shipped levels come without it: only who asks why has use for it. */
export function lessonOf({ id, lesson, chapter }: Pick<Level, 'id' | 'lesson' | 'chapter'>): Lesson | null {
  if (lesson !== null) return lesson;
  const found = chapter === 'own' ? null : (shipped.get(id) ?? null);
  return found && { chain: inWords(found.chain), network: inWords(found.network), limit: inWords(found.limit) };
}
