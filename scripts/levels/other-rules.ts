// Rules that a stranger would try, beside those of the panel: each places native pairs, one at a time, unless it says otherwise.
import { squaredDistance } from '../../src/chain/index.ts';
import { distanceSaved, effectiveResistance, graphDistances, type Link } from '../../src/links/index.ts';
import { linkEffects, type Task, touches, touchesWrong } from '../../src/task/index.ts';
import { allowedPairs, nativePairs, offCentre, pictureDistance, type Rule, stepwise } from '../../src/tune/index.ts';

/** What a pair costs beside the links that are there: of two pairs the first figure that differs decides. */
type Cost = (links: readonly Link[], pair: Link) => readonly number[];

const span = ([i, j]: Link) => j - i;
const isApart = (a: Link, b: Link) => a[1] < b[0] || b[1] < a[0];
const isInside = (inner: Link, outer: Link) => outer[0] < inner[0] && inner[1] < outer[1];
const isWithin = (inner: Link, outer: Link) => outer[0] <= inner[0] && inner[1] <= outer[1];

const placeBy =
  (costOf: (task: Task) => Cost) =>
  (task: Task): Link[] =>
    stepwise(task, costOf(task));

/** The contacts of the target as pairs. */
const contacts = ({ fold }: Task): Link[] => fold.contacts.map(({ i, j }) => [i, j]);

/** Ladders of the target: contacts that lie one inside the other about one turn. */
function ladders(task: Task): Link[][] {
  const found: Link[][] = [];
  for (const pair of contacts(task).sort((a, b) => span(a) - span(b))) {
    const ladder = found.find((rungs) => {
      const [i, j] = rungs[rungs.length - 1];
      return pair[0] === i - 1 && pair[1] === j + 1;
    });
    if (ladder === undefined) found.push([pair]);
    else ladder.push(pair);
  }
  return found;
}

/** The ladder of each pair that touches. */
function ladderOf(task: Task): (pair: Link) => { name: number; rungs: number; place: number } {
  const byPair = new Map(
    ladders(task).flatMap((rungs, name) =>
      rungs.map((rung, place) => [rung.join(), { name, rungs: rungs.length, place }] as const),
    ),
  );
  return (pair) => byPair.get(pair.join()) ?? { name: -1, rungs: 0, place: 0 };
}

/** Beads at which the target turns, those of one U taken for one. */
function corners({ fold: { dimension, points, n } }: Task): number[] {
  const found: number[] = [];
  for (let bead = 1; bead + 1 < n; bead += 1) {
    // Straight on, the beads before and after lie two bonds apart.
    if (squaredDistance(points, dimension, bead - 1, bead + 1) > 3.5) continue;
    const before = found[found.length - 1];
    if (before !== undefined && bead - before <= 1) found[found.length - 1] = (before + bead) / 2;
    else found.push(bead);
  }
  return found;
}

/** One link a ladder, as long as there are ladders: that with the most rungs first, and of its rungs the one with the least cost. */
const eachLadder = (rungCost: (place: number, rungs: number) => number) =>
  placeBy((task) => {
    const ladder = ladderOf(task);
    return (links, pair) => {
      const { name, rungs, place } = ladder(pair);
      return [links.some((link) => ladder(link).name === name) ? 1 : 0, -rungs, rungCost(place, rungs)];
    };
  });

/** 1 for a pair that touches in the wrong fold too; without one, all are equal. */
const isWrong = (task: Task, pair: Link) => (touchesWrong(task, pair) ? 1 : 0);

/** 1 for a pair whose middle lies near that of a link in the picture. */
const isNear = (task: Task, links: readonly Link[], pair: Link) =>
  links.some((link) => pictureDistance(task, link, pair) < 3) ? 1 : 0;

/** The sum of the resistances between beads that touch in the target, less that of those which touch in the wrong fold alone. */
function looseness(task: Task, links: readonly Link[], wrongPairs: readonly Link[]): number {
  const { n } = task.rules;
  const resistance = effectiveResistance(n, links);
  const sum = (pairs: readonly Link[]) => pairs.reduce((total, [i, j]) => total + resistance[i * n + j], 0);
  return sum(contacts(task)) - sum(wrongPairs);
}

/** How many contacts of the target a loop takes in that no link's loop has taken in. */
const takenIn = (task: Task, links: readonly Link[], pair: Link): number =>
  contacts(task).filter((inner) => isWithin(inner, pair) && !links.some((link) => isWithin(inner, link))).length;

export const OTHER_RULES = {
  turns: { title: 'the longest pair of each turn', links: eachLadder((place) => -place) },
  inset: {
    title: 'the second longest pair of each turn',
    links: eachLadder((place, rungs) => Math.abs(place - (rungs - 2))),
  },
  boundaries: {
    title: 'the middle pair between each two strands',
    links: eachLadder((place, rungs) => Math.abs(place - (rungs - 1) / 2)),
  },
  corners: {
    title: 'the shortest pair about each corner',
    links: placeBy((task) => {
      const turned = corners(task);
      const corner = ([i, j]: Link) =>
        turned.reduce((best, bead) => (Math.abs(i + j - 2 * bead) < Math.abs(i + j - 2 * best) ? bead : best), i);
      return (links, pair) => [
        links.some((link) => corner(link) === corner(pair)) ? 1 : 0,
        Math.abs(pair[0] + pair[1] - 2 * corner(pair)),
        span(pair),
      ];
    }),
  },
  ends: {
    title: 'the pair nearest to both ends, then inwards',
    links: placeBy(({ rules: { n } }) => (links, pair) => [
      links.some((link) => !isInside(pair, link)) ? 1 : 0,
      pair[0] + n - 1 - pair[1],
    ]),
  },
  endEach: {
    title: 'a pair for one end, one for the other, then inwards',
    links: placeBy(({ rules: { n } }) => (links, pair) => {
      const fromEnd = links.length % 2 === 0 ? pair[0] : n - 1 - pair[1];
      return [fromEnd, -span(pair)];
    }),
  },
  loop: {
    title: 'the longest pair, then about the middle of its loop',
    links: placeBy(() => (links, pair) => {
      const outer = [...links].sort((a, b) => span(b) - span(a))[0];
      if (outer === undefined) return [0, -span(pair)];
      return [isInside(pair, outer) ? 0 : 1, Math.abs(pair[0] + pair[1] - outer[0] - outer[1]), -span(pair)];
    }),
  },
  entropy: {
    title: 'least entropy of the loop that closes',
    links: placeBy(({ rules: { n } }) => (links, [i, j]) => [graphDistances(n, links)[i * n + j]]),
  },
  differ: {
    title: 'not in the wrong fold, longest first',
    links: placeBy((task) => (_, pair) => [isWrong(task, pair), -span(pair)]),
  },
  differApart: {
    title: 'not in the wrong fold, then elsewhere in the picture, longest first',
    links: placeBy((task) => (links, pair) => [isWrong(task, pair), isNear(task, links, pair), -span(pair)]),
  },
  farWrong: {
    title: 'farthest apart in the wrong fold',
    links: placeBy(({ decoy, rules }) => (_, pair) => [
      decoy === null ? 0 : -squaredDistance(decoy.points, decoy.dimension, ...pair),
      -span(pair) / rules.n,
    ]),
  },
  shortcut: {
    title: 'saves most, whether it touches or not',
    links: (task) =>
      stepwise(
        task,
        (links, pair) => [-distanceSaved(task.rules.n, links, pair), -span(pair)],
        allowedPairs(task.rules),
      ),
  },
  picture: {
    title: 'spread over the picture',
    links: placeBy((task) => (links, pair) => {
      if (links.length === 0) return [-offCentre(pair, task), -span(pair)];
      return [-Math.min(...links.map((link) => pictureDistance(task, link, pair))), -span(pair)];
    }),
  },
  enclosed: {
    title: 'takes in the most contacts',
    links: placeBy((task) => (links, pair) => [-takenIn(task, links, pair), -takenIn(task, [], pair)]),
  },
  gaussian: {
    title: 'what touches lies nearest in a Gaussian chain',
    links: placeBy((task) => (links, pair) => [looseness(task, [...links, pair], [])]),
  },
  gaussianApart: {
    title: 'the same, and what touches in the wrong fold alone far',
    links: placeBy((task) => {
      const wrong = (task.decoy?.contacts ?? []).map(({ i, j }): Link => [i, j]).filter((pair) => !touches(task, pair));
      return (links, pair) => [looseness(task, [...links, pair], wrong)];
    }),
  },
  disjoint: {
    title: 'the longest, then those that share no floors with it',
    links: placeBy(() => (links, pair) => [links.filter((link) => !isApart(link, pair)).length, -span(pair)]),
  },
  overlap: {
    title: 'the longest, then those that cross it',
    links: placeBy(() => (links, pair) => [
      -links.filter((link) => !isApart(link, pair) && !isInside(pair, link) && !isInside(link, pair)).length,
      -span(pair),
    ]),
  },
  longShort: {
    title: 'the longest, the shortest, and so on',
    links: placeBy(() => (links, pair) => [(links.length % 2 === 0 ? -1 : 1) * span(pair)]),
  },
  medium: {
    title: 'of medium length',
    links: placeBy((task) => {
      const spans = nativePairs(task)
        .map(span)
        .sort((a, b) => a - b);
      const median = spans[Math.floor(spans.length / 2)] ?? 0;
      return (_, pair) => [Math.abs(span(pair) - median)];
    }),
  },
  gain: {
    title: 'raises the gradient most',
    links: placeBy((task) => (links, [i, j]) => [-linkEffects(task, { links, dials: {} }, i, j).gain]),
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type OtherRule = keyof typeof OTHER_RULES;
