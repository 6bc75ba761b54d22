import type { LinkIntents, PictureOptions } from '../../../src/render/index.ts';

/** A picture in the gallery: opened alone in a host of each size, and drawn with data that never change. */
export interface Piece {
  readonly name: string;
  /** Widths and heights, CSS pixels. */
  readonly sizes: readonly (readonly [number, number])[];
  /**
   * @param tell hears every intent as a line of words, for tests
   * @returns how to draw one frame
   */
  open(host: HTMLElement, options: PictureOptions, tell: (intent: string) => void): Promise<(now: number) => void>;
}

/** Intents that are only told: the gallery has no page behind it. */
export function toldIntents(tell: (intent: string) => void): LinkIntents {
  return {
    link: (a, b) => tell(`link ${a}-${b}`),
    cut: ([a, b]) => tell(`cut ${a}-${b}`),
    hover: ({ node, link }) => tell(`hover ${node ?? 'nothing'}${link === null ? '' : ` ${link.join('-')}`}`),
    choose: (node) => tell(`choose ${node ?? 'nothing'}`),
    aim: (a, b) => ({ words: `${a}–${b}`, refused: false }),
  };
}
