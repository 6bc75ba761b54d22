import { checkLink, distanceSaved, type Link, type LinkRules, normalizeLink } from '../links/index.ts';

/** A link that is being made: its first end, where its second end would be, and what that would do. */
export interface LinkAim {
  kind: 'none' | 'link' | 'grab';
  from: number;
  /** The node aimed at, or null. */
  to: number | null;
  /** The pointer, CSS pixels; meaningful while `to` is null. */
  x: number;
  y: number;
  /** What the link would do, or why it may not be; empty while nothing is aimed at. */
  words: string;
  refused: boolean;
}

export function createAim(): LinkAim {
  return { kind: 'none', from: -1, to: null, x: 0, y: 0, words: '', refused: false };
}

/** What a link between two nodes would do ("saves 10") or the rule it breaks, in a player's words. */
export function previewWords(
  rules: LinkRules,
  links: readonly Link[],
  a: number,
  b: number,
): { words: string; refused: boolean } {
  const problem = checkLink(rules, links, a, b);
  if (problem !== null) return { words: problem.message, refused: true };
  const link = normalizeLink(a, b);
  return { words: `${link[0]}–${link[1]} saves ${distanceSaved(rules.n, links, link)}`, refused: false };
}

/** Aims at another node, or at none; the words are only worked out when the node changes. */
export function aimAt(aim: LinkAim, to: number | null, rules: LinkRules, links: readonly Link[]): void {
  if (to === aim.to) return;
  aim.to = to;
  if (to === null) clearWords(aim);
  else Object.assign(aim, previewWords(rules, links, aim.from, to));
}

export function clearAim(aim: LinkAim): void {
  aim.kind = 'none';
  aim.from = -1;
  aim.to = null;
  clearWords(aim);
}

function clearWords(aim: LinkAim): void {
  aim.words = '';
  aim.refused = false;
}

/** The link that a tap or a key would make now: from the end that is chosen to the node that is pointed at. */
export function followPending(
  aim: LinkAim,
  pending: number | null,
  hovered: number | null,
  rules: LinkRules,
  links: readonly Link[],
): LinkAim {
  if (pending === null || hovered === null || pending === hovered) {
    if (aim.kind !== 'none') clearAim(aim);
    return aim;
  }
  if (aim.from !== pending) {
    clearAim(aim);
    aim.from = pending;
  }
  aim.kind = 'link';
  aimAt(aim, hovered, rules, links);
  return aim;
}
