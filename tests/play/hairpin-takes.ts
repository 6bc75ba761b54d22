import type { Link } from '../../src/links/index.ts';
import { type Take, type TakeKind, takeOf } from '../../src/play/state/takes.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { measure, taskJobs } from '../../src/task/index.ts';
import { shippedLevel } from './fakes.ts';

export const { task } = shippedLevel('hairpin');
export const SOLUTION: Link[] = [[1, 10]];

/** A small recorded take of the hairpin: 4 runs and 2 starts under seed 1. */
export async function measuredTake(kind: TakeKind, links: readonly Link[], cut: Link | null = null): Promise<Take> {
  const pool = createInlinePool(taskJobs);
  return takeOf(task, kind, cut, await measure(task, links, { pool, seed: 1, runs: 4, starts: 2, record: true }));
}
