import { inWords } from '../../language/index.ts';

const titles = import.meta.glob<string>('../../../levels/*.json', { eager: true, import: 'title' });
const ids = import.meta.glob<string>('../../../levels/*.json', { eager: true, import: 'id' });

/** The title of a shipped level; its id where there is none. */
export function levelTitle(id: string): string {
  const path = Object.keys(ids).find((one) => ids[one] === id);
  return path === undefined ? id : inWords(titles[path]);
}
