import { type Contact, pairCount, pairIndex } from '../chain/index.ts';
import { exactExp, hashFloats, type Link } from '../links/index.ts';
import type { Job, Pool } from '../pool/index.ts';
import { alsoTask, changedWorlds } from './also.ts';
import { type FoldJob, type FoldPart, FRAMES } from './fold-runs.ts';
import type { LearnJob, LearnPart } from './learn-start.ts';
import { chainOf, networkOf, type Task } from './task.ts';

/** Runs and starts of a verdict. */
export const RUNS = 32;
export const STARTS = 8;
/** Runs in a job: one f32 batch of the kernel, so that many workers all have some, and few are done together. */
const RUNS_A_JOB = 4;
/** A job takes a fifth of a second: whoever is at one for a measurement that is cancelled may end it. */
const GRACE_MS = 2_000;

/** One judged run of the chain; all figures are means over its last quarter. */
export interface RunFigures {
  /** Share of the target's contacts made, and of the decoy's (null without one). */
  readonly q: number;
  readonly decoyQ: number | null;
  /** Share of the looks at which each pair of residues was in contact, by `pairIndex`. */
  readonly contacts: Float32Array;
  /** Why it left the stable range, or null. */
  readonly fault: string | null;
  /** Positions, b, [frame][residue][axis]; empty when nothing was recorded. */
  readonly frames: Float32Array;
}

/** All judged runs and starts of one placement, as measured: figures, no opinion. */
export interface Measurement {
  readonly links: readonly Link[];
  readonly seed: number;
  readonly runs: readonly RunFigures[];
  readonly starts: readonly LearnPart[];
  /** The same under the task's second condition, where it has one; a world that does not change is not measured twice. */
  readonly also?: Measurement;
}

export interface MeasureOptions {
  readonly pool: Pool;
  readonly seed: number;
  readonly runs?: number;
  readonly starts?: number;
  /** Whether frames and curves are kept, for showing. */
  readonly record?: boolean;
  /** Whether the task's shock comes amid the runs. */
  readonly shock?: boolean;
  readonly priority?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Share of contacts made, averaged over a run's last quarter. */
function meanMade(n: number, contacts: readonly Contact[], made: Float32Array): number {
  if (contacts.length === 0) return 1;
  let sum = 0;
  for (const { i, j } of contacts) sum += made[pairIndex(n, i, j)];
  return sum / contacts.length;
}

function figuresOf(task: Task, part: FoldPart, run: number): RunFigures {
  const { n, dimension, contacts: native } = task.fold;
  const pairs = pairCount(n);
  const contacts = Float32Array.from(
    part.contacts.subarray(run * pairs, (run + 1) * pairs),
    (made) => made / part.looks,
  );
  const size = FRAMES * n * dimension;
  return {
    q: meanMade(n, native, contacts),
    decoyQ: task.decoy === null ? null : meanMade(n, task.decoy.contacts, contacts),
    contacts,
    fault: part.faults[run],
    frames: part.frames.subarray(run * size, (run + 1) * size),
  };
}

/** What of a measurement each of its jobs has to know. */
type JobOptions = Pick<MeasureOptions, 'seed' | 'record' | 'shock'>;

/** The job that folds runs first … first + count − 1 of a seed; its result is a `FoldPart`. */
export function foldJob(task: Task, links: readonly Link[], first: number, count: number, options: JobOptions): Job {
  const { seed, record, shock } = options;
  const { step: dt, friction } = task.chain;
  const data: FoldJob = {
    model: chainOf(task, links),
    seed,
    first,
    count,
    dt,
    friction,
    shock: shock && task.shock !== null ? task.shock.temperature : null,
    record: record ?? false,
  };
  return { kind: 'fold', data };
}

/** The job that trains start `start` of a seed; its result is a `LearnPart`. */
export function learnJob(task: Task, links: readonly Link[], start: number, options: JobOptions): Job {
  const { seed, record, shock } = options;
  const data: LearnJob = {
    model: networkOf(task, links),
    seed: seed * 1000 + start,
    shock: shock && task.shock !== null ? task.shock.noise : null,
    drop: task.goals.dropped > 0,
    record: record ?? false,
  };
  return { kind: 'learn', data };
}

/** The figures of all runs of a job. */
export function runsOf(task: Task, part: FoldPart): RunFigures[] {
  return part.faults.map((_, run) => figuresOf(task, part, run));
}

function foldJobs(task: Task, links: readonly Link[], runs: number, options: MeasureOptions): Job[] {
  return Array.from({ length: Math.ceil(runs / RUNS_A_JOB) }, (_, part) => {
    const first = part * RUNS_A_JOB;
    return foldJob(task, links, first, Math.min(RUNS_A_JOB, runs - first), options);
  });
}

/**
 * Measures a placement of links on a task whose dials are set: fresh chains and fresh networks under fixed seeds, shared out over a
 * pool. The bits depend on task, links and seed alone, not on the number of workers. Where the task has a second condition, that is measured
 * with the same seeds.
 *
 * @throws the signal's reason when cancelled; the pool's error when a part fails for good
 */
export async function measure(task: Task, links: readonly Link[], options: MeasureOptions): Promise<Measurement> {
  const { pool, seed, runs = RUNS, starts = STARTS, priority, onProgress, signal } = options;
  const second = alsoTask(task);
  const learnJobs = (of: Task) => Array.from({ length: starts }, (_, start) => learnJob(of, links, start, options));
  const [chains, networks] = [[task], [task]];
  const changed = changedWorlds(task);
  if (second !== null && changed.chain) chains.push(second);
  if (second !== null && changed.network) networks.push(second);
  // Starts first: they are the longer jobs, so that no worker is left with one at the end.
  const learn = networks.flatMap(learnJobs);
  const fold = chains.map((of) => foldJobs(of, links, runs, options));
  const results = await pool.run<FoldPart | LearnPart>([...learn, ...fold.flat()], {
    priority,
    onProgress,
    signal,
    graceMs: GRACE_MS,
  });
  const parts = results.slice(learn.length) as FoldPart[];
  const under = (condition: number): Measurement => {
    const [chain, network] = [Math.min(condition, chains.length - 1), Math.min(condition, networks.length - 1)];
    const from = chain * fold[0].length;
    return {
      links,
      seed,
      runs: parts.slice(from, from + fold[0].length).flatMap((part) => runsOf(chains[chain], part)),
      starts: results.slice(network * starts, (network + 1) * starts) as LearnPart[],
    };
  };
  return second === null ? under(0) : { ...under(0), also: under(1) };
}

/** Gradient at each layer relative to the output's: geometric mean over training and starts, layer 0 first. */
export function meanGradient({ starts }: Measurement): number[] {
  const n = starts[0]?.logGradient.length ?? 0;
  return Array.from({ length: n }, (_, l) =>
    exactExp(starts.reduce((sum, { logGradient }) => sum + logGradient[l], 0) / starts.length),
  );
}

/** Fingerprint of all figures and recordings of a measurement. */
export function hashMeasurement({ runs, starts }: Measurement): string {
  return hashFloats(
    ...runs.flatMap(({ q, contacts, frames }) => [
      Float64Array.of(q),
      Float64Array.from(contacts),
      Float64Array.from(frames),
    ]),
    ...starts.flatMap(({ accuracy, logGradient, record }) => [
      Float64Array.of(accuracy),
      logGradient,
      Float64Array.from(record.profiles),
    ]),
  );
}
