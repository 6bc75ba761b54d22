import type { Job } from '../pool/index.ts';
import {
  alsoTask,
  changedWorlds,
  type FoldPart,
  foldJob,
  type LearnPart,
  learnJob,
  type Measurement,
  RUN_STEPS,
  runsOf,
  type Task,
  withDials,
} from '../task/index.ts';
import { type Choice, roundJob } from './choose.ts';
import { type Entry, entryOf, untouched } from './entry.ts';
import type { PairJob } from './jobs.ts';
import { type Racer, type Search, wholeSpace } from './plan.ts';

/** Thrown for options, saved searches or shards that make no sense: which field, and why. */
export class TuneError extends Error {
  override readonly name = 'TuneError';
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
  }
}

/** Part `index` of `count` of a search's round, from 0. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface SearchOptions {
  /** Every run and start of every set is drawn from it: common random numbers. */
  readonly seed: number;
  /** Runs of a set that stays in the race to the end; 192 unless said. */
  readonly replicas?: number;
  /** How many sets are tried, in units of the usual. */
  readonly effort?: number;
  readonly shard?: Shard | null;
}

/**
 * A search as plain data. All that happens next follows from it, so it may be kept at any time between two batches and taken up
 * elsewhere; the bits do not depend on the number of workers.
 */
export interface SearchState extends Search {
  /** Who races in this round; null while it is to be chosen, empty when the search is over. */
  readonly racers: readonly Racer[] | null;
  readonly shard: Shard | null;
  /** Chain steps times runs, and starts of the network, spent so far. */
  readonly replicaSteps: number;
  readonly trainings: number;
}

/** *running*: there are jobs. *shard*: its part of the first round is done and waits for the others. *done*. */
export type SearchStage = 'running' | 'shard' | 'done';

/** Jobs of a batch at most: what a kill can lose. */
const BATCH = 16;
/** Runs of a job at most. */
const RUNS_A_JOB = 8;
/** Runs of the last ones in the race: of several sets that are nearly as good, fewer would let luck choose. */
export const REPLICAS = 192;
export const MOST_REPLICAS = 4096;

const whole = (field: string, value: number, least: number, most: number) => {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new TuneError(field, `must be a whole number from ${least} to ${most}, is ${value}`);
};

export function checkShard({ index, count }: Shard): void {
  whole('shard.count', count, 1, 1_000_000);
  whole('shard.index', index, 0, count - 1);
}

/** Checks all that `createSearch` is told. */
function checkOptions({ seed, replicas = REPLICAS, effort = 1, shard = null }: SearchOptions): void {
  whole('seed', seed, 0, 2 ** 31);
  whole('replicas', replicas, 1, MOST_REPLICAS);
  if (!(effort > 0 && effort <= 1000)) throw new TuneError('effort', `must be above 0 and at most 1000, is ${effort}`);
  if (shard !== null) checkShard(shard);
}

/**
 * Begins a search for the links of a task, and for where its dials stand on a small grid, that make its chain fold and its network learn.
 * Spaces of up to 2,000 sets are searched through; in larger ones screens choose whom to try, and the race teaches them.
 *
 * @throws TuneError naming the option that makes no sense
 */
export function createSearch(task: Task, options: SearchOptions): SearchState {
  checkOptions(options);
  const { seed, replicas = REPLICAS, effort = 1, shard = null } = options;
  return {
    task,
    seed,
    replicas,
    effort,
    isExhaustive: wholeSpace(task) !== null,
    entries: [],
    round: 0,
    racers: null,
    shard,
    replicaSteps: 0,
    trainings: 0,
  };
}

/** Part of a measurement that is still to be made: runs `from` … `from` + `count` − 1, or a start. */
interface Piece {
  readonly entry: number;
  readonly kind: 'fold' | 'learn';
  readonly from: number;
  readonly count: number;
}

/** Whether a search measures an entry itself. */
export const isOwn = (shard: Shard | null, entry: number): boolean =>
  shard === null || entry % shard.count === shard.index;

/** All that the round still asks for, in order. */
function piecesLeft({ racers, entries, shard }: SearchState): Piece[] {
  const pieces: Piece[] = [];
  for (const { entry, runs, starts } of racers ?? []) {
    if (!isOwn(shard, entry)) continue;
    const had = entries[entry];
    for (let from = had.starts.length; from < starts; from += 1) pieces.push({ entry, kind: 'learn', from, count: 1 });
    for (let from = had.q.length; from < runs; from += RUNS_A_JOB)
      pieces.push({ entry, kind: 'fold', from, count: Math.min(RUNS_A_JOB, runs - from) });
  }
  return pieces;
}

/** Whether there is anything left to do. */
export function stageOf(state: SearchState): SearchStage {
  if (state.racers?.length === 0) return 'done';
  return state.racers === null || piecesLeft(state).length > 0 ? 'running' : 'shard';
}

/** The jobs of the next batch, for `tuneJobs`; none when the search, or its shard, is done. */
export function nextJobs(state: SearchState): Job[] {
  const { task, entries, seed } = state;
  if (state.racers === null) return [roundJob(state)];
  return piecesLeft(state)
    .slice(0, BATCH)
    .map(({ entry, kind, from, count }) => {
      const { links, dials } = entries[entry];
      const dialled = withDials(task, dials);
      const jobFor = (of: Task) =>
        kind === 'fold' ? foldJob(of, links, from, count, { seed }) : learnJob(of, links, from, { seed });
      const second = changed(dialled, kind);
      if (second === null) return jobFor(dialled);
      const data: PairJob = { kind, data: [jobFor(dialled).data, jobFor(second).data] };
      return { kind: 'pair', data };
    });
}

/** The task under its second condition, where that changes the world of a piece; else null. */
function changed(task: Task, kind: Piece['kind']): Task | null {
  const { chain, network } = changedWorlds(task);
  return (kind === 'fold' ? chain : network) ? alsoTask(task) : null;
}

/** An entry with the result of one piece. */
function extended(task: Task, entry: Entry, { kind }: Piece, result: unknown): Entry {
  const dialled = withDials(task, entry.dials);
  const under = (of: Task, part: unknown): Measurement => ({
    links: entry.links,
    seed: 0,
    runs: kind === 'fold' ? runsOf(of, part as FoldPart) : [],
    starts: kind === 'learn' ? [part as LearnPart] : [],
  });
  const second = changed(dialled, kind);
  const [first, other] = second === null ? [result] : (result as [unknown, unknown]);
  const measured = under(dialled, first);
  const more = entryOf(dialled, second === null ? measured : { ...measured, also: under(second, other) });
  return {
    links: entry.links,
    dials: entry.dials,
    q: [...entry.q, ...more.q],
    folded: [...entry.folded, ...more.folded],
    starts: [...entry.starts, ...more.starts],
  };
}

/** The search with its next round begun. */
function begun(state: SearchState, { fresh, racers, round }: Choice): SearchState {
  const entries = [...state.entries, ...fresh.map(untouched)];
  return { ...state, entries, racers, round };
}

/**
 * The search after its batch: `results` are those of `nextJobs(state)`, in their order.
 *
 * @throws TuneError when there are more or fewer of them
 */
export function takeResults(state: SearchState, results: readonly unknown[]): SearchState {
  const pieces = piecesLeft(state).slice(0, BATCH);
  const asked = state.racers === null ? 1 : pieces.length;
  if (results.length !== asked)
    throw new TuneError('results', `must be ${asked}, one for each job of the batch, are ${results.length}`);
  if (state.racers === null) return begun(state, results[0] as Choice);
  const entries = [...state.entries];
  let { replicaSteps, trainings } = state;
  pieces.forEach((piece, k) => {
    entries[piece.entry] = extended(state.task, entries[piece.entry], piece, results[k]);
    if (piece.kind === 'fold') replicaSteps += piece.count * RUN_STEPS;
    else trainings += 1;
  });
  const next = { ...state, entries, replicaSteps, trainings };
  return piecesLeft(next).length > 0 || next.shard !== null || state.racers.length === 0
    ? next
    : { ...next, racers: null };
}
