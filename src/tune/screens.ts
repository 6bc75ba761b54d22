import { squaredDistance } from '../chain/index.ts';
import { exactLog, graphDistances, type Link, meanEffectiveResistance, pathSums, ranks } from '../links/index.ts';
import type { Task } from '../task/index.ts';
import { wallsOf } from './walls.ts';

/** What can be told of a set of links before anything is run. */
export interface Screens {
  /** Links whose ends touch in the target. */
  readonly native: number;
  /** By how much, b, the ends of the links lie farther apart in the target than a link is long, summed. */
  readonly strain: number;
  /** Σ ln of the bonds in each link's loop when the shortest loops close first: 2/d of the entropy in k_B that the links take. */
  readonly loops: number;
  /** ln of the graph's mean effective resistance beside that of the bare chain. */
  readonly resistance: number;
  /** Mean ln of the steps along the graph between the two ends of a native contact. */
  readonly reach: number;
  /** See `Walls`; enclosed as a share of the residues. */
  readonly enclosed: number;
  readonly freeHands: number;
  readonly crossings: number;
  readonly nestings: number;
  /** Mean ln over the layers of the sum over all paths to the output, where a block multiplies by its gain. */
  readonly paths: number;
}

/** Cheap screens by which sets of links are put in order before anything is run, and whether more of it is thought better. */
export const SCREEN_ORDERS = { resistance: -1, reach: -1, enclosed: -1, loops: 1, paths: 1 } as const satisfies Partial<
  Record<keyof Screens, 1 | -1>
>;
export type ScreenName = keyof typeof SCREEN_ORDERS;

/** The place of one set in the order of a screen, from 1; ties share the mean of theirs. */
export function placeBy(name: ScreenName, all: readonly Screens[], one: number): number {
  return 1 + ranks(all.map((screens) => -SCREEN_ORDERS[name] * screens[name]))[one];
}

/** What of a task screens look at. */
export interface Screened {
  readonly fold: Task['fold'];
  readonly network: Pick<Task['network'], 'gain' | 'alpha' | 'beta'>;
}

/** ln Σ loops, closing the shortest first, so that a later loop runs through the links that are closed. */
function loopLengths(n: number, links: readonly Link[]): number {
  const closed: Link[] = [];
  const open = [...links];
  let sum = 0;
  while (open.length > 0) {
    const distances = graphDistances(n, closed);
    let next = 0;
    for (let k = 1; k < open.length; k += 1) {
      if (distances[open[k][0] * n + open[k][1]] < distances[open[next][0] * n + open[next][1]]) next = k;
    }
    const [[i, j]] = open.splice(next, 1);
    sum += exactLog(distances[i * n + j]);
    closed.push([i, j]);
  }
  return sum;
}

/** Mean effective resistance of the path of n nodes: Σ over pairs of their distance is (n³ − n)/6, over n(n − 1)/2 pairs. */
const pathResistance = (n: number) => (n + 1) / 3;

/** A path that carries nothing is told apart from one that carries little down to here. */
const LEAST = 1e-12;

/** The screens of a set of links; `task` has its dials set. */
export function screensOf(task: Screened, links: readonly Link[]): Screens {
  const { fold, network } = task;
  const { n, dimension, points, contacts } = fold;
  const touching = new Set(contacts.map(({ i, j }) => i * n + j));
  let native = 0;
  let strain = 0;
  for (const [i, j] of links) {
    if (touching.has(i * n + j)) native += 1;
    strain += Math.max(0, Math.sqrt(squaredDistance(points, dimension, i, j)) - 1);
  }
  const distances = graphDistances(n, links);
  let reach = 0;
  for (const { i, j } of contacts) reach += exactLog(distances[i * n + j]) / contacts.length;
  const sums = pathSums(n, links, network.alpha * network.gain + 1 - network.beta);
  let paths = 0;
  for (let layer = 0; layer < n; layer += 1) paths += exactLog(Math.max(sums[(n - 1) * n + layer], LEAST)) / n;
  const { enclosed, freeHands, crossings, nestings } = wallsOf(fold, links);
  return {
    native,
    strain,
    loops: loopLengths(n, links),
    resistance: exactLog(meanEffectiveResistance(n, links) / pathResistance(n)),
    reach,
    enclosed: enclosed / n,
    freeHands,
    crossings,
    nestings,
    paths,
  };
}
