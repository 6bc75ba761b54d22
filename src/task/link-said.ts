import { pairIndex } from '../chain/index.ts';
import { clearRise, hasLink, type Link, sameLinks } from '../links/index.ts';
import { touches } from './link-effects.ts';
import type { Measurement } from './measure.ts';
import type { Outcome } from './outcome.ts';
import type { Task } from './task.ts';

/** What a placement, or the same with a link cut, came to. */
export interface Came {
  readonly measured: Measurement;
  readonly outcome: Outcome;
}

/** The same placement and seed with one of its links cut. */
export interface Cut extends Came {
  readonly cut: Link | null;
}

/** A link that met in no more than this share of the looks of a run's last quarter had not closed: one that has closes for good. */
const MET_BY_CHANCE = 0.1;
/** Runs that a link was open in are spoken of where they are this share of those that failed, and at least so many. */
const OPEN_SHARE = 0.25;
const OPEN_LEAST = 2;

/** Runs in which a link was still open, and how many of them did not fold. */
export interface Open {
  readonly open: number;
  readonly failed: number;
}

/** In how many runs a link was still open when they ended. */
export function openRuns({ fold: { n } }: Task, [i, j]: Link, { measured, outcome: { runStates } }: Came): Open {
  const pair = pairIndex(n, i, j);
  const ends = runStates.filter((_, k) => {
    const { fault, contacts } = measured.runs[k];
    return fault === null && contacts[pair] <= MET_BY_CHANCE;
  });
  return { open: ends.length, failed: ends.filter((state) => state !== 'folded').length };
}

/** The same where it is often enough to be why runs failed; else null. */
function openOf(task: Task, link: Link, whole: Came): Open | null {
  const { runs, folded } = whole.outcome;
  const { open, failed } = openRuns(task, link, whole);
  const isMany = failed >= Math.max(OPEN_LEAST, OPEN_SHARE * (runs - folded));
  const [closed, closedFailed] = [runs - open, runs - folded - failed];
  return isMany && failed * closed >= closedFailed * open ? { open, failed } : null;
}

/**
 * What a verdict on a chain may say of a link that is placed. All sentences about a link's part are made from this, so that none of them
 * contradicts another: of a link that hurts, that stayed open or that is not needed nobody says that it ties strands, and none that helps is called wrong.
 */
export interface LinkSaid {
  /** Whether more runs fold without it, by more than chance, or fewer; neither is said before it was cut. */
  readonly effect: 'hurts' | 'helps' | null;
  readonly open: Open | null;
  /** That it holds its strands together. */
  readonly ties: boolean;
  /** That its beads should not meet. */
  readonly isStray: boolean;
}

export function linkSaid(task: Task, link: Link, whole: Came, cuts: readonly Cut[]): LinkSaid {
  const cut = cuts.find((each) => each.cut !== null && sameLinks([each.cut], [link]));
  const { folded, runs } = whole.outcome;
  const rise = cut === undefined ? 0 : clearRise([folded, runs], [cut.outcome.folded, runs]);
  const effect = rise > 0 ? 'hurts' : rise < 0 ? 'helps' : null;
  const open = openOf(task, link, whole);
  const isNeedless = cut !== undefined && cut.outcome.folded > folded;
  const isNative = touches(task, link);
  return {
    effect,
    open,
    ties: isNative && hasLink(whole.measured.links, link) && effect !== 'hurts' && open === null && !isNeedless,
    isStray: !isNative && effect !== 'helps',
  };
}
