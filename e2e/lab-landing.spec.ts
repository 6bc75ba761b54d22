import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { clipped } from './hidden-parts.ts';
import { openExhibit } from './lab-page.ts';

const tiles = '.tile';

test('the landing page shows the exhibits in the order of the story, each with its own moving picture', async ({
  page,
}) => {
  await page.goto('./#/lab');
  await expect(page.locator(tiles).first()).toBeVisible();
  const titles = await page.locator('.tile-title').allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(2);
  const places = titles.map((title) => Number.parseInt(title, 10));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(page.locator(tiles).first().locator('canvas')).toBeAttached();
  const look = () =>
    page
      .locator(`${tiles} canvas`)
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await look();
  await expect.poll(look).not.toBe(before);
});

test('a search finds exhibits by any word that they say', async ({ page }) => {
  await page.goto('./#/lab');
  await page.getByLabel('Find a term').fill('careless');
  await expect(page.locator(tiles)).toHaveCount(1);
  await expect(page.locator(tiles)).toContainText('The skyscraper');
  await page.getByLabel('Find a term').fill('xyzzy');
  await expect(page.locator(tiles)).toHaveCount(0);
  await expect(page.getByText('0 exhibits found')).toBeVisible();
});

test('what was visited is marked, and stays so after a reload', async ({ page }) => {
  await openExhibit(page, 'skyscraper');
  await page.getByRole('link', { name: 'All exhibits' }).click();
  const mark = page.locator('.tile', { hasText: 'The skyscraper' }).getByText('visited');
  await expect(mark).toBeVisible();
  await page.reload();
  await expect(mark).toBeVisible();
  await expect(page.locator('.tile', { hasText: 'The tyranny' }).getByText('visited')).toHaveCount(0);
});

test('an exhibit that is not there is told, and the landing page stands', async ({ page }) => {
  await page.goto('./#/lab/perpetuum-mobile?x=1');
  await expect(page.getByText('asks for the exhibit “perpetuum-mobile”, which is not here')).toBeVisible();
  await expect(page.locator(tiles).first()).toBeVisible();
});

test('from exhibit to exhibit by the way on; Back leads back with the state as it was', async ({ page }) => {
  await openExhibit(page, 'skyscraper', 'change=2');
  await page.getByRole('link', { name: /The tyranny of multiplication →/ }).click();
  await expect(page.locator('main[data-exhibit="tyranny"]')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('slider', { name: 'change per floor ε' })).toHaveValue('2');
});

test('with reduced motion the small pictures keep still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#/lab');
  const canvas = page.locator(`${tiles} canvas`).first();
  await expect(canvas).toBeAttached();
  const look = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  // Until its code is there a tile is empty, and then it is drawn, once.
  await expect(async () => {
    const before = await look();
    await page.waitForTimeout(500);
    expect((await look()) === before, 'the picture keeps still').toBe(true);
  }).toPass();
});

test('axe finds no violation on the landing page', async ({ page }) => {
  await page.goto('./#/lab');
  await expect(page.locator(tiles).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const [width, height] of [
  [390, 844],
  [1280, 800],
  [1440, 900],
] as const) {
  test(`the landing page: nothing is clipped at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./#/lab');
    await expect(page.locator(tiles).first()).toBeVisible();
    expect(await clipped(page)).toEqual([]);
  });
}
