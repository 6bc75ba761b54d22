import { expect, test } from 'vitest';
import { handlers, REPLICA_HANDLERS, type ReplicaAverages, runReplicas } from '../../bench/chain/replicas.ts';
import { createNodePool, startThread } from '../../scripts/node-pool.ts';
import { chainModel, foldFromLattice } from '../../src/chain/index.ts';
import { createInlinePool, createPool, type Pool } from '../../src/pool/index.ts';

const { n, contacts } = foldFromLattice('UUUUUURDDDDDDR');
const model = chainModel({ n, contacts, links: [[0, 13]] });
/** Three parts: 8, 8 and 4 replicas. */
const replicas = { model, seed: 5, count: 20, steps: 2_000, every: 100 };
const inline = await runReplicas(createInlinePool(handlers), replicas);

async function averages(pool: Pool): Promise<ReplicaAverages> {
  const result = await runReplicas(pool, replicas);
  pool.end();
  return result;
}

test.each([1, 2, 3])('replicas of a chain are the same bits by %i threads as by none', async (workers) => {
  expect(await averages(createNodePool(REPLICA_HANDLERS, workers))).toEqual(inline);
});

test('and when a thread is killed in the middle of its work', async () => {
  let started = 0;
  const startWorker = () => {
    const worker = startThread(REPLICA_HANDLERS);
    if (started++ === 0) worker.thread.once('online', () => void worker.thread.terminate());
    return worker;
  };
  expect(await averages(createPool({ workers: 2, startWorker }))).toEqual(inline);
  expect(started).toBeGreaterThan(2);
});
