import { type AddressState, addressTable, flag, matching, oneOf, whole } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { MOST_STEPS } from './lesson.ts';
import { READY_IDS } from './ready.ts';

/** What the address of a lesson may hold. The lesson itself is in `l`, or one of those that come with the program. */
export const LESSON_TABLE = addressTable({
  l: matching(/^[A-Za-z0-9_-]{0,8000}$/, say`a packed lesson`),
  ready: oneOf(['', ...READY_IDS]),
  step: whole({ from: 1, to: MOST_STEPS, fallback: 1 }),
  report: flag(false),
  /** The presenter's notes, in a window beside the one for the wall. */
  notes: flag(false),
  /** `present` alone is how a person writes it. */
  present: { ...flag(false), read: (text: string) => (text === '' ? true : flag(false).read(text)) },
});

export type LessonAddress = AddressState<typeof LESSON_TABLE>;

/** What the builder's address may hold: which of the kept lessons, or what to begin a new one from. */
export const BUILD_TABLE = addressTable({
  id: matching(/^[a-z0-9-]{0,64}$/, say`the name of a kept lesson`),
  l: matching(/^[A-Za-z0-9_-]{0,8000}$/, say`a packed lesson`),
  ready: oneOf(['', ...READY_IDS]),
});
