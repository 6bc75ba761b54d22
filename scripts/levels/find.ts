// Looks for tasks that could be levels: left alone the chain misfolds, a few sets of links win, and with few cysteines the rules of the
// panel place others. `npm run levels -- --find FILE [--minutes M]` adds a line of JSON to FILE for each idea, and goes on after the last
// one there.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRng, type Link, type Rng } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { type Level, measure, outcomeOf, parseLevel, type Task } from '../../src/task/index.ts';
import { allSets, nativePairs, PANEL, RULES, type RuleName, setName } from '../../src/tune/index.ts';
import { type Idea, ideaOf } from './ideas.ts';
import { judge } from './judge.ts';

type Network = Pick<Task['network'], 'data' | 'gain' | 'width' | 'activation'>;

/** Networks that a chain may be paired with; each idea is tried with one, and with the next where nothing learns. */
const NETWORKS: readonly Network[] = [
  { data: 'shortcut', gain: 0.65, width: 8, activation: 'tanh' },
  { data: 'rings', gain: 0.65, width: 8, activation: 'tanh' },
  { data: 'moons', gain: 0.6, width: 8, activation: 'tanh' },
  { data: 'xor', gain: 0.65, width: 8, activation: 'tanh' },
  { data: 'rings', gain: 0.8, width: 4, activation: 'tanh' },
  { data: 'rings', gain: 1.2, width: 8, activation: 'relu' },
  { data: 'shortcut', gain: 0.8, width: 4, activation: 'tanh' },
];
const NETWORKS_TRIED = 2;

/** Runs of a first look at a set and of those that follow, each where the share that folds is high enough; starts of a look. */
const LOOKS = [
  { runs: 4, least: 0.5 },
  { runs: 8, least: 0.5 },
  { runs: 16, least: 0 },
];
const BARE_RUNS = 16;
const LOOK_STARTS = 3;
/** Bare runs, of BARE_RUNS, that may fold at most, and that misfold at least where there is a wrong fold. */
const BARE_FOLDED = 3;
const BARE_MISFOLDED = 8;
/** Sets of native pairs that are looked at, and how many of them tell whether anything folds at all. */
const SETS = 24;
const FIRST_SETS = 8;
/** Sets that are judged in full, how firmly one must win (runs of 32, starts of 8, each of two seeds). */
const FINALISTS = 4;
const SOLUTIONS = 2;
const FIRM = 21 / 32;
/** Lists of cysteines that are tried for a solution, and native pairs that each may allow. */
const LISTS = 300;
/** Lists that are looked at in full, each with what is known by then. */
const ROUNDS = 4;
const PAIRS: readonly [least: number, most: number] = [5, 11];
/** Share of the native sets that a list allows which may win. */
const MOST_NATIVE = 0.34;

/** The rules that do not draw. */
const NAMED: readonly RuleName[] = RULES.filter((rule) => !PANEL[rule].isDrawn);

/** A set of links as looked at: the share of runs that fold, and of starts that learn (null: not looked at). */
interface Seen {
  readonly links: readonly Link[];
  readonly folds: number;
  readonly learns: number | null;
}

/** A list of cysteines with which few rules win. */
interface Scarce {
  readonly cysteines: readonly number[];
  readonly solution: readonly Link[];
  /** Native pairs, and the share of the sets of them looked at that win. */
  readonly pairs: number;
  readonly native: number;
  readonly rules: Readonly<Partial<Record<RuleName, Seen>>>;
  readonly winning: readonly RuleName[];
}

/** What became of an idea: where it was dropped, or all that was seen of it. */
export interface Found {
  readonly number: number;
  readonly idea: Idea;
  readonly dropped: string | null;
  readonly bare?: { folded: number; misfolded: number };
  readonly network?: Network;
  readonly sets?: readonly Seen[];
  /** Sets that win, judged in full. */
  readonly solutions?: readonly { links: readonly Link[]; probability: number; accuracy: number }[];
  readonly scarce?: readonly Scarce[];
}

/** A level of an idea, without words. */
function levelOf(idea: Idea, network: Network, cysteines: 'all' | readonly number[] = 'all'): Level {
  const parsed = parseLevel({
    format: 1,
    id: 'idea',
    title: idea.name,
    chapter: 'ideas',
    brief: idea.name,
    target: { lattice: idea.target },
    decoy: idea.decoy,
    budget: idea.budget,
    par: idea.budget,
    cysteines,
    chain: { temperature: idea.temperature, bending: 0, hydrophobic: [], attraction: 0 },
    network,
    goals: { fold: 0.62, probability: 0.5, accuracy: 0.9 },
    solution: [],
    hints: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level;
}

function shuffled<Item>(items: readonly Item[], rng: Rng): Item[] {
  const order = items.map((item) => ({ item, at: rng.uniform() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** What links do on an idea's chain and on a network, each set looked at once. */
function looker(pool: Pool, idea: Idea, seed: number) {
  const { task } = levelOf(idea, NETWORKS[0]);
  const folded = new Map<string, number>();
  const learned = new Map<string, number>();
  return {
    async folds(links: readonly Link[]): Promise<number> {
      const name = setName(links);
      const known = folded.get(name);
      if (known !== undefined) return known;
      let share = 0;
      const run = async (runs: number) =>
        outcomeOf(task, await measure(task, links, { pool, seed, runs, starts: 0 })).probability;
      for (const { runs, least } of LOOKS) {
        share = await run(runs);
        if (share < least) break;
      }
      folded.set(name, share);
      return share;
    },
    /** As the panel looks at a set. */
    async exactly(links: readonly Link[], network: Network): Promise<Seen> {
      const { task: other } = levelOf(idea, network);
      const { probability, learned, starts } = outcomeOf(other, await measure(other, links, { pool, seed }));
      return { links, folds: probability, learns: learned / starts };
    },
    async learns(links: readonly Link[], network: Network): Promise<number> {
      const name = `${setName(links)} ${NETWORKS.indexOf(network)}`;
      const known = learned.get(name);
      if (known !== undefined) return known;
      const { task: other } = levelOf(idea, network);
      const run = async (starts: number) =>
        outcomeOf(other, await measure(other, links, { pool, seed, runs: 0, starts })).learned / starts;
      const share = (await run(2)) === 0 ? 0 : await run(LOOK_STARTS);
      learned.set(name, share);
      return share;
    },
  };
}
type Looker = ReturnType<typeof looker>;

const wins = ({ folds, learns }: Seen) => folds >= 0.5 && learns !== null && learns > 0.6;

/** Whether a set can only be tied where the list allows it. */
const within = (cysteines: readonly number[], links: readonly Link[]) =>
  links.every(([i, j]) => cysteines.includes(i) && cysteines.includes(j));

type Picks = readonly (readonly [rule: RuleName, links: readonly Link[]])[];

/** A list of cysteines, and what the rules place with it. */
interface Draft {
  readonly cysteines: readonly number[];
  readonly picks: Picks;
  readonly pairs: number;
  readonly native: number;
  readonly cost: number;
}

/** Draws lists of cysteines that allow a solution, and keeps the one with which the fewest rules place a set that is known to win. */
function draftOf(
  idea: Idea,
  network: Network,
  solution: readonly Link[],
  known: ReadonlyMap<string, Seen>,
  rng: Rng,
): Draft | null {
  const touching = levelOf(idea, network).task.fold.contacts.map(({ i, j }): Link => [i, j]);
  let best: Draft | null = null;
  for (let k = 0; k < LISTS; k += 1) {
    const list = new Set(solution.flat());
    for (const [i, j] of shuffled(touching, rng).slice(0, 2 + rng.int(6))) list.add(i).add(j);
    const cysteines = [...list].sort((a, b) => a - b);
    const { task } = levelOf(idea, network, cysteines);
    const pairs = nativePairs(task).length;
    if (pairs < PAIRS[0] || pairs > PAIRS[1]) continue;
    const allowed = [...known.values()].filter(({ links }) => within(cysteines, links));
    const native = allowed.filter(wins).length / Math.max(1, allowed.length);
    if (allowed.length >= 6 && native > MOST_NATIVE) continue;
    const picks = NAMED.map((rule) => [rule, PANEL[rule].links(task, rng)] as const);
    let cost = native;
    for (const [, links] of picks) {
      const seen = known.get(setName(links));
      cost += seen === undefined ? 0.35 : wins(seen) ? 1 : seen.folds >= 0.5 ? -0.1 : 0;
    }
    if (best === null || cost < best.cost) best = { cysteines, picks, native, pairs, cost };
  }
  return best;
}

/** Looks for a list of cysteines that allows a solution, and with which as few rules as possible win. */
async function scarcityFor(
  look: Looker,
  idea: Idea,
  network: Network,
  solution: readonly Link[],
  sets: readonly Seen[],
  rng: Rng,
): Promise<Scarce | null> {
  const known = new Map(sets.map((seen) => [setName(seen.links), seen]));
  const exact = new Set<string>();
  let best: Scarce | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const draft = draftOf(idea, network, solution, known, rng);
    if (draft === null) return best;
    const rules: Partial<Record<RuleName, Seen>> = {};
    for (const [rule, links] of draft.picks) {
      let seen = known.get(setName(links));
      if (seen === undefined || !exact.has(setName(links))) {
        seen = await look.exactly(links, network);
        known.set(setName(links), seen);
        exact.add(setName(links));
      }
      rules[rule] = seen;
    }
    const winning = NAMED.filter((rule) => wins(rules[rule]!));
    const { cysteines, pairs, native } = draft;
    if (best === null || winning.length < best.winning.length)
      best = { cysteines, solution, pairs, native, rules, winning };
    if (winning.length === 0) break;
  }
  return best;
}

/** Looks at one idea, and drops it as soon as it is clear that it makes no level. */
async function lookAt(pool: Pool, number: number, seed: number): Promise<Found> {
  const idea = ideaOf(number);
  const { task } = levelOf(idea, NETWORKS[0]);
  const dropped = (reason: string, more: Partial<Found> = {}): Found => ({ number, idea, dropped: reason, ...more });

  const few = outcomeOf(task, await measure(task, [], { pool, seed, runs: BARE_RUNS / 2, starts: 0 }));
  if (few.folded > BARE_FOLDED) return dropped('folds without links');
  const alone = outcomeOf(task, await measure(task, [], { pool, seed, runs: BARE_RUNS, starts: 0 }));
  const bare = { folded: alone.folded, misfolded: alone.misfolded };
  if (bare.folded > BARE_FOLDED) return dropped('folds without links', { bare });
  if (idea.decoy !== null && bare.misfolded < BARE_MISFOLDED)
    return dropped('does not misfold without links', { bare });

  const rng = createRng(seed).fork(number);
  const look = looker(pool, idea, seed);
  const all = (allSets(nativePairs(task), idea.budget, 100_000) ?? []).filter((links) => links.length === idea.budget);
  const drawn = shuffled(all, rng).slice(0, SETS);
  const foldsOf = (some: readonly Link[][]) =>
    Promise.all(some.map(async (links) => ({ links, folds: await look.folds(links) })));
  const first = await foldsOf(drawn.slice(0, FIRST_SETS));
  if (first.every(({ folds }) => folds < 0.5)) return dropped('hardly a native set folds it', { bare });
  const folding = [...first, ...(await foldsOf(drawn.slice(FIRST_SETS)))];
  if (folding.every(({ folds }) => folds < FIRM)) return dropped('no native set folds it firmly', { bare });

  let chosen: { network: Network; sets: Seen[] } | null = null;
  for (let k = 0; k < NETWORKS_TRIED; k += 1) {
    if (chosen !== null) break;
    const network = NETWORKS[(number + k) % NETWORKS.length];
    const sets = await Promise.all(
      folding.map(async ({ links, folds }): Promise<Seen> => {
        return { links, folds, learns: folds >= 0.5 ? await look.learns(links, network) : null };
      }),
    );
    const count = sets.filter((seen) => wins(seen) && seen.folds >= FIRM && seen.learns === 1).length;
    if (count > 0) chosen = { network, sets };
  }
  if (chosen === null) {
    const sets = folding.map((seen): Seen => ({ ...seen, learns: null }));
    return dropped('no network learns where the chain folds', { bare, sets });
  }
  const { network, sets } = chosen;

  const level = levelOf(idea, network);
  const finalists = sets
    .filter((seen) => wins(seen) && seen.learns === 1)
    .sort((a, b) => b.folds - a.folds)
    .slice(0, FINALISTS);
  const solutions: { links: readonly Link[]; probability: number; accuracy: number }[] = [];
  for (const { links } of finalists) {
    if (solutions.length === SOLUTIONS) break;
    const { probability, accuracy, pass } = await judge(pool, level, { links, dials: {} }, seed);
    if (!pass || probability < FIRM) continue;
    const again = await judge(pool, level, { links, dials: {} }, seed + 1);
    if (again.pass && again.probability >= FIRM) solutions.push({ links, probability, accuracy });
  }
  if (solutions.length === 0) return dropped('no set wins firmly', { bare, network, sets });
  const scarce: Scarce[] = [];
  for (const { links } of solutions) {
    const list = await scarcityFor(look, idea, network, links, sets, rng);
    if (list !== null) scarce.push(list);
  }
  if (scarce.length === 0) return dropped('most native sets win', { bare, network, sets, solutions });
  return { number, idea, dropped: null, bare, network, sets, solutions, scarce };
}

/** Goes through ideas until the time is up; what is in the file already is not looked at again. */
export async function findLevels(
  pool: Pool,
  file: string,
  { seed, until, say }: { seed: number; until: number; say(text: string): void },
): Promise<void> {
  const known = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
  for (let number = known.length; Date.now() < until; number += 1) {
    const found = await lookAt(pool, number, seed);
    appendFileSync(file, `${JSON.stringify(found)}\n`);
    const told = found.scarce?.map(({ winning }) => winning.join(', ') || 'none').join(' / ');
    say(`${number} ${found.idea.name}: ${found.dropped ?? `rules that win: ${told}`}`);
  }
}
