import type { Link } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  checksFor,
  fitDials,
  type Grade,
  grade,
  joined,
  type Level,
  type Measurement,
  measure,
  outcomeOf,
  type Placement,
  withDials,
} from '../../src/task/index.ts';

/** A placement as judged. */
export interface Result {
  links: readonly Link[];
  fold: number;
  foldError: number;
  probability: number;
  accuracy: number;
  pass: boolean;
}

interface JudgeOptions {
  readonly seed: number;
  readonly runs?: number;
  readonly starts?: number;
  /** Whether the network is left out when the chain fails: for placements that are only counted. */
  readonly hurry?: boolean;
}

/** Measures a placement and each of its links cut. */
function cutsOf(pool: Pool, level: Level, { links, dials }: Placement, options: JudgeOptions): Promise<Measurement[]> {
  const task = withDials(level.task, fitDials(level.task, dials));
  const { seed, runs, starts } = options;
  return Promise.all(
    links.map((link) =>
      measure(
        task,
        links.filter((other) => other !== link),
        { pool, seed, runs, starts },
      ),
    ),
  );
}

/** A placement as judged, and all that was measured of it. */
interface Judged {
  readonly result: Result;
  readonly measured: Measurement;
}

/** Judges a placement as the game does; what the goals ask beside it, each link cut, is measured where it can still matter. */
export async function judged(pool: Pool, level: Level, placement: Placement, options: JudgeOptions): Promise<Judged> {
  const { links, dials } = placement;
  const task = withDials(level.task, fitDials(level.task, dials));
  const { seed, runs, starts, hurry = false } = options;
  let measured = await measure(task, links, { pool, seed, runs, starts: hurry ? 0 : starts });
  if (hurry && grade(task, measured).foldPass) {
    const learned = await measure(task, links, { pool, seed, runs: 0, starts });
    measured = joined(measured, learned);
  }
  const { fold, foldError, probability, accuracy } = outcomeOf(task, measured);
  let graded = grade(task, measured);
  if (graded.pass === null) graded = grade(task, measured, { cuts: await cutsOf(pool, level, placement, options) });
  return { result: { links, fold, foldError, probability, accuracy, pass: graded.pass === true }, measured };
}

/** The same without the measurement. */
export async function judge(pool: Pool, level: Level, placement: Placement, options: JudgeOptions): Promise<Result> {
  return (await judged(pool, level, placement, options)).result;
}

/** Stars of a placement, all its checks measured. */
export async function starsOf(pool: Pool, level: Level, placement: Placement, seed: number): Promise<Grade['stars']> {
  const { links, dials } = placement;
  const task = withDials(level.task, fitDials(level.task, dials));
  const main = await measure(task, links, { pool, seed });
  const { foldPass, learnPass, stars } = grade(task, main);
  if (!foldPass || !learnPass) return stars;
  const wanted = checksFor(task, links);
  const [cuts, shock] = await Promise.all([
    wanted.includes('cuts') ? cutsOf(pool, level, placement, { seed }) : undefined,
    wanted.includes('shock') ? measure(task, links, { pool, seed, shock: true }) : undefined,
  ]);
  return grade(task, main, { cuts, shock }).stars;
}
