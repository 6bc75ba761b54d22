import { type Link, normalizeLink } from '../../links/index.ts';
import { indexOfLink, type LinkIntents, type LinkState } from '../stage/picture.ts';

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
