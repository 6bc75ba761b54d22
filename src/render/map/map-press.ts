import { type Link, normalizeLink } from '../../links/index.ts';
import { indexOfLink, type LinkIntents, type LinkState } from '../stage/picture.ts';

/**
 * The cell that a finger means: of those that say something, the nearest within its reach. A finger covers many cells, and a link that
 * nobody wanted is worse than a press that does nothing.
 * @param x,y where it pressed, in cells
 * @param pairs what is drawn as a dot or a link, on either side of the diagonal
 * @param reach in cells
 */
export function touchedCell(
  x: number,
  y: number,
  pairs: readonly (readonly [number, number])[],
  reach: number,
): readonly [number, number] | null {
  const cells = pairs.flatMap(([i, j]) => [
    [i, j],
    [j, i],
  ]) as [number, number][];
  const far = ([column, row]: readonly [number, number]) => Math.hypot(column + 0.5 - x, row + 0.5 - y);
  const nearest = cells.reduce<[number, number] | null>(
    (best, cell) => (best === null || far(cell) < far(best) ? cell : best),
    null,
  );
  return nearest !== null && far(nearest) <= reach ? nearest : null;
}

/**
 * What a press on a cell asks for. A cell off the diagonal is a pair: its link is cut if it is there, else wanted. A cell on
 * the diagonal is a bead: it is held as a first end, let go of, or linked to the end that is held.
 */
export function pressCell(
  state: LinkState,
  column: number,
  row: number,
  intents: Pick<LinkIntents, 'link' | 'cut' | 'choose'>,
): void {
  if (!state.canLink) return;
  if (column !== row) {
    const link: Link = normalizeLink(column, row);
    if (indexOfLink(state.links, link) >= 0) intents.cut(link);
    else intents.link(link[0], link[1]);
    return;
  }
  const { chosen } = state;
  intents.choose(chosen === null ? row : null);
  if (chosen !== null && chosen !== row) intents.link(chosen, row);
}
