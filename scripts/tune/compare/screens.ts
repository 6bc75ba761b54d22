import { type Link, rankCorrelation, rankInterval, ranks } from '../../../src/links/index.ts';
import type { Pool } from '../../../src/pool/index.ts';
import { type LearnPart, learnJob } from '../../../src/task/index.ts';
import { shareInterval } from '../../../src/tune/entry.ts';
import { placeBy, SCREEN_ORDERS, type ScreenName, screensOf } from '../../../src/tune/index.ts';
import type { Trial } from './folds.ts';
import type { Measured } from './measured.ts';

/** Runs that a set must have to be told of. */
const LEAST_RUNS = 16;
const STARTS = 2;

export const SCREEN_TITLES: Readonly<Record<ScreenName, string>> = {
  resistance: 'least resistance',
  reach: 'contacts near in the graph',
  enclosed: 'fewest shut in',
  loops: 'most loop entropy',
  paths: 'largest path sums',
};

/** A set of links with what both worlds say of it. */
export interface Witness {
  readonly links: readonly Link[];
  readonly runs: number;
  /** Share of runs that fold, mean Q, and how healthy the gradient is: −|ln| of it relative to the output's. */
  readonly share: number;
  readonly q: number;
  readonly health: number;
}

/** What all measured sets of a fold say together. */
export interface Testimony {
  readonly trial: Trial;
  readonly sets: number;
  /** Rank correlation of mean Q and gradient health, with its 95 % interval. */
  readonly rho: number;
  readonly interval: readonly [number, number];
  readonly best: Witness;
  /** The place of the best set in the order of each screen, from 1; ties share the mean of theirs. */
  readonly places: Readonly<Record<ScreenName, number>>;
  /** The sets in which the two worlds differ most: one folds, the other hears. */
  readonly folds: Witness;
  readonly hears: Witness;
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Trains the networks of every set that was run often enough, and asks all of them. */
export async function testimony(trial: Trial, measured: Measured, pool: Pool): Promise<Testimony> {
  const { task } = trial;
  const sets = measured.all(trial).filter(({ q }) => q.length >= LEAST_RUNS);
  const jobs = sets.flatMap(({ links }) =>
    Array.from({ length: STARTS }, (_, start) => learnJob(task, links, start, { seed: 1 })),
  );
  const parts = await pool.run<LearnPart>(jobs);
  const witnesses = sets.map(
    ({ links, q }, k): Witness => ({
      links,
      runs: q.length,
      share: q.filter((value) => value >= task.goals.fold).length / q.length,
      q: mean(q),
      health: -Math.abs(mean(parts.slice(k * STARTS, (k + 1) * STARTS).map(({ logGradient }) => mean(logGradient)))),
    }),
  );
  const [qs, healths] = [witnesses.map(({ q }) => q), witnesses.map(({ health }) => health)];
  const rho = rankCorrelation(qs, healths);
  const sure = ({ share, runs }: Witness) => shareInterval(Math.round(share * runs), runs)[0];
  const top = (values: readonly number[]) => values.indexOf(Math.max(...values));
  const best = top(witnesses.map(sure));
  const screens = witnesses.map(({ links }) => screensOf(task, links));
  const names = Object.keys(SCREEN_ORDERS) as ScreenName[];
  const [byQ, byHealth] = [ranks(qs), ranks(healths)];
  return {
    trial,
    sets: sets.length,
    rho,
    interval: rankInterval(rho, sets.length),
    best: witnesses[best],
    places: Object.fromEntries(names.map((name) => [name, placeBy(name, screens, best)])) as Record<ScreenName, number>,
    folds: witnesses[top(byQ.map((place, k) => place - byHealth[k]))],
    hears: witnesses[top(byQ.map((place, k) => byHealth[k] - place))],
  };
}
