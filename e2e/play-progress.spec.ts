import { expect, test } from './fixtures.ts';
import { expectVerdict, linkRow, openPlay, placedAt, run, shippedLevels, typeLinks } from './play-page.ts';

test('a reload in the middle of the campaign finds the progress', async ({ page }) => {
  await openPlay(page);
  await typeLinks(page, shippedLevels()[0].solution);
  await run(page);
  await expectVerdict(page, true);
  await page.getByRole('button', { name: 'Next level' }).click();
  const { title } = shippedLevels()[1];
  await expect(page.locator('.level-title')).toContainText(title);

  await page.reload();
  await expect(page.locator('.level-title')).toContainText(title);
  await page.getByRole('button', { name: 'Levels' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^1\b.*[123] of 3 stars/ })).toBeVisible();
});

test('a level that failed three times may be left without stars, and the map says so @whole', async ({ page }) => {
  const [, level, next] = shippedLevels();
  for (const [links, mayGoOn] of [
    [[], false],
    [[[0, 15]], false],
    [[[6, 9]], true],
  ] as const) {
    await openPlay(page, placedAt(level.id, links));
    await run(page);
    await expectVerdict(page, false);
    await expect(page.getByRole('button', { name: 'Go on without stars' })).toHaveCount(mayGoOn ? 1 : 0);
  }
  await page.getByRole('button', { name: 'Go on without stars' }).click();
  await expect(page.locator('.level-title')).toContainText(next.title);
  await page.getByRole('button', { name: 'Levels' }).click();
  await expect(page.getByRole('dialog').getByText(/0 of \d+ levels solved, 1 left for later, 0 of/)).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^2\b.*left for later/ })
    .click();
  await expect(page.locator('.level-title')).toContainText(level.title);
});

test('progress that cannot be read is told and kept aside, and the game goes on', async ({ page }) => {
  await page.addInitScript(() => {
    if (window.localStorage.length === 0) window.localStorage.setItem('skipfold.progress', '{"version":1,"level":');
  });
  await openPlay(page);
  await expect(page.getByText(/Saved progress could not be read/)).toBeVisible();
  const kept = await page.evaluate(() => Object.values(window.localStorage));
  expect(kept).toContain('{"version":1,"level":');
  await typeLinks(page, shippedLevels()[0].solution);
});

test('a shared address opens the level with its links, until the player changes them', async ({ page }) => {
  await openPlay(page, '#/play/meander?seed=7&links=0-11.6-17');
  await expect(page.locator('.level-title')).toContainText('Meander');
  await expect(linkRow(page, 6, 17)).toBeVisible();

  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByLabel('Address')).toHaveValue(/#\/play\/meander\?seed=7&links=0-11\.6-17$/);
  await page.keyboard.press('Escape');

  await typeLinks(page, [[12, 23]]);
  await page.reload();
  await expect(linkRow(page, 12, 23)).toBeVisible();
});

test('an address that cannot be read says why', async ({ page }) => {
  await openPlay(page, '#/play/meander?links=zero');
  await expect(page.getByText(/links must be pairs such as 0-11\.6-17, not “zero”/)).toBeVisible();
});

test('a hidden page pauses, and goes on when it is seen again', async ({ page }) => {
  await openPlay(page);
  await run(page);
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await setHidden(true);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await setHidden(false);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('who comes back from another mode finds the verdict with all that was worked out, at once @whole', async ({
  page,
}) => {
  await openPlay(page, '#/play/deaf-tower?links=6-9');
  await run(page);
  await expectVerdict(page, false);
  await expect(page.getByRole('button', { name: 'Where to look' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.locator('.play')).toHaveCount(0);
  await page.getByRole('link', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Skip to the end' }).click();
  // All of it stands with the verdict itself; worked out anew it takes seconds.
  await expect(page.getByRole('button', { name: 'Where to look' })).toBeVisible({ timeout: 1000 });
  await expect(page.locator('.runs-bare .counts')).toContainText('folded');
});
