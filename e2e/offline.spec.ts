import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectClaim } from './lab-page.ts';
import { expectVerdict, linkRow, placedAt, run, shippedLevels } from './play-page.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = resolve(import.meta.dirname, '../dist');

test.use({ serviceWorkers: 'allow' });

let server: StaticServer;
test.beforeEach(async () => {
  server = await serveFolder(DIST, '/a/b/');
});
test.afterEach(() => server.stop());

const chain = (page: Page) => page.locator('#chain-view canvas');
const news = (page: Page) => page.getByRole('button', { name: 'New version' });

/** Waits until the whole program is in the browser. */
async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');
}

/** What a later build would bring: another page, and no more of one exhibit's code. */
function publishNext(): { exhibit: string } {
  const worker = readFileSync(resolve(DIST, 'service-worker.js'), 'utf8');
  const exhibit = /assets\/heat-[\w-]+\.js/.exec(worker)![0];
  const next = worker
    .replace(/(url:[`"']index\.html[`"'],revision:[`"'])\w+/, '$1of-the-next')
    .replace(new RegExp(`\\{url:[\`"']${exhibit}[\`"'],revision:null\\},?`), '');
  expect(next).toContain('of-the-next');
  expect(next).not.toContain(exhibit);
  server.replace('service-worker.js', next);
  server.replace('index.html', readFileSync(resolve(DIST, 'index.html'), 'utf8').replace('<html ', '<html data-next '));
  server.replace(exhibit, null);
  return { exhibit };
}

test('after one visit, below /a/b/, what was never opened before opens without a network', async ({ page, quiet }) => {
  quiet.allow(/ERR_CONNECTION_REFUSED/);
  await page.goto(server.url);
  await expect(chain(page)).toBeVisible();
  await expectKept(page);
  const forThePage = server.asked.slice(0, server.asked.indexOf('service-worker.js'));
  expect(forThePage.some((path) => /^assets\/play-/.test(path))).toBe(true);
  expect(forThePage.filter((path) => /^assets\/(lab|design|bench|classroom)-/.test(path))).toEqual([]);

  await server.stop();
  await page.reload();
  await expect(chain(page)).toBeVisible();
  await page.goto(`${server.url}?fresh#/play/ring?links=1-10`);
  await expect(page.locator('.level-title')).toContainText('Ring');
  await run(page);
  await page.goto(`${server.url}#/lab/tyranny?tower=relu&gain=1&width=24&layers=100`);
  await expectClaim(page, 'relu');
  await page.goto(`${server.url}index.html#/design`);
  await expect(page.getByRole('link', { name: 'Design', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goto(`${server.url}#/lesson?ready=biology&step=3`);
  await expect(page.frameLocator('.step-frame iframe').locator('main[data-exhibit="protein"]')).toBeVisible();
});

/** What a page tells its service worker, and when, ms. */
declare const told: { type: string; at: number }[];

test('what is fetched for later waits while somebody waits for a verdict', async ({ page }) => {
  await page.addInitScript(() => {
    const post = ServiceWorker.prototype.postMessage;
    Object.assign(window, { told: [] });
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, message: { type: string }, ...rest: never[]) {
      told.push({ type: message.type, at: Date.now() });
      return post.call(this, message, ...rest);
    };
  });
  const { solution, solutionDials } = shippedLevels().find(({ id }) => id === 'organ-pipes')!;
  await page.goto(`${server.url}${placedAt('organ-pipes', solution, solutionDials)}`);
  await expect(chain(page)).toBeVisible();
  await expect.poll(() => server.asked.includes('service-worker.js'), { timeout: 30_000 }).toBe(true);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await expectKept(page);
  const words = await page.evaluate(() => told);
  const held = words.find(({ type }) => type === 'hold')!;
  const until = words.find(({ type, at }) => type === 'go on' && at >= held.at)!;
  expect(until.at - held.at).toBeGreaterThan(300);
  // The word has to reach the worker, and what was on its way then comes; unheld it is one file every 20 ms on two cores at rest.
  const meanwhile = server.asked.filter((_, k) => server.askedAt[k] > held.at + 100 && server.askedAt[k] < until.at);
  expect(meanwhile.length, meanwhile.join(', ')).toBeLessThanOrEqual(3);
  expect(server.askedAt.filter((at) => at > until.at).length).toBeGreaterThan(20);
});

test('a browser can install it: manifest and icons are there, with addresses that hold below /a/b/', async ({
  page,
}) => {
  await page.goto(server.url);
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  expect(url).toBe(`${server.url}manifest.webmanifest`);
  expect(errors).toEqual([]);
  const { icons, start_url } = JSON.parse(data ?? '') as { icons: { src: string; sizes: string }[]; start_url: string };
  expect(new URL(start_url, url).href).toBe(server.url);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    expect(size).toBe(sizes);
  }
});

test('a new version is announced, changes nothing under the player, and comes when it is asked for @whole', async ({
  page,
  context,
}) => {
  const address = `${server.url}#/play/hairpin?links=1-10`;
  await page.goto(address);
  await expectKept(page);
  await run(page);
  const { exhibit } = publishNext();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(news(page)).toBeVisible({ timeout: 20_000 });
  await expectVerdict(page, true);
  await expect(page.locator('html')).not.toHaveAttribute('data-next');

  // The code of before is still there for what was not opened yet, although the server has it no more.
  const other = await context.newPage();
  await other.goto(`${server.url}#/lab/heat`);
  await expect(other.locator('main[data-exhibit="heat"]')).toBeVisible();
  expect(server.asked.filter((path) => path === exhibit)).toHaveLength(1);

  await news(page).click();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.getByRole('alert')).toHaveText(/open in 1 other window as well/);
  await expect(page.locator('html')).not.toHaveAttribute('data-next');
  await other.close();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-next');
  await expect(page.locator('.level-title')).toContainText('Hairpin');
  await expect(linkRow(page, 1, 10)).toBeVisible();
  await expect(news(page)).toBeHidden();
});
