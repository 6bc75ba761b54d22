import { exactExp, type Link } from '../links/index.ts';
import { type Dials, type Goals, type Measurement, outcomeOf, type Placement, type Task } from '../task/index.ts';

/** One start of the network, as it is kept. */
export interface StartFigures {
  readonly accuracy: number;
  /** 1: it learned, by the task's goals; else 0. */
  readonly learned: number;
  /** Mean over the layers of ln(gradient relative to the output's). */
  readonly logGradient: number;
}

/** A set of links, where the dials stand with it (each dial of the task, none without), and all that was measured of both so far: runs and starts 0, 1, 2 … of the search's seed. */
export interface Entry extends Placement {
  /** Q of each run over its last quarter. */
  readonly q: readonly number[];
  /** 1 for each run that folded, by the task's goals; else 0. */
  readonly folded: readonly number[];
  readonly starts: readonly StartFigures[];
}

const DIGITS = 1e6;
/** A gradient that is told apart from none, or from one without bounds, on the scale of ln. */
const LOG_BOUND = 70;

const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS;
const bounded = (log: number) => (Number.isNaN(log) ? LOG_BOUND : Math.min(LOG_BOUND, Math.max(-LOG_BOUND, log)));

/** An entry of which nothing was measured. */
export const untouched = ({ links, dials }: Placement): Entry => ({ links, dials, q: [], folded: [], starts: [] });

/** What is kept of a measurement, of each run and start the worse of both conditions where there are two. @param task with its dials set @param dials as they are to be kept */
export function entryOf(task: Task, measured: Measurement, dials: Dials = {}): Entry {
  const { runStates, startStates, also } = outcomeOf(task, measured);
  const other = also === undefined ? null : measured.also;
  const folded = (k: number) => runStates[k] === 'folded' && (also === undefined || also.runStates[k] === 'folded');
  const learned = (k: number) =>
    startStates[k] === 'learned' && (also === undefined || also.startStates[k] === 'learned');
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    links: measured.links,
    dials,
    q: measured.runs.map(({ q }, k) => rounded(Math.min(q, other?.runs[k].q ?? q))),
    folded: runStates.map((_, k) => (folded(k) ? 1 : 0)),
    starts: measured.starts.map(({ accuracy, logGradient }, k) => ({
      accuracy: rounded(Math.min(accuracy, other?.starts[k].accuracy ?? accuracy)),
      learned: learned(k) ? 1 : 0,
      logGradient: rounded(bounded(mean(logGradient))),
    })),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Wilson's interval of one standard error for a share of which `count` of `of` were seen (Wilson 1927): never of no width. */
export function shareInterval(count: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = count / of;
  const middle = (share + 0.5 / of) / (1 + 1 / of);
  const half = Math.sqrt((share * (1 - share)) / of + 0.25 / (of * of)) / (1 + 1 / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Runs that folded, and starts that learned. */
export const foldedOf = ({ folded }: Entry): number => total(folded);
export const learnedOf = ({ starts }: Entry): number => total(starts.map(({ learned }) => learned));

/**
 * What sets are ranked by: the chance that a fresh chain folds and a fresh network learns, as far as it is sure, which is the product of
 * the lower ends of the two error bars.
 */
export function figureOf(entry: Entry): number {
  const [fold] = shareInterval(foldedOf(entry), entry.folded.length);
  const [learn] = shareInterval(learnedOf(entry), entry.starts.length);
  return fold * learn;
}

/** The most that the figure can come to when all further runs fold and all further starts learn. */
export function figureAtBest(entry: Entry, runs: number, starts: number): number {
  const [fold] = shareInterval(foldedOf(entry) + Math.max(0, runs - entry.folded.length), runs);
  const [learn] = shareInterval(learnedOf(entry) + Math.max(0, starts - entry.starts.length), starts);
  return fold * learn;
}

/** The product of the upper ends of the error bars. */
export function hopeOf(entry: Entry): number {
  const [, fold] = shareInterval(foldedOf(entry), entry.folded.length);
  const [, learn] = shareInterval(learnedOf(entry), entry.starts.length);
  return fold * learn;
}

/**
 * How near a set comes to the goals, 0…1, told by few runs: half for the share of runs that fold, half for the share of the asked Q that
 * they make, and the same for the network.
 */
export function promiseOf(entry: Entry, goals: Goals): number {
  const near = (value: number, goal: number) => (goal > 0 ? Math.min(1, Math.max(0, value) / goal) : 1);
  const mean = (values: readonly number[]) => (values.length === 0 ? 0 : total(values) / values.length);
  const fold = 0.5 * mean(entry.folded) + 0.5 * mean(entry.q.map((q) => near(q, goals.fold)));
  // Guessing is no progress towards the goal.
  const learn =
    0.5 * mean(entry.starts.map(({ learned }) => learned)) +
    0.5 * mean(entry.starts.map(({ accuracy }) => near(accuracy - 0.5, goals.accuracy - 0.5)));
  return fold * (entry.starts.length === 0 ? 1 : learn);
}

/** A row of the answer. */
export interface Ranked {
  /** From 1. */
  readonly rank: number;
  readonly links: readonly Link[];
  /** Where the dials stand; empty without any. */
  readonly dials: Dials;
  /** Share of runs that fold, with its standard error (Wilson's, so never 0); NaN where nothing was run. */
  readonly probability: number;
  readonly probabilityError: number;
  /** Mean Q over the runs. */
  readonly fold: number;
  /** Mean accuracy over the starts, and the share of them that learned. */
  readonly accuracy: number;
  readonly learned: number;
  /** Gradient relative to the output's, geometric mean over layers, training and starts. */
  readonly gradient: number;
  readonly runs: number;
  readonly starts: number;
  /** What it is ranked by. */
  readonly figure: number;
}

export function rowOf(entry: Entry): Omit<Ranked, 'rank'> {
  const runs = entry.folded.length;
  const starts = entry.starts.length;
  const [low, high] = shareInterval(foldedOf(entry), runs);
  return {
    links: entry.links,
    dials: entry.dials,
    probability: foldedOf(entry) / runs,
    probabilityError: (high - low) / 2,
    fold: total(entry.q) / runs,
    accuracy: total(entry.starts.map(({ accuracy }) => accuracy)) / starts,
    learned: learnedOf(entry) / starts,
    gradient: exactExp(total(entry.starts.map(({ logGradient }) => logGradient)) / starts),
    runs,
    starts,
    figure: figureOf(entry),
  };
}
