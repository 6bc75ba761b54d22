// The puzzles of the day: `npm run daily -- [--make N] [--verify] [--edition DAY] [--shard i/n] [--keep FILE]… [--jobs n] [--minutes M] [--json]`.
//
// --make looks at candidates until the list has N puzzles; --edition deals all of them out to the days from DAY on; --verify judges the list again: without links none may pass, and each solution
// must pass firmly on two seeds. Both go on from what FILE keeps, and both can be shared out: shard i of n takes every n-th candidate, or
// puzzle, and keeps what it finds in its own FILE; `--make` without a shard, given all FILEs, joins them into the list. Exits with 1 where
// a puzzle or the list is broken, with 3 where the time was too short to judge all. docs/daily.md tells more.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isDay } from '../src/play/state/daily/days.ts';
import { type PuzzleList, readList } from '../src/play/state/daily/list.ts';
import { PuzzleError } from '../src/play/state/daily/puzzle.ts';
import type { Pool } from '../src/pool/index.ts';
import type { KeptRow } from './daily/kept.ts';
import { addEdition, byLength, listProblems, listText } from './daily/list.ts';
import { makePuzzles } from './daily/make.ts';
import { verifyPuzzles } from './daily/verify.ts';
import { openKept } from './kept-lines.ts';
import { createNodePool } from './node-pool.ts';
import { say } from './setup.mjs';

function refuse(problem: string): never {
  say(problem);
  process.exit(2);
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  return refuse(`--${name}: must be a whole number from ${least}, is "${text}"`);
}

function shardFrom(text: string) {
  const parts = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts !== null && index < count) return { index, count };
  return refuse(`--shard: must be i/n with i from 0 to n − 1, is "${text}"`);
}

const { values } = parseArgs({
  options: {
    make: { type: 'string' },
    verify: { type: 'boolean', default: false },
    edition: { type: 'string' },
    shard: { type: 'string', default: '0/1' },
    keep: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});
const shard = shardFrom(values.shard);
const until = Date.now() + 60_000 * wholeNumber('minutes', values.minutes, 1);
const jobs = wholeNumber('jobs', values.jobs, 1);
if (values.make === undefined && values.edition === undefined && !values.verify)
  refuse('What is to be done: --make N, --edition DAY, --verify, or several of them?');
if (values.edition !== undefined && !isDay(values.edition))
  refuse(`--edition: must be a day such as 2026-12-07, is "${values.edition}"`);
if (shard.count > 1 && values.keep.length === 0)
  refuse('--shard: where is what it finds to be kept? Give it a --keep FILE.');
const kept = openKept<KeptRow>(values.keep);

/** The list, or exit code 1 where a line of it cannot be read. */
function readOrRefuse(): PuzzleList {
  try {
    return readList(listText());
  } catch (error) {
    if (!(error instanceof PuzzleError)) throw error;
    say(error.message);
    return process.exit(1);
  }
}

async function verify(pool: Pool): Promise<number> {
  const list = readOrRefuse();
  const problems = listProblems(list);
  for (const problem of problems) say(problem);
  const rows = await verifyPuzzles(pool, list.puzzles, { kept, shard, until, say });
  const mine = list.puzzles.filter((_, k) => k % shard.count === shard.index).length;
  const broken = rows.filter(({ ok }) => !ok);
  const rule = byLength(list.puzzles);
  if (values.json)
    console.log(JSON.stringify({ listed: list.puzzles.length, judged: rows.length, problems, rule, rows }, null, 1));
  say(
    `${rows.length} of ${mine} puzzles judged, ${broken.length} broken; the longest native pairs pass ${rule.passed} of ${rule.of} middle and large ones`,
  );
  if (problems.length > 0 || broken.length > 0) return 1;
  return rows.length < mine ? 3 : 0;
}

const pool = createNodePool(new URL('./daily/jobs.ts', import.meta.url), jobs);
if (values.make !== undefined) {
  const want = wholeNumber('make', values.make, 0);
  await makePuzzles(pool, { want, kept, shard, until, say });
}
if (values.edition !== undefined) addEdition(values.edition);
if (values.verify) process.exitCode = await verify(pool);
pool.end();
