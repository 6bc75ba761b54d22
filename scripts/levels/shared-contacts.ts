import { foldFromLattice } from '../../src/chain/index.ts';

/** A wrong fold shares this part of the target's contacts at most. */
const MOST_SHARED = 0.15;

/** The contacts of a walk, by the names of their beads. */
export const contactsOf = (walk: string): string[] => foldFromLattice(walk).contacts.map(({ i, j }) => `${i}-${j}`);

/** Whether walks share so few contacts with a target that they can be its wrong fold. */
export function wrongFor(target: string): (walk: string) => boolean {
  const own = new Set(contactsOf(target));
  return (walk) => contactsOf(walk).filter((name) => own.has(name)).length <= MOST_SHARED * own.size;
}
