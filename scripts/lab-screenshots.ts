// `npm run screenshots:lab -- [ID…]`: takes a picture of each exhibit of the Lab, or of those named, and of its landing page, into
// docs/screenshots, from the production build.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { root, say } from './setup.mjs';

const PORT = 4191;
/** Time for pictures to come to rest, once all is measured. */
const REST_MS = 600;
/** The longest that claims and works may take. */
const LIMIT_MS = 120_000;

const folder = join(root, 'docs', 'screenshots');
const asked = process.argv.slice(2);
const ids = asked.length > 0 ? asked : readdirSync(join(root, 'src', 'lab', 'exhibits'));

mkdirSync(folder, { recursive: true });
const server = await buildAndServe({ port: PORT });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
try {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
  });
  const pages = [...ids.map((id) => [`lab-${id}`, `#/lab/${id}?answer=-`]), ['lab', '#/lab']];
  for (const [name, address] of pages) {
    const page = await context.newPage();
    await page.goto(`./${address}`);
    if (name === 'lab') {
      // Tiles are painted once they are in sight.
      await page.setViewportSize({ width: 1440, height: 1300 });
      await page.locator('.landing:not(:has(.tile:not(:has(canvas))))').waitFor({ timeout: LIMIT_MS });
    } else {
      const done = 'main[data-works="done"]:not(:has([data-verdict="measuring"]))';
      await page.locator(done).waitFor({ timeout: LIMIT_MS });
    }
    await page.waitForTimeout(REST_MS);
    await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 82 });
    say(`${name}.jpg`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(0);
