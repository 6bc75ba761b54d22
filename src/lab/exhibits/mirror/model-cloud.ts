import { type Link, ranks } from '../../../links/index.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { setsOf } from './model-claims.ts';
import { type Correlation, correlate } from './model-correlation.ts';
import { type ScreenSeen, seenBy } from './model-screens.ts';
import { type Dot, dotOf, foldWith, REPLICAS, type Settings } from './model-worlds.ts';

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
  /** The set that folds best; null until the first of the cloud were run again. */
  readonly best: Best | null;
  readonly screens: readonly ScreenSeen[];
}

/** The best set of a cloud. */
interface Best {
  /** The place of its dot. */
  readonly dot: number;
  /** Its Q, mean over `AGAIN` chains that had no part in choosing the eight. */
  readonly q: number;
}

/** Q over four chains is a rough guess: so many of the highest are run again, with so many chains each that are not those of the dots. */
const HIGHEST = 8;
const ROUNDS = 8;
export const AGAIN = ROUNDS * REPLICAS;
/** No dot of any seed has so large a number. */
const BEYOND = 3_000_000_000;

interface AgainJob {
  readonly settings: Settings;
  readonly links: readonly Link[];
  readonly number: number;
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

/** Runs more chains of one set: a job. @returns mean Q */
export function foldAgain(data: unknown): number {
  const { settings, links, number } = data as AgainJob;
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    sum += foldWith(settings, links, BEYOND + number * ROUNDS + round).q / ROUNDS;
  }
  return sum;
}

/** What the dots say. */
export function cloudOf(settings: Settings, dots: readonly Dot[], best: Best | null = null): Cloud {
  const q = dots.map((dot) => dot.q);
  const gradients = dots.map(({ gradient }) => gradient);
  const [byChain, byNetwork] = [ranks(q), ranks(gradients)];
  const corner = (chain: 1 | -1, network: 1 | -1) => {
    const score = (k: number) => chain * byChain[k] + network * byNetwork[k];
    return dots.reduce((found, _, k) => (score(k) > score(found) ? k : found), 0);
  };
  return {
    dots,
    gradient: correlate(q, gradients),
    resistance: correlate(
      q,
      dots.map(({ resistance }) => resistance),
    ),
    corners: { both: corner(1, 1), chain: corner(1, -1), network: corner(-1, 1), neither: corner(-1, -1) },
    best,
    screens: seenBy(settings, dots, best?.dot ?? null),
  };
}

/** The dots of a state's sets, turn after turn; they are those of the claims. */
export async function* measureSets(state: State, seed: number, ask: Ask): AsyncGenerator<Dot[]> {
  const { fold, temperature, gain } = state;
  // A claim's first seed is a thousand times the page's.
  const sets = setsOf(state, 1000 * seed);
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
    yield (await ask<Dot[]>(jobs)).flat();
  }
}

/** Runs the highest of different sets again and says which is best. */
async function bestOf(settings: Settings, dots: readonly Dot[], seed: number, ask: Ask): Promise<Best> {
  const byQ = dots.map((_, k) => k).sort((a, b) => dots[b].q - dots[a].q || a - b);
  const names = dots.map(({ links }) => links.join());
  const highest = byQ.filter((k, at) => byQ.findIndex((other) => names[other] === names[k]) === at).slice(0, HIGHEST);
  const again = await ask<number>(
    highest.map((k, at) => {
      const data: AgainJob = { settings, links: dots[k].links, number: HIGHEST * seed + at };
      return { name: 'again', data };
    }),
  );
  const q = Math.max(...again);
  return { dot: highest[again.indexOf(q)], q };
}

/** Fills the cloud, then finds out which set is best. */
export async function* fillCloud(state: State, seed: number, ask: Ask): AsyncGenerator<Finding<Cloud>> {
  const { fold, temperature, gain } = state;
  const settings = { fold, temperature, gain };
  const dots: Dot[] = [];
  for await (const turn of measureSets(state, seed, ask)) {
    dots.push(...turn);
    yield { share: (0.9 * dots.length) / state.sets, found: cloudOf(settings, [...dots]) };
  }
  yield { share: 1, found: cloudOf(settings, dots, await bestOf(settings, dots, seed, ask)) };
}
