import type { Link } from '../../links/index.ts';
import type { ThemeName } from './theme.ts';

/** What is pointed at. A node is a bead, a floor, or a row and column of the map. */
export interface Hover {
  readonly node: number | null;
  readonly link: Link | null;
}

/** What links are there, and what a hand is about to do with them. */
export interface LinkState {
  readonly links: readonly Link[];
  /** Those that stood before any was made bear a mark where they are among the links; none, unless said. */
  readonly standing?: readonly Link[];
  readonly hover: Hover;
  /** The first end of a link that waits for its second. */
  readonly chosen: number | null;
  /** May links be drawn and cut now? */
  readonly canLink: boolean;
}

/** What a link from one node to another would do, in words; or, refused, why it may not be. */
export interface AimWords {
  readonly words: string;
  readonly refused: boolean;
}

/** What a hand wants of a picture; the page decides what becomes of it. */
export interface LinkIntents {
  link(a: number, b: number): void;
  cut(link: Link): void;
  hover(hover: Hover): void;
  /** Holds a first end, or lets go of it. */
  choose(node: number | null): void;
  aim(a: number, b: number): AimWords;
}

export interface PictureOptions {
  readonly theme: ThemeName;
  /** While true nothing pulses, glides or shakes. Asked every frame. */
  readonly calm: () => boolean;
}

/** Where a chain's run stands. Misfolded sits in a wrong shape, unfolded never settled. */
export type ChainOutcome = 'folded' | 'misfolded' | 'unfolded';

/** A picture: it draws the data it is given, and owns no rule. */
export interface Picture<Data> {
  /** @param now milliseconds of the page's animation clock */
  draw(data: Data, now: number): void;
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
