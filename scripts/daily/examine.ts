// From a candidate to a puzzle, or to the reason why it makes none; and a puzzle of the list judged again.
import { createRng, type Link, sameLinks } from '../../src/links/index.ts';
import { levelOf, type Puzzle, SIZES } from '../../src/play/state/daily/puzzle.ts';
import type { Pool } from '../../src/pool/index.ts';
import { STARTS, startsAsked, type Task } from '../../src/task/index.ts';
import { PANEL } from '../../src/tune/index.ts';
import type { Candidate } from './ideas.ts';
import { createLooks, LOOK_RUNS, type Looks, type Starts } from './look.ts';

/** Runs of 32 and starts of 8 that a solution has at least, on both seeds. The first is the seed that a player begins with. */
const FIRM_RUNS = 22;
const FIRM_STARTS = 7;
const SEEDS = [1, 2] as const;
const [SEED] = SEEDS;
/** Of the first eight runs without links, how many may fold. */
const BARE_FOLDS = 2;
/** Random sets of native pairs that are looked at, and how many there must be at least. */
const NATIVE_SETS = 8;
const LEAST_SETS = 3;
/** Of the first eight runs of a set: how many fold where it may be a solution; where it is said to pass; where all hope is lost. */
const PROMISING = 6;
const PASSING = LOOK_RUNS / 2;
const HOPELESS = 2;
/** Starts that are looked at where a set is only counted. */
const FEW_STARTS = 4;
/** Of middle and large puzzles, only one in so many may be passed by the longest native pairs. */
const BY_LENGTH = 4;

/** What became of a candidate. */
export type Examined = { readonly puzzle: Puzzle } | { readonly dropped: string };

const WORDS = { id: 'puzzle', title: 'Puzzle', chapter: 'Puzzle', brief: 'Puzzle', hints: [] };
const taskOf = (puzzle: Puzzle): Task => levelOf(puzzle, WORDS).task;

/** A candidate with one of its networks, its solution still open. */
function unsolved({ networks: _, ...candidate }: Candidate, network: string): Puzzle {
  return { ...candidate, network, solution: [], native: { passed: 0, tried: 0 }, isByLength: false };
}

/** Different sets of as many native pairs as the budget allows, drawn at random; fewer where there are hardly more. */
function nativeSets(task: Task, seed: number): Link[][] {
  const rng = createRng(seed).fork(7);
  const found: Link[][] = [];
  for (let draw = 0; draw < 6 * NATIVE_SETS && found.length < NATIVE_SETS; draw += 1) {
    const links = PANEL.native.links(task, rng);
    if (links.length < task.rules.budget || found.some((other) => sameLinks(other, links))) continue;
    found.push(links);
  }
  return found;
}

/** Whether the network learns without links on either seed. */
async function bareLearns(looks: Looks, task: Task): Promise<boolean> {
  for (const seed of SEEDS) if (await looks.learnsIn(startsAsked(STARTS), task, [], seed)) return true;
  return false;
}

/** What is wrong with a puzzle; null where without links neither world passes and the solution passes firmly, on both seeds. */
async function problemOf(looks: Looks, puzzle: Puzzle): Promise<string | null> {
  const task = taskOf(puzzle);
  const { solution, size } = puzzle;
  if (solution.length !== SIZES[size].links) return `solution: has ${solution.length} of ${SIZES[size].links} links`;
  if (await bareLearns(looks, task)) return 'network: learns without links';
  for (const seed of SEEDS) {
    if ((await looks.folds([[]], seed))[0] > BARE_FOLDS) return 'chain: folds without links';
    if (!(await looks.learnsIn(FIRM_STARTS, task, solution, seed)))
      return `solution: learns in fewer than ${FIRM_STARTS} starts`;
    if (!(await looks.foldsIn(FIRM_RUNS, solution, seed))) return `solution: folds in fewer than ${FIRM_RUNS} runs`;
  }
  return null;
}

/** Judges a puzzle of the list as it was judged when it was made; what is wrong with it, or null. */
export function judgePuzzle(pool: Pool, puzzle: Puzzle, starts: Starts): Promise<string | null> {
  return problemOf(createLooks(pool, taskOf(puzzle), starts), puzzle);
}

/** A set as looked at. */
interface Seen {
  readonly links: readonly Link[];
  readonly folds: number;
}

/** Looks at native sets; at the second half only where the first gives hope. */
async function lookAt(looks: Looks, sets: readonly (readonly Link[])[]): Promise<Seen[]> {
  const half = sets.slice(0, Math.ceil(sets.length / 2));
  const first = await looks.folds(half, SEED);
  const isHopeless = Math.max(...first) <= HOPELESS;
  const folds = isHopeless ? first : await looks.folds(sets, SEED);
  return folds.map((count, k) => ({ links: sets[k], folds: count }));
}

/** Whether a set passes, by eight runs and four starts. */
async function seemsToPass(looks: Looks, task: Task, { links, folds }: Seen): Promise<boolean> {
  return folds >= PASSING && (await looks.learnsIn(startsAsked(FEW_STARTS), task, links, SEED, FEW_STARTS));
}

/**
 * The first of a candidate's networks that does not learn by itself, does with a set that folds the chain, and does not with one that is
 * not to pass.
 */
async function solve(
  looks: Looks,
  candidate: Candidate,
  promising: readonly Seen[],
  unwanted: Seen | null,
): Promise<Puzzle | null> {
  for (const network of candidate.networks) {
    const puzzle = unsolved(candidate, network);
    const task = taskOf(puzzle);
    if (await bareLearns(looks, task)) continue;
    if (unwanted !== null && (await seemsToPass(looks, task, unwanted))) continue;
    for (const { links } of promising)
      if (await looks.learnsIn(FIRM_STARTS, task, links, SEED)) return { ...puzzle, solution: links };
  }
  return null;
}

/** Looks at a candidate, what costs least first, and drops it as soon as it is clear that it makes no puzzle. */
export async function examine(pool: Pool, candidate: Candidate, starts: Starts): Promise<Examined> {
  const { size, number } = candidate;
  const chain = taskOf(unsolved(candidate, candidate.networks[0]));
  const looks = createLooks(pool, chain, starts);
  const sets = nativeSets(chain, number);
  if (sets.length < LEAST_SETS) return { dropped: 'hardly any native set' };
  const longest = PANEL.longest.links(chain, createRng(1));
  const [bare, byLength] = await looks.folds([[], longest], SEED);
  if (bare > BARE_FOLDS) return { dropped: 'folds without links' };
  const seen = await lookAt(looks, sets);
  const promising = seen.filter(({ folds }) => folds >= PROMISING).sort((a, b) => b.folds - a.folds);
  if (promising.length === 0) return { dropped: 'no native set folds it' };

  const rule: Seen = { links: longest, folds: byLength };
  const mayPass = size === 'small' || number % BY_LENGTH === 0;
  const others = promising.filter(({ links }) => !sameLinks(links, longest));
  const hard = size === 'small' ? null : await solve(looks, candidate, others, rule);
  const puzzle = hard ?? (mayPass ? await solve(looks, candidate, promising, null) : null);
  if (puzzle === null) return { dropped: 'no network learns where the chain folds' };
  const task = taskOf(puzzle);
  const isByLength = await seemsToPass(looks, task, rule);
  const problem = await problemOf(looks, puzzle);
  if (problem !== null) return { dropped: problem };
  let passed = 0;
  for (const set of seen) if (await seemsToPass(looks, task, set)) passed += 1;
  return { puzzle: { ...puzzle, native: { passed, tried: seen.length }, isByLength } };
}
