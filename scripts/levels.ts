// Verifies levels: `npm run levels -- [--json] [--samples N] [--seeds N] [--seed S] [--jobs N] [--write-docs] [FILE…]`; all shipped
// levels without a FILE. Sound is a level whose solution passes in at least 90 % of verdict seeds, that no links at all never pass, whose
// third star its own placement earns, and that fails when a dial it offers is left where it starts. The share of random valid placements
// that pass, and how a greedy player fares who links the nearest native pairs, say how hard it is; within a chapter the random player's
// share falls. Exits with 1 if a level is broken.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  CHAPTERS,
  type Dials,
  fitDials,
  judge,
  type Level,
  type Placement,
  parseLevel,
  startDials,
  withDials,
} from '../src/game/index.ts';
import { addLink, checkLink, createRng, type Link, type Rng, randomLinks } from '../src/links/index.ts';
import { jsonElsewhere } from './elsewhere.ts';

interface Result {
  links: readonly Link[];
  fold: number;
  foldError: number;
  probability: number;
  accuracy: number;
  pass: boolean;
}

interface Row {
  id: string;
  file: string;
  ok: boolean;
  problems: string[];
  solution: Result | null;
  none: Result | null;
  greedy: Result | null;
  /** `exact`: every placement of as many links as the budget allows was tried once. */
  random: { samples: number; passRate: number; exact: boolean } | null;
  chapter: string;
  title: string;
  dials: Dials;
  /** Share of verdict seeds in which the solution passes. */
  seeds: { count: number; passRate: number } | null;
  /** Stars of the best placement that the file carries. */
  stars: number;
}

/** Random placements are only counted, so fewer runs and starts serve for each. */
const RANDOM_RUNS = 16;
const RANDOM_STARTS = 4;
const NONE_SEEDS = 3;
const SOUND_SHARE = 0.9;

async function tryPlacement(
  level: Level,
  { links, dials }: Placement,
  options: { seed: number; runs?: number; starts?: number; hurry?: boolean },
): Promise<Result> {
  const verdict = await judge(withDials(level, fitDials(level, dials)), links, { ...options, spare: false });
  const { fold, foldError, probability, accuracy, pass } = verdict;
  return { links, fold, foldError, probability, accuracy, pass };
}

/** What a player does who links the native pairs that are nearest along the chain, for as long as the budget lasts. */
function greedyLinks({ fold, rules }: Level): Link[] {
  let links: Link[] = [];
  for (const { i, j } of [...fold.contacts].sort((a, b) => a.j - a.i - (b.j - b.i))) {
    const added = addLink(rules, links, i, j);
    if (added.ok) links = added.links;
  }
  return links;
}

/** Every placement of exactly `budget` links, or null if there are more than `most`. */
function allPlacements(level: Level, most: number): Link[][] | null {
  const { rules } = level;
  const found: Link[][] = [];
  const extend = (links: Link[], from: number): boolean => {
    if (links.length === level.budget) {
      found.push(links);
      return found.length <= most;
    }
    for (let pair = from; pair < rules.n * rules.n; pair += 1) {
      const [i, j] = [Math.floor(pair / rules.n), pair % rules.n];
      if (i < j && checkLink(rules, links, i, j) === null && !extend([...links, [i, j]], pair + 1)) return false;
    }
    return true;
  };
  return extend([], 0) ? found : null;
}

function randomDials(level: Level, rng: Rng): Dials {
  const turned: Record<string, number> = {};
  for (const [name, { least, most }] of Object.entries(level.dials))
    turned[name] = least + (most - least) * rng.uniform();
  return fitDials(level, turned);
}

async function randomRate(level: Level, seed: number, samples: number): Promise<NonNullable<Row['random']>> {
  const rng = createRng(seed).fork(1);
  const all = Object.keys(level.dials).length === 0 ? allPlacements(level, samples) : null;
  const count = all?.length ?? samples;
  let passed = 0;
  for (let sample = 0; sample < count; sample += 1) {
    const placement = {
      links: all?.[sample] ?? randomLinks(level.rules, level.budget, rng),
      dials: randomDials(level, rng),
    };
    const options = { seed: seed + sample, runs: RANDOM_RUNS, starts: RANDOM_STARTS, hurry: true };
    if ((await tryPlacement(level, placement, options)).pass) passed += 1;
  }
  return { samples: count, passRate: count > 0 ? passed / count : 0, exact: all !== null };
}

function readLevel(file: string): { level: Level } | { problems: string[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { problems: [`(file): cannot be read: ${(error as NodeJS.ErrnoException).code}`] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`(file): is not JSON: ${(error as Error).message}`] };
  }
  const parsed = parseLevel(json);
  if (parsed.ok) return { level: parsed.level };
  return { problems: parsed.problems.map(({ field, reason }) => `${field}: ${reason}`) };
}

async function verify(file: string, seed: number, seeds: number, samples: number): Promise<Row> {
  const name = basename(file);
  const read = readLevel(file);
  if ('problems' in read) {
    const { problems } = read;
    const nothing = { solution: null, none: null, greedy: null, random: null, seeds: null };
    return { id: '', file: name, ok: false, problems, ...nothing, chapter: '', title: '', dials: {}, stars: 0 };
  }
  const { level } = read;
  const problems: string[] = [];
  const dials = fitDials(level, level.solutionDials);
  const placed = { links: level.solution, dials };

  const solution = await tryPlacement(level, placed, { seed });
  let passes = solution.pass ? 1 : 0;
  for (let k = 1; k < seeds; k += 1) if ((await tryPlacement(level, placed, { seed: seed + k })).pass) passes += 1;
  const passRate = passes / seeds;
  if (!solution.pass) problems.push('solution: does not pass');
  if (passRate < SOUND_SHARE) problems.push(`solution: passes in only ${passes} of ${seeds} verdict seeds`);

  const none = await tryPlacement(level, { links: [], dials }, { seed });
  let bare = none.pass;
  for (let k = 1; k < NONE_SEEDS && !bare; k += 1) {
    bare = (await tryPlacement(level, { links: [], dials }, { seed: seed + k, hurry: true })).pass;
  }
  if (bare) problems.push('goals: no links at all passes');

  const start = startDials(level);
  for (const dial of Object.keys(level.dials)) {
    const left = { links: level.solution, dials: { ...dials, [dial]: start[dial as keyof Dials] } };
    if ((await tryPlacement(level, left, { seed, hurry: true })).pass) {
      problems.push(`dials.${dial}: the solution passes where the dial starts, so it does not matter`);
    }
  }

  const { masterpiece } = level;
  const { stars } = await judge(withDials(level, fitDials(level, masterpiece.dials)), masterpiece.links, { seed });
  if (stars < 3) problems.push(`masterpiece: earns ${stars} of three stars`);

  const greedy = await tryPlacement(level, { links: greedyLinks(level), dials }, { seed });
  const random = await randomRate(level, seed, samples);
  process.stderr.write(
    `${level.id}: ${problems.join('; ') || 'sound'}; random ${(100 * random.passRate).toFixed(1)} %\n`,
  );
  return {
    id: level.id,
    file: name,
    ok: problems.length === 0,
    problems,
    solution,
    none,
    greedy,
    random,
    chapter: level.chapter,
    title: level.title,
    dials,
    seeds: { count: seeds, passRate },
    stars,
  };
}

/** Variance of a measured share, never taken to be nothing: where every placement was tried, each was judged with one seed only. */
function variance({ samples, passRate }: NonNullable<Row['random']>): number {
  const p = (passRate * samples + 1) / (samples + 2);
  return (p * (1 - p)) / samples;
}

/** Within a chapter the random player's share must not rise, by more than two standard errors of what was measured. */
function checkChapters(rows: readonly Row[]): void {
  for (const { key } of CHAPTERS) {
    const members = rows.filter(({ chapter, random }) => chapter === key && random !== null);
    for (const [k, row] of members.entries()) {
      const before = members[k - 1]?.random;
      if (k === 0 || row.random === null || before === undefined || before === null) continue;
      const rise = row.random.passRate - before.passRate;
      if (rise <= 2 * Math.sqrt(variance(row.random) + variance(before))) continue;
      row.problems.push(
        `random: ${row.random.passRate.toFixed(3)} pass, more than the ${before.passRate.toFixed(3)} of the level before`,
      );
      row.ok = false;
    }
  }
}

/** Verifies files in as many processes as there are cores. */
async function verifyAll(files: readonly string[], jobs: number, pass: readonly string[]): Promise<Row[]> {
  const shares = Array.from({ length: jobs }, (_, job) => files.filter((_, k) => k % jobs === job));
  const script = fileURLToPath(import.meta.url);
  const parts = await Promise.all(
    shares.map((share) => jsonElsewhere<Row[]>(script, ['--jobs', '1', ...pass, ...share])),
  );
  return files.map((_, k) => parts[k % jobs][Math.floor(k / jobs)]);
}

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;
const linksText = (links: readonly Link[]) => links.map((link) => link.join('–')).join(' ') || 'none';

function printTable(rows: readonly Row[]): void {
  for (const { id, file, ok, problems, solution, none, greedy, random, seeds } of rows) {
    console.log(`${ok ? 'ok    ' : 'broken'} ${file} ${id}`);
    for (const problem of problems) console.log(`       ${problem}`);
    for (const [name, result] of Object.entries({ solution, none, greedy })) {
      if (result === null) continue;
      const { links, fold, foldError, probability, accuracy, pass } = result;
      console.log(
        `       ${name.padEnd(8)} ${pass ? 'passes' : 'fails '} Q ${fold.toFixed(2)} ± ${foldError.toFixed(2)}, folds in ` +
          `${percent(probability)}, accuracy ${accuracy.toFixed(2)}, links ${linksText(links)}`,
      );
    }
    if (seeds !== null)
      console.log(`       seeds    the solution passes in ${percent(seeds.passRate)} of ${seeds.count}`);
    if (random !== null)
      console.log(`       random   ${percent(random.passRate)} of ${random.exact ? 'all ' : ''}${random.samples} pass`);
  }
}

function levelsPage(rows: readonly Row[]): string {
  const lines = [
    '# The campaign, measured',
    '',
    'Written by `npm run levels -- --write-docs`. “Random” is the share of random valid placements (links and dials) that pass; “all” where',
    'every placement of as many links as the budget allows was tried. “Greedy” links the native pairs nearest along the chain. “Seeds” is the',
    'share of verdict seeds in which the level’s own solution passes. No level is passed without links, each dial is needed (the solution fails',
    'where it starts), and three stars are earned by a placement in the level’s file.',
  ];
  for (const { key, title } of CHAPTERS) {
    lines.push(
      '',
      `## ${title}`,
      '',
      '| level | solution | dials | folds in | accuracy | seeds | without links: folds in, accuracy | greedy | random | stars |',
    );
    lines.push('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const row of rows.filter(({ chapter }) => chapter === key)) {
      const { solution, none, greedy, random, seeds } = row;
      if (solution === null || none === null || greedy === null || random === null || seeds === null) continue;
      const dials = Object.entries(row.dials).map(([name, value]) => `${name} ${value}`);
      lines.push(
        `| ${row.title} | ${linksText(solution.links)} | ${dials.join(', ') || '·'} | ${percent(solution.probability)} | ${percent(solution.accuracy)} ` +
          `| ${percent(seeds.passRate)} of ${seeds.count} | ${percent(none.probability)}, ${percent(none.accuracy)} ` +
          `| ${greedy.pass ? 'passes' : 'fails'} | ${percent(random.passRate)} of ${random.exact ? 'all ' : ''}${random.samples} | ${row.stars} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  console.error(`--${name}: must be a whole number from ${least}, is "${text}"`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    samples: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    'write-docs': { type: 'boolean', default: false },
  },
});
const samples = wholeNumber('samples', values.samples, 0);
const seeds = wholeNumber('seeds', values.seeds, 1);
const seed = wholeNumber('seed', values.seed, 1);
const folder = fileURLToPath(new URL('../levels', import.meta.url));
const shipped = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

const files = positionals.length > 0 ? positionals : shipped();
const jobs = Math.min(wholeNumber('jobs', values.jobs, 1), files.length);
let rows: Row[] = [];
if (jobs > 1) {
  rows = await verifyAll(files, jobs, ['--samples', `${samples}`, '--seeds', `${seeds}`, '--seed', `${seed}`]);
  checkChapters(rows);
} else {
  for (const file of files) rows.push(await verify(file, seed, seeds, samples));
}
if (values['write-docs']) writeFileSync(fileURLToPath(new URL('../docs/levels.md', import.meta.url)), levelsPage(rows));
if (values.json) console.log(JSON.stringify(rows, null, 1));
else printTable(rows);
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
