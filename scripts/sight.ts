// `npm run sight -- FOLDER [--language TAG] [--theme NAME] [--size 1280x800] [--plain] [NAME…]`: takes pictures of every kind of screen, or
// of those whose names begin so, as people with full sight and without one or all kinds of cone see them, from the production build,
// into a folder outside the project: NAME.VISION.png, and NAME.sheet.png with all five side by side; and tells what is cut off.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { clipped } from '../e2e/hidden-parts.ts';
import { SCREENS, type Screen } from '../e2e/screens.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { fail, root, say } from './setup.mjs';

const VISIONS = ['none', 'deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'] as const;
type Vision = (typeof VISIONS)[number];
const THEMES = ['dark', 'light', 'contrast'];
/** Width of one picture on a sheet, CSS pixels, and how many stand in a row. */
const SHEET_WIDTH = 640;
const SHEET_COLUMNS = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1280x800' },
    plain: { type: 'boolean', default: false },
  },
});
const [asked, ...names] = positionals;
if (asked === undefined) fail('Into which folder? For example: npm run sight -- ../sight');
const folder = resolve(asked);
if (!relative(root, folder).startsWith('..')) fail(`The folder must lie outside the project, not at ${asked}.`);
if (!THEMES.includes(values.theme)) fail(`--theme must be one of ${THEMES.join(', ')}, not ${values.theme}.`);
const [width, height] = (/^(\d+)x(\d+)$/.exec(values.size) ?? []).slice(1).map(Number);
if (width === undefined || height === undefined) fail(`--size must be like 1280x800, not ${values.size}.`);
const screens = SCREENS.filter(({ name }) => names.length === 0 || names.some((begin) => name.startsWith(begin)));
if (screens.length === 0) fail(`No screen's name begins with ${names.join(' or ')}.`);

const visions: readonly Vision[] = values.plain ? ['none'] : VISIONS;

async function see(page: Page, devtools: CDPSession, { name }: Screen): Promise<void> {
  for (const vision of visions) {
    await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
    await page.screenshot({ path: join(folder, `${name}.${vision}.png`) });
  }
}

/** All pictures of a screen on one sheet. */
async function makeSheet(context: BrowserContext, { name }: Screen): Promise<void> {
  const figures = visions.map((vision) => {
    const data = readFileSync(join(folder, `${name}.${vision}.png`)).toString('base64');
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${vision}</figcaption></figure>`;
  });
  const style = `body{margin:0;display:grid;grid-template-columns:repeat(${SHEET_COLUMNS},${SHEET_WIDTH}px);font:14px sans-serif}
    figure{margin:4px}img{width:100%;display:block}`;
  const page = await context.newPage();
  await page.setViewportSize({ width: SHEET_COLUMNS * SHEET_WIDTH, height: 400 });
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  writeFileSync(join(folder, `${name}.sheet.png`), await page.screenshot({ fullPage: true }));
  await page.close();
}

mkdirSync(folder, { recursive: true });
const server = await buildAndServe({ port: 0, isBuilt: process.env.SKIPFOLD_BUILT === '1' });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
const failed: string[] = [];
try {
  for (const [k, screen] of screens.entries()) {
    // A clean profile for each: nothing solved, nothing kept.
    const context = await browser.newContext({
      baseURL: server.resolvedUrls!.local[0],
      viewport: { width, height },
      hasTouch: width < 720,
      isMobile: width < 720,
      serviceWorkers: 'block',
    });
    const kept = JSON.stringify({ theme: values.theme, language: values.language });
    await context.addInitScript(`localStorage.setItem('skipfold.settings', ${JSON.stringify(kept)})`);
    // tsx wraps named functions in a helper of its own, also those that run in the page, where there is none.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    try {
      await screen.open(page);
    } catch (error) {
      failed.push(screen.name);
      say(`${screen.name} did not open: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
    for (const problem of await clipped(page)) say(`  ${problem}`);
    await see(page, devtools, screen);
    if (visions.length > 1) await makeSheet(context, screen);
    say(`${k + 1} of ${screens.length}: ${screen.name}`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
process.exit(failed.length > 0 ? 1 : 0);
