import type { Box } from '../../../render/index.ts';
export interface Layout {
  readonly rod: Box;
  readonly profile: Box;
  readonly film: Box;
  readonly waves: Box;
  readonly chain: Box;
}

/**
 * Where everything stands, the same for paint and hand.
 * @param letter CSS pixels of one letter's height, 0 where no words are written
 */
export function layoutOn(width: number, height: number, letter: number): Layout {
  const side = letter === 0 ? 3 : 10;
  const words = 1.5 * letter;
  const [x, wide] = [side, width - 2 * side];
  const chain = letter === 0 ? 0 : height * 0.21;
  const room = height - chain - 3.2 * words - 2 * side;
  const box = (y: number, part: number): Box => ({ x, y, width: wide, height: room * part });
  const rod = box(side + words, letter === 0 ? 0.14 : 0.07);
  const profile = box(rod.y + rod.height + 6, letter === 0 ? 0.44 : 0.38);
  const film = box(profile.y + profile.height + (letter === 0 ? 4 : words), letter === 0 ? 0.36 : 0.26);
  const waves = box(film.y + film.height + words, letter === 0 ? 0 : 0.21);
  return { rod, profile, film, waves, chain: { x: 0, y: height - chain, width, height: chain } };
}

/** The temperatures that the profile shows: a little more than can be drawn. */
export const SHOWN = { from: -0.25, to: 1.15 } as const;

export const heightOf = ({ y, height }: Box, value: number): number => {
  const within = Math.min(Math.max(value, SHOWN.from), SHOWN.to);
  return y + height * (1 - (within - SHOWN.from) / (SHOWN.to - SHOWN.from));
};
export const valueAt = ({ y, height }: Box, at: number): number =>
  SHOWN.from + (1 - (at - y) / height) * (SHOWN.to - SHOWN.from);
