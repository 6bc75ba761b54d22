import type { Exhibit } from './exhibit/exhibit.ts';
import type { Words } from './exhibit/words.ts';

const texts = import.meta.glob<Words>('./exhibits/*/text.ts', { eager: true, import: 'text' });
const loaders = import.meta.glob<Exhibit>('./exhibits/*/index.ts', { import: 'exhibit' });

/** An exhibit as the landing page knows it: its words, and how to fetch the rest. */
export interface Entry {
  readonly words: Words;
  load(): Promise<Exhibit>;
}

/** All exhibits in the order of the story. A folder of src/lab/exhibits is an exhibit; there is no other list. */
export const ENTRIES: readonly Entry[] = Object.entries(texts)
  .map(([path, words]) => ({ words, load: loaders[path.replace('text.ts', 'index.ts')] }))
  .sort((a, b) => a.words.place - b.words.place);

/** The entry of this name, or null. */
export function entryOf(id: string): Entry | null {
  return ENTRIES.find(({ words }) => words.id === id) ?? null;
}
