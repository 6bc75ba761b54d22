import { say } from '../language/index.ts';
import { hasLink, type Link } from '../links/index.ts';
import { DIAL_NAMES } from './dials.ts';
import { pairingName, pairingOf } from './pairings.ts';
import type { Placement, Task } from './task.ts';

const without = (links: readonly Link[], others: readonly Link[]) => links.filter((link) => !hasLink(others, link));

/** Of a single link one knows that it is meant; what of it is to be looked at, where another takes its place. */
function whatOfIt({ fold }: Task, link: Link, instead: Link | undefined): string {
  if (instead === undefined) return '';
  const { contacts } = fold;
  const pairing = pairingOf(fold, link);
  if (pairing === undefined) return say`: its beads do not touch in the target`;
  if (link.some((end) => instead.includes(end))) return say`: one of its ends may stay`;
  return pairing.contacts.some((k) => contacts[k].i === instead[0] && contacts[k].j === instead[1])
    ? say`: other beads of the same strands may do better`
    : say`: another place may need it more`;
}

/** Where an edit changes a placement, without what it does there: a link that it takes, strands that it ties, or a dial. */
export function adviceWhere(task: Task, { links, dials }: Placement, edit: Placement): string {
  const gone = without(links, edit.links);
  if (gone.length > 1 && gone.length === links.length) return say`Look at your links as a whole.`;
  if (gone.length > 0) {
    const names =
      gone.length === 1
        ? say`Look at the link ${gone[0].join('–')}`
        : say`Look at the links ${gone.map((link) => link.join('–')).join(say` and `)}`;
    return links.length === 1 ? `${names}${whatOfIt(task, links[0], edit.links[0])}.` : `${names}.`;
  }
  const turned = DIAL_NAMES.find((name) => dials[name] !== edit.dials[name]);
  if (turned !== undefined) return say`Look at ${turned === 'cage' ? say`the cage` : say`the dial ${turned}`}.`;
  const [added] = without(edit.links, links);
  const pairing = added === undefined ? undefined : pairingOf(task.fold, added);
  if (pairing === undefined) return say`Look at the tower: a link may be for it alone.`;
  // Two strands that touch in one pair only would be the answer itself.
  return pairing.contacts.length === 1
    ? say`Look at what bead ${added[0]} touches.`
    : say`Look at ${pairingName(pairing)}.`;
}
