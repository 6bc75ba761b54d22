import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { linkRow, openPlay, typeLinks } from './play-page.ts';

const place = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The scripts that the page has asked for so far, by file name. */
function scriptsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') found.push(new URL(request.url()).pathname.split('/').at(-1)!);
  });
  return found;
}

test('the code of a mode is fetched when it is opened, not before', async ({ page }) => {
  const scripts = scriptsOf(page);
  await page.goto('./#/lab');
  await expect(place(page, 'Lab')).toHaveAttribute('aria-current', 'page');
  const forLab = [...scripts];
  expect(forLab.filter((name) => /play|pixi|worker/i.test(name))).toEqual([]);
  await place(page, 'Play').click();
  await expect(page.locator('#chain-view canvas')).toBeVisible();
  const forPlay = scripts.slice(forLab.length);
  expect(forPlay.length).toBeGreaterThan(0);
  await place(page, 'Design').click();
  await expect(place(page, 'Design')).toHaveAttribute('aria-current', 'page');
  expect(scripts.length).toBeGreaterThan(forLab.length + forPlay.length);
});

test('Play fetches nothing of the other modes', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openPlay(page);
  expect(scripts.filter((name) => /^(lab|design|classroom)-/.test(name))).toEqual([]);
  expect(scripts.some((name) => /^play-/.test(name))).toBe(true);
});

test('the engine with hands is fetched when the bench is opened', async ({ page }) => {
  const scripts = scriptsOf(page);
  await openPlay(page, '#/play/meander');
  expect(scripts.filter((name) => /^bench-/.test(name))).toEqual([]);
  await page.getByRole('button', { name: 'Bench', exact: true }).click();
  await expect.poll(() => scripts.filter((name) => /^bench-chain-/.test(name)).length).toBe(1);
  await expect(page.getByText('Off the record')).toBeVisible();
});

test('leaving a mode ends its loop and its workers; Back brings it back as it was', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { frames: number };
    counted.frames = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      counted.frames += 1;
      return ask(callback);
    };
  });
  await openPlay(page, '#/play/meander?links=0-11');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await place(page, 'Design').click();
  await expect(place(page, 'Design')).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => page.workers().length).toBe(0);
  const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
  const before = await frames();
  await page.waitForTimeout(500);
  expect(await frames()).toBe(before);
  await page.goBack();
  await expect(page.locator('.level-title')).toContainText('Meander');
  await expect(linkRow(page, 0, 11)).toBeVisible();
});

test('each level has an address; Back leads to the level before, a reload stays', async ({ page }) => {
  await openPlay(page, '#/play/meander?seed=5&links=0-11');
  await typeLinks(page, [[6, 17]]);
  expect(page.url()).toMatch(/#\/play\/meander$/);
  await page.evaluate(() => window.location.assign('#/play/hairpin'));
  await expect(page.locator('.level-title')).toContainText('Hairpin');
  await page.goBack();
  await expect(page.locator('.level-title')).toContainText('Meander');
  await expect(linkRow(page, 6, 17)).toBeVisible();
  await page.reload();
  await expect(linkRow(page, 0, 11)).toBeVisible();
});

test('an address of the first version opens as before and is rewritten', async ({ page }) => {
  await openPlay(page, '#level=meander&seed=7&links=0-11.6-17');
  await expect(linkRow(page, 6, 17)).toBeVisible();
  expect(page.url()).toMatch(/#\/play\/meander\?seed=7&links=0-11\.6-17$/);
});

test('an address that leads nowhere says so and lands on the first level', async ({ page }) => {
  await openPlay(page, '#/shop?x=<script>');
  await expect(page.getByText('This address asks for “shop”, which is not here.')).toBeVisible();
  await expect(page.locator('.level-title')).toContainText('1.');
});

test('a megabyte of address is refused in a sentence', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    window.location.hash = `#/play/meander?${'links=0-11&'.repeat(100_000)}`;
  });
  await expect(page.getByText(/This address could not be read: it has \d+ characters/)).toBeVisible();
});

test('the way to the other modes is there on a phone @phone', async ({ page }) => {
  await openPlay(page);
  await place(page, 'Lab').tap();
  await expect(place(page, 'Lab')).toHaveAttribute('aria-current', 'page');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
