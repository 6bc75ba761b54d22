import { chromium, type Page } from '@playwright/test';
import { openLevel, openPlay } from '../e2e/play-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/find-browser.mjs';
import { buildAndServe } from '../scripts/preview.mjs';
import { type FrameRate, measureFrames } from './frame-rate.ts';

const GAME_PORT = 4191;
const PAGES_PORT = 4192;
/** A level with 24 beads. */
const LEVEL = 'Meander';

/** What the page takes for a frame of the running meander, beside a page with an empty Pixi scene, in one browser. */
export interface PageFrames {
  readonly game: FrameRate;
  readonly empty: FrameRate;
}

/** Watches a running level of 24 beads and an empty Pixi scene, in turns, in one headless browser. */
export async function measurePage(seconds: number): Promise<PageFrames> {
  const servers = [await buildAndServe({ port: GAME_PORT }), await buildAndServe({ port: PAGES_PORT, mode: 'pages' })];
  const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
  const open = async (baseURL: string, prepare: (page: Page) => Promise<void>) => {
    const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 } });
    await prepare(page);
    await page.waitForTimeout(1000);
    const frames = await measureFrames(page, seconds);
    await page.close();
    return frames;
  };
  try {
    const empty = await open(`http://127.0.0.1:${PAGES_PORT}/`, async (page) => {
      await page.goto('./empty-scene.html');
      await page.locator('html[data-ready]').waitFor();
    });
    const game = await open(`http://127.0.0.1:${GAME_PORT}/`, runMeander);
    return { game, empty };
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
  }
}

/** Opens the level and lets it run, the verdict in the worker set aside, so that only the page is measured. */
async function runMeander(page: Page): Promise<void> {
  await openPlay(page);
  await openLevel(page, LEVEL);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
}
