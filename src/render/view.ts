import type { LiveFrame } from '../game/index.ts';
import type { Link } from '../links/index.ts';

/** A picture of the live run. It reads the frame and the session, and owns no rule. */
export interface View {
  /** @param now milliseconds of the page's animation clock */
  draw(frame: LiveFrame, now: number): void;
  /** Takes its host's new size. */
  resize(): void;
  destroy(): void;
}

/** Where `link` stands among `links`, or −1. */
export function indexOfLink(links: readonly Link[], link: Link | null): number {
  if (link === null) return -1;
  for (let l = 0; l < links.length; l++) if (links[l][0] === link[0] && links[l][1] === link[1]) return l;
  return -1;
}
