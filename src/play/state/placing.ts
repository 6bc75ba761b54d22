import { type History, remember } from '../../kit/index.ts';
import {
  addLink,
  checkLink,
  checkRemoval,
  type Link,
  type LinkRules,
  normalizeLink,
  removeLink,
} from '../../links/index.ts';
import { isSamePlacement, type Placement } from '../../task/index.ts';

/** A placement, with those that undo and redo lead to. */
export type Placing = History<Placement>;

/** The placing after an edit; the same object when nothing changes. An edit forgets what was undone. */
export const edit = (placing: Placing, { links, dials }: Placement): Placing =>
  isSamePlacement(placing.now, { links, dials }) ? placing : remember(placing, { links, dials });

const distance = (a: Link, b: Link) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

/** Links with some of them gone, or why one of them has to stay. */
function without(rules: LinkRules, links: readonly Link[], gone: readonly Link[]): readonly Link[] | string {
  let rest = links;
  for (const link of gone) {
    const problem = checkRemoval(rules, rest, link);
    if (problem !== null) return problem.message;
    rest = removeLink(rest, link);
  }
  return rest;
}

/**
 * Links with (a, b) added. Where an end is taken, the links there give way; where all links are in use, the one most like it that may go
 * does, or, where the rope is too short for that, the next. A link that stands and may not be moved gives no way.
 *
 * @returns the new links and those that gave way, or why the link may not be made at all
 */
export function linkInstead(
  rules: LinkRules,
  links: readonly Link[],
  a: number,
  b: number,
): { ok: true; links: readonly Link[]; replaced: readonly Link[] } | { ok: false; reason: string } {
  const link = normalizeLink(a, b);
  const problem = checkLink(rules, links, a, b);
  if (problem === null) {
    const added = addLink(rules, links, a, b);
    return added.ok ? { ok: true, links: added.links, replaced: [] } : { ok: false, reason: added.problem.message };
  }
  if (problem.kind !== 'valence' && problem.kind !== 'over-budget') return { ok: false, reason: problem.message };
  const taken = links.filter((other) => other.includes(a) || other.includes(b));
  const nearest = links
    .filter((other) => checkRemoval(rules, links, other) === null)
    .sort((one, other) => distance(one, link) - distance(other, link));
  const choices = taken.length > 0 ? [taken] : nearest.map((other) => [other]);
  let reason: string | null = null;
  for (const replaced of choices) {
    const kept = without(rules, links, replaced);
    const added = typeof kept === 'string' ? kept : addLink(rules, kept, a, b);
    if (typeof added !== 'string' && added.ok) return { ok: true, links: added.links, replaced };
    reason ??= typeof added === 'string' ? added : added.problem.message;
  }
  return { ok: false, reason: reason ?? problem.message };
}

/** Whether one more link may come beside those there are, or only in the place of one of them; null where neither may. */
export function roomFor(rules: LinkRules, links: readonly Link[]): 'beside' | 'instead' | null {
  if (links.length < rules.budget) return 'beside';
  return links.some((link) => checkRemoval(rules, links, link) === null) ? 'instead' : null;
}
