// `npm run screenshots`: takes the pictures of docs/screenshots anew, from the production build: each size at rest and after a win.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expectVerdict, openLevel } from '../e2e/play-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { root, say } from './setup.mjs';

const PORT = 4190;
const SIZES = [
  { width: 1440, height: 900, isPhone: false },
  { width: 1024, height: 768, isPhone: false },
  { width: 390, height: 844, isPhone: true },
];
const LEVEL = 'Meander';
const LINKS = [
  [0, 11],
  [6, 17],
  [12, 23],
];
/** How long a run goes on before its picture is taken, so that the curves have something to tell. */
const RUN_MS = 12_000;

const folder = join(root, 'docs', 'screenshots');

async function addLink(page: Page, [from, to]: number[]): Promise<void> {
  await page.getByLabel('Link from bead').fill(String(from));
  await page.getByLabel('Link to bead').fill(String(to));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

mkdirSync(folder, { recursive: true });
const server = await buildAndServe({ port: PORT });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
try {
  for (const { width, height, isPhone } of SIZES) {
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${PORT}/`,
      viewport: { width, height },
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    const take = async (name: string) => {
      await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) });
      say(`${name}-${width}x${height}.png`);
    };
    await page.goto('./');
    await page.locator('#chain-view canvas').waitFor();
    await page.waitForTimeout(1500);
    await take('play');
    await openLevel(page, LEVEL);
    for (const link of LINKS) await addLink(page, link);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expectVerdict(page, true);
    await page.waitForTimeout(RUN_MS);
    await take('won');
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
