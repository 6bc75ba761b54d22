import { type Link, removeLink } from '../../links/index.ts';
import type { Pool } from '../../pool/index.ts';
import {
  type Checks,
  grade,
  type Level,
  type Measurement,
  measure,
  outcomeOf,
  runsAsked,
  startsAsked,
  withDials,
} from '../../task/index.ts';

/** Seeds on which a level's own solution must win before it is published: beyond those that Tune may be given, for the links were chosen for doing well there. */
const SEEDS = [10_001, 10_002] as const;

/** What the solution came to under one seed. */
export interface Try {
  readonly isWon: boolean;
  readonly runs: number;
  readonly folded: number;
  readonly runsAsked: number;
  readonly starts: number;
  readonly learned: number;
  readonly startsAsked: number;
  /** Links without which a world fails, where the goals ask for a spare way. */
  readonly needed: readonly Link[];
}

/** What the solution came to under what the third star asks: with any one link cut, or through the shock. */
export interface Third {
  readonly kind: 'cuts' | 'shock';
  readonly isEarned: boolean;
  /** Links without which a world fails; none for a shock. */
  readonly needed: readonly Link[];
}

/** What the solution came to. */
export interface Proof {
  readonly isSolved: boolean;
  readonly tries: readonly Try[];
  /** Under the first seed; null where it is not known, and where the solution has no links. */
  readonly third: Third | null;
}

interface ProofOptions {
  readonly pool: Pool;
  readonly signal: AbortSignal;
  /** Jobs done of all jobs. */
  onProgress(done: number, total: number): void;
}

/** Measures a level's own solution as Play would judge it, on each seed; with each link cut too where the goals ask for a spare way, and under the first seed, once it has won, what the third star asks. */
export async function prove(level: Level, { pool, signal, onProgress }: ProofOptions): Promise<Proof> {
  const { links, dials } = level.solution;
  const task = withDials(level.task, dials);
  const cuts = task.goals.spare ? links : [];
  const isShaken = task.shock !== null;
  const forThird = links.length === 0 ? 0 : isShaken ? 1 : cuts.length > 0 ? 0 : links.length;
  const rounds = SEEDS.length * (1 + cuts.length) + forThird;
  let round = 0;
  const take = async (placed: typeof links, seed: number, shock = false) => {
    const measured = await measure(task, placed, {
      pool,
      seed,
      shock,
      signal,
      onProgress: (done, total) => onProgress(round * total + done, rounds * total),
    });
    round += 1;
    return measured;
  };
  const takeCuts = async (seed: number) => {
    const cut: Measurement[] = [];
    for (const link of links) {
      cut.push(await take(removeLink(links, link), seed));
    }
    return cut;
  };
  const tries: Try[] = [];
  let first: { readonly main: Measurement; readonly checks: Checks } | null = null;
  for (const seed of SEEDS) {
    const main = await take(links, seed);
    const checks: Checks = cuts.length > 0 ? { cuts: await takeCuts(seed) } : {};
    first ??= { main, checks };
    const { pass, needed } = grade(task, main, checks);
    const { runs, folded, starts, learned } = outcomeOf(task, main);
    tries.push({
      isWon: pass === true,
      runs,
      folded,
      runsAsked: runsAsked(task, runs),
      starts,
      learned,
      startsAsked: startsAsked(starts),
      needed: task.goals.spare ? (needed ?? []) : [],
    });
  }
  const isSolved = tries.every(({ isWon }) => isWon);
  if (!isSolved || links.length === 0 || first === null) return { isSolved, tries, third: null };
  const [seed] = SEEDS;
  const checks: Checks = isShaken
    ? { ...first.checks, shock: await take(links, seed, true) }
    : { cuts: first.checks.cuts ?? (await takeCuts(seed)) };
  const { stars, needed } = grade(task, first.main, checks);
  const third: Third = {
    kind: isShaken ? 'shock' : 'cuts',
    isEarned: stars === 3,
    needed: isShaken ? [] : (needed ?? []),
  };
  return { isSolved, tries, third };
}
