import { createInlinePool } from '../../src/pool/index.ts';
import { taskJobs } from '../../src/task/index.ts';
import { CHAIN_HASH, chainHash } from '../../tests/scenes/determinism-chain.ts';
import { NETWORK_HASHES, networkHash } from '../../tests/scenes/determinism-network.ts';
import { VERDICT_HASH, verdictHash } from '../../tests/scenes/determinism-verdict.ts';

/** What the scenes must hash to, the literals that tests/chain and tests/network compare with in Node. */
export const SCENE_HASHES: Record<string, string> = {
  chain: CHAIN_HASH,
  networkF64: NETWORK_HASHES.f64,
  networkF32: NETWORK_HASHES.f32,
  verdict: VERDICT_HASH,
};

/** Runs the scenes that Node's unit tests run, and says what they hash to here. */
export async function sceneHashes(): Promise<Record<string, string>> {
  const verdict = await verdictHash(createInlinePool(taskJobs));
  return { chain: chainHash(), networkF64: networkHash('f64'), networkF32: networkHash('f32'), verdict };
}
