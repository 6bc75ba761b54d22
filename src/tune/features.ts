import { type Placement, type Task, withDials } from '../task/index.ts';
import type { DialGrid } from './dial-grid.ts';
import { type Screens, screensOf } from './screens.ts';
import type { Prior } from './surrogate.ts';

/** What a screen is believed to be worth before a run is made (share of the goals reached, for one unit of it), and how firmly. */
const BELIEFS: Readonly<Record<keyof Screens, readonly [mean: number, spread: number]>> = {
  native: [0.05, 0.1],
  strain: [-0.1, 0.1],
  loops: [0, 0.05],
  resistance: [-0.15, 0.2],
  reach: [-0.3, 0.3],
  enclosed: [-0.5, 0.5],
  freeHands: [-0.1, 0.1],
  crossings: [0, 0.1],
  nestings: [0, 0.1],
  paths: [0.03, 0.05],
};
const SCREEN_NAMES = Object.keys(BELIEFS) as (keyof Screens)[];
/** What one native pair, tied, is worth beside all that. */
const PAIR_SPREAD = 0.15;
/** What a dial at one of its values is worth: there may be a window outside of which nothing works. */
const DIAL_SPREAD = 0.3;
/** A protein has more contacts than can be told apart; the longest count. */
const MOST_PAIRS = 64;

/** How the features of a task's placements are made, and what is believed of them. */
export interface Features {
  readonly prior: Prior;
  of(placement: Placement): number[];
}

/** One, the screens, for each native pair whether it is tied, and for each value of each dial whether it stands there. */
export function featuresFor(task: Task, { names, values }: DialGrid): Features {
  const { n, contacts } = task.fold;
  const longest = [...contacts].sort((a, b) => b.j - b.i - (a.j - a.i) || a.i - b.i).slice(0, MOST_PAIRS);
  const place = new Map(longest.map(({ i, j }, k) => [i * n + j, k]));
  return {
    prior: {
      mean: [
        0.8,
        ...SCREEN_NAMES.map((name) => BELIEFS[name][0]),
        ...longest.map(() => 0),
        ...values.flat().map(() => 0),
      ],
      spread: [
        0.5,
        ...SCREEN_NAMES.map((name) => BELIEFS[name][1]),
        ...longest.map(() => PAIR_SPREAD),
        ...values.flat().map(() => DIAL_SPREAD),
      ],
    },
    of({ links, dials }) {
      const screens = screensOf(withDials(task, dials), links);
      const tied = new Array<number>(longest.length).fill(0);
      for (const [i, j] of links) {
        const k = place.get(i * n + j);
        if (k !== undefined) tied[k] = 1;
      }
      const stands = names.flatMap((name, d) => values[d].map((value) => (value === dials[name] ? 1 : 0)));
      return [1, ...SCREEN_NAMES.map((name) => screens[name]), ...tied, ...stands];
    },
  };
}
