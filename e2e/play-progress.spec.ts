import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay, shippedLevels, typeLinks } from './play-page.ts';

test('a reload in the middle of the campaign finds the progress', async ({ page }) => {
  await openPlay(page);
  await typeLinks(page, shippedLevels()[0].solution);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Next level' }).click();
  const { title } = shippedLevels()[1];
  await expect(page.locator('.level-title')).toContainText(title);

  await page.reload();
  await expect(page.locator('.level-title')).toContainText(title);
  await page.getByRole('button', { name: 'Levels' }).click();
  const first = page.getByRole('dialog').getByRole('listitem').first();
  await expect(first.getByRole('img', { name: /[123] of 3 stars/ })).toBeVisible();
});
