// Searches the links that fold a chain and wake its network: `npm run tune -- FILE [--budget k] [--seed s] [--replicas r] [--effort e]
// [--time s] [--shard i/n] [--jobs n] [--json] [--state FILE] [--resume FILE]`; FILE is a level, or { "target": …, "budget": … } alone. The
// search is kept after each batch, and the same command goes on with it. `npm run tune -- merge FILES… [--join]` joins the shards of a
// round and goes on to the end; with --join only joins them. docs/tune.md tells more.
import { basename } from 'node:path';
import { plain } from '../src/language/index.ts';
import {
  createSearch,
  mergeShards,
  progressOf,
  runSearch,
  type SearchState,
  shardOf,
  stageOf,
  TuneError,
} from '../src/tune/index.ts';
import { createNodePool } from './node-pool.ts';
import { say } from './setup.mjs';
import { InputError, readJson, taskFrom } from './tune/input.ts';
import { readOptions, type TuneOptions } from './tune/options.ts';
import { createTeller, printJson, printTable } from './tune/output.ts';
import { defaultPath, type Kept, keep, open, openAsked } from './tune/state-file.ts';

interface Begun extends Kept {
  readonly path: string;
}

const now = () => performance.now() / 1000;
const nameOf = (file: string) => basename(file).replace(/\.json$/, '');
const spent = ({ replicaSteps, trainings }: SearchState) => replicaSteps + trainings;

/** The search that the shards come to, or, where it went on already, that. */
function merged({ files, state: given }: TuneOptions): Begun {
  const shards = files.map(open);
  const joined = { file: shards[0].file, state: mergeShards(shards.map(({ state }) => state)) };
  const path = given ?? defaultPath(nameOf(files[0]).replace(/\..*$/, ''), joined.state);
  const before = openAsked(path, joined.state);
  return { path, ...(before !== null && spent(before.state) > spent(joined.state) ? before : joined) };
}

/** A saved search to begin from; as a shard it is kept apart from the whole. */
function resumed({ files, state: given, shard }: TuneOptions, from: string): Begun {
  const whole = open(from);
  if (files.length > 0) {
    const { task } = taskFrom(files[0], readJson(files[0]), whole.file.budget);
    openAsked(from, createSearch(task, { ...whole.state }));
  }
  if (shard === null) return { path: given ?? from, ...whole };
  const state = shardOf(whole.state, shard);
  const path = given ?? defaultPath(nameOf(from).replace(/\..*$/, ''), state);
  return { path, ...(openAsked(path, state) ?? { file: whole.file, state }) };
}

function begun(options: TuneOptions): Begun {
  const { files, budget, seed, replicas, effort, shard, state: given, resume, isMerge } = options;
  if (isMerge) return merged(options);
  if (resume !== null) return resumed(options, resume);
  const { file, task } = taskFrom(files[0], readJson(files[0]), budget);
  const state = createSearch(task, { seed, replicas, effort, shard });
  const path = given ?? defaultPath(nameOf(files[0]), state);
  return { path, ...(openAsked(path, state) ?? { file, state }) };
}

/** Why a search stopped before its end. */
type Stop = 'time' | 'SIGINT' | 'SIGTERM';
const EXIT = { time: 0, SIGINT: 130, SIGTERM: 143 } as const;

/** Takes a search to its end, or to where it is stopped, and keeps it after each batch. */
async function search({ path, file, state }: Begun, { jobs, time }: TuneOptions) {
  let current = state;
  let stop: Stop | null = null;
  const stopper = new AbortController();
  const halt = (why: Stop) => {
    stop ??= why;
    stopper.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => halt(signal));
  const timer = time === null ? null : setTimeout(() => halt('time'), Math.min(1000 * time, 2 ** 31 - 1));
  const pool = createNodePool(new URL('./tune/jobs.ts', import.meta.url), jobs);
  const tell = createTeller(state, now);
  try {
    keep(path, { file, state });
    await runSearch(pool, state, {
      signal: stopper.signal,
      onProgress(next, progress) {
        keep(path, { file, state: next });
        current = next;
        tell(next, progress);
      },
    });
  } catch (error) {
    if (stop === null) throw error;
  } finally {
    if (timer !== null) clearTimeout(timer);
    pool.end();
  }
  return { state: current, stop: stop as Stop | null };
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const start = begun(options);
  const path = plain(start.path);
  if (options.isJoinOnly) {
    keep(start.path, start);
    say(`joined: ${progressOf(start.state).evaluated} sets, kept in ${path}`);
    return 0;
  }
  const before = progressOf(start.state);
  say(before.evaluated === 0 ? `kept in ${path}` : `goes on with ${path}: ${before.evaluated} sets measured so far`);
  const from = now();
  const { state, stop } = await search(start, options);
  const { shard } = state;
  const extra = { ...(stop === null ? {} : { stopped: stop }), ...(shard === null ? {} : { shard }) };
  if (options.json) printJson(state, now() - from, extra);
  else printTable(state, now() - from);
  if (stageOf(state) === 'running') say(`stopped before its end; the same command goes on with ${path}`);
  if (stageOf(state) === 'shard')
    say(`shard ${shard?.index}/${shard?.count} is done: when all are, npm run tune -- merge and their states goes on`);
  return stop === null ? 0 : EXIT[stop];
}

// Whoever reads the answer may have read enough: `npm run tune -- FILE --json | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof InputError || error instanceof TuneError)) throw error;
  say(error.message.split('\n').map(plain).join('\n'));
  process.exitCode = 2;
}
