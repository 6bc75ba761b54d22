import type { Link } from '../../../src/links/index.ts';
import { setName } from '../../../src/tune/space.ts';
import type { Trial } from './folds.ts';
import type { Measured } from './measured.ts';
import { type Advice, METHODS, type MethodName } from './methods.ts';

/** How one search fared on one fold from one seed. */
export interface Course {
  readonly trial: Trial;
  readonly seed: number;
  readonly method: MethodName;
  /** Runs that all searches of this fold and seed could spend. */
  readonly budget: number;
  /** What it recommended at each eighth of the budget, the last at its end. */
  readonly stations: readonly Advice[];
}

const STATIONS = 8;
/** Runs that say how good a recommended set is, under a seed that no search sees. */
export const TRUE_RUNS = 48;
const TRUE_SEED = 9001;

function stationsOf(advice: readonly Advice[], budget: number): Advice[] {
  return Array.from({ length: STATIONS }, (_, k) => ((k + 1) * budget) / STATIONS).flatMap((spent) => {
    const last = advice.findLast((one) => one.spent <= spent);
    return last === undefined ? [] : [{ spent, links: last.links }];
  });
}

/** All searches on one fold from one seed: the tuner says what it spends, and the others may spend as much. */
export async function contest(trial: Trial, seed: number, measured: Measured): Promise<Course[]> {
  const own = await METHODS.tuner({ trial, seed, measured, budget: Number.POSITIVE_INFINITY });
  const budget = own.at(-1)!.spent;
  const others = (['halving', 'annealing', 'random'] as const).map(
    async (method) => [method, await METHODS[method]({ trial, seed, measured, budget })] as const,
  );
  const courses = [['tuner', own] as const, ...(await Promise.all(others))].map(
    ([method, advice]): Course => ({ trial, seed, method, budget, stations: stationsOf(advice, budget) }),
  );
  await Promise.all(courses.flatMap(({ stations }) => stations.map(({ links }) => worth(trial, links, measured))));
  return courses;
}

/** The share of fresh runs that fold, by which a recommended set is judged. */
async function worth(trial: Trial, links: readonly Link[], measured: Measured): Promise<number> {
  const q = await measured.runs(trial, TRUE_SEED, links, TRUE_RUNS);
  return q.filter((value) => value >= trial.task.goals.fold).length / TRUE_RUNS;
}

/** How a search did on a fold, over its seeds. */
export interface Standing {
  readonly trial: Trial;
  readonly method: MethodName;
  readonly courses: number;
  /** The best set that any search recommended for the fold at any time, and its share. */
  readonly best: { readonly links: readonly Link[]; readonly share: number };
  /** How often the last recommendation came to 95 % of the best known, and the mean share of it that it came to. */
  readonly reached: number;
  readonly portion: number;
  /** Runs until a recommendation first came to 95 %, mean; the whole budget where none did. */
  readonly runs: number;
  readonly budget: number;
}

const NEAR = 0.95;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standings on one fold, in the order of the methods; every figure from runs that no search saw. */
export async function standings(trial: Trial, courses: readonly Course[], measured: Measured): Promise<Standing[]> {
  const shares = new Map<string, { links: readonly Link[]; share: number }>();
  for (const { links } of courses.flatMap(({ stations }) => stations))
    shares.set(setName(links), { links, share: await worth(trial, links, measured) });
  const best = [...shares.values()].reduce((a, b) => (b.share > a.share ? b : a));
  const shareOf = ({ links }: Advice) => shares.get(setName(links))!.share;
  return (Object.keys(METHODS) as MethodName[]).map((method): Standing => {
    const own = courses.filter((course) => course.method === method);
    const ends = own.map(({ stations }) => shareOf(stations.at(-1)!));
    const first = own.map(
      ({ stations, budget }) => stations.find((at) => shareOf(at) >= NEAR * best.share)?.spent ?? budget,
    );
    return {
      trial,
      method,
      courses: own.length,
      best,
      reached: ends.filter((share) => share >= NEAR * best.share).length,
      portion: mean(ends.map((share) => (best.share > 0 ? share / best.share : 1))),
      runs: mean(first),
      budget: mean(own.map(({ budget }) => budget)),
    };
  });
}
