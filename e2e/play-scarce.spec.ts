import { expect, test } from './fixtures.ts';
import { expectVerdict, linkRow, openPlay, placedAt, run } from './play-page.ts';

test('rope: what is left is told, and a link that is too long is refused with its length', async ({ page }) => {
  await openPlay(page, '#/play/short-rope');
  await page.getByLabel('Link from bead').fill('0');
  await page.getByLabel('Link to bead').fill('17');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.links .panel-title')).toContainText('rope 1 of 18 left');
  await page.getByLabel('Link from bead').fill('2');
  await page.getByLabel('Link to bead').fill('5');
  await expect(page.locator('.link-problem')).toHaveText(/2–5 takes 3 of rope, and 1 of 18 are left/);
  await linkRow(page, 0, 17).getByRole('button').click();
  await expect(page.locator('.links .panel-title')).toContainText('rope 18 of 18 left');
});

test('links that stand: one may be moved, then the other stays', async ({ page }) => {
  await openPlay(page, '#/play/dachshund');
  await expect(linkRow(page, 0, 21)).toContainText('stands, may be moved');
  await linkRow(page, 0, 21).getByRole('button').click();
  await expect(linkRow(page, 0, 21)).toHaveCount(0);
  await expect(linkRow(page, 4, 19)).toContainText('stands, and stays');
  await expect(linkRow(page, 4, 19).getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(linkRow(page, 4, 19)).toContainText('stands, may be moved');
});

test('two conditions: the verdict tells both, and one press shows the second @whole', async ({ page }) => {
  await openPlay(page, placedAt('fish', [[1, 16], [6, 15]])); // biome-ignore format: two links
  await expect(page.locator('.goals').first()).toContainText('cold (heat 0.18), and warm (heat 0.30)');
  await run(page);
  await expectVerdict(page, true);
  const scores = page.locator('.verdict-figures');
  await expect(scores).toContainText(/cold: folds in \d+ of 32/);
  await expect(scores).toContainText(/warm: folds in \d+ of 32/);
  const heat = page.locator('[data-reading="heat"]');
  await expect(heat).toHaveText('0.18');
  await page.getByRole('button', { name: 'warm', exact: true }).click();
  await expect(heat).toHaveText('0.30');
});
