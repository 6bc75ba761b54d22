import { placeBy, SCREEN_ORDERS, type ScreenName, type Screens, screensOf } from '../../../tune/index.ts';
import { createMemory } from '../../exhibit/memory.ts';
import { MOST_SETS } from './controls.ts';
import { type Correlation, correlate } from './model-correlation.ts';
import { FOLDS } from './model-folds.ts';
import type { Dot, Settings } from './model-worlds.ts';

/** Sets of before are the same in the next turn of the cloud. */
const remembered = createMemory<Screens>(MOST_SETS);

export const SCREEN_NAMES = Object.keys(SCREEN_ORDERS) as ScreenName[];

/** How good a cheap screen of the tuner is over the sets of a cloud. */
export interface ScreenSeen {
  readonly name: ScreenName;
  /** Of Q with the screen, more of it where the tuner thinks more is better. */
  readonly q: Correlation;
  /** Where it alone would have put the best set, of all; null before the best one is known. */
  readonly place: number | null;
}

/** What the tuner's screens say of the sets of a cloud, none of them having run anything. @param best the place of the best dot, or null */
export function seenBy({ fold, gain }: Settings, dots: readonly Dot[], best: number | null): ScreenSeen[] {
  // A floor of these towers is replaced by what it makes of what comes in: α = β = 1.
  const screened = { fold: FOLDS[fold].target, network: { gain, alpha: 1, beta: 1 } };
  const all = dots.map(({ links }) => remembered([fold, gain, links].join(' '), () => screensOf(screened, links)));
  const q = dots.map((dot) => dot.q);
  return SCREEN_NAMES.map((name) => ({
    name,
    q: correlate(
      q,
      all.map((screens) => SCREEN_ORDERS[name] * screens[name]),
    ),
    place: best === null ? null : placeBy(name, all, best),
  }));
}
