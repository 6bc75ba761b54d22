import { foldFromLattice } from '../../src/chain/index.ts';
import type { Task } from '../../src/task/index.ts';

/** A wrong fold that is drawn shares this part of the target's contacts at most. */
const MOST_SHARED = 0.15;
/** One of a level shares at most this part: with more, a chain that sits in it half holds the target. */
const MOST_SHARED_IN_LEVEL = 0.4;
/** Levels whose two folds are alike for a reason. Battlement: its merlons stand in the wrong shape as well, so that only links over the gaps tell. */
const ALIKE: readonly string[] = ['battlement'];

/** The contacts of a walk, by the names of their beads. */
export const contactsOf = (walk: string): string[] => foldFromLattice(walk).contacts.map(({ i, j }) => `${i}-${j}`);

/** Whether walks share so few contacts with a target that they can be its wrong fold. */
export function wrongFor(target: string): (walk: string) => boolean {
  const own = new Set(contactsOf(target));
  return (walk) => contactsOf(walk).filter((name) => own.has(name)).length <= MOST_SHARED * own.size;
}

/** What is wrong with a level's wrong fold: that it is hardly another fold. */
export function sharedProblems({
  id,
  task: { fold, decoy },
}: {
  id: string;
  task: Pick<Task, 'fold' | 'decoy'>;
}): string[] {
  if (ALIKE.includes(id)) return [];
  const wrong = new Set(decoy?.contacts.map(({ i, j }) => `${i}-${j}`));
  const shared = fold.contacts.filter(({ i, j }) => wrong.has(`${i}-${j}`)).length;
  if (shared <= MOST_SHARED_IN_LEVEL * fold.contacts.length) return [];
  return [`decoy: shares ${shared} of the ${fold.contacts.length} contacts of the target`];
}
