import { inWords, say } from '../../language/index.ts';
import { sameLinks } from '../../links/index.ts';
import type { Level, Placement } from '../../task/index.ts';

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

/** What stands over a lesson, which speaks of the links that the level has in mind; null where those are the ones that won. */
export const lessonHead = (
  { solution }: Pick<Level, 'solution'>,
  { links }: Pick<Placement, 'links'>,
): string | null => (sameLinks(links, solution.links) ? null : say`The level’s own way:`);
