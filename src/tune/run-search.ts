import type { Pool } from '../pool/index.ts';
import { progressOf, type SearchProgress } from './progress.ts';
import { nextJobs, type SearchState, takeResults } from './search.ts';

export interface RunSearchOptions {
  readonly signal?: AbortSignal;
  readonly priority?: number;
  /** Told after each batch: the state is to be kept here by whoever wants to resume. */
  onProgress?(state: SearchState, progress: SearchProgress): void | Promise<void>;
}

/**
 * Takes a search to its end, or a shard to the end of its part, in a pool that does `tuneJobs`. A batch that is cut short is lost, all
 * before it was told to `onProgress`.
 *
 * @throws the signal's reason when cancelled; the pool's error when a job fails for good
 */
export async function runSearch(
  pool: Pool,
  state: SearchState,
  { signal, priority, onProgress }: RunSearchOptions = {},
): Promise<SearchState> {
  let current = state;
  for (let jobs = nextJobs(current); jobs.length > 0; jobs = nextJobs(current)) {
    current = takeResults(current, await pool.run(jobs, { signal, priority }));
    await onProgress?.(current, progressOf(current));
  }
  return current;
}
