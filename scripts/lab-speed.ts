// `npm run speed:lab -- [--json] [ID…]`: of each exhibit of the Lab, or of those named, how long it takes to open in a fresh browser, what
// a frame costs while its first slider is dragged, and how large its own code is; from the production build, as a table.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from '@playwright/test';
import { type FrameRate, measureFrames } from '../bench/frame-rate.ts';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { buildAndServe } from './preview.mjs';
import { root, say } from './setup.mjs';

const PORT = 4193;
/** How long a slider is dragged. */
const SECONDS = 3;
/** The longest that claims and works may take before a drag. */
const LIMIT_MS = 240_000;

interface Speed {
  readonly exhibit: string;
  /** From the address to the first picture, in a browser that has nothing yet, ms. */
  readonly opensMs: number;
  /** All that the page has fetched by then, and the exhibit's own part, kB gzip. */
  readonly scriptsKb: number;
  readonly ownKb: number;
  readonly dragged: FrameRate;
  /** Changes of the slider per frame: on a busy machine a mouse moves less often than frames are shown, and then they are cheap. */
  readonly changes: number;
}

declare global {
  interface Window {
    /** When the exhibit's picture was there, ms since the page was asked for. */
    openedAt?: number;
    /** How often a slider has changed. */
    changes?: number;
  }
}

/** Runs in the page: whoever asks it from outside asks each half second, and so would be told too much. */
function noteOpening(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('main[data-exhibit] .lab-canvas canvas') === null) return;
    window.openedAt = performance.now();
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Drags a slider to and fro while the frames are counted. */
async function drag(page: Page): Promise<Pick<Speed, 'dragged' | 'changes'>> {
  const slider = page.locator('.lab-controls input[type="range"]').first();
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const [at, y] = [(part: number) => box.x + 10 + part * (box.width - 20), box.y + box.height / 2];
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.changes = 0;
    window.addEventListener('input', () => window.changes!++, true);
  });
  let isOver = false;
  const frames = measureFrames(page, SECONDS).finally(() => {
    isOver = true;
  });
  for (let k = 0; !isOver; k++) await page.mouse.move(at(0.5 + 0.3 * Math.sin(k / 8)), y);
  const changes = await page.evaluate(() => window.changes!);
  await page.mouse.up();
  const dragged = await frames;
  return { dragged, changes: changes / (dragged.framesPerSecond * SECONDS) };
}

async function measure(browser: Browser, exhibit: string): Promise<Speed> {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    // It fetches all pages for times without a network, and for some seconds takes half of what is measured here.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.addInitScript(noteOpening);
  await page.goto(`./#/lab/${exhibit}?answer=-`);
  const opensMs = (await (await page.waitForFunction(() => window.openedAt)).jsonValue())!;
  const fetched = [...scripts];
  await page.locator('main[data-works="done"]:not(:has([data-verdict="measuring"]))').waitFor({ timeout: LIMIT_MS });
  const sizes = await Promise.all(
    fetched.map(async (response) => ({
      name: new URL(response.url()).pathname.split('/').at(-1)!,
      size: gzipSync(await response.body()).length / 1024,
    })),
  );
  const total = (of: readonly { size: number }[]) => of.reduce((sum, { size }) => sum + size, 0);
  const { dragged, changes } = await drag(page);
  await context.close();
  const own = sizes.filter(({ name }) => name.startsWith(`${exhibit}-`));
  return { exhibit, opensMs, scriptsKb: total(sizes), ownKb: total(own), dragged, changes };
}

const asked = process.argv.slice(2).filter((word) => word !== '--json');
const isJson = process.argv.includes('--json');
const ids = asked.length > 0 ? asked : readdirSync(join(root, 'src', 'lab', 'exhibits'));
const server = await buildAndServe({ port: PORT });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
const rows: Speed[] = [];
try {
  for (const id of ids) {
    say(id);
    rows.push(await measure(browser, id));
  }
} finally {
  await browser.close();
  await server.close();
}
if (isJson) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(
    '| exhibit | opens, ms | scripts, kB | of these its own, kB | frames/s dragged | 99 % of frames, ms | scripts a frame, ms | changes a frame |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const { exhibit, opensMs, scriptsKb, ownKb, dragged, changes } of rows) {
    const figures = [opensMs, scriptsKb, ownKb, dragged.framesPerSecond].map((value) => value.toFixed(0));
    const rest = [dragged.slowestMs, dragged.scriptMs, changes].map((value) => value.toFixed(1));
    console.log(`| ${[exhibit, ...figures, ...rest].join(' | ')} |`);
  }
}
process.exit(0);
