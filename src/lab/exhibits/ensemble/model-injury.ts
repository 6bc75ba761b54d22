import { createRng } from '../../../links/index.ts';
import {
  type ChunkedTraining,
  type Injury,
  injure,
  sampleData,
  stackAccuracy,
  stackOutputs,
  trainedStack,
} from '../../../network/index.ts';
import { BLOCKS, type State } from './controls.ts';
import { linksLeft } from './model-networks.ts';

/** Squares along an edge of the pictures of the plane, and how far these reach. */
export const GRID = 36;
export const REACH = 1.9;
/** Points drawn, and points by which an accuracy is measured. */
export const POINTS = 100;
const FRESH = 512;

/** A hundred points as the picture shows them, always the same. */
export const shownPoints = sampleOnce();

function sampleOnce() {
  let known: ReturnType<typeof sampleData> | null = null;
  return () => {
    known ??= sampleData('rings', POINTS, createRng(77));
    return known;
  };
}

/** All blocks in the order in which chance would leave them out. */
function shuffled(seed: number): number[] {
  const rng = createRng(seed).fork(9);
  const places = Array.from({ length: BLOCKS }, (_, k) => k + 1);
  for (let k = BLOCKS - 1; k > 0; k--) {
    const other = Math.floor(rng.uniform() * (k + 1));
    [places[k], places[other]] = [places[other], places[k]];
  }
  return places;
}

/** The places left out, by hand and by chance, the first one first. */
export function droppedOf({ dropped, random }: State, seed: number): number[] {
  return [...new Set([...dropped, ...shuffled(seed).slice(0, random)])].sort((a, b) => a - b);
}

/** The trained block at each place: as trained unless the list names every block once. */
export function orderOf({ order }: State): number[] {
  const asTrained = Array.from({ length: BLOCKS }, (_, k) => k + 1);
  return new Set(order).size === BLOCKS ? [...order] : asTrained;
}

/** Two places' blocks change places; as trained becomes the empty list again. */
export function swapped(order: readonly number[], a: number, b: number): number[] {
  const next = [...order];
  [next[a - 1], next[b - 1]] = [next[b - 1], next[a - 1]];
  return next.every((block, k) => block === k + 1) ? [] : next;
}

/** What a state does to its networks. */
export function injuryOf(state: State, seed: number): Injury {
  if (state.network !== 'blocks') return { dropped: [], order: [], links: linksLeft(state) };
  return { dropped: droppedOf(state, seed), order: orderOf(state), links: [] };
}

/** Does this injury change anything? */
export function isHurt(training: ChunkedTraining, { dropped, order, links }: Injury): boolean {
  return (
    dropped.length > 0 || order.some((block, k) => block !== k + 1) || links.length < (training.links?.length ?? 0)
  );
}

/** What a network makes of the plane. */
export interface Sight {
  /** Probability of class 1 at the middle of each of GRID × GRID squares, the lowest row first. */
  readonly field: Float64Array;
  /** The same at the points of the picture. */
  readonly points: Float64Array;
  /** Share of 512 fresh points that is right. */
  readonly accuracy: number;
}

const MIDDLES = Float64Array.from({ length: 2 * GRID * GRID }, (_, k) => {
  const cell = k >> 1;
  const place = k % 2 === 0 ? cell % GRID : Math.floor(cell / GRID);
  return ((place + 0.5) / GRID) * 2 * REACH - REACH;
});

const known: { parameters: Float64Array; key: string; sight: Sight }[] = [];

/** A trained network as it is after an injury. The last few are kept: a picture asks again and again. */
export function sightOf(training: ChunkedTraining, parameters: Float64Array, injury: Injury): Sight {
  const key = JSON.stringify(injury);
  const old = known.find((one) => one.parameters === parameters && one.key === key);
  if (old !== undefined) return old.sight;
  const stack = trainedStack(training, parameters);
  injure(stack, training, parameters, injury);
  const field = new Float64Array(GRID * GRID);
  stackOutputs(stack, MIDDLES, field);
  const points = new Float64Array(POINTS);
  stackOutputs(stack, shownPoints().inputs, points);
  const accuracy = stackAccuracy(stack, training.data, FRESH, createRng(training.seed).fork(0));
  const sight = { field, points, accuracy };
  known.unshift({ parameters, key, sight });
  known.length = Math.min(known.length, 6);
  return sight;
}
