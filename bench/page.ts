import { chromium, type Page } from '@playwright/test';
import { openLevel, openPlay } from '../e2e/play-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/find-browser.mjs';
import { buildAndServe } from '../scripts/preview.mjs';
import { type FrameRate, measureFrames } from './frame-rate.ts';
import type { Benchmark, BenchRow } from './row.ts';

const GAME_PORT = 4191;
const PAGES_PORT = 4192;
/** A level with 24 beads. */
const LEVEL = 'Meander';

/** Watches a running level of 24 beads and an empty Pixi scene, in turns, in one headless browser. */
async function measurePage(seconds: number): Promise<{ game: FrameRate; empty: FrameRate }> {
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

const PEER = 'an empty Pixi scene, same browser';

/** The display's rate is the ceiling of both, so a ratio of 1 in frames/s means that the game holds it. */
const frames: Benchmark = {
  id: 'page-frames',
  async run({ quick, progress }): Promise<BenchRow[]> {
    progress(0, 'the page, 24 beads');
    const { game, empty } = await measurePage(quick ? 4 : 10);
    const row = (id: string, what: string, unit: string, key: keyof FrameRate, ratio: number) => ({
      id: `page-${id}`,
      what: `running meander, 24 beads, headless Chromium: ${what}`,
      value: game[key],
      unit,
      peer: PEER,
      peerValue: empty[key],
      ratio,
    });
    const slower = (key: keyof FrameRate) => empty[key] / game[key];
    return [
      row('frames', 'frames shown', 'frames/s', 'framesPerSecond', game.framesPerSecond / empty.framesPerSecond),
      row('script', 'own scripts a frame', 'ms', 'scriptMs', slower('scriptMs')),
      row('task', 'all work of the main thread a frame', 'ms', 'taskMs', slower('taskMs')),
      row('slowest', '99th percentile between frames', 'ms', 'slowestMs', slower('slowestMs')),
    ];
  },
};

export const benchmarks: Benchmark[] = [frames];
