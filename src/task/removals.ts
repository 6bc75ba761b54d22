import { type Link, type LinkRules, validateLinks } from '../links/index.ts';
import type { Placement } from './task.ts';

/** A placement with links taken away, and those that are gone. */
interface Removal {
  readonly gone: readonly Link[];
  readonly edit: Placement;
}

/** What a placement is set beside to say what its links are worth: itself without each of them in turn, then without any; dials stay. */
export function removals({ links, dials }: Placement): Removal[] {
  const single = links.map(
    (gone): Removal => ({ gone: [gone], edit: { links: links.filter((link) => link !== gone), dials } }),
  );
  return links.length < 2 ? single : [...single, { gone: links, edit: { links: [], dials } }];
}

/** Those of them that are placements a player may make: what stands stays. */
export const allowedRemovals = (rules: LinkRules, placement: Placement): Removal[] =>
  removals(placement).filter(({ edit }) => validateLinks(rules, edit.links).length === 0);
