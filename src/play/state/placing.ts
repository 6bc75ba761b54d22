import { type History, remember } from '../../kit/index.ts';
import {
  addLink,
  checkLink,
  type Link,
  type LinkRules,
  normalizeLink,
  removeLink,
  sameLinks,
} from '../../links/index.ts';
import { type Placement, sameDials } from '../../task/index.ts';

/** A placement, with those that undo and redo lead to. */
export type Placing = History<Placement>;

export const isSamePlacement = (a: Placement, b: Placement): boolean =>
  sameLinks(a.links, b.links) && sameDials(a.dials, b.dials);

/** The placing after an edit; the same object when nothing changes. An edit forgets what was undone. */
export const edit = (placing: Placing, { links, dials }: Placement): Placing =>
  isSamePlacement(placing.now, { links, dials }) ? placing : remember(placing, { links, dials });

const distance = (a: Link, b: Link) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

/**
 * Links with (a, b) added. Where an end is taken, the links there give way; where all links are in use, the one most like it does.
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
  const replaced = links.filter((other) => other.includes(a) || other.includes(b));
  if (replaced.length === 0) {
    if (links.length === 0) return { ok: false, reason: problem.message };
    replaced.push(
      links.reduce((nearest, other) => (distance(other, link) < distance(nearest, link) ? other : nearest)),
    );
  }
  const kept = replaced.reduce<readonly Link[]>((rest, other) => removeLink(rest, other), links);
  const added = addLink(rules, kept, a, b);
  return added.ok ? { ok: true, links: added.links, replaced } : { ok: false, reason: added.problem.message };
}
