import type { LinkIntents } from './picture.ts';

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

/** Aims at another node, or at none; the words are only asked for when the node changes. */
export function aimAt(aim: LinkAim, to: number | null, words: LinkIntents['aim']): void {
  if (to === aim.to) return;
  aim.to = to;
  if (to === null) clearWords(aim);
  else Object.assign(aim, words(aim.from, to));
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
export function followChosen(
  aim: LinkAim,
  chosen: number | null,
  hovered: number | null,
  words: LinkIntents['aim'],
): LinkAim {
  if (chosen === null || hovered === null || chosen === hovered) {
    if (aim.kind !== 'none') clearAim(aim);
    return aim;
  }
  if (aim.from !== chosen) {
    clearAim(aim);
    aim.from = chosen;
  }
  aim.kind = 'link';
  aimAt(aim, hovered, words);
  return aim;
}
