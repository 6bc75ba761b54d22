import { expect, test } from 'vitest';
import { createNodePool } from '../../scripts/node-pool.ts';
import { VERDICT_HASH, verdictHash } from '../scenes/determinism-verdict.ts';

test.each([1, 2, 3])('a verdict is the same bits with %d workers', async (workers) => {
  const pool = createNodePool(new URL('../../src/task/jobs.ts', import.meta.url), workers);
  try {
    expect(await verdictHash(pool)).toBe(VERDICT_HASH);
  } finally {
    pool.end();
  }
});
