import { rankCorrelation, rankInterval, ranks } from '../../../links/index.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { setsOf } from './model-claims.ts';
import { type Dot, dotOf, type Settings } from './model-worlds.ts';

/** A rank correlation with the interval in which the true one lies 95 times of 100. */
export interface Correlation {
  readonly rho: number;
  readonly interval: readonly [number, number];
}

export const CORNERS = ['both', 'chain', 'network', 'neither'] as const;
export type Corner = (typeof CORNERS)[number];

/** The cloud so far. */
export interface Cloud {
  readonly dots: readonly Dot[];
  /** Of Q with the gradient, and with the effective resistance. */
  readonly gradient: Correlation;
  readonly resistance: Correlation;
  /** The best example of each corner: the place of its dot. */
  readonly corners: Readonly<Record<Corner, number>>;
}

interface DotsJob {
  readonly settings: Settings;
  readonly sets: readonly Dot['links'][];
  /** The number of each, from which its chains and networks are drawn. */
  readonly numbers: readonly number[];
}

const SETS_A_JOB = 3;
const SETS_A_TURN = 24;

/** Measures a few sets: a job. */
export function measureDots(data: unknown): Dot[] {
  const { settings, sets, numbers } = data as DotsJob;
  return sets.map((links, k) => dotOf(settings, links, numbers[k]));
}

/** What the dots say. */
export function cloudOf(dots: readonly Dot[]): Cloud {
  const q = dots.map((dot) => dot.q);
  const gradients = dots.map(({ gradient }) => gradient);
  const correlate = (other: readonly number[]): Correlation => {
    const rho = rankCorrelation(q, other);
    return { rho, interval: rankInterval(rho, dots.length) };
  };
  const [byChain, byNetwork] = [ranks(q), ranks(gradients)];
  const best = (chain: 1 | -1, network: 1 | -1) => {
    const score = (k: number) => chain * byChain[k] + network * byNetwork[k];
    return dots.reduce((found, _, k) => (score(k) > score(found) ? k : found), 0);
  };
  return {
    dots,
    gradient: correlate(gradients),
    resistance: correlate(dots.map(({ resistance }) => resistance)),
    corners: { both: best(1, 1), chain: best(1, -1), network: best(-1, 1), neither: best(-1, -1) },
  };
}

/** Measures set after set and tells the cloud so far; they are those of the claims. */
export async function* fillCloud(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Cloud>> {
  const { fold, temperature, gain } = state;
  // A claim's first seed is a thousand times the page's.
  const sets = setsOf(state, 1000 * seed);
  const dots: Dot[] = [];
  for (let from = 0; from < sets.length; from += SETS_A_TURN) {
    const turn = sets.slice(from, from + SETS_A_TURN);
    const jobs = [];
    for (let first = 0; first < turn.length; first += SETS_A_JOB) {
      const part = turn.slice(first, first + SETS_A_JOB);
      const data: DotsJob = {
        settings: { fold, temperature, gain },
        sets: part.map(({ links }) => links),
        numbers: part.map(({ number }) => number),
      };
      jobs.push({ name: 'dots', data });
    }
    dots.push(...(await ask<Dot[]>(jobs)).flat());
    yield { share: dots.length / sets.length, found: cloudOf([...dots]) };
  }
}
