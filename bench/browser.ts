import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/find-browser.mjs';
import { buildAndServe } from '../scripts/preview.mjs';
import { type FrameRate, measureFrames } from './frame-rate.ts';

const GAME_PORT = 4191;
const PAGES_PORT = 4192;

/** A page to watch: which of the two builds has it, and how it is brought to where it is measured. */
export interface Watched {
  readonly from: 'game' | 'pages';
  prepare(page: Page): Promise<void>;
}

/** What every page is measured beside: two empty Pixi canvases, redrawn every frame. */
export const EMPTY_SCENE: Watched = { from: 'pages', prepare: (page) => openReady(page, './empty-scene.html') };
export const EMPTY_NAME = 'an empty Pixi scene, same browser';

/** Opens one of the pages of e2e/pages and waits until it says that it is ready. */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-ready]').waitFor();
}

/** Serves a build and lets `use` have a page of it, in a headless browser of its own. */
export async function withPage(build: Watched['from'], use: (page: Page) => Promise<void>): Promise<void> {
  const port = build === 'game' ? GAME_PORT : PAGES_PORT;
  const server = await buildAndServe({ port, mode: build === 'game' ? 'production' : 'pages' });
  const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
  try {
    await use(await browser.newPage({ baseURL: `http://127.0.0.1:${port}/`, viewport: { width: 1440, height: 900 } }));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Watches pages one after the other, in one headless browser, for some seconds each. */
export async function watchPages(seconds: number, pages: readonly Watched[]): Promise<FrameRate[]> {
  const ports = { game: GAME_PORT, pages: PAGES_PORT };
  const builds = [...new Set(pages.map(({ from }) => from))];
  const servers: { close(): Promise<void> }[] = [];
  for (const build of builds)
    servers.push(await buildAndServe({ port: ports[build], mode: build === 'game' ? 'production' : 'pages' }));
  const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
  try {
    const found: FrameRate[] = [];
    for (const { from, prepare } of pages) {
      const baseURL = `http://127.0.0.1:${ports[from]}/`;
      const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 } });
      await prepare(page);
      await page.waitForTimeout(1000);
      found.push(await measureFrames(page, seconds));
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
  }
}
