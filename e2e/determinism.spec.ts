import { CHAIN_HASH } from '../tests/scenes/determinism-chain.ts';
import { NETWORK_HASH } from '../tests/scenes/determinism-network.ts';
import { expect, test } from './fixtures.ts';

type Hashes = Record<string, string>;
declare global {
  interface Window {
    hashesInPage(): Promise<Hashes>;
    hashesInWorker(): Promise<Hashes>;
  }
}

// The literals are those that tests/chain and tests/network compare with in Node.
for (const place of ['hashesInPage', 'hashesInWorker'] as const) {
  test(`10,000 chain steps and 200 training steps give Node's bits: ${place}`, async ({ page, pagesURL }) => {
    await page.goto(`${pagesURL}determinism.html`);
    await page.locator('html[data-ready]').waitFor();
    const hashes = await page.evaluate((name) => window[name](), place);
    expect(hashes).toEqual({ chain: CHAIN_HASH, network: NETWORK_HASH });
  });
}
