import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectWholeFrame } from './frames.ts';
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
  await expectWholeFrame(inFrame(page));
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
    [
      { skipfold: 1, type: 'open', address: '#/shop' },
      /^address: it begins with “shop”, not with play, lab, design, lesson$/,
    ],
    [{ skipfold: 1, type: 'open', address: 'https://evil.example' }, /^address: it does not begin with “#\/”$/],
    [{ skipfold: 1, type: 'open', address: 7 }, /^address: /],
    [{ skipfold: 1, type: 'run', code: 'alert(1)' }, /^type: /],
  ] as const) {
    await tell(page, message);
    await expect.poll(async () => (await heard(page, 'refused')).at(-1)?.reason).toMatch(reason);
  }
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
});

test('an exhibit’s controls can be fixed or hidden, and then nothing changes them', async ({ page, pagesURL }) => {
  const controls = () => inFrame(page).getByRole('region', { name: 'Controls' });
  await openHost(page, pagesURL, `?frame=${originOf(pagesURL)}&controls=fixed#/lab/addition?weight=0.25`);
  await expect(controls().getByRole('slider').first()).toBeDisabled();
  await expect(controls().getByRole('slider').first()).toHaveValue('0.25');
  await expect(inFrame(page).getByRole('heading', { name: 'Where this breaks' })).toBeVisible();
  await expect(inFrame(page).getByRole('button', { name: 'An explosion all the same' })).toHaveCount(0);
  await page.goto('about:blank');
  await openHost(page, pagesURL, `?frame=${originOf(pagesURL)}&controls=hidden#/lab/addition?weight=0.25`);
  await expect(inFrame(page).locator('main[data-exhibit="addition"]')).toBeVisible();
  await expect(controls()).toHaveCount(0);
});

test('controls are fixed and hidden by name, and the page around is told which there are', async ({
  page,
  pagesURL,
}) => {
  const controls = () => inFrame(page).getByRole('region', { name: 'Controls' });
  const origin = originOf(pagesURL);
  await openHost(page, pagesURL, `?frame=${origin}&fixed=weight&hidden=depth&view=short#/lab/addition?answer=-`);
  await expect
    .poll(async () => (await heard(page, 'controls')).at(-1))
    .toMatchObject({ controls: expect.arrayContaining([expect.objectContaining({ name: 'weight' })]) });
  await expect(controls().getByRole('slider', { disabled: true })).toHaveCount(1);
  await expect(controls().getByRole('slider', { disabled: false }).first()).toBeVisible();
  await expect(inFrame(page).getByText('There is no control here that is named depth.')).toBeVisible();
  // In short: one claim, and none of what is long.
  await expect(inFrame(page).locator('[data-claim]')).toHaveCount(1);
  for (const name of ['Where this breaks', 'Sweep'])
    await expect(inFrame(page).getByRole('heading', { name })).toHaveCount(0);
  await expect.poll(async () => (await heard(page, 'result')).length).toBe(1);
});

test('a level’s placement is given: Run is all there is to do, and an address places another', async ({
  page,
  pagesURL,
}) => {
  const origin = originOf(pagesURL);
  await openHost(page, pagesURL, `?frame=${origin}&fresh&controls=fixed#/play/hairpin?links=1-10`);
  const links = () => inFrame(page).getByRole('region', { name: /^Links/ });
  await expect(links().getByText('They are given here')).toBeVisible();
  await expect(links().getByRole('button', { name: /Remove/ })).toHaveCount(0);
  for (const name of ['Undo', 'Redo', 'Bench', 'Levels', /^Hint/])
    await expect(inFrame(page).getByRole('button', { name, exact: true })).toHaveCount(0);
  await inFrame(page).locator('body').press('u');
  await expect(links().locator('[data-link]')).toHaveCount(1);
  await tell(page, { skipfold: 1, type: 'open', address: '#/play/hairpin?links=3-8' });
  await expect(links().locator('[data-link="3-8"]')).toBeVisible();
  await tell(page, { skipfold: 1, type: 'open', address: '#/play/meander' });
  await expect(links().getByText('There are to be none here.')).toBeVisible();
});

test('where the page around leads on, a solved level offers no other, by button or by key', async ({
  page,
  pagesURL,
}) => {
  await openHost(page, pagesURL, `?frame=${originOf(pagesURL)}&fresh&guided#/play/hairpin?links=1-10`);
  await inFrame(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(inFrame(page).locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await page.keyboard.press('e');
  await expect(inFrame(page).locator('[data-verdict="won"]')).toBeVisible({ timeout: 30_000 });
  for (const name of ['Next level', 'Levels', 'Share'])
    await expect(inFrame(page).getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(inFrame(page).locator('[data-verdict="won"]')).toBeVisible();
  await expect(inFrame(page).locator('.level-title')).toContainText('Hairpin');
});

test('one world alone is shown and judged: a level that its chain wins is won', async ({ page, pagesURL }) => {
  const origin = originOf(pagesURL);
  await openHost(page, pagesURL, `?frame=${origin}&world=chain#/play/cold?seed=1`);
  await expect(inFrame(page).getByText('Only the chain is shown and judged here.').first()).toBeVisible();
  await expect(inFrame(page).getByRole('region', { name: 'Network' })).toHaveCount(0);
  await inFrame(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(inFrame(page).locator('.play')).toHaveAttribute('data-phase', 'show', { timeout: 60_000 });
  await page.keyboard.press('e');
  await expect(inFrame(page).locator('[data-verdict="won"]')).toBeVisible({ timeout: 30_000 });
  await expect(inFrame(page).locator('.verdict')).not.toContainText(/learn|network/i);
  await expect
    .poll(async () => (await heard(page, 'result')).at(-1))
    .toMatchObject({ result: { level: 'cold', won: true, folded: 32, world: 'chain' } });
  // What is won so is not the level that is won: nothing of it is kept.
  await page.goto('about:blank');
  await openHost(page, pagesURL, `?frame=${origin}#/play/cold?seed=1`);
  await expect(inFrame(page).getByRole('region', { name: 'Network' })).toBeVisible();
  await expect(inFrame(page).locator('.level-title').getByRole('img', { name: '0 of 3 stars' })).toBeVisible();
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

test('what npm start serves may be framed by its own pages alone unless its host says so', async ({ request }) => {
  const { 'content-security-policy': policy } = (await request.get('./')).headers();
  expect(policy).toMatch(/frame-ancestors 'self'$/);
});
