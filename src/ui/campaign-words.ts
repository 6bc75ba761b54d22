import type { Level, Progress } from '../game/index.ts';

const CHAPTERS: Record<string, string> = {
  addition: 'The elegance of addition',
};

/** A chapter's title; one without a title of its own is named as its levels name it. */
export function chapterTitle(chapter: string): string {
  return CHAPTERS[chapter] ?? chapter;
}

export function starsOf(progress: Progress, level: Level): number {
  return progress.stars[level.id] ?? 0;
}

/** Has this player not solved anything yet? */
export function isNew(progress: Progress): boolean {
  return Object.values(progress.stars).every((stars) => stars === 0);
}
