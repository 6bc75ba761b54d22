// Verifies levels: `npm run levels -- [--json] [--samples N] [--seed S] [FILE…]`; all shipped levels without a FILE.
// A level is sound when its own solution passes and no links at all does not. The share of random placements that pass, and
// how a greedy player fares who links the nearest native pairs, say how hard it is. Exits with 1 if a level is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, type Level, parseLevel } from '../src/game/index.ts';
import { addLink, createRng, type Link, randomLinks } from '../src/links/index.ts';

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
  random: { samples: number; passRate: number } | null;
}

/** Random placements are only counted, so fewer runs and starts serve for each. */
const RANDOM_RUNS = 16;
const RANDOM_STARTS = 4;

async function tryLinks(level: Level, links: readonly Link[], seed: number, runs = 32, starts = 8): Promise<Result> {
  const { fold, foldError, probability, accuracy, pass } = await judge(level, links, {
    seed,
    runs,
    starts,
    spare: false,
  });
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

async function verify(file: string, seed: number, samples: number): Promise<Row> {
  const name = basename(file);
  const read = readLevel(file);
  if ('problems' in read) {
    const { problems } = read;
    return { id: '', file: name, ok: false, problems, solution: null, none: null, greedy: null, random: null };
  }
  const { level } = read;
  const problems: string[] = [];
  const solution = await tryLinks(level, level.solution, seed);
  const none = await tryLinks(level, [], seed);
  const greedy = await tryLinks(level, greedyLinks(level), seed);
  if (!solution.pass) problems.push('solution: does not pass');
  if (none.pass) problems.push('goals: no links at all passes');
  const rng = createRng(seed).fork(1);
  let passed = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const links = randomLinks(level.rules, level.budget, rng);
    const tried = await tryLinks(level, links, seed + sample, RANDOM_RUNS, RANDOM_STARTS);
    if (tried.pass) passed += 1;
    process.stderr.write(`\r${level.id}: random placement ${sample + 1} of ${samples}`);
  }
  process.stderr.write('\n');
  const random = { samples, passRate: samples > 0 ? passed / samples : 0 };
  return { id: level.id, file: name, ok: problems.length === 0, problems, solution, none, greedy, random };
}

function printTable(rows: readonly Row[]): void {
  for (const { id, file, ok, problems, solution, none, greedy, random } of rows) {
    console.log(`${ok ? 'ok    ' : 'broken'} ${file} ${id}`);
    for (const problem of problems) console.log(`       ${problem}`);
    for (const [name, result] of Object.entries({ solution, none, greedy })) {
      if (result === null) continue;
      const { links, fold, foldError, probability, accuracy, pass } = result;
      console.log(
        `       ${name.padEnd(8)} ${pass ? 'passes' : 'fails '} Q ${fold.toFixed(2)} ± ${foldError.toFixed(2)}, folds in ` +
          `${(100 * probability).toFixed(0)} %, accuracy ${accuracy.toFixed(2)}, links ${links.map((link) => link.join('-')).join(' ') || 'none'}`,
      );
    }
    if (random !== null)
      console.log(`       random   ${(100 * random.passRate).toFixed(0)} % of ${random.samples} pass`);
  }
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
    samples: { type: 'string', default: '24' },
    seed: { type: 'string', default: '1' },
  },
});
const samples = wholeNumber('samples', values.samples, 0);
const seed = wholeNumber('seed', values.seed, 1);
const folder = fileURLToPath(new URL('../levels', import.meta.url));
const shipped = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

const rows: Row[] = [];
for (const file of positionals.length > 0 ? positionals : shipped()) rows.push(await verify(file, seed, samples));
if (values.json) console.log(JSON.stringify(rows, null, 1));
else printTable(rows);
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
