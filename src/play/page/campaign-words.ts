import { say } from '../../language/index.ts';
import { CHAPTERS, type Level } from '../../task/index.ts';
import type { Progress } from '../state/progress.ts';

/** A chapter's title; one without a title of its own is named as its levels name it. */
export function chapterTitle(chapter: string): string {
  const place = CHAPTERS.findIndex(({ key }) => key === chapter);
  if (chapter === 'own') return say`A player’s own level`;
  return place < 0 ? chapter : `${place + 1} · ${CHAPTERS[place].title}`;
}

export function starsOf(progress: Progress, level: Level): number {
  return progress.stars[level.id] ?? 0;
}
