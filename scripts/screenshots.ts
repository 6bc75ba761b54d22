// `npm run screenshots`: takes the pictures of docs/screenshots anew, from the production build: a level at five sizes in each state of the
// screen, the map, and of each chapter a level won. JPEG, so that all of them together stay small.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { SIZES } from '../e2e/hidden-parts.ts';
import { expectVerdict, planAgain, run, shippedLevels } from '../e2e/play-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { root, say } from './setup.mjs';

const PORT = 4190;
const LEVEL = 'false-key';
const LOST = '0-23';
const WON = '2-21.4-17.5-14';
/** How long a show goes on before its picture is taken, and what follows a verdict until all is measured. */
const SHOW_MS = 4_000;
const SETTLE_MS = 4_000;

const folder = join(root, 'docs', 'screenshots');

async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${hash}`);
  await page.locator('#chain-view canvas').waitFor();
  await page.waitForTimeout(1200);
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 80 });
  say(`${name}.jpg`);
}

mkdirSync(folder, { recursive: true });
// The Lab's pictures are taken by a command of their own.
for (const name of readdirSync(folder)) if (!name.startsWith('lab')) rmSync(join(folder, name));
const server = await buildAndServe({ port: PORT });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
try {
  for (const [width, height] of SIZES) {
    const isPhone = width < 600;
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${PORT}/`,
      viewport: { width, height },
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    const size = `${width}x${height}`;
    await open(page, `#/play/${LEVEL}?links=${LOST}`);
    await take(page, `plan-${size}`);
    await run(page);
    await page.waitForTimeout(SHOW_MS);
    await take(page, `show-${size}`);
    await expectVerdict(page, false);
    await page.waitForTimeout(SETTLE_MS);
    await take(page, `lost-${size}`);
    await open(page, `#/play/${LEVEL}?links=${WON}`);
    await run(page);
    await expectVerdict(page, true);
    await page.waitForTimeout(SETTLE_MS);
    await take(page, `won-${size}`);
    await planAgain(page);
    await page.getByRole('button', { name: 'Levels' }).click();
    await page.waitForTimeout(500);
    await take(page, `map-${size}`);
    await context.close();
  }
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: SIZES[0][0], height: SIZES[0][1] },
  });
  const page = await context.newPage();
  const levels = shippedLevels();
  const chapters = [...new Set(levels.map(({ chapter }) => chapter))];
  for (const [k, chapter] of chapters.entries()) {
    const level = levels.findLast((one) => one.chapter === chapter)!;
    const links = level.solution.map((link) => link.join('-')).join('.');
    const dials = Object.entries(level.solutionDials ?? {}).map(([name, value]) => `${name}:${value}`);
    await open(page, `#/play/${level.id}?seed=1&links=${links}${dials.length > 0 ? `&dials=${dials.join(',')}` : ''}`);
    await run(page);
    await page.waitForTimeout(SHOW_MS);
    await take(page, `chapter-${k + 1}-show`);
    await expectVerdict(page, true);
    await page.waitForTimeout(SETTLE_MS);
    await take(page, `chapter-${k + 1}-won`);
  }
} finally {
  await browser.close();
  await server.close();
}
