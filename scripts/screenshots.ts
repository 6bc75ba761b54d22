// `npm run screenshots`: takes the pictures of docs/screenshots anew, from the production build: each size at rest and after a win, the map, and
// of each chapter a level at rest, lost, running and won.
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

/** A level of each chapter: links that lose it, and the address of a placement that wins it. */
const CHAPTERS = [
  { level: 'deaf-tower', wrong: '0-15', right: 'links=3-12' },
  { level: 'ring', wrong: '0-23.2-11', right: 'links=2-11.7-16.12-21' },
  { level: 'one-step', wrong: '0-11.6-17', right: 'links=0-11.6-17&dials=step:1' },
  { level: 'two-brakes', wrong: '0-11.6-17', right: 'links=0-11.6-17&dials=scale:0.6,damping:0.4' },
  { level: 'dropped-floors', wrong: '0-11.6-17', right: 'links=0-11.6-17&dials=damping:0.1' },
  { level: 'cage', wrong: '0-11', right: 'links=0-11&dials=cage:2.5' },
];

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
    await page.getByRole('button', { name: 'Levels' }).click();
    await page.waitForTimeout(500);
    await take('map');
    await context.close();
  }
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${PORT}/`, viewport: SIZES[0] });
  for (const [k, { level, wrong, right }] of CHAPTERS.entries()) {
    const page = await context.newPage();
    const take = async (state: string) => {
      const name = `chapter-${k + 1}-${state}.jpg`;
      await page.screenshot({ path: join(folder, name), type: 'jpeg', quality: 82 });
      say(name);
    };
    const open = async (placement: string) => {
      await page.goto('about:blank');
      await page.goto(`./#level=${level}&seed=1&${placement}`);
      await page.locator('#chain-view canvas').waitFor();
      await page.waitForTimeout(1200);
    };
    await open('links=');
    await take('rest');
    await open(`links=${wrong}`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expectVerdict(page, false);
    await page.waitForTimeout(3000);
    await take('lost');
    await open(right);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForTimeout(1500);
    await take('running');
    await expectVerdict(page, true);
    await page.waitForTimeout(RUN_MS / 2);
    await take('won');
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
