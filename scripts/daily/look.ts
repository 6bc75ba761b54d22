// How placements on a candidate fare, measured no further than a question needs, and never twice.
import type { Link } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  type FoldPart,
  foldJob,
  type LearnPart,
  learnJob,
  outcomeOf,
  RUNS,
  runsOf,
  STARTS,
  type Task,
} from '../../src/task/index.ts';

/** Runs in a job, as a verdict shares them out: the same runs are the same bits. */
export const LOOK_RUNS = 8;

type Links = readonly Link[];

/** Whether starts of networks learn, by name: that depends on network, layers, links and seed alone, so all candidates share what is known. */
export interface Starts {
  get(name: string): boolean | undefined;
  set(name: string, learned: boolean): void;
}

/** What was measured of one chain. */
export interface Looks {
  /** How many of runs first … first + 7 of a verdict fold, for each set of links. */
  folds(sets: readonly Links[], seed: number, first?: number): Promise<number[]>;
  /** Whether at least `asked` of a verdict's 32 runs fold; stops where that is clear. */
  foldsIn(asked: number, links: Links, seed: number): Promise<boolean>;
  /** Whether at least `asked` of a verdict's first `of` starts learn; stops where that is clear. */
  learnsIn(asked: number, task: Task, links: Links, seed: number, of?: number): Promise<boolean>;
}

/** Opens the looks at a chain; of `chain` the network does not matter. */
export function createLooks(pool: Pool, chain: Task, starts: Starts): Looks {
  const known = new Map<string, number>();
  const nameOf = (links: Links, seed: number, first: number) => `${links.join(' ')} ${seed} ${first}`;

  async function folds(sets: readonly Links[], seed: number, first = 0): Promise<number[]> {
    const open = sets.filter((links) => !known.has(nameOf(links, seed, first)));
    const parts = await pool.run<FoldPart>(open.map((links) => foldJob(chain, links, first, LOOK_RUNS, { seed })));
    for (const [k, part] of parts.entries()) {
      const { folded } = outcomeOf(chain, { links: open[k], seed, runs: runsOf(chain, part), starts: [] });
      known.set(nameOf(open[k], seed, first), folded);
    }
    return sets.map((links) => known.get(nameOf(links, seed, first))!);
  }

  async function learns(task: Task, links: Links, seed: number, start: number): Promise<boolean> {
    const { data, gain, width } = task.network;
    const name = `${data} ${gain} ${width} ${task.fold.n} ${links.join(' ')} ${seed} ${start}`;
    const before = starts.get(name);
    if (before !== undefined) return before;
    const parts = await pool.run<LearnPart>([learnJob(task, links, start, { seed })]);
    const learned = outcomeOf(task, { links, seed, runs: [], starts: parts }).learned === 1;
    starts.set(name, learned);
    return learned;
  }

  return {
    folds,
    async foldsIn(asked, links, seed) {
      let good = 0;
      for (let of = 0; good < asked && RUNS - of + good >= asked; of += LOOK_RUNS)
        good += (await folds([links], seed, of))[0];
      return good >= asked;
    },
    async learnsIn(asked, task, links, seed, of = STARTS) {
      let good = 0;
      for (let start = 0; good < asked && of - start + good >= asked; start += 1)
        if (await learns(task, links, seed, start)) good += 1;
      return good >= asked;
    },
  };
}
