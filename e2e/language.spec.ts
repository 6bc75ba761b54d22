import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { clipped } from './hidden-parts.ts';
import { SCREENS } from './screens.ts';

/** English words that no German text has. */
const ENGLISH = /\b(the|and|with|without|floors?|beads?|runs?|links?|which|what|from|into|this|that|are|is|of)\b/i;

/** Lines of a page that hold an English word. */
async function englishOn(page: Page): Promise<string[]> {
  const [text] = await page.locator('main').allInnerTexts();
  return text.split('\n').filter((line) => ENGLISH.test(line));
}

test.describe('in a browser that speaks German', () => {
  test.use({ locale: 'de-DE' });

  test('a level is played to its verdict in German, with commas in its figures; who chooses English has it from then on', async ({
    page,
  }) => {
    await page.goto('./#/play/hairpin?links=1-10');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('.level-title')).toContainText('Haarnadel');
    await expect(page.locator('[data-reading="heat"]')).toHaveText(/^\d,\d\d$/);
    await page.getByRole('button', { name: 'Los', exact: true }).click();
    await page.getByRole('button', { name: 'Zum Ende springen' }).click({ timeout: 30_000 });
    await expect(page.locator('[data-verdict="won"]')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('.verdict-title')).toHaveText('Gelöst');
    await expect(page.locator('.take-row').first()).toContainText(/\d+\/32 gefaltet/);
    expect(await englishOn(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Einstellungen' }).click();
    // The page loads anew in the middle of the press.
    await page.getByLabel('English', { exact: true }).evaluate((radio: HTMLInputElement) => radio.click());
    await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  });

  test('exhibit, design and classroom speak German', async ({ page }) => {
    for (const [address, words] of [
      ['./#/lab/heat?answer=-', 'Wärme'],
      ['./#/design?walk=UUUUURDDDDD', 'Faltung'],
      ['./#/lesson', 'Stunde'],
    ]) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.locator('main')).toContainText(words);
      expect(await englishOn(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    }
  });
});

test('the address chooses a language; one that is not there is passed over', async ({ page }) => {
  await page.goto('./?lang=de#/play/hairpin');
  await expect(page.getByRole('button', { name: 'Los', exact: true })).toBeVisible();
  // Whom the level is sent to has a language of their own.
  await page.getByRole('button', { name: 'Teilen' }).click();
  await expect(page.getByLabel('Adresse')).toHaveValue(/\/#\/play\/hairpin\?seed=1$/);
  await page.goto('./?lang=tlh#/play/hairpin');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});

/** A screen of each kind that `npm test` has other tests for stands for its kind here: with all fifteen exhibits the walk would take an hour. */
const WALKED = SCREENS.filter(({ name }) => !name.startsWith('lab-') || /-(tyranny|ensemble|mirror)$/.test(name));
for (const language of ['en', 'de']) {
  for (const { name, open } of WALKED) {
    test(`nothing is cut off on a laptop and a phone: ${name}, ${language} @whole`, async ({ page }) => {
      test.slow();
      await page.addInitScript((tag) => {
        if (origin === 'null') return; // the empty page before ours has no storage
        localStorage.setItem('skipfold.settings', JSON.stringify({ language: tag }));
      }, language);
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page);
      expect(await clipped(page), '1280 × 800').toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => clipped(page), '390 × 844').toEqual([]);
    });
  }
}
