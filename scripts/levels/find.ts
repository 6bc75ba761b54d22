// Looks for tasks that could be levels: left alone the chain misfolds, most rules of the panel fail, and a few sets of links win.
// `npm run levels -- --find FILE [--minutes M]` adds a line of JSON to FILE for each idea, and goes on after the last one there.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRng, type Link, sameLinks } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { type Level, measure, outcomeOf, parseLevel, type Task } from '../../src/task/index.ts';
import { createSearch, PANEL, RULES, ranking, runSearch } from '../../src/tune/index.ts';
import { type Idea, ideaOf } from './ideas.ts';
import { judge } from './judge.ts';

/** Networks that a chain may be paired with. */
const NETWORKS: readonly Pick<Task['network'], 'data' | 'gain' | 'width'>[] = [
  { data: 'shortcut', gain: 0.65, width: 8 },
  { data: 'shortcut', gain: 0.8, width: 4 },
  { data: 'rings', gain: 0.65, width: 8 },
  { data: 'xor', gain: 0.65, width: 8 },
  { data: 'spiral', gain: 1.1, width: 12 },
];

/** Runs of the first look at a set, and of the look at the bare chain. */
const LOOK_RUNS = 8;
const BARE_RUNS = 16;
const LOOK_STARTS = 3;
const NATIVE_SETS = 16;
/** Bare runs of those that may fold at most, and that misfold at least. */
const BARE_FOLDED = 3;
const BARE_MISFOLDED = 8;
/** Rules of the panel that may win at most. */
const MOST_RULES = 3;
/** Sets that are judged in full, and how firmly one must win: runs of 32, starts of 8. */
const FINALISTS = 4;
const FIRM = 22 / 32;

/** A set of links as looked at. */
interface Seen {
  readonly rule: string;
  readonly links: readonly Link[];
  /** Share of runs that fold, and of starts that learn (null: not looked at). */
  readonly folds: number;
  readonly learns: number | null;
}

/** What became of an idea: where it was dropped, or all that was seen of it. */
export interface Found {
  readonly number: number;
  readonly idea: Idea;
  readonly dropped: string | null;
  readonly bare?: { folded: number; misfolded: number };
  readonly network?: (typeof NETWORKS)[number];
  readonly rules?: readonly Seen[];
  readonly natives?: readonly Seen[];
  /** Sets that win, judged in full. */
  readonly solutions?: readonly { links: readonly Link[]; probability: number; accuracy: number }[];
  /** Rules that win, judged in full. */
  readonly winningRules?: readonly string[];
}

/** A level of an idea, without words. */
function levelOf(idea: Idea, network: (typeof NETWORKS)[number]): Level {
  const parsed = parseLevel({
    format: 1,
    id: 'idea',
    title: idea.name,
    chapter: 'ideas',
    brief: idea.name,
    target: { lattice: idea.target },
    decoy: { lattice: idea.decoy, depth: idea.depth },
    budget: idea.budget,
    par: idea.budget,
    cysteines: 'all',
    chain: { temperature: idea.temperature, bending: 0, hydrophobic: [], attraction: 0 },
    network: { ...network, activation: 'tanh' },
    goals: { fold: 0.62, probability: 0.5, accuracy: 0.9 },
    solution: [],
    hints: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level;
}

/** Looks at one idea, and drops it as soon as it is clear that it makes no level. */
async function lookAt(pool: Pool, number: number, seed: number): Promise<Found> {
  const idea = ideaOf(number);
  const { task } = levelOf(idea, NETWORKS[0]);
  const dropped = (reason: string, more: Partial<Found> = {}): Found => ({ number, idea, dropped: reason, ...more });

  const alone = outcomeOf(task, await measure(task, [], { pool, seed, runs: BARE_RUNS, starts: 0 }));
  const bare = { folded: alone.folded, misfolded: alone.misfolded };
  if (bare.folded > BARE_FOLDED) return dropped('folds without links', { bare });
  if (bare.misfolded < BARE_MISFOLDED) return dropped('does not misfold without links', { bare });

  const foldsOf = async (links: readonly Link[]) =>
    outcomeOf(task, await measure(task, links, { pool, seed, runs: LOOK_RUNS, starts: 0 })).probability;
  const look = async (rule: string, links: readonly Link[]): Promise<Seen> => ({
    rule,
    links,
    folds: await foldsOf(links),
    learns: null,
  });
  const rng = createRng(seed).fork(number);
  const natives: Seen[] = [];
  for (let k = 0; k < NATIVE_SETS; k += 1) natives.push(await look('native', PANEL.native.links(task, rng)));
  const best = [...natives].sort((a, b) => b.folds - a.folds).slice(0, FINALISTS);
  if (best[0].folds < 0.75) return dropped('no native set folds it', { bare, natives });
  if (natives.filter(({ folds }) => folds >= 0.5).length > NATIVE_SETS / 2)
    return dropped('most native sets fold it', { bare, natives });
  const rules: Seen[] = [];
  for (const rule of RULES.filter((name) => !PANEL[name].isDrawn))
    rules.push(await look(rule, PANEL[rule].links(task, rng)));
  const folding = rules.filter(({ folds }) => folds >= 0.5);

  const learnsOf = async (network: (typeof NETWORKS)[number], links: readonly Link[]) => {
    const { task: other } = levelOf(idea, network);
    const outcome = outcomeOf(other, await measure(other, links, { pool, seed, runs: 0, starts: LOOK_STARTS }));
    return outcome.learned / LOOK_STARTS;
  };
  let chosen: { network: (typeof NETWORKS)[number]; winning: number; good: number } | null = null;
  for (const network of NETWORKS) {
    let good = 0;
    for (const { links, folds } of best) if (folds >= 0.7 && (await learnsOf(network, links)) === 1) good += 1;
    if (good === 0) continue;
    let winning = 0;
    for (const { links } of folding) if ((await learnsOf(network, links)) > 0.5) winning += 1;
    if (chosen === null || winning < chosen.winning) chosen = { network, winning, good };
  }
  if (chosen === null) return dropped('no network learns where the chain folds', { bare, rules, natives });
  const { network, winning } = chosen;
  if (winning > MOST_RULES) return dropped(`${winning} rules win`, { bare, network, rules, natives });

  const level = levelOf(idea, network);
  const searched = await runSearch(pool, createSearch(level.task, { seed, replicas: BARE_RUNS, effort: 0.25 }));
  const finalists = [
    ...ranking(searched)
      .rows.slice(0, FINALISTS)
      .map(({ links }) => links),
    ...best.map(({ links }) => links),
  ];
  const solutions: { links: readonly Link[]; probability: number; accuracy: number }[] = [];
  for (const links of finalists) {
    if (solutions.some((other) => sameLinks(other.links, links))) continue;
    const { probability, accuracy, pass } = await judge(pool, level, { links, dials: {} }, { seed, hurry: true });
    if (pass && probability >= FIRM) solutions.push({ links, probability, accuracy });
  }
  if (solutions.length === 0) return dropped('no set wins firmly', { bare, network, rules, natives });
  const winningRules: string[] = [];
  for (const { rule, links } of folding) {
    if ((await judge(pool, level, { links, dials: {} }, { seed, hurry: true })).pass) winningRules.push(rule);
  }
  return { number, idea, dropped: null, bare, network, rules, natives, solutions, winningRules };
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
    say(
      `${number} ${found.idea.name}: ${found.dropped ?? `${found.solutions?.length} solutions, rules that win: ${found.winningRules?.join(', ') || 'none'}`}`,
    );
  }
}
