import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay, planAgain, run, shippedLevels, typeLinks } from './play-page.ts';

test('axe finds no violation before a run, with a verdict lost and won, and in every dialog', async ({ page }) => {
  await openPlay(page);
  expect(await violations(page), 'at rest').toEqual([]);

  for (const name of ['Levels', 'Settings', 'Help', 'Share', 'Attempts']) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(await violations(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

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
