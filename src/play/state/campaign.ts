import { say } from '../../language/index.ts';
import { CHAPTERS, type Level } from '../../task/index.ts';

import type { Progress } from './progress.ts';

/** Levels that were once part of the campaign. What somebody earned on them is kept. */
const RETIRED = [
  { id: 'key-in-time', title: say`Key in time` },
  { id: 'two-roads', title: say`Two roads` },
  { id: 'last-resort', title: say`Last resort` },
  { id: 'frayed-meander', title: say`Frayed meander` },
  { id: 'flag', title: say`Flag` },
  { id: 'turn-it-down', title: say`Turn it down` },
] as const;

/** The title of a level that left the campaign, or null. */
export function retiredTitle(id: string): string | null {
  return RETIRED.find((retired) => retired.id === id)?.title ?? null;
}

/** Titles of the levels that left the campaign after they were solved here. */
export function solvedAndRetired({ stars }: Progress): string[] {
  return RETIRED.filter(({ id }) => (stars[id] ?? 0) > 0).map(({ title }) => title);
}

/** Levels of a chapter that must be solved before the next one opens. */
const ENOUGH = 3;

/** Placements that failed, after which a level may be passed over. */
export const TRIES = 3;

const isSolved = ({ stars }: Progress, id: string) => (stars[id] ?? 0) > 0;

/** Whether a level was left unsolved to go on, and still is unsolved. */
export function isPassedOver(progress: Progress, id: string): boolean {
  return progress.passedOver[id] === true && !isSolved(progress, id);
}

/** Whether enough placements failed on a level to go on without its stars. */
export function mayPassOver(progress: Progress, id: string): boolean {
  const failed = (progress.attempts[id] ?? []).filter(({ pass }) => !pass).length;
  return !isSolved(progress, id) && failed >= TRIES;
}

/** A chapter's levels with their places in the campaign. */
export function chapterLevels(levels: readonly Level[], chapter: string): { level: Level; index: number }[] {
  return levels.map((level, index) => ({ level, index })).filter(({ level }) => level.chapter === chapter);
}

/**
 * Which levels are open: in an open chapter, two that are not solved yet beside those that are; a chapter opens when three levels of
 * the one before are solved. A level that was passed over holds nothing up. Levels of no chapter are open.
 */
export function openLevels(levels: readonly Level[], progress: Progress, all: boolean): boolean[] {
  const isDone = ({ id }: Level) => isSolved(progress, id) || isPassedOver(progress, id);
  const open = levels.map((level) => all || isDone(level) || !CHAPTERS.some(({ key }) => key === level.chapter));
  let isChapterOpen = true;
  for (const { key } of CHAPTERS) {
    const members = chapterLevels(levels, key);
    const done = members.filter(({ level }) => isDone(level)).length;
    let more = 2;
    for (const { level, index } of members) {
      if (!isChapterOpen || more === 0) break;
      open[index] = true;
      if (!isDone(level)) more -= 1;
    }
    isChapterOpen = isChapterOpen && done >= Math.min(ENOUGH, members.length);
  }
  return open;
}
