import { expect, test } from './fixtures.ts';
import { SCENE_HASHES } from './pages/scenes.ts';

type Hashes = Record<string, string>;
declare global {
  interface Window {
    hashesInPage(): Promise<Hashes>;
    hashesInWorker(): Promise<Hashes>;
  }
}

for (const place of ['hashesInPage', 'hashesInWorker'] as const) {
  test(`10,000 chain steps, 200 training steps in each precision and a verdict give Node's bits: ${place}`, async ({
    page,
    pagesURL,
  }) => {
    await page.goto(`${pagesURL}determinism.html`);
    await page.locator('html[data-ready]').waitFor();
    const hashes = await page.evaluate((name) => window[name](), place);
    expect(hashes).toEqual(SCENE_HASHES);
  });
}
