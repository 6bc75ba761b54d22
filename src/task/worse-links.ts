import { clearRise, hasLink, type Link, type LinkRules, removeLink, sameLinks } from '../links/index.ts';

/** A placement that was judged before with the dials where they stand now, and how many of its runs folded. */
export interface Tried {
  readonly links: readonly Link[];
  readonly foldedRuns: number;
  readonly runs: number;
}

/**
 * Links with which clearly fewer runs folded than without them: made in addition to what was there or, where all links that a level allows
 * are in use, in the place of one of those that are placed now.
 */
export function worseLinks({ budget }: LinkRules, now: Tried, before: readonly Tried[]): Link[] {
  const all = [...before, now];
  return before.flatMap((tried) =>
    tried.links.filter((link) => {
      const kept = removeLink(tried.links, link);
      const isSwap = ({ links }: Tried) =>
        links.length === budget &&
        tried.links.length === budget &&
        !hasLink(links, link) &&
        kept.every((other) => hasLink(links, other));
      return all.some(
        (base) =>
          (sameLinks(base.links, kept) || (base === now && isSwap(base))) &&
          clearRise([base.foldedRuns, base.runs], [tried.foldedRuns, tried.runs]) < 0,
      );
    }),
  );
}
