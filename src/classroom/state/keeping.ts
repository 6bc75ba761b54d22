import type { StorageLike } from '../../kit/index.ts';
import { isForTeacher, type Lesson, lessonKey, readDraft } from '../model/lesson.ts';
import { noWorks, readWorks, type Work } from '../model/report.ts';

// What this browser keeps: how far a student is in a lesson, and a teacher's own lessons. Whatever stands there may have been written by anyone.

const BEGUN = 'skipfold.lessons-begun';
const OWN = 'skipfold.lessons';
/** Lessons that are kept of each kind: the one that was longest untouched goes. */
const MOST_BEGUN = 8;
const MOST_OWN = 24;

type Entry = Record<string, unknown>;

function entries(storage: StorageLike, name: string): Entry[] {
  try {
    const json: unknown = JSON.parse(storage.getItem(name) ?? '[]');
    return Array.isArray(json) ? json.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    // Damaged or out of reach: nothing is kept.
    return [];
  }
}

/** Says whether it could be kept. */
function put(storage: StorageLike, name: string, kept: readonly unknown[]): boolean {
  try {
    storage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** How far someone is. */
export interface Begun {
  readonly name: string;
  readonly works: readonly Work[];
}

/** What was kept of this lesson; a beginning where there is nothing. */
export function begunOf(storage: StorageLike, lesson: Lesson): Begun {
  const found = entries(storage, BEGUN).find(({ key }) => key === lessonKey(lesson));
  const works = readWorks(found?.works, lesson);
  return { name: typeof found?.name === 'string' ? found.name.slice(0, 120) : '', works: works ?? noWorks(lesson) };
}

/** Whether somebody has done something of a lesson here, and not only looked at it. */
export function hasBegun({ name, works }: Begun): boolean {
  return (
    name !== '' ||
    works.some(({ answer, tries, claims, at }) => answer !== null || tries > 0 || claims.length > 0 || isMade(at))
  );
}

/** An address of a design holds what was made. */
const isMade = (at: string | null) => at?.startsWith('#/design?') === true;

/** Keeps how far someone is; says whether it could. */
export function keepBegun(storage: StorageLike, lesson: Lesson, { name, works }: Begun): boolean {
  const key = lessonKey(lesson);
  const others = entries(storage, BEGUN).filter((one) => one.key !== key);
  return put(storage, BEGUN, [{ key, name, works }, ...others].slice(0, MOST_BEGUN));
}

/** Forgets it, for the next one at this computer. */
export function dropBegun(storage: StorageLike, lesson: Lesson): void {
  put(
    storage,
    BEGUN,
    entries(storage, BEGUN).filter((one) => one.key !== lessonKey(lesson)),
  );
}

/** The teacher's own lessons, the last one first. */
export function ownLessons(storage: StorageLike): Lesson[] {
  return entries(storage, OWN).flatMap((one) => {
    const read = readDraft(one);
    return read.ok ? [read.value] : [];
  });
}

/**
 * A lesson with answers, notes and guide, where one that students see the same is among these or is kept in this browser: no address holds
 * them, so that none can be handed out by mistake.
 */
export function withTeachersPart(storage: StorageLike, lesson: Lesson, known: readonly Lesson[] = []): Lesson {
  if (isForTeacher(lesson)) return lesson;
  const key = lessonKey(lesson);
  return [...known, ...ownLessons(storage)].find((one) => isForTeacher(one) && lessonKey(one) === key) ?? lesson;
}

/** Keeps a lesson in front of the others; says whether it could. */
export function keepOwn(storage: StorageLike, lesson: Lesson): boolean {
  const others = ownLessons(storage).filter(({ id }) => id !== lesson.id);
  return put(storage, OWN, [lesson, ...others].slice(0, MOST_OWN));
}

export function dropOwn(storage: StorageLike, id: string): void {
  put(
    storage,
    OWN,
    ownLessons(storage).filter((one) => one.id !== id),
  );
}

/** A name that no kept lesson has yet: `lesson`, `lesson-2`, … */
export function freeId(storage: StorageLike, wanted: string): string {
  const taken = new Set(ownLessons(storage).map(({ id }) => id));
  const base = wanted.slice(0, 58).replace(/-+$/, '');
  for (let k = 1; ; k++) {
    const id = k === 1 ? base : `${base}-${k}`;
    if (!taken.has(id)) return id;
  }
}
