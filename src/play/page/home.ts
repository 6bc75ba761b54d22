import { LONGEST_ADDRESS, packJson, type StorageLike, writeAddress } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { hashFloats } from '../../links/index.ts';
import type { Level, LevelFile } from '../../task/index.ts';

/** Where levels live: how an address names one of them, and under which names the browser keeps what belongs to them. */
export interface Home {
  /** What an address holds after `#/play/` for a level with a placement, which is a query or empty. */
  at(level: Level, placement: string): { readonly path: readonly string[]; readonly query: string };
  nameOf(key: string): string;
  /** Why no address leads here, in a sentence; null where one does. */
  readonly unshared: string | null;
  /** Whether levels are told by their place among the others. */
  readonly isNumbered: boolean;
  /** Where the player came from, to work on the level; null where nobody does. */
  readonly wayBack: { readonly href: string; readonly label: string } | null;
}

/** The campaign's levels are known by their ids. */
export const CAMPAIGN: Home = {
  at: ({ id }, placement) => ({ path: [id], query: placement }),
  nameOf: (key) => key,
  unshared: null,
  isNumbered: true,
  wayBack: null,
};

/** Room that links, dials and a seed take at most, as players use them. */
const PLACEMENT_ROOM = 600;

/** Design finds its board and its search as they were left. */
const TO_DESIGN = { href: '#/design', label: say`Back to Design` };

/** A level of one's own is in its address as a whole. What is kept of it is kept beside the campaign's. */
export function ownHome(file: LevelFile, isFromDesign = false): Home {
  const level = `level=${packJson(file)}`;
  const room = LONGEST_ADDRESS - writeAddress({ path: ['play', 'own'], query: level }).length;
  return {
    at(_, placement) {
      const query = placement === '' || placement.length >= room ? level : `${level}&${placement}`;
      return { path: ['own'], query: room < 0 ? '' : query };
    },
    nameOf: (key) => `${key}.own`,
    unshared:
      room >= PLACEMENT_ROOM
        ? null
        : say`This level is too large for an address with links: pass its file on, and the links with it.`,
    isNumbered: false,
    wayBack: isFromDesign ? TO_DESIGN : null,
  };
}

/** A level of one's own under an id that no other puzzle has: progress is kept by it. */
export function ownLevel(level: Level): Level {
  const text = JSON.stringify({ ...level.task, fold: { ...level.task.fold, points: [...level.task.fold.points] } });
  return { ...level, id: `own-${hashFloats(Uint32Array.from(text, (letter) => letter.charCodeAt(0)))}` };
}

/** The storage under the names of a home. */
export function storageOf({ nameOf }: Home, storage: StorageLike): StorageLike {
  return {
    getItem: (key) => storage.getItem(nameOf(key)),
    setItem: (key, value) => storage.setItem(nameOf(key), value),
  };
}
