import { chainHash } from '../../tests/scenes/determinism-chain.ts';
import { networkHash } from '../../tests/scenes/determinism-network.ts';

/** Runs the scenes that Node's unit tests run, and says what they hash to here. */
export function sceneHashes(): Record<string, string> {
  return { chain: chainHash(), network: networkHash() };
}
