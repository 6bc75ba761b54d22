import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay, planAgain, run, shippedLevels, typeLinks } from './play-page.ts';

test('axe finds no violation at rest and in every dialog', async ({ page }) => {
  await openPlay(page);
  expect(await violations(page), 'at rest').toEqual([]);

  for (const name of ['Levels', 'Settings', 'Help', 'Share', 'Attempts']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('axe finds no violation in the show, with a verdict lost and won, and among attempts made', async ({ page }) => {
  await openPlay(page);
  await run(page);
  await expectVerdict(page, false);
  expect(await violations(page), 'a lost verdict').toEqual([]);

  await planAgain(page);
  await typeLinks(page, shippedLevels()[0].solution);
  await run(page);
  expect(await violations(page), 'the show').toEqual([]);
  await expectVerdict(page, true);
  expect(await violations(page), 'a won verdict').toEqual([]);
  await planAgain(page);
  await page.getByRole('button', { name: 'Attempts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page), 'attempts made').toEqual([]);
});

test('axe finds no violation on a level with dials', async ({ page }) => {
  await openPlay(page, '#/play/two-brakes');
  expect(await violations(page)).toEqual([]);
});

test('axe finds no violation on a phone @phone', async ({ page }) => {
  await openPlay(page);
  expect(await violations(page)).toEqual([]);
});

test('who asks the system for more contrast has it in every mode, in words at 7 : 1 @whole', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await openPlay(page, '#/play/hairpin?links=1-10');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  expect(await violations(page, ['color-contrast-enhanced']), 'Play').toEqual([]);
  for (const address of ['./#/lab', './#/lab/heat?answer=-', './#/design?walk=UUUUURDDDDD&links=0-11']) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.locator('main')).toBeVisible();
    expect(await violations(page, ['color-contrast-enhanced']), address).toEqual([]);
  }
  await openPlay(page, '#/play/hairpin');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('dark', { exact: true }).check({ force: true });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
