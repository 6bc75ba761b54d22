import type { Link } from '../../links/index.ts';
import type { Pool } from '../../pool/index.ts';
import {
  type Checks,
  grade,
  type Level,
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

/** What the solution came to. */
export interface Proof {
  readonly isSolved: boolean;
  readonly tries: readonly Try[];
}

interface ProofOptions {
  readonly pool: Pool;
  readonly signal: AbortSignal;
  /** Jobs done of all jobs. */
  onProgress(done: number, total: number): void;
}

/** Measures a level's own solution as Play would judge it, on each seed; with each link cut too where the goals ask for a spare way. */
export async function prove(level: Level, { pool, signal, onProgress }: ProofOptions): Promise<Proof> {
  const { links, dials } = level.solution;
  const task = withDials(level.task, dials);
  const cuts = task.goals.spare ? links : [];
  const rounds = SEEDS.length * (1 + cuts.length);
  let round = 0;
  const take = async (placed: typeof links, seed: number) => {
    const measured = await measure(task, placed, {
      pool,
      seed,
      signal,
      onProgress: (done, total) => onProgress(round * total + done, rounds * total),
    });
    round += 1;
    return measured;
  };
  const tries: Try[] = [];
  for (const seed of SEEDS) {
    const main = await take(links, seed);
    const cut: Awaited<ReturnType<typeof take>>[] = [];
    for (const link of cuts) {
      cut.push(
        await take(
          links.filter((other) => other !== link),
          seed,
        ),
      );
    }
    const checks: Checks = cuts.length > 0 ? { cuts: cut } : {};
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
  return { isSolved: tries.every(({ isWon }) => isWon), tries };
}
