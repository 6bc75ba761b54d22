import { say } from '../language/index.ts';
import { hasLink, type Link } from '../links/index.ts';
import { turnsBetween } from './dials.ts';
import { type Pairing, pairingName, pairingOf } from './pairings.ts';
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
  const [turn] = turnsBetween(dials, edit.dials);
  if (turn !== undefined) return say`Look at ${turn.name === 'cage' ? say`the cage` : say`the dial ${turn.name}`}.`;
  const [added] = without(edit.links, links);
  const pairing = added === undefined ? undefined : pairingOf(task.fold, added);
  if (pairing === undefined) return say`Look at the tower: a link may be for it alone.`;
  // Two strands that touch in one pair only would be the answer itself.
  return pairing.contacts.length === 1
    ? say`Look at what bead ${added[0]} touches.`
    : say`Look at ${pairingName(pairing)}.`;
}

/** Which of the links between two strands a link is, by its length along the chain. */
function whichOfThem({ fold }: Task, [i, j]: Link, { contacts }: Pairing): string {
  const spans = contacts.map((k) => fold.contacts[k].j - fold.contacts[k].i);
  const shorter = spans.filter((span) => span < j - i).length;
  const longer = spans.filter((span) => span > j - i).length;
  if (shorter === longer) return say`Of the links between them one in the middle.`;
  return shorter > longer
    ? say`Of the links between them one of the longer.`
    : say`Of the links between them one of the shorter.`;
}

const isSamePairing = (a: Pairing | undefined, b: Pairing) =>
  a !== undefined && a.contacts.join() === b.contacts.join();

/** Where the new link of an edit lies, without its ends. */
function newLinkCloser(task: Task, added: Link, gone: readonly Link[]): string {
  const { fold } = task;
  const pairing = pairingOf(fold, added);
  if (pairing === undefined) {
    const quarter = Math.ceil(fold.n / 4);
    const from = quarter * Math.floor(added[0] / quarter);
    return say`It begins at one of the floors ${from} to ${Math.min(fold.n, from + quarter) - 1}.`;
  }
  const half = Math.ceil(fold.n / 2);
  const slid = gone.find((link) => isSamePairing(pairingOf(fold, link), pairing));
  const longer = slid === undefined ? 0 : added[1] - added[0] - (slid[1] - slid[0]);
  if (longer !== 0)
    return longer > 0 ? say`A longer link between the same strands.` : say`A shorter link between the same strands.`;
  const isThere = gone.length === 0 || slid !== undefined;
  if (isThere && pairing.contacts.length > 1) return whichOfThem(task, added, pairing);
  if (isThere)
    return added[1] < half ? say`It ends at a number below ${half}.` : say`It ends at a number from ${half} on.`;
  return pairing.contacts.length > 1
    ? say`In its place one between ${pairingName(pairing)}.`
    : added[0] < half
      ? say`In its place one that begins at a number below ${half}.`
      : say`In its place one that begins at a number from ${half} on.`;
}

/** The same a step further, still without the edit itself: which way a dial goes, which end moves, which strands or which part of them; null where the next word is the whole of it. */
export function adviceCloser(task: Task, { links, dials }: Placement, edit: Placement): string | null {
  const gone = without(links, edit.links);
  const [added] = without(edit.links, links);
  const [turn] = turnsBetween(dials, edit.dials);
  if (turn !== undefined) {
    if (turn.name === 'cage')
      return edit.dials.cage === 0 ? null : turn.isUp ? say`A wider one was tried.` : say`A narrower one was tried.`;
    return turn.isUp ? say`Higher was tried.` : say`Lower was tried.`;
  }
  if (added === undefined) return null;
  const [old] = gone;
  const stays = gone.length === 1 ? old.find((end) => added.includes(end)) : undefined;
  if (stays === undefined) return newLinkCloser(task, added, gone);
  const [from, to] = [old, added].map((link) => link.find((end) => end !== stays)!);
  return to > from
    ? say`Its end at ${stays} stays; the other goes to a number above ${from}.`
    : say`Its end at ${stays} stays; the other goes to a number below ${from}.`;
}
