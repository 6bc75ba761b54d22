import { createRng, type Link, openingLinks, type Rng } from '../links/index.ts';
import type { Placement, Task } from '../task/index.ts';
import { checkRound } from './check.ts';
import { type DialGrid, dialGrid } from './dial-grid.ts';
import { type Entry, figureAtBest, figureOf, foldedOf, hopeOf, promiseOf, shareInterval } from './entry.ts';
import { featuresFor } from './features.ts';
import { rivalsOf } from './parts.ts';
import { allowedPairs, nativePairs, neighbours, placementName, randomSet, setsWithin } from './space.ts';
import { dotProduct, fitLikeliest, fitSurrogate, type Measured, type Posterior, type Prior } from './surrogate.ts';

/** Up to what measurements an entry is brought in a round. */
export interface Racer {
  readonly entry: number;
  readonly runs: number;
  readonly starts: number;
}

/** A round: new sets, and who races how far. */
export interface Round {
  readonly fresh: readonly Placement[];
  readonly racers: readonly Racer[];
}

/** What a plan depends on. */
export interface Search {
  readonly task: Task;
  readonly seed: number;
  /** Runs of a set that stays in the race to the end. */
  readonly replicas: number;
  /** How many sets are tried, 1: see the schedule. */
  readonly effort: number;
  readonly isExhaustive: boolean;
  readonly entries: readonly Entry[];
  /** Rounds begun. */
  readonly round: number;
}

/** Spaces up to this size are searched through. */
const EXHAUSTIVE = 2_000;
const FIRST_RUNS = 8;
/** Starts of a set that stays in the race to the end. */
const FULL_STARTS = 8;

/**
 * Rounds where the space is large: new sets that enter with 8 runs and a start, of how many of the best the parts enter too, and how many of
 * all are kept, and brought to how many runs and starts. The last row's runs are the search's replicas, which no row exceeds. A check of
 * whoever leads follows.
 */
export const SCHEDULE = [
  { fresh: 32, parts: 0, kept: 0, runs: 8, starts: 1 },
  { fresh: 16, parts: 0, kept: 8, runs: 16, starts: 1 },
  { fresh: 16, parts: 0, kept: 8, runs: 24, starts: 1 },
  { fresh: 16, parts: 0, kept: 8, runs: 32, starts: 2 },
  { fresh: 0, parts: 4, kept: 8, runs: 32, starts: 4 },
  { fresh: 0, parts: 0, kept: 6, runs: 96, starts: 4 },
  { fresh: 0, parts: 0, kept: 4, runs: Number.POSITIVE_INFINITY, starts: FULL_STARTS },
] as const;

/** Sets that fold best get so many starts before their network counts against them: of one or two, luck would choose. So many sets a round. */
const FAIR_STARTS = 4;
const FAIR_SETS = 6;

/** Work of the screens: sets looked at fall with n³, the cost of one inverse. */
const SCREEN_WORK = 1.5e7;
const screened = (n: number) => Math.min(1_500, Math.max(150, Math.round(SCREEN_WORK / (n * n * n))));
/** Of so many sets that are looked at one is chosen, at least. */
const CHOICE = 4;
/** Sets whose neighbours are looked at. */
const PARENTS = 6;
/** Where all sets are tried, so many of the best are brought to the end first, to have something to beat. */
const LEADERS = 4;

/** Native pairs that may be tied; where there are none, all pairs. What stands is no choice. */
function likelyPairs(task: Task): Link[] {
  const native = nativePairs(task);
  return native.length > 0 ? native : allowedPairs(task.rules);
}

/** Sets to choose new ones from: native ones of all sizes, most of them as large as allowed, and a few of any pairs. */
function likelySets(task: Task, count: number, rng: Rng): Link[][] {
  const { rules } = task;
  const pairs = likelyPairs(task);
  const all = allowedPairs(rules);
  const sets = setsWithin(rules, pairs, count) ?? [
    [...openingLinks(rules)],
    ...Array.from({ length: count }, (_, k) => randomSet(rules, pairs, rules.budget - (k % 8 === 0 ? 1 : 0), rng)),
  ];
  for (let k = 0; k < count / 10; k += 1) sets.push(randomSet(rules, all, rules.budget, rng));
  return sets;
}

/** Each of the sets with dials: at every place of the grid where that makes no more than `most`, else at a random one. */
function dialled(sets: readonly Link[][], grid: DialGrid, most: number, rng: Rng): Placement[] {
  if (sets.length * grid.size <= most) {
    const places = Array.from({ length: grid.size }, (_, k) => grid.at(k));
    return sets.flatMap((links) => places.map((dials) => ({ links, dials })));
  }
  return sets.map((links) => ({ links, dials: grid.at(grid.size > 1 ? rng.int(grid.size) : 0) }));
}

/** What is one edit away: a dial at another of its values, or another set of links at the same dials. */
function around({ rules }: Task, { links, dials }: Placement, pairs: readonly Link[], grid: DialGrid): Placement[] {
  return [
    ...grid.around(dials).map((turned) => ({ links, dials: turned })),
    ...neighbours(rules, links, pairs).map((near) => ({ links: near, dials })),
  ];
}

/** Placements that were not tried, each once. */
function untried(placements: readonly Placement[], entries: readonly Entry[]): Placement[] {
  const seen = new Set(entries.map(placementName));
  return placements.filter((placement) => {
    const name = placementName(placement);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The order of entries by a figure, best first; of equals the one tried first. */
function bestFirst(entries: readonly Entry[], of: (entry: Entry) => number): number[] {
  const values = entries.map(of);
  return entries.map((_, k) => k).sort((a, b) => values[b] - values[a] || a - b);
}

/** Error of what one run promises, and how far sets may lie about any line. */
const RUN_NOISE = 0.3;
const MISFITS = [0.05, 0.1, 0.2];

/** One choice in so many is made by the belief as it was stated. */
const OPEN_MINDED = 4;

/** Two ways to believe: as widely as is stated, and as widely as the measurements bear out. */
export interface Belief {
  readonly stated: Posterior;
  readonly learnt: Posterior;
}

/**
 * What a search believes after measurements. Of how much features matter it first thinks far too much: drawn from so wide a belief, choices
 * are luck. A belief that was narrowed on likely sets alone says nothing of unlikely ones, so the stated one keeps a say.
 */
const believed = (prior: Prior, measured: Measured): Belief => ({
  stated: fitSurrogate(prior, measured),
  learnt: fitLikeliest(prior, measured, MISFITS),
});

/** New placements: for each one, weights are drawn from what is believed by now, and the one that is best by them is taken (Thompson 1933). */
export function proposals(
  { task, entries }: Pick<Search, 'task' | 'entries'>,
  grid: DialGrid,
  count: number,
  rng: Rng,
  believe = believed,
): Placement[] {
  const pairs = likelyPairs(task);
  const parents = bestFirst(entries, (entry) => promiseOf(entry, task.goals)).slice(0, PARENTS);
  const near = parents.flatMap((k) => around(task, entries[k], pairs, grid));
  const features = featuresFor(task, grid);
  const looked = Math.max(screened(task.fold.n), CHOICE * count);
  const likely = dialled(likelySets(task, looked, rng), grid, looked, rng);
  const left = untried([...near.slice(0, looked), ...likely], entries).map((placement) => ({
    placement,
    features: features.of(placement),
  }));
  const measured = entries.filter(({ q }) => q.length > 0);
  const belief = believe(features.prior, {
    rows: measured.map(features.of),
    values: measured.map((entry) => promiseOf(entry, task.goals)),
    noises: measured.map(({ q }) => RUN_NOISE / Math.sqrt(q.length)),
  });
  const chosen: Placement[] = [];
  while (chosen.length < count && left.length > 0) {
    const weights = (chosen.length % OPEN_MINDED === OPEN_MINDED - 1 ? belief.stated : belief.learnt).draw(rng);
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [k, one] of left.entries()) {
      const value = dotProduct(weights, one.features);
      if (value > most) [best, most] = [k, value];
    }
    chosen.push(left[best].placement);
    left.splice(best, 1);
  }
  return chosen;
}

/** All sets of links at all places of the dial grid, where they are few enough to try them all; else null. */
export function wholeSpace(task: Pick<Task, 'rules' | 'dials'>): Placement[] | null {
  const grid = dialGrid(task);
  const sets = setsWithin(task.rules, allowedPairs(task.rules), Math.floor(EXHAUSTIVE / grid.size));
  return sets?.flatMap((links) => Array.from({ length: grid.size }, (_, k) => ({ links, dials: grid.at(k) }))) ?? null;
}

/** Where all sets are tried, only one that can no longer be best is let go, so that the answer is that of all runs of all sets. */
function exhaustiveRound(search: Search): Round {
  const { task, entries, round, replicas } = search;
  const first = Math.min(FIRST_RUNS, replicas);
  if (round === 0) {
    const fresh = wholeSpace(task) ?? [];
    return { fresh, racers: fresh.map((_, entry) => ({ entry, runs: first, starts: 1 })) };
  }
  const isDone = ({ q, starts }: Entry) => q.length >= replicas && starts.length >= FULL_STARTS;
  const full = { runs: replicas, starts: FULL_STARTS };
  if (round === 1) {
    const order = bestFirst(entries, (entry) => promiseOf(entry, task.goals));
    return { fresh: [], racers: order.slice(0, LEADERS).map((entry) => ({ entry, ...full })) };
  }
  const toBeat = Math.max(...entries.filter(isDone).map(figureOf));
  const left = entries.flatMap((entry, k) =>
    !isDone(entry) && figureAtBest(entry, replicas, FULL_STARTS) >= toBeat ? [k] : [],
  );
  if (left.length === 0) return checkRound(search, full);
  const runs = Math.min(replicas, first * 2 ** (round - 1));
  const starts = Math.min(FULL_STARTS, 2 ** (round - 1));
  return { fresh: [], racers: left.map((entry) => ({ entry, runs, starts })) };
}

/** Those that fold best whose network had few starts, as long as they could beat the leader with a network that learns. */
function fewStarts({ task, entries }: Search, leader: number): number[] {
  return bestFirst(entries, (entry) => promiseOf({ ...entry, starts: [] }, task.goals))
    .slice(0, 2 * FAIR_SETS)
    .filter((k) => {
      const { starts, folded } = entries[k];
      const [, hope] = shareInterval(foldedOf(entries[k]), folded.length);
      return starts.length < FAIR_STARTS && hope >= figureOf(entries[leader]);
    })
    .slice(0, FAIR_SETS);
}

/** New sets of a round: what is believed to be good, or, when enough was tried, parts of the best and no links. */
function freshSets(search: Search, { fresh, parts }: (typeof SCHEDULE)[number], order: readonly number[]): Placement[] {
  const { task, seed, effort, round, entries } = search;
  if (fresh > 0) return proposals(search, dialGrid(task), Math.ceil(fresh * effort), createRng(seed).fork(round));
  return untried(
    order.slice(0, parts).flatMap((k) => rivalsOf(task, entries[k])),
    entries,
  );
}

function scheduledRound(search: Search): Round {
  const { task, entries, round, replicas, effort } = search;
  const row = SCHEDULE[round];
  if (row === undefined) return checkRound(search, { runs: replicas, starts: FULL_STARTS });
  const order = bestFirst(entries, (entry) => promiseOf(entry, task.goals));
  const fresh = freshSets(search, row, order);
  const leader = bestFirst(entries, figureOf)[0];
  const isLate = row.fresh === 0;
  const kept = order
    .slice(0, isLate ? row.kept : Math.ceil(row.kept * effort))
    .filter((k) => !isLate || k === leader || hopeOf(entries[k]) >= figureOf(entries[leader]));
  const heard = round === 0 ? [] : fewStarts(search, leader).filter((k) => !kept.includes(k));
  const runs = Math.min(row.runs, replicas);
  const starts = (k: number) => Math.max(row.starts, heard.includes(k) ? FAIR_STARTS : 0);
  return {
    fresh,
    racers: [
      ...kept.map((entry) => ({ entry, runs, starts: starts(entry) })),
      ...heard.map((entry) => ({ entry, runs: 0, starts: FAIR_STARTS })),
      ...fresh.map((_, k) => ({ entry: entries.length + k, runs: Math.min(FIRST_RUNS, replicas), starts: 1 })),
    ],
  };
}

/** The next round of a search, from what is known by now; without racers when it is over. */
export function nextRound(search: Search): Round {
  return search.isExhaustive ? exhaustiveRound(search) : scheduledRound(search);
}
