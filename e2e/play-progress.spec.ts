import { expect, test } from './fixtures.ts';
import { expectVerdict, openPlay } from './play-page.ts';

test('a reload in the middle of the campaign finds the progress', async ({ page }) => {
  await openPlay(page);
  await page.getByLabel('Link from bead').fill('0');
  await page.getByLabel('Link to bead').fill('11');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Next level' }).click();
  const title = (await page.locator('.level-title').textContent()) ?? '';

  await page.reload();
  await expect(page.locator('.level-title')).toHaveText(title);
  await page.getByRole('button', { name: 'Levels' }).click();
  const first = page.getByRole('dialog').getByRole('listitem').first();
  await expect(first.getByRole('img', { name: /[123] of 3 stars/ })).toBeVisible();
});
