import { inWords } from '../../language/index.ts';
import { CHAPTERS } from '../../task/index.ts';

interface Topic {
  readonly id: string;
  /** The chapter's key. */
  readonly chapter: string;
  /** The first sentence of the level's brief. */
  readonly about: string;
}

const files = import.meta.glob<Topic>('../../../levels/*.json', { eager: true, import: 'default', query: '?topic' });
const TOPICS = new Map(Object.values(files).map((topic) => [topic.id, topic]));

/** What a level is about, in a sentence or two; empty for what is no level. */
export function aboutLevel(id: string): string {
  const topic = TOPICS.get(id);
  const idea = CHAPTERS.find(({ key }) => key === topic?.chapter)?.idea;
  return topic === undefined ? '' : [idea, inWords(topic.about)].filter((text) => text !== undefined).join(' ');
}

/** The chapter of a level by name; empty for what is no level. */
export function chapterOf(id: string): string {
  const at = CHAPTERS.findIndex(({ key }) => key === TOPICS.get(id)?.chapter);
  return at < 0 ? '' : `${at + 1} · ${CHAPTERS[at].title}`;
}
