import meander from '../../levels/07-meander.json' with { type: 'json' };
import type { Pool } from '../../src/pool/index.ts';
import { hashMeasurement, measure, parseLevel } from '../../src/task/index.ts';

/** What the scene below must hash to: in Node and in the page, with any number of workers. */
export const VERDICT_HASH = 'e58e3b1da7493527';

/** The meander with its solution, 20 runs and 3 starts, recorded: a hash over all figures, frames and profiles. */
export async function verdictHash(pool: Pool): Promise<string> {
  const parsed = parseLevel(meander);
  if (!parsed.ok) throw new Error(parsed.problems[0].reason);
  const { task, solution } = parsed.level;
  return hashMeasurement(await measure(task, solution.links, { pool, seed: 7, runs: 20, starts: 3, record: true }));
}
