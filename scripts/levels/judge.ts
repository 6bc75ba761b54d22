import { type Link, removeLink } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  checksFor,
  fitDials,
  type Grade,
  grade,
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

/** Measures a placement and each of its links cut. */
function cutsOf(pool: Pool, level: Level, { links, dials }: Placement, seed: number): Promise<Measurement[]> {
  const task = withDials(level.task, fitDials(level.task, dials));
  return Promise.all(links.map((link) => measure(task, removeLink(links, link), { pool, seed })));
}

/** A placement as judged, and all that was measured of it. */
interface Judged {
  readonly result: Result;
  readonly measured: Measurement;
}

/** Judges a placement as the game does; what the goals ask beside it, each link cut, is measured where it can still matter. */
export async function judged(pool: Pool, level: Level, placement: Placement, seed: number): Promise<Judged> {
  const { links, dials } = placement;
  const task = withDials(level.task, fitDials(level.task, dials));
  const measured = await measure(task, links, { pool, seed });
  const { fold, foldError, probability, accuracy } = outcomeOf(task, measured);
  let graded = grade(task, measured);
  if (graded.pass === null) graded = grade(task, measured, { cuts: await cutsOf(pool, level, placement, seed) });
  return { result: { links, fold, foldError, probability, accuracy, pass: graded.pass === true }, measured };
}

/** The same without the measurement. */
export async function judge(pool: Pool, level: Level, placement: Placement, seed: number): Promise<Result> {
  return (await judged(pool, level, placement, seed)).result;
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
    wanted.includes('cuts') ? cutsOf(pool, level, placement, seed) : undefined,
    wanted.includes('shock') ? measure(task, links, { pool, seed, shock: true }) : undefined,
  ]);
  return grade(task, main, { cuts, shock }).stars;
}
