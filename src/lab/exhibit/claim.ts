import { estimate, rankCorrelation, rankError } from '../../links/index.ts';
import type { State } from './controls.ts';

/** Why a claim says nothing about a state, and what to set for it to speak. */
export interface Outside<S> {
  readonly why: string;
  readonly set: Partial<S>;
}

/** What is made of the samples of all seeds. For a rank correlation they are pairs: x, y, x, y, … */
export type Statistic = 'mean' | 'median' | 'largest' | 'variance' | 'rank correlation';

/** What samples a claim may have: one number for each seed, or several independent ones. */
export type Samples = readonly (number | readonly number[])[];

/**
 * A sentence with a number in it, and how to measure that number. `sample` is the one function behind the page, the sweep, the
 * science table and the tests; it must depend on its arguments alone and runs in the page or in a worker.
 */
export interface Claim<S = State> {
  /** The claim in words, with this state's numbers. */
  text(state: S): string;
  /** The laws of the science table that it shows. */
  readonly laws: readonly string[];
  /** Where the claim says nothing; null where it holds. */
  outside?(state: S): Outside<S> | null;
  /** The value of the law; of a bound (`isAtMost`, `isAtLeast`) the bound itself. */
  expected(state: S): number;
  /** It is an upper bound: it holds where what was measured lies below by three standard errors, and nothing else is allowed for. */
  readonly isAtMost?: boolean;
  /** It is a lower bound, judged as an upper one is. */
  readonly isAtLeast?: boolean;
  /** One standard error of the expected value, where that is itself a measurement: published, of so many runs. */
  expectedError?(state: S): number;
  /** Of a correlation: where 95 of 100 such samples have the true one, from the measured. Told beside the numbers. */
  interval?(state: S, measured: number): readonly [number, number];
  /** One measurement or several independent ones, from one seed. */
  sample(state: S, seed: number): number | readonly number[];
  /** How many seeds are asked for one measurement; 1 unless said. */
  readonly seeds?: number;
  /** The mean unless said. */
  readonly statistic?: Statistic;
  /** How far measured and expected may lie apart besides three standard errors: rounding, whole numbers, what the law neglects. */
  allowance(state: S): number;
  /**
   * Where a work of the exhibit finds the very samples of this claim on its way: picture and claim then show one figure, and nothing is
   * measured twice. `samples` reads them off what the work has found.
   */
  readonly from?: {
    readonly work: string;
    samples(found: unknown, state: S): Samples;
    /** Why nothing is measured before that work is asked for: it takes too long to begin unasked. */
    readonly waits?: string;
  };
  /** Takes more than a few milliseconds: measured in the pool of workers. */
  readonly isSlow?: boolean;
  /** Written behind the numbers, with its space. */
  readonly unit?: string;
  /** The controls it depends on; all unless said. */
  readonly of?: readonly (keyof S & string)[];
  /** Numeric controls that a sweep may run over, the one it begins with first. */
  readonly sweeps?: readonly (keyof S & string)[];
  /** The axis of a sweep: what is measured, and whether it needs a log scale. */
  readonly axis?: {
    readonly title: string;
    readonly scale?: 'linear' | 'log';
    /** Controls of which it is a power, or comes near to one: swept over these it is drawn on two log axes, as a straight line. */
    readonly powerOf?: readonly (keyof S & string)[];
    /** What it never goes beyond, where the law runs over hundreds of decades. */
    readonly bounds?: readonly [number, number];
  };
}

export interface Measured {
  readonly value: number;
  /** One standard error; 0 where nothing is random. */
  readonly standardError: number;
  /** What may lie between value and expected: three standard errors of both, and the claim's allowance. */
  readonly error: number;
  /** The expected value is an upper bound, or a lower one: `error` is what has to lie between the two. */
  readonly isAtMost?: true;
  readonly isAtLeast?: true;
}

/** The middle value, and a standard error from the values that lie half a √n of places beside it (distribution-free). */
function median(values: readonly number[]): { mean: number; error: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (place: number) => sorted[Math.min(Math.max(Math.round(place), 0), n - 1)];
  const half = Math.sqrt(n) / 2;
  const middle = n % 2 === 1 ? sorted[(n - 1) / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  return { mean: middle, error: (at((n - 1) / 2 + half) - at((n - 1) / 2 - half)) / 2 };
}

/** Spearman's rank correlation of pairs that lie one after another. */
function pairsCorrelation(values: readonly number[]): { mean: number; error: number } {
  const [x, y] = [0, 1].map((odd) => values.filter((_, k) => k % 2 === odd));
  const rho = rankCorrelation(x, y);
  return { mean: rho, error: rankError(rho, x.length) };
}

const STATISTICS: Record<Statistic, (values: readonly number[]) => { mean: number; error: number }> = {
  mean: estimate,
  median,
  // What it is of these very samples: they are all that is claimed about.
  largest: (values) => ({ mean: Math.max(...values), error: 0 }),
  variance(values) {
    const { variance } = estimate(values);
    return { mean: variance, error: variance * Math.sqrt(2 / (values.length - 1)) };
  },
  'rank correlation': pairsCorrelation,
};

/** The seeds that a measurement asks, from the page's seed: other measurements of the page never share them. */
export function seedsOf(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => 1000 * seed + k);
}

/** What the samples of all seeds say. */
export function measuredFrom<S>(claim: Claim<S>, state: S, samples: Samples): Measured {
  const values = samples.flat() as number[];
  const both = (own: number) => 3 * Math.hypot(own, claim.expectedError?.(state) ?? 0) + claim.allowance(state);
  const kind = claim.isAtMost ? ({ isAtMost: true } as const) : claim.isAtLeast ? ({ isAtLeast: true } as const) : {};
  if (values.length === 1) return { value: values[0], standardError: 0, error: both(0), ...kind };
  const { mean, error } = STATISTICS[claim.statistic ?? 'mean'](values);
  return { value: mean, standardError: error, error: both(error), ...kind };
}

/** Measures a claim here and now. */
export function measureClaim<S>(claim: Claim<S>, state: S, seed: number, seeds = claim.seeds ?? 1): Measured {
  return measuredFrom(
    claim,
    state,
    seedsOf(seed, seeds).map((one) => claim.sample(state, one)),
  );
}

/** Does the measurement bear the claim out? */
export function agrees(expected: number, { value, error, isAtMost, isAtLeast }: Measured): boolean {
  if (isAtLeast) return value - error >= expected;
  if (isAtMost) return value + error <= expected;
  return Math.abs(value - expected) <= error;
}
