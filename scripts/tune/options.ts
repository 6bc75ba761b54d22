import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { REPLICAS, type Shard } from '../../src/tune/index.ts';
import { InputError } from './input.ts';

export interface TuneOptions {
  /** The level, or with `isMerge` the shards' states. */
  readonly files: readonly string[];
  readonly isMerge: boolean;
  /** Whether merged shards are only joined, to be shared out again. */
  readonly isJoinOnly: boolean;
  readonly budget: number | null;
  readonly seed: number;
  readonly replicas: number;
  readonly effort: number;
  /** Seconds at most. */
  readonly time: number | null;
  readonly shard: Shard | null;
  readonly jobs: number;
  readonly json: boolean;
  /** Where the search is kept, and one to begin from. */
  readonly state: string | null;
  readonly resume: string | null;
}

const USAGE =
  'npm run tune -- FILE [--budget k] [--seed s] [--replicas r] [--effort e] [--time s] [--shard i/n] [--jobs n] [--json] [--state FILE] [--resume FILE]\nnpm run tune -- merge FILES… [--join] [--state FILE] [--time s] [--jobs n] [--json]';

function wholeNumber(name: string, text: string, least: number, most: number): number {
  if (/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new InputError(`--${name}: must be a whole number from ${least} to ${most}, is "${text}"`);
}

function positive(name: string, text: string, most: number): number {
  const value = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= most) return value;
  throw new InputError(`--${name}: must be a number above 0 and at most ${most}, is "${text}"`);
}

function shardFrom(text: string): Shard {
  const parts = /^(\d{1,7})\/(\d{1,7})$/.exec(text);
  const [index, count] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts !== null && count >= 1 && count <= 1_000_000 && index < count) return { index, count };
  throw new InputError(`--shard: must be i/n with i from 0 to n − 1, is "${text}"`);
}

const OPTIONS = {
  budget: { type: 'string' },
  seed: { type: 'string', default: '1' },
  replicas: { type: 'string', default: String(REPLICAS) },
  effort: { type: 'string', default: '1' },
  time: { type: 'string' },
  shard: { type: 'string' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  json: { type: 'boolean', default: false },
  state: { type: 'string' },
  resume: { type: 'string' },
  join: { type: 'boolean', default: false },
} as const;

/** Options that only a new search can be told; one that goes on has its own. */
const OF_A_NEW_ONE = ['budget', 'seed', 'replicas', 'effort'] as const;

function parsed(args: readonly string[]) {
  // `--budget -1` would be read as a flag called 1, and its message would speak of something else.
  const joined: string[] = [];
  for (const arg of args) {
    if (/^-[\d.]/.test(arg) && /^--[a-z]+$/.test(joined.at(-1) ?? '')) joined.push(`${joined.pop()}=${arg}`);
    else joined.push(arg);
  }
  try {
    return parseArgs({ args: joined, allowPositionals: true, options: OPTIONS, tokens: true });
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${USAGE}`);
  }
}

/**
 * Reads the command's arguments.
 *
 * @throws InputError naming the option and the reason
 */
export function readOptions(args: readonly string[]): TuneOptions {
  const { values, positionals, tokens } = parsed(args);
  const given = new Set(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
  const isMerge = positionals[0] === 'merge';
  const files = isMerge ? positionals.slice(1) : positionals;
  if (isMerge && files.length === 0) throw new InputError(`merge: which shards?\n${USAGE}`);
  if (!isMerge && files.length > 1) throw new InputError(`one FILE at a time, given are ${files.length}\n${USAGE}`);
  if (!isMerge && files.length === 0 && values.resume === undefined)
    throw new InputError(`which FILE? A level, or { "target": …, "budget": … }\n${USAGE}`);
  if (values.join && !isMerge) throw new InputError('--join: belongs to merge');
  for (const name of isMerge ? ([...OF_A_NEW_ONE, 'shard', 'resume'] as const) : values.resume ? OF_A_NEW_ONE : [])
    if (given.has(name)) throw new InputError(`--${name}: the saved search has its own`);
  return {
    files,
    isMerge,
    isJoinOnly: values.join,
    budget: values.budget === undefined ? null : wholeNumber('budget', values.budget, 0, 64),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
    replicas: wholeNumber('replicas', values.replicas, 1, 4096),
    effort: positive('effort', values.effort, 1000),
    time: values.time === undefined ? null : positive('time', values.time, 1e7),
    shard: values.shard === undefined ? null : shardFrom(values.shard),
    jobs: wholeNumber('jobs', values.jobs, 1, 1024),
    json: values.json,
    state: values.state ?? null,
    resume: values.resume ?? null,
  };
}
