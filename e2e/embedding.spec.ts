import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

interface HostWindow {
  heard: { type: string; address?: string; height?: number; reason?: string; result?: Record<string, unknown> }[];
  tell(message: unknown): void;
}

let game: StaticServer;
test.beforeEach(async () => {
  game = await serveFolder(resolve(import.meta.dirname, '../dist'), '/a/b/');
});
test.afterEach(() => game.stop());

const originOf = (url: string) => new URL(url).origin;
const heard = (page: Page, type: string) =>
  page.evaluate((wanted) => (window as unknown as HostWindow).heard.filter((one) => one.type === wanted), type);
const tell = (page: Page, message: unknown) =>
  page.evaluate((one) => (window as unknown as HostWindow).tell(one), message);
const inFrame = (page: Page) => page.frameLocator('#frame');

/** Opens the page of e2e/pages that holds a frame, with the game in it. */
async function openHost(page: Page, pages: string, rest: string): Promise<void> {
  await page.goto(`${pages}host.html#${encodeURIComponent(`${game.url}${rest}`)}`);
}

test('an exhibit and a level in a frame tell the page around what happens, and follow it', async ({
  page,
  pagesURL,
}) => {
  await openHost(page, pagesURL, `?frame=${originOf(pagesURL)}&theme=light#/lab/plus-i?answer=-`);
  await expect(inFrame(page).locator('main[data-exhibit="plus-i"]')).toBeVisible();
  await expect(inFrame(page).getByRole('navigation', { name: 'Places' })).toHaveCount(0);
  await expect(inFrame(page).locator('html')).toHaveAttribute('data-theme', 'light');
  await expect
    .poll(() => heard(page, 'ready'))
    .toEqual([{ skipfold: 1, type: 'ready', address: '#/lab/plus-i?answer=-' }]);
  await expect
    .poll(() => heard(page, 'result'))
    .toContainEqual(
      expect.objectContaining({ result: expect.objectContaining({ kind: 'claim', exhibit: 'plus-i', agrees: true }) }),
    );
  // The page gives the frame the height it was told: nothing is left to scroll, and it has come to rest.
  await expect
    .poll(() =>
      inFrame(page)
        .locator('html')
        .evaluate((html) => html.scrollHeight - html.clientHeight),
    )
    .toBe(0);
  expect((await heard(page, 'resize')).length).toBeLessThan(20);

  await tell(page, { skipfold: 1, type: 'open', address: '#/play/hairpin?links=1-10' });
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
  await tell(page, { skipfold: 1, type: 'set', theme: 'dark' });
  await expect(inFrame(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await inFrame(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(inFrame(page).locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await page.keyboard.press('e');
  await expect
    .poll(async () => (await heard(page, 'result')).at(-1), { timeout: 30_000 })
    .toMatchObject({
      address: '#/play/hairpin?links=1-10',
      result: { kind: 'level', level: 'hairpin', links: [[1, 10]], won: true, runs: 32, starts: 8 },
    });
  await inFrame(page).getByRole('button', { name: 'Plan again' }).first().click();
  await inFrame(page)
    .getByRole('button', { name: /Remove/ })
    .first()
    .click();
  await expect
    .poll(async () => (await heard(page, 'state')).at(-1))
    .toEqual({ skipfold: 1, type: 'state', address: '#/play/hairpin?seed=1' });

  for (const [message, reason] of [
    [{ skipfold: 1, type: 'open', address: '#/shop' }, /^address: it begins with “shop”, not with play, lab, design$/],
    [{ skipfold: 1, type: 'open', address: 'https://evil.example' }, /^address: it does not begin with “#\/”$/],
    [{ skipfold: 1, type: 'open', address: 7 }, /^address: /],
    [{ skipfold: 1, type: 'run', code: 'alert(1)' }, /^type: /],
  ] as const) {
    await tell(page, message);
    await expect.poll(async () => (await heard(page, 'refused')).at(-1)?.reason).toMatch(reason);
  }
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
});

test('a page that the address does not name is told nothing, and refused with a reason', async ({
  page,
  pagesURL,
  quiet,
}) => {
  quiet.allow(/postMessage.*target origin provided/);
  const stranger = await serveFolder(resolve(import.meta.dirname, '../build/pages'), '/');
  await openHost(page, stranger.url, `?frame=${originOf(pagesURL)}&fresh#/play/hairpin`);
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
  await tell(page, { skipfold: 1, type: 'open', address: '#/play/meander' });
  await tell(page, 'none of ours');
  const everything = () => page.evaluate(() => (window as unknown as HostWindow).heard);
  await expect
    .poll(everything)
    .toEqual([
      { skipfold: 1, type: 'refused', reason: `the address of this frame does not name ${originOf(stranger.url)}` },
    ]);
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');

  await page.goto('about:blank');
  await openHost(page, stranger.url, '?frame=*&fresh#/play/hairpin');
  await expect(inFrame(page).getByText('“frame” must be the origin of the page around')).toBeVisible();
  await tell(page, { skipfold: 1, type: 'ask' });
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
  expect(await everything()).toEqual([]);
  await page.goto('about:blank');
  await stranger.stop();
});

test('what npm start serves may be framed by nobody unless its host says so', async ({ request }) => {
  const { 'content-security-policy': policy } = (await request.get('./')).headers();
  expect(policy).toContain("frame-ancestors 'none'");
});
