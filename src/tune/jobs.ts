import type { Handlers } from '../pool/index.ts';
import { taskJobs } from '../task/index.ts';
import { chooseRound } from './choose.ts';
import type { Search } from './plan.ts';

/** The same job under both conditions of a task. */
export interface PairJob {
  readonly kind: 'fold' | 'learn';
  readonly data: readonly [unknown, unknown];
}

function pair(data: unknown): unknown {
  const { kind, data: both } = data as PairJob;
  return both.map((each) => taskJobs[kind](each).result);
}

/**
 * What a worker of a search has to know: the jobs of a task, and the choice of the next round. In a file of its own, so that a page that
 * only asks for these jobs does not load the engines with them.
 */
export const tuneJobs: Handlers = { ...taskJobs, pair, round: (data) => chooseRound(data as Search) };
