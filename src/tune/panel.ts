import { squaredDistance } from '../chain/index.ts';
import {
  addLink,
  distanceSaved,
  type Link,
  meanEffectiveResistance,
  openingLinks,
  type Rng,
  randomLinks,
  removeLink,
} from '../links/index.ts';
import { type Dials, fitDials, linkEffects, type Task } from '../task/index.ts';
import { nativePairs, randomSet } from './space.ts';

/** A player who knows one rule, and places as many links by it as the budget allows. */
export interface Rule {
  /** The rule in a few words, as tables name it. */
  readonly title: string;
  /** Whether the links are drawn at random. */
  readonly isDrawn?: true;
  /** The links; `rng` is for those who draw them. The task has its dials set. */
  links(task: Task, rng: Rng): Link[];
}

const span = ([i, j]: Link) => j - i;
const byName = (a: Link, b: Link) => a[0] - b[0] || a[1] - b[1];

/** What a link costs a rule: of two links the first figure that differs decides. */
type Cost = readonly number[];

function byCost(a: Cost, b: Cost): number {
  const at = a.findIndex((value, k) => Math.abs(value - b[k]) > 1e-9);
  return at < 0 ? 0 : a[at] - b[at];
}

/** What a rule leaves of the links that stand: it moves as many as it may, those that cost it the most. */
function kept({ rules }: Task, cost: (link: Link, others: readonly Link[]) => Cost): Link[] {
  const links = openingLinks(rules);
  const costs = new Map(links.map((link) => [link, cost(link, removeLink(links, link))]));
  return [...links]
    .sort((a, b) => byCost(costs.get(a)!, costs.get(b)!) || byName(a, b))
    .slice(0, links.length - (rules.standing?.moves ?? 0))
    .sort(byName);
}

/** Takes the pairs one by one as they come, beside links that are there, where the rules still allow it. */
function inTurn({ rules }: Task, there: Link[], pairs: readonly Link[]): Link[] {
  let links = there;
  for (const [i, j] of pairs) {
    const added = addLink(rules, links, i, j);
    if (added.ok) links = added.links;
  }
  return links;
}

/** Native pairs, those with the least `cost` first; of equals the one with the lower index. */
const nativeBy = (cost: (pair: Link, task: Task) => number) => (task: Task) =>
  inTurn(
    task,
    kept(task, (link) => [cost(link, task)]),
    nativePairs(task).sort((a, b) => cost(a, task) - cost(b, task) || byName(a, b)),
  );

/** Each time the pair with the least cost beside the links that are there; native pairs, where no others are given. */
export function stepwise(
  task: Task,
  cost: (links: readonly Link[], pair: Link) => Cost,
  pairs: readonly Link[] = nativePairs(task),
): Link[] {
  let links = kept(task, (link, others) => cost(others, link));
  for (;;) {
    const choices = pairs.flatMap((pair) => {
      const added = addLink(task.rules, links, pair[0], pair[1]);
      return added.ok ? [{ links: added.links, pair, cost: cost(links, pair) }] : [];
    });
    if (choices.length === 0) return links;
    choices.sort((a, b) => byCost(a.cost, b.cost) || byName(a.pair, b.pair));
    links = choices[0].links;
  }
}

/** The set of native pairs that together span the most bonds. */
function mostSpan(task: Task): Link[] {
  const pairs = nativePairs(task).sort((a, b) => span(b) - span(a) || byName(a, b));
  let best: { links: Link[]; sum: number } = { links: [], sum: 0 };
  const extend = (links: Link[], sum: number, from: number) => {
    if (sum > best.sum) best = { links, sum };
    for (let k = from; k < pairs.length; k += 1) {
      // Those that follow span no more than this one.
      if (sum + (task.rules.budget - links.length) * span(pairs[k]) <= best.sum) return;
      const added = addLink(task.rules, links, pairs[k][0], pairs[k][1]);
      if (added.ok) extend(added.links, sum + span(pairs[k]), k + 1);
    }
  };
  const there = kept(task, (link) => [-span(link)]);
  best.links = there;
  extend(there, 0, 0);
  return best.links;
}

/** The chain in as many equal stretches as there are links; each gets the native pair whose ends lie nearest to the stretch's. */
function evenly(task: Task): Link[] {
  const { n, budget } = task.rules;
  const stretches = Array.from({ length: budget }, (_, k) => {
    const [from, to] = [(k * n) / budget, ((k + 1) * n) / budget - 1];
    return ([i, j]: Link) => Math.abs(i - from) + Math.abs(j - to);
  });
  let links = kept(task, (link) => [Math.min(...stretches.map((off) => off(link)))]);
  for (const off of stretches) {
    for (const [i, j] of nativePairs(task).sort((a, b) => off(a) - off(b) || byName(a, b))) {
      const added = addLink(task.rules, links, i, j);
      if (!added.ok) continue;
      links = added.links;
      break;
    }
  }
  return links;
}

/** The middle of some beads in the target, b. */
const middleOf = ({ fold: { dimension, points } }: Task, beads: readonly number[]): number[] =>
  Array.from({ length: dimension }, (_, axis) =>
    beads.reduce((sum, bead) => sum + points[bead * dimension + axis] / beads.length, 0),
  );

const squaredBetween = (a: readonly number[], b: readonly number[]) =>
  squaredDistance(Float64Array.of(...a, ...b), a.length, 0, 1);

/** Squared distance in the target between the middle of a pair and the middle of the fold. */
export function offCentre(pair: Link, task: Task): number {
  const all = Array.from({ length: task.fold.n }, (_, bead) => bead);
  return squaredBetween(middleOf(task, all), middleOf(task, pair));
}

/** How far apart the middles of two pairs lie in the target, b. */
export const pictureDistance = (task: Task, a: Link, b: Link): number =>
  Math.sqrt(squaredBetween(middleOf(task, a), middleOf(task, b)));

/** Middles of pairs as near as this lie at one place of the picture; an eye that draws takes less or more for it. */
const ONE_PLACE = 3;
const ONE_PLACE_DRAWN: readonly number[] = [2, 3, 4];
/** Steps by which such an eye takes a pair to save more than it does, at most: between neighbours of one ladder lie two. */
const MISREAD = 4;

const saves = (task: Task, links: readonly Link[], pair: Link) => distanceSaved(task.rules.n, links, pair);

/** The pair that saves most; then each time the one that saves most beside the links that are there, elsewhere in the picture. */
const spread = (task: Task) =>
  stepwise(task, (links, pair) => [
    links.some((link) => pictureDistance(task, link, pair) < ONE_PLACE) ? 1 : 0,
    -saves(task, links, pair),
  ]);

/** The same, where elsewhere means that no end lies next to a bead that is tied. */
const apart = (task: Task) =>
  stepwise(task, (links, pair) => [
    links.some((link) => link.some((end) => pair.some((other) => Math.abs(end - other) < 2))) ? 1 : 0,
    -saves(task, links, pair),
  ]);

/** The same at a glance, which measures neither exactly: nearer than that only where nothing else is left. */
function glance(task: Task, rng: Rng): Link[] {
  const widest = rng.int(ONE_PLACE_DRAWN.length);
  const misread = new Map(nativePairs(task).map((pair) => [pair.join(), MISREAD * rng.uniform()]));
  const places = ONE_PLACE_DRAWN.slice(0, widest + 1);
  return stepwise(task, (links, pair) => [
    places.filter((least) => links.some((link) => pictureDistance(task, link, pair) < least)).length,
    -saves(task, links, pair) - (misread.get(pair.join()) ?? 0),
  ]);
}

export const RULES = [
  'random',
  'native',
  'longest',
  'shortest',
  'middle',
  'centre',
  'even',
  'resistance',
  'order',
  'preview',
  'spread',
  'apart',
  'glance',
] as const;
export type RuleName = (typeof RULES)[number];

/** Players who are one eye, measured in three ways: beside the others they would count three times for a level. */
export const EYES: readonly RuleName[] = ['spread', 'apart', 'glance'];

/** The panel that says whether a level can be won without looking at it. */
export const PANEL: Readonly<Record<RuleName, Rule>> = {
  random: { title: 'random pairs', isDrawn: true, links: ({ rules }, rng) => randomLinks(rules, rules.budget, rng) },
  native: {
    title: 'random native pairs',
    isDrawn: true,
    links: (task, rng) => randomSet(task.rules, nativePairs(task), task.rules.budget, rng),
  },
  longest: { title: 'native pairs, longest first', links: nativeBy((pair) => -span(pair)) },
  shortest: { title: 'native pairs, shortest first', links: nativeBy(span) },
  middle: {
    title: 'nearest to the middle of the chain',
    links: nativeBy(([i, j], { rules: { n } }) => Math.abs(i + j - (n - 1))),
  },
  centre: { title: 'nearest to the centre of the fold', links: nativeBy(offCentre) },
  even: { title: 'evenly spaced', links: evenly },
  resistance: {
    title: 'least effective resistance',
    links: (task) => stepwise(task, (links, pair) => [meanEffectiveResistance(task.rules.n, [...links, pair])]),
  },
  order: { title: 'highest contact order', links: mostSpan },
  preview: {
    title: 'best by preview',
    links: (task) =>
      stepwise(task, (links, [i, j]) => {
        const { saves, gain } = linkEffects(task, { links, dials: {} }, i, j);
        return [-saves, -gain];
      }),
  },
  spread: { title: 'saves most, then elsewhere in the picture', links: spread },
  apart: { title: 'saves most, then elsewhere along the chain', links: apart },
  glance: { title: 'saves most, then elsewhere, at a glance', isDrawn: true, links: glance },
};

/** Each dial in the middle of its range. */
export function middleDials(task: Pick<Task, 'dials'>): Dials {
  const middle = Object.entries(task.dials).map(([name, { least, most }]) => [name, (least + most) / 2]);
  return fitDials(task, Object.fromEntries(middle));
}
