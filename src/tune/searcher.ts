import { createRng, type Rng } from '../links/index.ts';
import { type DialName, type Dials, fitDials, type Placement, type Task, withDials } from '../task/index.ts';
import { STILL } from './dial-grid.ts';
import { type Entry, promiseOf } from './entry.ts';
import { middleDials } from './panel.ts';
import { type Belief, proposals } from './plan.ts';
import { fitSurrogate, type Measured, type Prior } from './surrogate.ts';

/** What a searcher has tried and seen. */
export interface Tried {
  readonly entry: Entry;
  readonly dials: Dials;
}

/** A player's doubt about a verdict, however many runs it had, and about the rules of thumb, which no verdict narrows. */
const DOUBT = 0.25;
function asPlayer(prior: Prior, measured: Measured): Belief {
  const stated = fitSurrogate(prior, { ...measured, noises: measured.noises.map(() => DOUBT) });
  return { stated, learnt: stated };
}

/** Placements that are thought of at once. */
const THOUGHT = 3;

/** The best placement so far with one of its dials turned at random. */
function turned(task: Task, { entry, dials }: Tried, turn: number, rng: Rng): Placement {
  const names = Object.keys(task.dials) as DialName[];
  const name = names[turn % names.length];
  const { least, most } = task.dials[name]!;
  return { links: entry.links, dials: fitDials(task, { ...dials, [name]: least + (most - least) * rng.uniform() }) };
}

/**
 * What a player tries next who thinks about each verdict: the sets of links that look best by what is believed so far, as the tuner
 * believes it, at the best dials so far; where there are dials, one such set and then the best placement so far with a dial turned. How
 * many tries it takes until one passes rates a level.
 *
 * @param task the task, its dials not set
 * @returns none when there is nothing left to try
 */
export function nextTries(task: Task, tried: readonly Tried[], seed: number): Placement[] {
  const worth = ({ entry }: Tried) => promiseOf(entry, task.goals);
  const best = tried.reduce<Tried | null>((a, b) => (a === null || worth(b) > worth(a) ? b : a), null);
  const dials = best?.dials ?? middleDials(task);
  const entries = tried.map(({ entry }) => entry);
  const rng = createRng(seed).fork(tried.length);
  const hasTurns = best !== null && Object.keys(task.dials).length > 0;
  const sets = proposals({ task: withDials(task, dials), entries }, STILL, hasTurns ? 1 : THOUGHT, rng, asPlayer);
  const placements = sets.map(({ links }): Placement => ({ links, dials }));
  if (best === null || !hasTurns) return placements;
  const turns = Array.from({ length: THOUGHT - 1 }, (_, k) => turned(task, best, tried.length + k, rng));
  return [...placements, ...turns];
}
