import { GRADIENT_BANDS } from '../../../network/index.ts';
import { CHAPTERS, type Level } from '../../../task/index.ts';

/** From here on a gradient, relative to the output's, is no longer healthy: it explodes. */
export const EXPLODING = GRADIENT_BANDS.find(({ name }) => name === 'healthy')!.below;

/** The first chapters have plain networks only, whose gradient fades; from the third on it may grow as well. */
const PLAIN_CHAPTERS = 2;
const PLAIN_RANGE = [1e-4, 1] as const;
const RANGE = [1e-4, 1e2] as const;

/** The ends of the tower's scale: the same on all levels of the first chapters, and on all others, so that widths can be compared. */
export function gradientRange({ chapter }: Level): readonly [number, number] {
  const place = CHAPTERS.findIndex(({ key }) => key === chapter);
  return place >= 0 && place < PLAIN_CHAPTERS ? PLAIN_RANGE : RANGE;
}
